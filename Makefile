# `make chat` and `make test` are all a newcomer needs; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
BIN := .build/release/coach
PREFIX ?= $(HOME)/.local
CONTENT := .build/release/coach_Content.resources
# Progress is shown while something compiles; a build with nothing to do says nothing.
QUIET := grep --line-buffered -v -E '^(Building for|Build complete|Build of|\[0/|\[[0-9]+/[0-9]+\] (Write|Copying))' || true

.PHONY: help chat build test unit test-terminal test-install test-bridges lint check answers fit format
.PHONY: fuzz sanitize bench bench-lines bench-guard screens install uninstall clean dependencies test-dependencies

help:
	@echo "make chat        build what is missing and start the chat"
	@echo "make test        build, lint, check the content, run every test"
	@echo "make test-bridges  the adapters of bridges/ against real chat servers, some minutes"
	@echo "make build       the release build only"
	@echo "make fuzz        throw made-up input at the readers, FUZZ_SECONDS=60 for each of six targets"
	@echo "make sanitize    the tests under the address and the thread sanitizer, half an hour"
	@echo "make check       check intents/ and seeds/ only"
	@echo "make screens     write docs/screens/ again, what the chat looks like in tmux"
	@echo "make answers     write docs/answers.md again, everything the coach may answer"
	@echo "make fit         fit the threshold of refusal on Tests/Questions/fitting/"
	@echo "make bench       measure beside peers and against the budget into docs/performance.md, ten minutes"
	@echo "make format      lay out the Swift files"
	@echo "make bench-lines how fast lines are understood here, some seconds"
	@echo "make bench-guard fail when a fixed scenario needs more instructions than it did"
	@echo "make install     put coach into PREFIX (now $(PREFIX)); make uninstall takes it away"
	@echo "make clean       remove what was built"

chat: build
	@$(BIN)

dependencies:
	@scripts/install-dependencies

build: dependencies
	@swift build -c release --product coach 2>&1 | ($(QUIET)); exit $${PIPESTATUS[0]}

test-dependencies:
	@scripts/install-dependencies python3 libedit

test: lint build check unit test-terminal

# The chat on a pseudo-terminal.
test-terminal: build test-dependencies
	@python3 -m unittest discover -s Tests/Terminal

# Into a scratch folder and away again.
test-install: build
	@scripts/test-install

test-bridges: build
	@scripts/install-bridge-test-dependencies
	@.build/bridges-venv/bin/python -m bridges.tests

fuzz: build
	@scripts/fuzz $${FUZZ_SECONDS:-60}

sanitize: build test-dependencies
	@scripts/sanitize address
	@scripts/sanitize thread

unit: dependencies
	@swift build -c release --build-tests 2>&1 | ($(QUIET)); exit $${PIPESTATUS[0]}
	@swift test -c release --skip-build 2>&1 | scripts/test-summary; exit $${PIPESTATUS[0]}

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing
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
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Fuzzing

screens: build
	@scripts/capture-screens

bench-lines: build
	@$(BIN) eval --content . --rounds 9 Tests/Questions/*.jsonl | tail -1

bench-guard: build
	@scripts/install-dependencies valgrind strip
	@scripts/check-instructions

install: build
	@swift build -c release --product generate-manual 2>&1 | ($(QUIET)); exit $${PIPESTATUS[0]}
	@scripts/install "$(PREFIX)"

uninstall:
	@scripts/uninstall "$(PREFIX)"

clean:
	@rm -rf .build
