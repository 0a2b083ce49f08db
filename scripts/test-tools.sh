#!/usr/bin/env bash
# Installs what the tests need beyond the build: cargo-nextest, Chromium and PostgreSQL.
. "$(dirname "$0")/env.sh"

CARGO_NEXTEST=0.9.151

missing=()
has chromium || has chromium-browser || missing+=(chromium)
has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
has openssl || missing+=(openssl)
[ ${#missing[@]} = 0 ] || debian "${missing[@]}"

if ! cargo nextest --version 2>/dev/null | grep -qF "cargo-nextest"; then
  say "building cargo-nextest (once, some minutes)"
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=target/tools/build \
    cargo install --debug --locked --no-default-features --features default-no-update --root target/tools "cargo-nextest@$CARGO_NEXTEST"
fi
