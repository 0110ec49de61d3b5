# Two commands do everything on a machine with Python 3.11 and pip:
#   make plan    set up, and plan (asks on a terminal, else shows the bundled example)
#   make test    set up, and run the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOUND := $(VENV)/.sound

.PHONY: plan test lint bench pictures wheel fuzz clean

plan: $(SOUND)
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/csm-advisor plan; else $(BIN)/csm-advisor plan --example; fi

test: $(SOUND)-dev
	$(BIN)/python -m pytest -n auto

lint: $(SOUND)-dev
	$(BIN)/ruff format --check src tests benchmarks docs scripts
	$(BIN)/ruff check src tests benchmarks docs scripts
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pip check

# docs/speed.md says what is measured; it takes some minutes. RUNS=50 is steadier.
RUNS ?= 15
bench: $(SOUND)-dev
	$(BIN)/python -m benchmarks --runs $(RUNS)

# docs/fuzzing.md says what is run; CASES=1000 runs fewer.
CASES ?= 20000
fuzz: $(SOUND)-dev
	CSM_ADVISOR_FUZZ=$(CASES) $(BIN)/python -m pytest -n auto tests/fuzz

pictures: $(SOUND)-dev
	$(BIN)/python docs/make_pictures.py

wheel: $(SOUND)-dev
	$(BIN)/python -m build --wheel

$(SOUND): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@# Some environments forbid writing bytecode later on: each start would compile everything anew.
	$(BIN)/python -m compileall -q src
	@touch $@

$(SOUND)-dev: $(SOUND)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) build dist
