"""What a release needs before it is built; building and trying it is `make release`."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def release() -> ModuleType:
    spec = spec_from_file_location("release", ROOT / "scripts" / "release.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("sections", "lacking"),
    [
        ("## Unreleased\n\n## 1.2.0 - 2026-12-31\n\n- News.\n", []),
        ("## 1.2.0 - 2026-12-31\n\n- News.\n", []),
        ("## Unreleased\n\n## 1.2.0\n", ["has no section 1.2.0 with a date"]),
        ("## Unreleased\n\n## 1.20 - 2026-12-31\n", ["has no section 1.2.0 with a date"]),
        (
            "## Unreleased\n\n- News.\n\n## 1.2.0 - 2026-12-31\n\n- Old.\n",
            ["still has something under Unreleased"],
        ),
    ],
)
def test_the_changelog_tells_of_the_version_and_of_nothing_after_it(
    release: ModuleType, sections: str, lacking: list[str]
) -> None:
    found = release.unready("1.2.0", f"# Changelog\n\n{sections}")
    assert found == [f"CHANGELOG.md {one}" for one in lacking]
