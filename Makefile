# What CI does, part by part; `make check` does it all in the environment at hand
# (pip install -e ".[test,lint,docs,bench]"), `.ci/run` in one made from nothing.
PYTHON ?= .venv/bin/python
WORKERS ?= 2

.PHONY: check test typing lint style mypy pyright docs examples wheel accuracy

check: lint test examples docs wheel

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

accuracy:
	$(PYTHON) -m benchmarks.accuracy --write
