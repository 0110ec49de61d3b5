"""What a promotion packet asks: what to write down, and what to ask one's manager."""

import re
from collections import Counter
from typing import Annotated, Literal, get_args

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.posting_kinds import AskKind
from csm_advisor.model.records import Record, Text

Missing = RequirementKind | Literal["line-of-work-history"]
Occasion = Literal[
    "sources-differ",
    "some-ask",
    "degree",
    "gaps",
    "ready",
    "paid-steps",
    "leading",
    "opening",
    "pay",
    "pay-unknown",
    "follow-up",
]
# The words in braces that the text of a question may hold, by when it is asked.
PLACEHOLDERS: dict[Occasion, frozenset[str]] = {
    "sources-differ": frozenset({"title", "thing", "asked"}),
    "some-ask": frozenset({"title", "thing"}),
    "degree": frozenset({"title", "degree"}),
    "gaps": frozenset({"title", "things"}),
    "ready": frozenset({"title"}),
    "paid-steps": frozenset({"title", "steps"}),
    "leading": frozenset({"title"}),
    "opening": frozenset({"title"}),
    "pay": frozenset({"title", "pay", "area", "release"}),
    "pay-unknown": frozenset({"title"}),
    "follow-up": frozenset({"title"}),
}


class PacketPrompt(Record):
    """What to write down where nothing was entered that speaks for a kind of requirement."""

    missing: Missing
    text: Text


class PacketQuestion(Record):
    """A question to one's manager, asked on an occasion; `{title}` and the like are filled in."""

    occasion: Occasion
    text: Text

    def _check(self) -> None:
        known = PLACEHOLDERS[self.occasion]
        rest = re.sub(r"\{([a-z]+)\}", lambda m: "" if m[1] in known else m[0], self.text)
        if "{" in rest or "}" in rest:
            words = ", ".join(f"{{{word}}}" for word in sorted(known))
            raise ValueError(f"a question on {self.occasion} can hold {words} and no other braces")


EmployerOccasion = Literal[
    "pay-not-printed",
    "pay-unit",
    "leading-not-said",
    "remote-not-said",
    "equivalent",
    "preferred",
    "hours",
    "always",
]


class HowToSpeak(Record):
    """How to speak of an ask that is not met (`no`) or cannot be told (`unknown`); for both where
    `met` is left out."""

    kind: AskKind
    met: Literal["no", "unknown"] | None = None
    text: Text


class EmployerQuestion(Record):
    """A question to an employer, asked where a posting leaves something open; `{words}` stands for
    the posting's own words about it."""

    occasion: EmployerOccasion
    text: Text


class PacketFile(Frozen):
    """`packet.toml`: one prompt for each kind of what can be missing, the questions to a manager,
    and for a posting how to speak of gaps and what to ask the employer."""

    prompt: Annotated[tuple[PacketPrompt, ...], Constraint(strict=False)]
    question: Annotated[tuple[PacketQuestion, ...], Constraint(strict=False)]
    speak: Annotated[tuple[HowToSpeak, ...], Constraint(strict=False)] = ()
    employer_question: Annotated[tuple[EmployerQuestion, ...], Constraint(strict=False)] = ()

    def _check(self) -> None:
        count = Counter(prompt.missing for prompt in self.prompt)
        wanted = [kind for part in get_args(Missing) for kind in get_args(part)]
        wrong = [kind for kind in wanted if count[kind] != 1]
        if wrong:
            raise ValueError(f"write one prompt, and only one, for: {', '.join(wrong)}")
