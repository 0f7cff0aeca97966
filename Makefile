# `make chat` and `make test` are all a newcomer needs; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
BIN := .build/release/coach
PREFIX ?= $(HOME)/.local
CONTENT := .build/release/coach_Content.resources
# Progress is shown while something compiles; a build with nothing to do says nothing.
QUIET := grep --line-buffered -v -E '^(Building for|Build complete|Build of|\[0/|\[[0-9]+/[0-9]+\] (Write|Copying))' || true

.PHONY: help chat build test test-bridges unit lint check answers fit bench format install uninstall clean dependencies

help:
	@echo "make chat        build what is missing and start the chat"
	@echo "make test        build, lint, check the content, run every test"
	@echo "make test-bridges  the adapters of bridges/ against real chat servers, some minutes"
	@echo "make build       the release build only"
	@echo "make check       check intents/ and seeds/ only"
	@echo "make answers     write docs/answers.md again, everything the coach may answer"
	@echo "make fit         fit the threshold of refusal on Tests/Questions/fitting/"
	@echo "make bench       measure beside peers and against the budget into docs/performance.md, ten minutes"
	@echo "make format      lay out the Swift files"
	@echo "make install     put coach into PREFIX (now $(PREFIX)); make uninstall takes it away"
	@echo "make clean       remove what was built"

chat: build
	@$(BIN)

dependencies:
	@scripts/install-dependencies

build: dependencies
	@swift build -c release --product coach 2>&1 | ($(QUIET)); exit $${PIPESTATUS[0]}

test: lint build check unit

test-bridges: build
	@scripts/install-bridge-test-dependencies
	@.build/bridges-venv/bin/python -m bridges.tests

unit: dependencies
	@swift build -c release --build-tests 2>&1 | ($(QUIET)); exit $${PIPESTATUS[0]}
	@swift test -c release --skip-build 2>&1 | scripts/test-summary; exit $${PIPESTATUS[0]}

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@scripts/check-layout

check: build
	@$(BIN) check .

answers: build
	@$(BIN) answers --content . > docs/answers.md.new
	@mv docs/answers.md.new docs/answers.md

fit: build
	@$(BIN) eval --content . --foreign-weight 1.2 --fit-refusal intents/refusal.yaml Tests/Questions/fitting/*

bench: build
	@Benchmarks/run --write docs/performance.md

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

install: build
	@scripts/install "$(PREFIX)"

uninstall:
	@scripts/uninstall "$(PREFIX)"

clean:
	@rm -rf .build
