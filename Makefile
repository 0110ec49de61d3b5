# Two commands do everything on a machine with Python 3.11 and pip:
#   make plan    set up, and plan (asks on a terminal, else shows the bundled example)
#   make test    set up, and run the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOUND := $(VENV)/.sound

.PHONY: plan test lint coverage mutants bench pictures wheel fuzz clean

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

# Of what decides what is said, room by room. Few random examples are enough here, and what takes
# long without running anything else is left out.
coverage: $(SOUND)-dev
	$(BIN)/python -m pytest -n auto --hypothesis-profile=few --cov --cov-report= \
	  tests/advice tests/intake tests/store tests/cli --ignore=tests/store/test_killed.py \
	  --ignore=tests/cli/test_exports.py --ignore=tests/cli/test_hostile_exports.py \
	  --deselect=tests/cli/test_explain.py::test_everything_that_has_an_id_is_explained_under_it
	$(BIN)/python scripts/coverage_by_room.py

# docs/mutation-testing.md says what is done; SAMPLE=100 takes some minutes.
SAMPLE ?= 800
mutants: $(SOUND)-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev,mutation]"
	$(BIN)/python scripts/mutants.py --sample $(SAMPLE) --budget 10

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
