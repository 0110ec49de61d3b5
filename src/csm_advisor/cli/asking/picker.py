"""What a person has pointed at, ticked and typed at one question, key by key.

It ends in a line such as one could type: the interview has one way to take an answer.
"""

from csm_advisor.intake.interview.prompts import Prompt

LEVELS = "01234"
PAGE = 8  # rows


class Picker:
    """The state of one question. `at` is the row pointed at, one after the last for none."""

    def __init__(self, prompt: Prompt) -> None:
        self.prompt = prompt
        self.typed = ""
        self.before = frozenset(n for n, row in enumerate(prompt.rows) if row.taken)
        self.ticked = self.before
        self.at = self._first()

    def _first(self) -> int:
        rows = self.prompt.rows
        match self.prompt.picks:
            case "review":
                return len(rows)
            case "levels":
                return next((n for n, row in enumerate(rows) if row.level is None), 0)
            case _:
                return min(self.before, default=0)

    def asked_again(self, prompt: Prompt) -> None:
        """The same question is up, with other rows perhaps."""
        self.prompt, self.typed = prompt, ""
        self.at = min(self.at, self._last)

    @property
    def _last(self) -> int:
        """The last row that can be pointed at; behind those of the review stands its acceptance."""
        rows = len(self.prompt.rows)
        return rows if self.prompt.picks == "review" else max(rows - 1, 0)

    def press(self, key: str) -> str | None:
        """The line to answer with, where the key completes one. Raises EOFError."""
        if key == "enter":
            return self.typed or self._picked()
        if key == "end of input":
            if not self.typed:
                raise EOFError
        elif len(key) == 1:
            return self._character(key)
        elif key in ("backspace", "clear", "clear word", "escape"):
            self._take_back(key)
        elif key in ("left", "right"):
            return self._level_by(1 if key == "right" else -1)
        elif self.prompt.picks != "none":
            self._move(key)
        return None

    def _picked(self) -> str:
        """What is pointed at or ticked, as one would type it; "" where it is what Enter takes."""
        match self.prompt.picks:
            case "one" if self.at not in self.before:
                return str(self.at + 1)
            case "several" if self.ticked != self.before:
                chosen = [*(str(n + 1) for n in sorted(self.ticked)), *self.prompt.others]
                return ", ".join(chosen) or "none"
            case "review" if self.at < len(self.prompt.rows):
                return str(self.at + 1)
            case _:
                return ""

    def _character(self, key: str) -> str | None:
        levels = self.prompt.picks == "levels"
        if not self.typed:
            if key == "?":
                return f"?{self.at + 1}" if levels else key
            if levels and key in f"{LEVELS}-":
                return self._rated(key)
            if key == " ":
                if self.prompt.picks == "several":
                    self.ticked ^= {self.at}
                return None
        self.typed += key
        self._follow()
        return None

    def _follow(self) -> None:
        """Point at the row whose number is typed."""
        if self.prompt.picks in ("one", "review") and self.typed.isdecimal():
            self.at = min(max(int(self.typed[:4]) - 1, 0), self._last)

    def _rated(self, level: str) -> str:
        """The level of the skill that is pointed at; the next one is pointed at then."""
        line = f"{self.at + 1}={level}"
        self.at = min(self.at + 1, self._last)
        return line

    def _level_by(self, step: int) -> str | None:
        if self.prompt.picks != "levels":
            return None
        level = self.prompt.rows[self.at].level
        new = max((level or 0) + step, 0)
        return f"{self.at + 1}={new}" if str(new) in LEVELS else None

    def _take_back(self, key: str) -> None:
        match key:
            case "backspace":
                self.typed = self.typed[:-1]
            case "clear word":
                self.typed = self.typed.rstrip(" ")
                self.typed = self.typed[: self.typed.rfind(" ") + 1]
            case _:
                self.typed = ""
        self._follow()

    def _move(self, key: str) -> None:
        self.typed = ""
        by = {"up": -1, "down": 1, "page up": -PAGE, "page down": PAGE}
        if key in by:
            self.at = min(max(self.at + by[key], 0), self._last)
        else:
            self.at = 0 if key == "home" else self._last
