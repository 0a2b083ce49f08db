# The commands of the project; `make` alone lists them. Each calls what the ecosystem already has.
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
.DEFAULT_GOAL := help
export PATH := $(CURDIR)/target/tools/bin:$(CURDIR)/e2e/node_modules/.bin:$(PATH)

# The release build leaves this file: nothing is built again while no source is newer.
SITE := target/.site-built
SOURCES := Cargo.toml Cargo.lock rust-toolchain.toml $(shell find app server style locales public -type f 2>/dev/null)

.PHONY: help run test check unit store browser watch bench screenshots audit tools

help: ## list the commands
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/make \1\t\2/p' Makefile | expand -t 18

run: tools $(SITE) ## build a release, fill data/ with a demonstration and serve it on http://127.0.0.1:3000
	target/release/server serve --demo --data data

test: check unit store browser ## everything that proves the project, with its own set-up

check: tools ## formatting and lints
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy -p app --lib --no-default-features --features hydrate --target wasm32-unknown-unknown -- -D warnings

unit: tools ## tests of the six crates, with SQLite
	scripts/test-tools.sh
	cargo nextest run --workspace
	cargo test --workspace --doc --quiet

store: tools ## tests of the data layer again, with a PostgreSQL of their own
	scripts/test-tools.sh
	scripts/with-postgres.sh cargo nextest run -p portal

browser: tools $(SITE) ## the release in a real browser (ONLY="journeys security" for some folders or files)
	scripts/test-tools.sh
	node e2e/run.mjs $(ONLY)

watch: tools ## a debug build that follows each change, on http://127.0.0.1:3000
	@rm -f $(SITE)
	cargo leptos watch -- serve --demo --data data

bench: tools $(SITE) ## pages per second, latency and memory of the record list, time of searches, traced reads, proofs (reports, no verdict)
	scripts/bench-tools.sh
	node e2e/bench/record-list.mjs
	cargo bench -p portal --bench search
	cargo bench -p portal --bench trace
	cargo bench -p domain --bench proofs

screenshots: tools $(SITE) ## each page at three widths and in each look, into target/screenshots
	scripts/test-tools.sh
	node e2e/screenshots.mjs

audit: ## licences, sources and advisories of the dependencies, with cargo-deny
	@cargo deny --version >/dev/null 2>&1 || { echo "cargo-deny is missing. Run: cargo install --locked cargo-deny"; exit 1; }
	cargo deny check

tools:
	@scripts/build-tools.sh

$(SITE): $(SOURCES) | tools
	cargo leptos build --release --precompress
	@touch $@
