"""What the fuzzed surfaces share: the bundled data read once, and a report of what was run."""

from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from csm_advisor.cli import app
from csm_advisor.store.data import catalogue
from csm_advisor.store.data.catalogue import open_catalogue
from tests.fuzz.effort import tally
from tests.strategies import bundled


@pytest.fixture(scope="package", autouse=True)
def _what_no_case_changes_is_made_once() -> Iterator[None]:
    """The bundled data and the commands themselves: a process would read and build them anew.

    A folder given with --data-dir is read each time.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CSM_ADVISOR_DATA", "FORCE_COLOR", "TTY_COMPATIBLE", "LINES"):
            patch.delenv(name, raising=False)
        patch.setattr(
            catalogue,
            "open_catalogue",
            lambda folder=None: bundled() if folder is None else open_catalogue(folder),
        )
        patch.setattr(app, "load_command", cache(app.load_command))
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, pytest.TestReport]:
    """Hands the tally of a property to whoever collects the reports, in which process ever."""
    report: pytest.TestReport = yield
    if report.when == "call" and Path(__file__).parent in item.path.parents:
        report.user_properties.append(("fuzzed", dict(tally)))
        tally.clear()
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The report: for each property its cases, its commands by exit code, and the time."""
    rows = [
        (report, properties["fuzzed"])
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if "fuzzed" in (properties := dict(getattr(report, "user_properties", ())))
    ]
    if not rows:
        return
    terminalreporter.section("fuzzing")
    for report, counts in sorted(rows, key=lambda row: row[0].nodeid):
        codes = "  ".join(f"{name}: {n}" for name, n in sorted(counts.items()) if "exit" in name)
        terminalreporter.write_line(
            f"{report.nodeid.rpartition('/')[2]}  {report.outcome}  cases: {counts.get('cases', 0)}"
            f"  commands: {counts.get('commands', 0)}  {codes}  {report.duration:.0f} s"
        )
    cases = sum(counts.get("cases", 0) for _, counts in rows)
    failed = sum(report.outcome == "failed" for report, _ in rows)
    terminalreporter.write_line(f"{cases} cases in all, {failed} properties failed")
