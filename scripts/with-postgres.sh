#!/usr/bin/env bash
# with-postgres.sh COMMAND...: runs a command with a PostgreSQL cluster of its own, on a socket in a private folder.
# The command finds the database in PASSERELLE_TEST_DATABASE_URL. The cluster ends with the command, and its folder with it.
. "$(dirname "$0")/env.sh"

bin=$(for folder in /usr/lib/postgresql/*/bin; do [ -x "$folder/initdb" ] && echo "$folder"; done | sort -V | tail -n 1)
[ -n "$bin" ] || { has initdb && bin=$(dirname "$(readlink -f "$(command -v initdb)")"); } || fail "initdb is missing. Run: make test"

folder=$(mktemp -d)
# PostgreSQL refuses to run as root: its own user does it then.
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_owner() { (cd "$folder" && exec setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups "$@"); }
fi

server=
cleanup() {
  # The cluster's own file says its process; -INT ends it at once, cleanly.
  if [ -n "$server" ]; then
    kill -INT "$(head -n 1 "$folder/data/postmaster.pid" 2>/dev/null)" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

as_owner "$bin/initdb" -D "$folder/data" -U passerelle -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
# A cluster that lives for minutes need not survive a power cut.
as_owner "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c full_page_writes=off \
  -c synchronous_commit=off -c max_connections=200 >>"$folder/log" 2>&1 &
server=$!

for _ in $(seq 100); do
  "$bin/pg_isready" -q -h "$folder" && break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log"; fail "PostgreSQL did not start"; }
  sleep 0.1
done
"$bin/createdb" -h "$folder" -U passerelle passerelle

PASSERELLE_TEST_DATABASE_URL="postgres://passerelle@localhost/passerelle?host=$folder" "$@"
