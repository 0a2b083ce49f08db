#!/usr/bin/env bash
# Installs the public load generators of the bench: wrk for as much as the server can, hey for a fixed rate.
. "$(dirname "$0")/env.sh"

missing=()
has wrk || missing+=(wrk)
has hey || missing+=(hey)
[ ${#missing[@]} = 0 ] || debian "${missing[@]}"
