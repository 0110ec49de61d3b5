"""What reading a two-page PDF costs as a whole process, and what a folder of resumes costs in one.

    python -m benchmarks.resumes.beside [--runs 15] [--career-fit PYTHON]

`--career-fit` is the Python of an environment in which career-fit 0.6.0 is installed: its reader,
which its own commands reach only through its server, then takes turns with ours on the same file.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import chdir
from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from benchmarks.processes import BARE, Command, Pair, measured, ratio, surroundings
from benchmarks.tables import middle, table, verdict

AIM, AIM_BESIDE = 1.8, 0.5
MANY, AIM_A_SECOND, AIM_MEMORY = 1000, 40, 300  # resumes, a second of one core, MB
READ = ("profile", "import", "two-pages.pdf", "--dry-run", "--json", "--no-input")
THEIRS = """\
import base64
from skillbundle.document_io import extract_import_preview
content = base64.b64encode(open("two-pages.pdf", "rb").read()).decode()
assert "Experience" in str(extract_import_preview(content, "cv.pdf"))
"""


def two_pages() -> bytes:
    """The resume of one person with all that the others did, as a PDF of two pages."""
    from benchmarks.resumes.makers import MAKERS
    from benchmarks.resumes.people import people

    first, *others = people()
    duties = [duty for person in others for job in person["job"] for duty in job["duties"]]
    jobs = [{**job, "duties": [*job["duties"], *duties]} for job in first["job"]]
    return MAKERS["one-column.pdf"](first | {"job": jobs})


def processes(runs: int, career_fit: str | None) -> bool:
    """Whole processes, each beside another; True where the aims are reached."""
    commands = {"beside the bare program": Command(READ, AIM, {}, BARE)}
    if career_fit is not None:
        theirs = (career_fit, "-c", THEIRS)
        commands["beside career-fit 0.6.0"] = Command(READ, AIM_BESIDE, {}, theirs)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("two-pages.pdf").write_bytes(two_pages())
        pairs = measured(commands, runs, surroundings(folder))
    heads = ("a two-page PDF", "theirs, ms", "ours, ms", "ratio", "aim", "processor")
    print(table(heads, [_row(name, runs, commands[name].aim) for name, runs in pairs.items()]))
    return all(ratio(runs, "clock") <= (commands[name].aim or 0) for name, runs in pairs.items())


def _row(name: str, runs: Sequence[Pair], aim: float | None) -> tuple[str, ...]:
    return (
        name,
        f"{1000 * statistics.median(pair.beside.clock for pair in runs):.0f}",
        f"{1000 * statistics.median(pair.ours.clock for pair in runs):.0f}",
        middle([pair.ours.clock / pair.beside.clock for pair in runs], 2),
        verdict(ratio(runs, "clock"), aim),
        middle([pair.ours.processor / pair.beside.processor for pair in runs], 2),
    )


def folder_of_resumes() -> bool:
    """A thousand resumes in one process; the processor's time counts, of this process and of that
    which parses PDFs."""
    from benchmarks.resumes.makers import MAKERS
    from benchmarks.resumes.people import people
    from csm_advisor.api import resumes
    from csm_advisor.store.documents.pdf import stop

    made = [make(person) for person in people() for make in MAKERS.values()]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}") for number in range(MANY)]
        for number, file in enumerate(files):
            file.write_bytes(made[number % len(made)])
        before, clock = _processor(), time.perf_counter()
        for file in files:
            resumes.import_resume(file, today=date(2026, 11, 28))
        clock = time.perf_counter() - clock
        stop()  # only of a process that has ended is the time known
        spent = _processor() - before
    memory = getrusage(RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"\n{MANY:,} resumes: {MANY / spent:.0f} a second of one core (aim: {AIM_A_SECOND}),"
        f" {MANY / clock:.0f} a second on the clock, at most {memory:.0f} MB (aim: {AIM_MEMORY})"
    )
    return spent <= MANY / AIM_A_SECOND and memory < AIM_MEMORY


def _processor() -> float:
    return sum(
        used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN))
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resumes.beside")
    parser.add_argument("--runs", type=int, default=15, help="how often each program is run")
    parser.add_argument("--career-fit", help="the Python that has career-fit 0.6.0")
    asked = parser.parse_args()
    print(f"Other work on {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores.\n")
    within = processes(asked.runs, asked.career_fit)
    return int(not (folder_of_resumes() and within))


if __name__ == "__main__":
    sys.exit(main())
