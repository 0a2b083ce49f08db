#!/usr/bin/env bash
# Installs what the build needs and is not there yet: the WebAssembly target, cargo-leptos, wasm-bindgen and wasm-opt.
# Everything goes under the project (target/tools, e2e/node_modules); a right version on PATH is used as it is.
. "$(dirname "$0")/env.sh"

CARGO_LEPTOS=0.3.10 # the newest that builds with its own lock file on the toolchain of rust-toolchain.toml
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock) # the tool and the crate must agree

has cargo && has rustup || fail "rustup is missing. Run: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
has cc || debian build-essential
has node && has npm || fail "Node 20 or newer and npm are missing. See https://nodejs.org/en/download"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node $(node -v) is too old. See https://nodejs.org/en/download for 20 or newer"

rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

# version COMMAND...: the first version number that a tool prints, or nothing.
version() { "$@" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1; }

# Tools are built once and run for seconds: a debug build without symbols is a quarter of the wait.
install() {
  say "building $1 (once, some minutes)"
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=target/tools/build \
    cargo install --debug --force --root target/tools "$@"
}

if ! cmp -s e2e/package-lock.json e2e/node_modules/.lock-installed; then
  say "installing the Node packages (wasm-opt and the browser suite)"
  npm ci --prefix e2e --no-progress --loglevel=error
  cp e2e/package-lock.json e2e/node_modules/.lock-installed
fi
[ "$(version cargo leptos)" = "$CARGO_LEPTOS" ] || install "cargo-leptos@$CARGO_LEPTOS" --locked --features no_downloads
[ "$(version wasm-bindgen)" = "$WASM_BINDGEN" ] || install "wasm-bindgen-cli@$WASM_BINDGEN"
