"""What we depend on, audited as far as that goes without a network."""

import re
import tomllib
from importlib import metadata
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(line) for line in SETTINGS["project"]["dependencies"]]
GROUPS = {
    group: [Requirement(line) for line in lines]
    for group, lines in SETTINGS["dependency-groups"].items()
}
# Licences under which something may be used beside MIT, as their owners write them.
COMPATIBLE = re.compile(
    r"MIT( License)?|BSD([- ]\d-Clause)?( License)?|Apache([- ]2\.0| Software License)"
    r"|BSD-3-Clause, Apache-2\.0, dependency licenses"  # PDFium and what is in it
    r"|BSD-3-Clause and Public-Domain"  # pyahocorasick
    r"|ISC( License)?( \(ISCL\))?|PSF-2\.0|Python Software Foundation License|Unlicense"
)


def pinned() -> dict[str, Version]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): Version(version) for name, version in pairs}


def all_needed(requirements: list[Requirement]) -> set[str]:
    """The requirements and all that they need in turn, on this machine."""
    found: set[str] = set()
    left = list(requirements)
    while left:
        name = canonicalize_name(left.pop().name)
        if name in found:
            continue
        found.add(name)
        needs = [Requirement(line) for line in metadata.requires(name) or []]
        left += [one for one in needs if not one.marker or one.marker.evaluate({"extra": ""})]
    return found


@pytest.mark.parametrize("requirement", RUNTIME, ids=lambda one: one.name)
def test_a_dependency_is_bounded_on_both_sides(requirement: Requirement) -> None:
    kinds = {specifier.operator for specifier in requirement.specifier}
    assert kinds >= {">=", "<"}
    assert requirement.url is None


def test_the_tests_run_with_versions_inside_the_bounds() -> None:
    versions = pinned()
    outside = [
        one.name
        for one in chain(RUNTIME, *GROUPS.values())
        if not one.specifier.contains(versions[canonicalize_name(one.name)])
    ]
    assert outside == []


def test_everything_that_is_needed_is_pinned_and_installed_so() -> None:
    versions = pinned()
    wrong = {
        name: (metadata.version(name), str(versions.get(name)))
        for name in all_needed([*RUNTIME, *GROUPS["dev"]])
        if versions.get(name) != Version(metadata.version(name))
    }
    assert wrong == {}


def test_the_constraints_name_no_address_and_nothing_but_versions() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("# ") or re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line), (
            line
        )
        assert "://" not in line


@pytest.mark.every_case
@pytest.mark.parametrize("name", sorted(all_needed(RUNTIME)))
def test_its_licence_goes_with_ours(name: str) -> None:
    about = metadata.metadata(name)
    said = [
        *(about.get_all("License-Expression") or []),
        *(about.get_all("License") or []),
        *(
            line.split(" :: ")[-1]
            for line in about.get_all("Classifier") or []
            if "License" in line
        ),
    ]
    licences = [text for text in said if text and len(text) < 60]
    assert licences, f"{name} states no licence"
    assert [text for text in licences if not COMPATIBLE.fullmatch(text)] == []
