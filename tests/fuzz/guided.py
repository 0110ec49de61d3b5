"""Coverage-guided fuzzing of everything that reads files of a person's own or a company's own.

    pip install -e ".[fuzz]"
    python -m tests.fuzz.guided profile|resume|data [options of libFuzzer]

For example `-max_total_time=120`. What makes a target fail is written to `crash-…`; run again with
the name of that file, it fails alone.
"""

import contextlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

import atheris

import csm_advisor

ROOMS = tuple(f"csm_advisor.{room}" for room in ("errors", "model", "advice", "store", "intake"))
# All at once, for much is imported only when it is used, and would not guide then.
with atheris.instrument_imports(include=["csm_advisor"]):
    for module in walk_packages(csm_advisor.__path__, "csm_advisor."):
        if module.name.startswith(ROOMS):
            import_module(module.name)
    from csm_advisor.errors import AdvisorError
    from csm_advisor.intake.answers import accept_all, complete
    from csm_advisor.intake.import_resume import take_all
    from csm_advisor.intake.proposing.propose import propose
    from csm_advisor.intake.resume.read_resume import read_resume
    from csm_advisor.model.catalogue import FILES
    from csm_advisor.store.data.catalogue import open_catalogue
    from csm_advisor.store.data.check import find_problems
    from csm_advisor.store.people.answers_file import read_file
    from csm_advisor.store.resumes.documents import open_document

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
CATALOGUE = open_catalogue()
# The first byte of an input says which of these files the others are.
PROFILES = ("me.toml", "me.json")
RESUMES = ("resume.json", "Positions.csv", "Education.csv", "Skills.csv", "export.zip")
DATA = (*(f"{name}.toml" for name in FILES), "wages/release.toml")


def profile(file: Path) -> None:
    """A file of answers: read, accepted, made whole."""
    complete(accept_all(read_file(file), CATALOGUE, "it"), CATALOGUE, TODAY)


def resume(file: Path) -> None:
    """A resume: opened, read, weighed, taken."""
    found = propose(read_resume(open_document(file)), CATALOGUE, TODAY)
    take_all({}, found.proposals, CATALOGUE, TODAY)


def data(file: Path) -> None:
    """A folder of data with this file alone: every problem told in a line of text."""
    folder = file.parent.parent if file.parent.name == "wages" else file.parent
    for problem in find_problems(folder):
        if not str(problem).isprintable():
            raise RuntimeError(f"{problem!r} cannot be shown on a line")


TARGETS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "profile": (profile, PROFILES),
    "resume": (resume, RESUMES),
    "data": (data, DATA),
}


def fuzzed(
    target: Callable[[Path], None], names: tuple[str, ...], folder: Path
) -> Callable[[bytes], None]:
    """What libFuzzer calls with an input; only an AdvisorError may come of it."""

    def one_input(content: bytes) -> None:
        file = folder / names[content[0] % len(names) if content else 0]
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content[1:])
        try:
            with contextlib.suppress(AdvisorError):
                target(file)
        finally:
            file.unlink()

    return one_input


def seeds(names: tuple[str, ...]) -> Iterator[bytes]:
    """Inputs to begin with: right files of each name, or else of its ending."""
    known: Iterable[Path] = sorted(
        path
        for folder in ("data", "tests/resumes", "tests/cases")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    )
    for at, name in enumerate(names):
        same = [path for path in known if path.name == Path(name).name]
        ends = [path for path in known if path.suffix == Path(name).suffix]
        for path in same or ends:
            yield bytes((at,)) + path.read_bytes()


def main() -> None:
    target, names = TARGETS[sys.argv.pop(1)]
    with TemporaryDirectory() as place:
        corpus, folder, words = (Path(place, name) for name in ("corpus", "here", "words"))
        corpus.mkdir()
        folder.mkdir()
        inputs = [*seeds(names)]
        for number, seed in enumerate(inputs):
            (corpus / str(number)).write_bytes(seed)
        # The keys of our files: TOML, JSON and ZIP are read by compiled code, which guides nobody.
        keys = Counter(re.findall(rb"[A-Za-z_]{4,24}", b"\n".join(inputs))).most_common(300)
        words.write_text("".join(f'"{key.decode()}"\n' for key, _ in keys))
        own = ("-timeout=30", "-max_len=20000", f"-dict={words}", str(corpus))
        atheris.Setup([*sys.argv, *own], fuzzed(target, names, folder))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
