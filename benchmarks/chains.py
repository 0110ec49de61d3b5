"""A data folder with a long ladder: the bundled one, and a chain of rungs on top of it.

Nothing but the standard library: the processes that are measured count their memory from here.
"""

import shutil
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
TOP = "vice-president"
LINKS = """
[[rung]]
id = "{id}"
title = "Grade {grade}"
leads = true
summary = "Grade {grade} of a long ladder."
cites = ["judgement-ladder"]

[[transition]]
id = "{below}-to-{id}"
from = "{below}"
to = "{id}"
cites = ["judgement-ladder"]

[[requirement]]
id = "{id}-service"
rung = "{id}"
kind = "experience"
of = "years-in-service"
min = {years}
strength = "usual"
text = "Years of service for grade {grade}."
cites = ["judgement-ladder"]
"""


def write_chain(folder: Path, rungs: int) -> str:
    """Writes the data folder with so many rungs more; gives the id of the highest."""
    shutil.copytree(DATA, folder)
    below = TOP
    with (folder / "ladder.toml").open("a", encoding="utf-8") as ladder:
        for grade in range(1, rungs + 1):
            id_ = f"grade-{grade}"
            years = 20 + 20 * grade // rungs
            ladder.write(LINKS.format(id=id_, grade=grade, below=below, years=years))
            below = id_
    return below
