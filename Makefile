# Two commands do everything on a machine with Python 3.11 or newer and any pip:
#   make plan    set up, and plan (asks on a terminal, else shows the bundled example)
#   make test    set up, and run the tests
# `make` alone lists the others.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOUND := $(VENV)/.sound
CONSTRAINTS := constraints.txt
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(CONSTRAINTS)
CODE := src tests benchmarks docs scripts
.DEFAULT_GOAL := help

.PHONY: help plan test setup lint lowest coverage mutants bench pictures reference docs wheel release fuzz cluster findings clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

plan: $(SOUND) ## set up, and plan: asks on a terminal, else shows the bundled example
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/csm-advisor plan; else $(BIN)/csm-advisor plan --example; fi

test: $(SOUND)-dev ## set up, and run the tests
	$(BIN)/python -m pytest -n auto

setup: $(SOUND)-dev ## set up for work on the project, and run nothing

lint: $(SOUND)-dev ## format, style, types, layers, and whether what is installed fits together
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pip check

# Whoever installs the wheel beside other programs may have older packages than these tests run with.
# What holds versions, licences and pictures as they are with the usual ones is left out.
lowest: ## the tests with the least versions of other packages that pyproject.toml allows
	$(MAKE) setup VENV=build/lowest CONSTRAINTS=build/lowest.txt
	build/lowest/bin/python -m pytest -n auto --ignore=tests/project --ignore=tests/security

build/lowest.txt: pyproject.toml constraints.txt
	@mkdir -p build
	$(PYTHON) scripts/lowest_versions.py > $@

# Of what decides what is said, room by room. Few random examples are enough here, and what takes
# long without running anything else is left out.
coverage: $(SOUND)-dev ## which lines and branches the tests reach, room by room
	$(BIN)/python -m pytest -n auto --hypothesis-profile=few --cov --cov-report= \
	  tests/advice tests/intake tests/model tests/store tests/text tests/cli \
	  --ignore=tests/store/test_killed.py \
	  --ignore=tests/cli/test_exports.py --ignore=tests/cli/test_hostile_exports.py \
	  --deselect=tests/cli/test_explain.py::test_everything_that_has_an_id_is_explained_under_it
	$(BIN)/python scripts/coverage_by_room.py

# docs/mutation-testing.md says what is done; SAMPLE=100 takes some minutes.
SAMPLE ?= 800
mutants: $(SOUND)-dev ## which planted faults the tests catch (SAMPLE=100 is quicker)
	$(INSTALL) --group dev --group mutation
	$(BIN)/python scripts/mutants.py --sample $(SAMPLE) --budget 10

# docs/speed.md says what is measured; it takes some minutes. RUNS=50 is steadier.
RUNS ?= 15
bench: $(SOUND)-dev ## how fast the commands are, beside a bare program
	$(BIN)/python -m benchmarks --runs $(RUNS)

# docs/fuzzing.md says what is run; CASES=1000 runs fewer.
CASES ?= 20000
fuzz: $(SOUND)-dev ## random input for everything that reads (CASES=1000 is quicker)
	CSM_ADVISOR_FUZZ=$(CASES) $(BIN)/python -m pytest -n auto tests/fuzz

pictures: $(SOUND)-dev ## make the pictures and examples of the docs anew
	$(BIN)/python docs/make_pictures.py

reference: $(SOUND)-dev ## make the reference of the commands anew
	$(BIN)/python docs/make_reference.py

docs: $(SOUND)-docs ## build the docs as a site, build/docs/index.html; a warning fails
	$(BIN)/sphinx-build --quiet --fresh-env --nitpicky --fail-on-warning docs build/docs
	@echo build/docs/index.html

wheel: $(SOUND)-dev ## build the wheel into dist/
	$(BIN)/python -m build --wheel

release: $(SOUND)-release ## build wheel and sdist, check them, and try each in a fresh environment
	$(BIN)/python scripts/release.py

cluster: $(SOUND)-cluster ## plan many people on a local cluster of Dask, as docs/many-people.md shows
	$(BIN)/python -m pytest tests/cluster

# findings/README.md says what they are. They install old and new public packages, each on its own.
findings: ## surprises of other people's software: are they still so?
	@failed=0; for script in findings/*.sh; do \
	  if PYTHON=$(PYTHON) bash $$script; then echo "as found: $$script"; \
	  else echo "CHANGED: $$script"; failed=1; fi; done; exit $$failed

$(SOUND): pyproject.toml $(CONSTRAINTS)
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	@# Some environments forbid writing bytecode later on: each start would compile everything anew.
	$(BIN)/python -m compileall -q src
	@touch $@

# Dependency groups need pip 25.1; a Python may bring an older one.
$(SOUND)-dev: $(SOUND)
	$(INSTALL) "pip>=25.1"
	$(INSTALL) --editable . --group dev
	@touch $@

$(SOUND)-docs $(SOUND)-release $(SOUND)-cluster: $(SOUND)-%: $(SOUND)-dev
	$(INSTALL) --group $*
	@touch $@

clean: ## remove the environment and what was built
	rm -rf $(VENV) build dist
