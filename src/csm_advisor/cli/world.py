"""What a command needs of the world around it: the day, the data, and where to print."""

import sys
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.cli import output
from csm_advisor.cli.example import check_example
from csm_advisor.errors import told_of

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.frozen import Frozen
    from csm_advisor.model.sources import SourceLine
    from csm_advisor.render.screens.screen import Screen


class World:
    """One command's surroundings. Results go to `screen`, messages to `messages`.

    `person` names whose saved answers and log are meant; None is whoever gives no name. Raises
    UsageProblem where the day is none.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        today_text: str | None = None,
        person: str | None = None,
    ) -> None:
        from csm_advisor.store.open import begin

        self.data_dir = data_dir
        self.today_text = today_text
        self.person = person
        self._said: set[str] = set()
        begin()
        if today_text is not None:  # refused also where the answer does not depend on it
            _ = self.today

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The data; a folder of somebody's own is checked whole, its example too.

        Raises DataProblem, and UsageProblem where there is no such folder.
        """
        from csm_advisor.store.data.catalogue import open_catalogue

        catalogue = open_catalogue(self.data_dir)
        if self.data_dir is not None:
            check_example(self.data_dir, catalogue)
        return catalogue

    @cached_property
    def today(self) -> date:
        """The day to plan from."""
        if self.today_text is None:
            return date.today()
        from csm_advisor.text.dates import read_today

        with told_of("--today"):
            return read_today(self.today_text)

    @property
    def screen(self) -> "Screen":
        """Standard output."""
        return output.now.screen

    @cached_property
    def messages(self) -> "Screen":
        """Standard error."""
        from csm_advisor.render.screens.screen import make_console

        return make_console(sys.stderr, output.now.plain)

    def say_once(self, sentence: str) -> None:
        """A message, however often the command comes past what it is about."""
        if sentence not in self._said:
            self._said.add(sentence)
            self.messages.print(sentence)

    def say_how_read(self, area: str) -> None:
        """Say which area a place is taken for, where it is not the area's own name."""
        from csm_advisor.advice.pay.places import how_read

        if said := how_read(self.catalogue, area):
            self.say_once(said)

    def say_age(self, sources: "Mapping[str, SourceLine]", all: bool = True) -> None:
        """Say under a screen which of its sources are likely to have a newer release; how many,
        where the screen does not show `all` of the answer."""
        from csm_advisor.render.screens.age import show_age

        show_age(self.screen, sources, self.today, all)

    @property
    def may_ask(self) -> bool:
        """True where a person sits at a terminal."""
        return sys.stdin.isatty() and sys.stderr.isatty()


def as_json(answer: "Frozen | dict[str, Any]", plain: bool = False) -> str:
    """An answer as JSON text, of ASCII alone where it is `plain`; unknown is null."""
    if not isinstance(answer, dict):
        answer = answer.model_dump(mode="json", by_alias=True)
    import json

    return json.dumps(answer, indent=2, ensure_ascii=plain, allow_nan=False) + "\n"


def print_json(answer: "Frozen | dict[str, Any]") -> None:
    """Print an answer as JSON on standard output; escapes stand for what that could not show."""
    plain = not (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    sys.stdout.write(as_json(answer, plain))
