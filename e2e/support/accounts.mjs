// The demonstration accounts, as `server demo accounts --json` lists them, and their second factor.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { command } from './server.mjs';
import { state } from './state.mjs';

/** Seconds for which a code is good (RFC 6238). */
const STEP = 30;

/** All accounts: role, name, identifier, password, totp_secret, ins, represents, helps. */
export const accounts = JSON.parse(command(['demo', 'accounts', '--json']));
const account = (identifier) => accounts.find((one) => one.identifier === identifier) ?? assert.fail(`no account ${identifier}`);
/** Camille reads; Malik has a child, Noé; Jeanne signs in and out; Dominique has the identity of the official samples. */
export const [camille, malik, jeanne, dominique] = ['camille.demo', 'malik.demo', 'jeanne.demo', 'dominique.demo'].map(account);
/** A professional, who has no record. */
export const sacha = account('sacha.demo');
/** Has not said yet whether she wants a record. */
export const lucie = account('lucie.demo');
/** Those who have a record. */
export const patients = accounts.filter((one) => one.ins && one !== lucie);
/** Nour helps Jeanne, and has no record of her own. */
export const nour = account('nour.demo');

function base32(text) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of text.replace(/[=\s]/g, '').toUpperCase()) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** The six digits of a secret for a time step (RFC 4226, 5.3). */
export function code(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * A code that was not used yet: the server takes each once, and those of the step before and after too.
 * When all three are spent it waits for the next step. `server` is the address that the code is for.
 */
export async function freshCode(account, server = state.url) {
  for (let tries = 0; tries < 10; tries++) {
    const now = Math.floor(Date.now() / 1000 / STEP);
    for (const step of [now - 1, now, now + 1]) {
      if (claim(`${new URL(server).port}-${account.identifier}-${step}`)) return code(account.totp_secret, step);
    }
    await pause((STEP - ((Date.now() / 1000) % STEP)) * 1000 + 50);
  }
  throw new Error('no fresh code');
}

/** Takes a name once among all test processes; false when it is taken. */
function claim(name) {
  try {
    closeSync(openSync(join(state.folder, encodeURIComponent(name)), 'wx'));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
