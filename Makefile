PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: venv demo test check bench clean
.DEFAULT_GOAL := test

venv: $(VENV)/.ready

# The lock file pins versions only; pip takes them from the index it is configured for.
$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Reads the articles in examples/ into demo/graph.db, says who met whom, and writes the graph in three formats.
demo: venv
	rm -rf demo && mkdir demo
	$(BIN)/entente build examples --into demo/graph.db
	$(BIN)/entente who-met --no-quotes --graph demo/graph.db
	$(BIN)/entente export turtle --graph demo/graph.db -o demo/graph.ttl
	$(BIN)/entente export graphml --graph demo/graph.db -o demo/graph.graphml
	$(BIN)/entente export gexf --graph demo/graph.db -o demo/graph.gexf
	@echo "The graph is demo/graph.db; beside it graph.ttl, graph.graphml and graph.gexf (open it in Gephi)."

check: venv
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/python -m pytest

# ARTICLES is any source of many articles; the examples only show that the measurements run.
ARTICLES ?= examples
bench: venv
	$(BIN)/python -m bench.throughput $(ARTICLES)
	$(BIN)/python -m bench.exports 5000

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
