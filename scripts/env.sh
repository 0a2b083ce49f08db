# Sourced by the other scripts: goes to the root of the project and puts the tools kept under it first on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/target/tools/bin:$PWD/e2e/node_modules/.bin:$PATH"

# say WORDS: one line about the step that begins.
say() { printf '\n==> %s\n' "$*"; }

# fail WORDS: says in one line what to do, and stops.
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# has NAME: whether a command is there.
has() { command -v "$1" >/dev/null 2>&1; }

# as_root CMD...: runs a command as root where that needs no password; fails otherwise.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif has sudo && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1
  fi
}

# debian PACKAGE...: installs packages of Debian, or says what to run.
debian() {
  if has apt-get && as_root true; then
    say "installing $* (Debian)"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    fail "missing: $*. Run: sudo apt-get install --no-install-recommends $*"
  fi
}
