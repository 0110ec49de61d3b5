"""Gathering a person's answers: flags over resume over file over saved over asked."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from csm_advisor.cli.example import example_answers
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.model.profile import FIELDS, FIVE

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.profile import Profile


class Given(NamedTuple):
    """What the command line gave: flags by profile key (None where not given), a file, a wish."""

    flags: dict[str, Any]
    file: Path | None
    example: bool = False
    no_input: bool = True
    sharpen: bool = False
    resume: dict[str, Any] | None = None  # answers that a resume suggests; then nothing is saved


def gather(world: World, given: Given) -> "Profile":
    """The profile to plan for. Raises UsageProblem for a wrong answer or a missing one."""
    from csm_advisor.intake.answers import complete

    answers = layered_answers(world, given)
    missing = any(key not in answers for key in FIVE)
    may_ask = world.may_ask and not given.no_input and not given.example
    asks = may_ask and (missing or given.sharpen)
    if world.person is not None and not (asks and given.file is None):
        from csm_advisor.store.people.kept_files import check_kept

        check_kept(world.person)
    if asks:
        answers = _ask(world, answers, given)
    return complete(answers, world.catalogue, world.today)


def layered_answers(world: World, given: Given) -> dict[str, Any]:
    """The answers there are, flags over the others. Raises UsageProblem for a wrong one."""
    layers = (accepted_flags(world, given.flags), *below(world, given))
    if not any(layers):
        return {}
    from csm_advisor.intake.answers import layered
    from csm_advisor.intake.years import on_one_day

    return layered(*on_one_day(layers, world.catalogue, world.today))


def flag_of(key: str) -> str:
    """The flag that gives the answer of a profile key."""
    return FIELDS[key].flag or "--" + key.replace("_", "-")


def accepted_flags(world: World, flags: dict[str, Any]) -> dict[str, Any]:
    """The clean answers of the flags that were given. Raises UsageProblem that begins with one."""
    catalogue = world.catalogue  # a problem of the folder is not one of the flag
    accepted: dict[str, Any] = {}
    for key, raw in flags.items():
        if raw is None:
            continue
        from csm_advisor.intake.answers import accept

        text = ", ".join(raw) if isinstance(raw, list) else raw
        with told_of(flag_of(key)):
            accepted[key] = accept(key, text, catalogue, typed=False)
        if key == "area":
            world.say_how_read(text)
    return accepted


def saved_answers(world: World) -> dict[str, Any]:
    """The person's saved answers, checked; empty where there are none. Raises UsageProblem."""
    return answers_of(world.person, world.catalogue)


def answers_of(person: str | None, catalogue: "Catalogue") -> dict[str, Any]:
    """The saved answers of one of several people. Raises UsageProblem."""
    from csm_advisor.store.people.answers_file import load_saved

    saved = load_saved(person)
    if not saved:
        return {}
    from csm_advisor.intake.answers import accept_all

    whose = "your saved answers"
    if person is not None:
        whose = f"the answers saved for {quoted(person)}"
    return accept_all(saved, catalogue, whose)


def below(world: World, given: Given) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of the file and the saved ones; those of the example in place of both.

    A deadline in one of them that is past is said, and left out; one that is given as a flag is
    refused.
    """
    from csm_advisor.store.people import answers_file

    if given.example:
        _check_alone(world, given)
        example = example_answers(world.data_dir, world.catalogue)
        return _still_ahead(world, example, "The deadline in example.toml"), {}
    file = given.resume or {}
    if given.file is not None:
        from csm_advisor.intake.answers import accept_all

        raw = answers_file.read_file(given.file)
        file = accept_all(raw, world.catalogue, quoted(given.file.name))
        if "area" in file:
            world.say_how_read(str(raw["area"]))
        file = _still_ahead(world, file, f"The deadline in {quoted(given.file, 500)}")
    return file, _still_ahead(world, saved_answers(world), "Your saved deadline")


def _check_alone(world: World, given: Given) -> None:
    """Raises UsageProblem where something is asked of the example that is about somebody else."""
    for option, value in (
        ("--profile", given.file),
        ("--person", world.person),
        ("--sharpen", given.sharpen or None),
    ):
        if value is not None:
            raise UsageProblem(
                f"--example is a made-up person, whom {option} does not concern; leave out one of"
                " the two"
            )


def _still_ahead(world: World, answers: dict[str, Any], what: str) -> dict[str, Any]:
    by = answers.get("by")
    if by is None or by > world.today:
        return answers
    world.say_once(f"{what} (by = {by}) is {'today' if by == world.today else 'past'}: left out.")
    return {key: value for key, value in answers.items() if key != "by"}


def _ask(world: World, answers: dict[str, Any], given: Given) -> dict[str, Any]:
    """Ask what is missing. Answers about the person of a file do not become one's own."""
    from csm_advisor.cli.prompt import interview
    from csm_advisor.cli.save_answers import keeper

    return interview(
        answers,
        world.catalogue,
        world.messages,
        keeper(world) if given.file is None and given.resume is None else None,
        world.today,
        which="all" if given.sharpen else "five",
    )
