"""What a command needs of the world around it: the day, the data, and where to print."""

import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.catalogue import open_catalogue

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import Console


@dataclass
class World:
    """One command's surroundings. Results go to `screen`, messages to `messages`.

    `person` names whose saved answers and log are meant; None is whoever gives no name.
    """

    data_dir: Path | None = None
    today_text: str | None = None
    person: str | None = None

    @cached_property
    def catalogue(self) -> Catalogue:
        """The data. Raises DataProblem."""
        return open_catalogue(self.data_dir)

    @cached_property
    def today(self) -> date:
        """The day to plan from. Raises UsageProblem."""
        if self.today_text is None:
            return date.today()
        try:
            return date.fromisoformat(self.today_text)
        except ValueError:
            raise UsageProblem(
                f"--today: {quoted(self.today_text)} is not a date; write it as YYYY-MM-DD"
            ) from None

    def check_day(self) -> None:
        """Refuse a wrong day also where the answer does not depend on it. Raises UsageProblem."""
        _ = self.today

    @cached_property
    def screen(self) -> "Console":
        """Standard output."""
        from csm_advisor.render.screen import make_console

        return make_console(sys.stdout)

    @cached_property
    def messages(self) -> "Console":
        """Standard error."""
        from csm_advisor.render.screen import make_console

        return make_console(sys.stderr)

    @property
    def may_ask(self) -> bool:
        """True where a person sits at a terminal."""
        return sys.stdin.isatty() and sys.stderr.isatty()


def as_json(answer: "BaseModel | dict[str, Any]") -> str:
    """An answer as JSON text; unknown is null."""
    import json

    plain = answer if isinstance(answer, dict) else answer.model_dump(mode="json", by_alias=True)
    return json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def print_json(answer: "BaseModel | dict[str, Any]") -> None:
    """Print an answer as JSON on standard output."""
    sys.stdout.write(as_json(answer))
