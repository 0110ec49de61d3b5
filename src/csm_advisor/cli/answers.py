"""Gathering a person's answers: flags over file over saved over asked."""

from pathlib import Path
from typing import Any, NamedTuple

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.profile import FIVE, Profile

# The flag of each profile key that does not simply follow its name.
FLAGS = {
    "skills": "--skill",
    "certifications": "--cert",
    "tools": "--tool",
    "languages": "--language",
    "hours_per_week": "--hours",
}


class Given(NamedTuple):
    """What the command line gave: flags by profile key (None where not given), a file, a wish."""

    flags: dict[str, Any]
    file: Path | None
    example: bool
    sharpen: bool
    may_ask: bool


def gather(world: World, given: Given) -> Profile:
    """The profile to plan for. Raises UsageProblem for a wrong answer or a missing one."""
    from csm_advisor.intake.answers import complete, layered
    from csm_advisor.intake.years import on_one_day

    layers = (_flags(world, given), *below(world, given))
    answers = layered(*on_one_day(layers, world.catalogue, world.today))
    missing = any(key not in answers for key in FIVE)
    if given.may_ask and not given.example and (missing or given.sharpen):
        answers = _ask(world, answers, given)
    return complete(answers, world.catalogue, world.today)


def _flags(world: World, given: Given) -> dict[str, Any]:
    from csm_advisor.intake.answers import accept

    accepted = {}
    for key, raw in given.flags.items():
        if raw is None:
            continue
        flag = FLAGS.get(key, "--" + key.replace("_", "-"))
        text = ", ".join(raw) if isinstance(raw, list) else raw
        try:
            accepted[key] = accept(key, text, world.catalogue, typed=False)
        except UsageProblem as problem:
            raise UsageProblem(f"{flag}: {problem}") from None
    return accepted


def below(world: World, given: Given) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of the file and the saved ones; those of the example in place of both."""
    from csm_advisor.intake.answers import accept_all
    from csm_advisor.store import profiles

    if given.example:
        example = profiles.read_example()
        return accept_all(example, world.catalogue, "example.toml"), {}
    file: dict[str, Any] = {}
    if given.file is not None:
        file = accept_all(profiles.read_file(given.file), world.catalogue, quoted(given.file.name))
    saved = accept_all(profiles.load_saved(), world.catalogue, "your saved answers")
    if "by" in saved and saved["by"] <= world.today:
        world.messages.print(f"Your saved deadline {saved.pop('by')} is past: left out.")
    return file, saved


def _ask(world: World, answers: dict[str, Any], given: Given) -> dict[str, Any]:
    """Ask what is missing. Answers about the person of a file do not become one's own."""
    from csm_advisor.cli.asking import interview
    from csm_advisor.store.profiles import save

    return interview(
        answers,
        world.catalogue,
        world.messages,
        save if given.file is None else None,
        world.today,
        which="all" if given.sharpen else "five",
    )
