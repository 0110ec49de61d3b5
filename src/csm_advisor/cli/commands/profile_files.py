"""`csm-advisor profile export` and `profile delete`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answers import saved_answers
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import ExitCode, UsageProblem, quoted

if TYPE_CHECKING:
    from csm_advisor.store.people.answers_file import FileFormat

_RESUME = "json-resume"
EXPORT_EXAMPLES = """\
Examples:

csm-advisor profile export -o me.toml                  then: csm-advisor plan --profile me.toml

csm-advisor profile export -o me.json                  as JSON Resume, for themes and builders

csm-advisor profile export --format json               the answers alone, on standard output
"""
DELETE_EXAMPLES = """\
Examples:

csm-advisor profile delete                             lists the files, and asks

csm-advisor profile delete --person "Ana B." --yes
"""


def export(
    output: options.Output = None,
    format: options.Format = None,
    force: options.Force = False,
    person: options.Person = None,
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """The saved answers as a file that --profile reads: TOML, or JSON Resume with all imported."""
    from csm_advisor.cli.export import Export, asked_file, asked_format, deliver
    from csm_advisor.store.people.answers_file import as_content, as_file

    world = World(data_dir, person=person)
    file = asked_file(output, force)
    chosen = _format(asked_format(format, json), file)
    answers = saved_answers(world)
    if not answers:
        raise UsageProblem("no answers are saved yet; csm-advisor plan asks for them")
    if chosen == _RESUME:
        from csm_advisor.render.writers.json_resume import resume_json
        from csm_advisor.store.people.imported_resume import imported_resume

        resume = resume_json(answers, as_content(answers), imported_resume(person), world.catalogue)
        deliver(resume, Export(_RESUME, file, force))
    else:
        as_format: FileFormat = "json" if chosen == "json" else "toml"
        deliver(as_file(answers, as_format), Export(chosen, file, force))


def _format(format: str | None, file: Path | None) -> str:
    """What to write: JSON Resume where the name ends in .json, and TOML elsewhere; --profile reads
    both, and the answers alone as JSON. Raises UsageProblem.
    """
    if format == _RESUME or (format is None and file and file.suffix.lower() == ".json"):
        return _RESUME
    if format not in (None, "toml", "json"):
        raise UsageProblem(
            f"--format: {quoted(format)} is none of toml, json, {_RESUME}; choose one"
        )
    if file is None:
        return "json" if format == "json" else "toml"
    from csm_advisor.store.people.answers_file import file_format

    by_name = file_format(file)
    if format not in (None, by_name):
        raise UsageProblem(
            f"-o {quoted(file, 500)}: --profile would read it as {by_name}; let its name end"
            f" in .{format}"
        )
    return by_name


def delete(
    person: options.Person = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether you mean it.")] = False,
    no_input: options.NoInput = False,
    json: options.Json = False,
) -> None:
    """Delete all that is kept of you, or of --person: answers, log, last plan, calendar,
    imported resume, postings."""
    from csm_advisor.store.people.kept_files import delete_kept, files_of

    world = World(person=person)
    whom = "you" if person is None else quoted(person)
    files = files_of(person)
    if not files:
        world.messages.print(f"Nothing is kept of {whom}.")
    elif not yes:
        if no_input or not world.may_ask:
            raise UsageProblem(
                "profile delete asks on a terminal whether you mean it; without one give --yes"
            )
        world.messages.print(f"Kept of {whom}:")
        for file in files:
            world.messages.print(f"  {quoted(file, 500)}", soft_wrap=True)
        world.messages.print("Type yes to delete all of them:")
        if sys.stdin.buffer.readline().strip().lower() != b"yes":
            world.messages.print("Nothing was deleted.")
            _tell(world, [], json)
            raise typer.Exit(ExitCode.SAYS_NO)
    _tell(world, delete_kept(person), json)


def _tell(world: World, deleted: list[Path], json: bool) -> None:
    if json:
        from csm_advisor.model.views.profile import DeletedView

        print_json(DeletedView(deleted=tuple(map(str, deleted))))
    for file in () if json else deleted:
        world.screen.print(f"Deleted: {quoted(file, 500)}", soft_wrap=True)
