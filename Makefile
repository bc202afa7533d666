# What CI does, part by part; `make check` does it all in the environment at hand
# (pip install -e ".[test,lint,docs,bench]"), `.ci/run` in one made from nothing.
PYTHON ?= .venv/bin/python
WORKERS ?= 2

.PHONY: check test typing lint style mypy pyright docs examples wheel builds sbom lower-bounds lower-bounds-core \
	mutants accuracy killed corpus fuzz fuzz-short

check: lint test examples docs wheel builds sbom lower-bounds-core

test:
	$(PYTHON) -m pytest -n $(WORKERS)

typing:
	$(PYTHON) -m pytest -q -n $(WORKERS) tests/typing

lint: style mypy pyright

style:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

mypy:
	$(PYTHON) -m mypy

pyright:
	$(PYTHON) -m pyright --pythonpath $(PYTHON)

examples:
	@for script in examples/*.py; do echo "== $$script"; $(PYTHON) "$$script" || exit 1; done

docs:
	$(PYTHON) -m sphinx -E -W --keep-going -q -b html docs docs/_build/html

wheel:
	PYTHON=$(PYTHON) WORKERS=$(WORKERS) .ci/test-wheel

builds:
	PYTHON=$(PYTHON) .ci/test-builds

sbom:
	$(PYTHON) -m pytest -q tests/supply/test_bill_of_materials.py
	$(PYTHON) -m supply.bill_of_materials build/sbom.cdx.json

lower-bounds-core:
	PYTHON=$(PYTHON) WORKERS=$(WORKERS) .ci/test-lower-bounds core

# Too long for CI: some minutes, and some twenty.
lower-bounds: lower-bounds-core
	PYTHON=$(PYTHON) WORKERS=$(WORKERS) .ci/test-lower-bounds all

mutants:
	nice -n 19 $(PYTHON) -m benchmarks.mutants.run

accuracy:
	$(PYTHON) -m benchmarks.accuracy --write

# Not among the checks, since they take from minutes to hours: twenty kills of each store, and the
# figures of docs/how-to/cluster.md.
killed:
	CISMEET_KILLS=20 $(PYTHON) -m pytest -n 1 tests/corpus/test_killed.py

corpus:
	$(PYTHON) -m benchmarks.corpus_writer
	$(PYTHON) -m benchmarks.corpus --readouts 10000
	$(PYTHON) -m benchmarks.corpus --readouts 100000

# Guided by coverage (atheris, extra `fuzz`): a short run with a fixed seed, and an hour over all targets.
fuzz-short:  # the same inputs in every run
	PYTHONHASHSEED=0 $(PYTHON) -m fuzz --runs 3000 --seed 1

fuzz:
	nice -n 19 $(PYTHON) -m fuzz --seconds 240
