# Two commands do everything on a fresh machine with Python 3.11+ and make: `make run` and `make test`.
# Everything is installed into .venv; nothing outside this folder is touched.

# The first Python on the PATH that is new enough; `make PYTHON=python3.13 run` takes another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python py; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
RUN := $(BIN)/python -m
READY := .venv/.ready
SAMPLES := $(sort $(wildcard samples/*/source.txt))

.DEFAULT_GOAL := help
.PHONY: help run test setup lint types contracts format golden-update schema docs bench requirements clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-16s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(READY) ## set up, extract samples/ into out/, print the summary and one plan as a tree
	$(BIN)/cchc extract samples -o out
	$(BIN)/cchc show $(firstword $(SAMPLES))

test: lint types contracts ## set up, check the code, run all tests with their coverage
	$(RUN) pytest -n 2 --cov --cov-report=term:skip-covered --cov-fail-under=90

setup: $(READY) ## make .venv with the pinned packages and this one

# Skipped while nothing it depends on has changed. A stamp that is written last never vouches for half a set-up.
$(READY): requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found; name one: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 2; }
	@$(RUN) pip --version >/dev/null 2>&1 || $(PYTHON) -m venv .venv
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(RUN) pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

lint: $(READY) ## style and formatting; changes nothing
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types: $(READY) ## mypy --strict
	$(RUN) mypy

contracts: $(READY) ## which module may import which (.importlinter)
	$(BIN)/lint-imports --no-cache

format: $(READY) ## mend style and formatting
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

golden-update: $(READY) ## rewrite the expected trees of the golden cases; judge the diff before you commit it
	$(RUN) pytest tests/golden --golden-update

schema: $(READY) ## write schemas/plan.schema.json from the model
	$(BIN)/cchc schema > schemas/.plan.schema.json.new
	mv schemas/.plan.schema.json.new schemas/plan.schema.json

docs: $(READY) ## write docs/cli.md and docs/checks*.md from the program's own help and docstrings
	$(RUN) cchc_extract.cli.reference docs/cli.md
	$(RUN) cchc_extract.cli.manual docs

bench: $(READY) ## measure the program beside its peers (minutes); writes docs/performance.md
	$(RUN) bench

requirements: ## pin the packages of pyproject.toml with their hashes (needs uv; UPGRADE=--upgrade for the newest)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		$(UPGRADE) --group dev --custom-compile-command "make requirements" pyproject.toml -o requirements.txt

clean: ## remove what the other commands made
	rm -rf .venv out .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
