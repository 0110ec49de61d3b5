# Two commands do everything on a machine with Python 3.11 and pip:
#   make plan    set up, and plan (asks on a terminal, else shows the bundled example)
#   make test    set up, and run the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOUND := $(VENV)/.sound

.PHONY: plan test lint bench pictures wheel clean

plan: $(SOUND)
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/csm-advisor plan; else $(BIN)/csm-advisor plan --example; fi

test: $(SOUND)-dev
	$(BIN)/python -m pytest -n auto

lint: $(SOUND)-dev
	$(BIN)/ruff format --check src tests benchmarks docs scripts
	$(BIN)/ruff check src tests benchmarks docs scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(SOUND)-dev
	$(BIN)/python benchmarks/planning.py
	$(BIN)/python benchmarks/startup.py

pictures: $(SOUND)-dev
	$(BIN)/python docs/make_pictures.py

wheel: $(SOUND)-dev
	$(BIN)/python -m build --wheel

$(SOUND): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(SOUND)-dev: $(SOUND)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) build dist
