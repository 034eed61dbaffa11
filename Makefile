# Recapbot: each target does all of its own set-up, in .venv, and is quick when that is done.
PYTHON ?= python3
SHARED ?= ../shared
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
BENCHMARKS := $(VENV)/.benchmarks-installed
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt

.PHONY: help ask install test check catalogues settings-pages picture members-page bench-quality \
	bench-rankers bench-reliability bench-peers bench-size bench-latency bench-load \
	bench-indexing bench-refreshing bench-runtimes
.DELETE_ON_ERROR:

help:
	@echo 'make ask Q="..."         ask the texts, from the sample texts on a fresh machine'
	@echo 'make install             install Recapbot into .venv: then .venv/bin/recapbot --help'
	@echo 'make test                ruff, mypy and all tests'
	@echo 'make check               ruff and mypy alone'
	@echo 'make catalogues          bring the catalogues of the languages up to date with the source'
	@echo 'make settings-pages      write config.example.yaml and docs/configuration.md anew'
	@echo 'make picture             draw docs/answer.svg anew, from what the program prints'
	@echo 'make members-page        write the examples in docs/members.md anew, from what the bot says'
	@echo 'make bench-quality       score the answers on the event bench in $(SHARED)/bench'
	@echo 'make bench-rankers       score and clock each ranker there'
	@echo 'make bench-reliability   draw how true the probabilities are there'
	@echo 'make bench-size          recombine its posts to a million passages, search and refresh them'
	@echo 'make bench-latency       clock cold and warm questions, beside LangChain'
	@echo 'make bench-load          have 1, 8 and 64 people ask at once'
	@echo 'make bench-indexing      index posts, beside sentence-transformers'
	@echo 'make bench-refreshing    change a post, and ask while all posts are read anew'
	@echo 'make bench-runtimes      score what sentence-transformers and onnx find'
	@echo 'make bench-peers         score and clock what people would use instead, too'

# The shell reads Q from the environment, so that quotes in a question stay what they are.
ask: $(RUNTIME)
	@test -n "$$Q" || { echo 'make ask needs a question: make ask Q="When did the summit run?"' >&2; exit 2; }
	@$(BIN)/recapbot ask -- "$$Q"

install: $(RUNTIME)

# Three processes, as tests wait half of their time, and each takes up to 1.5 GB.
test: check
	$(BIN)/pytest -n 3 --dist worksteal

check: $(DEVELOPMENT)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

catalogues: $(RUNTIME)
	$(BIN)/python -m bot.languages.update

settings-pages: $(RUNTIME)
	$(BIN)/python -m bot.settings_pages

picture: $(RUNTIME)
	$(BIN)/python docs/picture.py

members-page: $(DEVELOPMENT)
	$(BIN)/python -m docs.members_examples

bench-quality: $(RUNTIME)
	@mkdir -p build/bench
	$(BIN)/recapbot ask --questions $(SHARED)/bench/dev.jsonl --json \
		--knowledge $(SHARED)/bench/corpus --data build/bench/data > build/bench/predictions.jsonl
	$(BIN)/python $(SHARED)/bench/score.py $(SHARED)/bench/dev.jsonl build/bench/predictions.jsonl \
		--corpus $(SHARED)/bench/corpus

bench-rankers: $(RUNTIME)
	$(BIN)/python -m benchmarks.rankers --bench $(SHARED)/bench --work build/bench

bench-reliability: $(RUNTIME)
	$(BIN)/python -m benchmarks.reliability --bench $(SHARED)/bench --work build/bench

bench-size: $(RUNTIME)
	$(BIN)/python -m benchmarks.size --bench $(SHARED)/bench --work build/bench

bench-latency: $(BENCHMARKS)
	$(BIN)/python -m benchmarks.latency --bench $(SHARED)/bench --work build/bench

bench-load: $(RUNTIME)
	$(BIN)/python -m benchmarks.load --bench $(SHARED)/bench --work build/bench

bench-indexing: $(RUNTIME)
	$(BIN)/python -m benchmarks.indexing --bench $(SHARED)/bench

bench-refreshing: $(RUNTIME)
	$(BIN)/python -m benchmarks.refreshing --bench $(SHARED)/bench --data build/bench/data

bench-runtimes: $(RUNTIME)
	$(BIN)/python -m benchmarks.runtimes --bench $(SHARED)/bench --work build/bench

bench-peers: $(BENCHMARKS)
	$(BIN)/python -m benchmarks.peers --bench $(SHARED)/bench --work build/bench

$(RUNTIME): pyproject.toml constraints.txt | $(VENV)
	$(INSTALL) -e .
	@touch $@

$(DEVELOPMENT): pyproject.toml constraints.txt | $(VENV)
	$(INSTALL) -e '.[dev]'
	@touch $@ $(RUNTIME)

$(BENCHMARKS): pyproject.toml constraints.txt | $(VENV)
	$(INSTALL) -e '.[benchmarks]'
	@touch $@ $(RUNTIME)

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Recapbot needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
