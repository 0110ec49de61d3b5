"""`csm-advisor profile`: the group, and what only looks at what is kept."""

from typing import TYPE_CHECKING

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answers import answers_of
from csm_advisor.cli.commands import profile_edit, profile_files, profile_import
from csm_advisor.cli.posting_file import saved_lines
from csm_advisor.cli.session import known_answers
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.views.profile import KeptLine

EXAMPLES = """\
Examples:

csm-advisor profile show                               your answers in words

csm-advisor profile edit --hours 6                     change one of them

csm-advisor profile export -o me.toml                  take them with you

csm-advisor profile show --person "Ana B."             those of somebody else you keep here
"""

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback(epilog=EXAMPLES)
def _profile() -> None:
    """Your saved answers, and those of other people: see, change, copy or delete them."""


@app.command(
    epilog="Examples: csm-advisor profile show     csm-advisor profile show --profile me.toml"
)
def show(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The answers in words, and what is not answered yet."""
    from csm_advisor.intake.summary import profile_view

    world = World(data_dir, today, person)
    answers = known_answers(world, profile)
    view = profile_view(answers, world.catalogue, world.today, person)
    if profile is None and (kept := saved_lines(person)):
        view = view.model_copy(update={"postings": kept})
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.profile import show_profile

    show_profile(world.screen, view)


@app.command(
    epilog='Examples: csm-advisor profile path     csm-advisor profile path --person "Ana"'
)
def path(person: options.NewPerson = None, json: options.Json = False) -> None:
    """The file that keeps the answers, even if there is none yet."""
    from csm_advisor.store.people.answers_file import saved_path

    file = str(saved_path(person))
    if json:
        from csm_advisor.model.views.profile import PathView

        print_json(PathView(path=file))
    else:
        print(file)


@app.command(name="list", epilog="Example: csm-advisor profile list")
def list_(json: options.Json = False, data_dir: options.DataDir = None) -> None:
    """Everybody whose answers are kept here."""
    from csm_advisor.model.views.profile import PeopleView
    from csm_advisor.store.people.kept_files import is_kept, people

    world = World(data_dir)
    kept = [*([None] if is_kept(None) else []), *people()]
    view = PeopleView(people=tuple(_line(who, world.catalogue) for who in kept))
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.profile import show_people

    show_people(world.screen, view, world.catalogue)


def _line(person: str | None, catalogue: "Catalogue") -> "KeptLine":
    """One person of the list; answers that cannot be read do not keep the others from view."""
    from csm_advisor.model.views.profile import KeptLine

    try:
        answers = answers_of(person, catalogue)
    except UsageProblem as problem:
        return KeptLine(person=person, problem=str(problem))
    said = {key: answers.get(key) for key in ("name", "target", "as_of")}
    return KeptLine(person=person, **said)


app.command(epilog=profile_edit.EXAMPLES)(profile_edit.edit)
app.command(epilog=profile_files.EXPORT_EXAMPLES)(profile_files.export)
app.command(epilog=profile_files.DELETE_EXAMPLES)(profile_files.delete)
app.command(name="import", epilog=profile_import.EXAMPLES)(profile_import.import_)
