#!/usr/bin/env bash
# Installs what the tests need beyond the build: cargo-nextest, Chromium, PostgreSQL, and judges of PDF and FHIR files.
. "$(dirname "$0")/env.sh"

CARGO_NEXTEST=0.9.151

missing=()
has chromium || has chromium-browser || missing+=(chromium)
has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
has openssl || missing+=(openssl)
has pdfinfo || missing+=(poppler-utils)
has python3 && python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
[ ${#missing[@]} = 0 ] || debian "${missing[@]}"

if ! cargo nextest --version 2>/dev/null | grep -qF "cargo-nextest"; then
  say "building cargo-nextest (once, some minutes)"
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=target/tools/build \
    cargo install --debug --locked --no-default-features --features default-no-update --root target/tools "cargo-nextest@$CARGO_NEXTEST"
fi

if ! cmp -s e2e/requirements.txt target/tools/venv/.installed; then
  say "installing the Python packages that judge FHIR (once)"
  python3 -m venv target/tools/venv
  target/tools/venv/bin/pip install --quiet --disable-pip-version-check -r e2e/requirements.txt
  cp e2e/requirements.txt target/tools/venv/.installed
fi
