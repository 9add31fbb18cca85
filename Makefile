# `make` alone lists the verbs. Every verb sets up what it needs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
# Before 23.3 pip takes the newest release of what is wanted with an extra, pinned or not, and then misses its hash.
PIP    := 26.3
# Two processes; each takes the next whole file, in the order of tests/conftest.py: the longest first.
SIDE_BY_SIDE := -n 2 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help setup lint test crash coverage eval bench bench-peers soak fuzz audit image docs demo run serve lock clean

help:  ## list the verbs
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

$(READY): pyproject.toml requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (once, about a minute) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check pip==$(PIP)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

setup: $(READY)  ## make the environment

lint: $(READY)  ## ruff and mypy strict
	$(BIN)/ruff check .
	$(BIN)/mypy

test: $(READY)  ## the whole test suite
	$(BIN)/python -m pytest $(SIDE_BY_SIDE)

crash: $(READY)  ## kill -9 at 100 moments each of loads and publications, and of retags
	WAREHOUSE_CRASHES=100 $(BIN)/python -m pytest -n 2 tests/test_warehouse_crash.py

coverage: $(READY)  ## the same with coverage: every line that no test reaches is named
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) --cov --cov-report=term-missing:skip-covered

eval: $(READY)  ## score the tagger on the gold set and hold its floors
	$(BIN)/python -m benchmarks.evaluate

bench: $(READY)  ## speed, as ratios measured in one run
	$(BIN)/python -m benchmarks.bench

.venv-peers/.ready: benchmarks/peers.txt
	@test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/pip install --quiet --disable-pip-version-check -r benchmarks/peers.txt
	@touch $@

bench-peers: $(READY) .venv-peers/.ready  ## against news-please, newspaper4k and a loop, on one newsroom: a Markdown table
	@$(BIN)/python -m benchmarks.peers

soak: $(READY)  ## 14 simulated days of polling in an hour: is anything lost, does anything grow?
	$(BIN)/python -m benchmarks.soak --plot docs/pictures/soak.png

fuzz: $(READY)  ## 100,000 damaged feeds and pages: four minutes on two cores
	$(BIN)/python -m benchmarks.fuzz

.venv-audit/.ready:
	@test -x .venv-audit/bin/python || $(PYTHON) -m venv .venv-audit
	@.venv-audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	@touch $@

audit: .venv-audit/.ready  ## is a vulnerability known of what deploy/requirements.lock pins?
	@$(PYTHON) deploy/audit.py .venv-audit/bin/pip-audit deploy/requirements.lock

image:  ## build deploy/Dockerfile without Docker and try it (root, buildah, debootstrap; some minutes)
	@deploy/build-image.sh

docs: $(READY)  ## the documentation as a site, in site/; needs no network
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "open site/index.html"

demo: $(READY)  ## the whole path on the built-in newsroom; no network needed
	$(BIN)/alliance-watch demo

run: $(READY)  ## one poll of feeds.yaml now
	$(BIN)/alliance-watch run

serve: $(READY)  ## poll, deliver and maintain on schedule
	$(BIN)/alliance-watch serve

lock:  ## re-pin requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --generate-hashes --extra dev --extra dashboard --extra docs --extra notebook --extra many --constraint constraints.txt --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements.lock
	echo setuptools | uv pip compile --quiet --generate-hashes --extra dashboard --extra many --constraint constraints.txt --constraint requirements.lock --no-header --no-annotate --python-version 3.11 pyproject.toml - -o deploy/requirements.lock

clean:  ## remove the environment and all local state
	rm -rf $(VENV) .venv-peers .venv-audit data site .pytest_cache .mypy_cache .ruff_cache
