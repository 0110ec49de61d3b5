"""What the commands do, as functions: the front door of the package.

`answers` are those of a profile: a mapping with the keys and values of a profile file (`rung`,
`years_in_service`, `years_leading`, `education`, `target`, and more if you like), or a `Profile`.
`today` is the day to plan from; no function reads the clock. `data_dir` is a data folder of your
own, or what `open_data` made of one, which spares reading it again; without it the bundled data.

Results are frozen models, the same that `--json` prints, each with its `sources`:
`result.model_dump(mode="json", by_alias=True)` gives the keys. What a person could mend raises an
`AdvisorError`, whose text is one sentence. Nothing is saved, and nothing leaves the machine.

Modules are loaded by the function that needs them, so that no command loads those of another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from csm_advisor.errors import AdvisorError, UsageProblem, quoted

if TYPE_CHECKING:
    from typing import TypeAlias

    from csm_advisor.advice.team.outcome import Outcome
    from csm_advisor.advice.team.result import Result
    from csm_advisor.advice.team.shared_choices import SharedChoices
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.difference import Difference
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.posting import Posting
    from csm_advisor.model.profile import Profile
    from csm_advisor.model.progress import Done
    from csm_advisor.model.proposals import Proposals
    from csm_advisor.model.views.compare import Comparison
    from csm_advisor.model.views.explain import ExplainView
    from csm_advisor.model.views.levers import LeversView
    from csm_advisor.model.views.posting import PostingView
    from csm_advisor.model.views.roles import RolesView
    from csm_advisor.model.views.salary import SalaryView
    from csm_advisor.model.views.skills import SkillsView
    from csm_advisor.model.views.team import TeamRow
    from csm_advisor.store.postings.files import Source

    Answers: TypeAlias = Mapping[str, Any] | Profile
    Data: TypeAlias = str | Path | Catalogue | None

__all__ = [
    "AdvisorError",
    "WhatIf",
    "compare",
    "explain",
    "export",
    "import_resume",
    "levers",
    "open_data",
    "plan",
    "posting_of",
    "read_posting",
    "roles",
    "salary",
    "skills",
    "team",
    "what_if",
]

# Answers that move no date and no step.
_NOT_OF_AN_OUTCOME = ("name", "education_field", "area", "industry", "weekends", "jobs")
FORMATS = ("json", "markdown", "html", "csv", "ics")


class WhatIf(NamedTuple):
    """A plan, the plan with some answers changed, and what moved from one to the other."""

    before: "Plan"
    after: "Plan"
    difference: "Difference"


@cache
def _bundled() -> "Catalogue":
    from csm_advisor.store.data.catalogue import open_catalogue

    return open_catalogue()


def open_data(data_dir: "Data" = None) -> "Catalogue":
    """The data to plan with, for many calls: a folder is read and checked once.

    Raises AdvisorError where there is no such folder, or something in it is wrong.
    """
    if data_dir is None:
        return _bundled()
    if isinstance(data_dir, str | Path):
        from csm_advisor.store.data.catalogue import open_catalogue

        return open_catalogue(Path(data_dir))
    return data_dir


def plan(
    answers: "Answers",
    *,
    today: date,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
    soonest: str | None = None,
    posting: "str | Path | Posting | None" = None,
) -> "Plan":
    """The plan of one person on one day: the same for the same input, whoever else is planned for.

    `done` are steps they have done already; `soonest` is a rung on the way to reach as early as can
    be, at the price of own time or a later target. `posting` is a job posting, as a file or as it
    was read before: the plan then leads to its rung and says when its asks are met. Raises
    AdvisorError for a wrong or missing answer, and where no way leads up.
    """
    from csm_advisor.advice.planning.planner import make_plan

    catalogue = open_data(data_dir)
    rung = None if soonest is None else _rung(soonest, catalogue)
    person = _profile(answers, catalogue, today)
    if posting is None:
        return make_plan(person, catalogue, today, tuple(done), rung)
    from csm_advisor.advice.posting.posting_plan import plan_for

    asked = _posting(posting, catalogue)
    return plan_for(asked, person, catalogue, today, tuple(done), rung)


def compare(
    answers: "Answers | Plan", *, today: date, data_dir: "Data" = None, done: "Sequence[Done]" = ()
) -> "Comparison":
    """The plan beside what else one could do: routes, a degree, a certification, other targets.

    A plan that was made already, with the same data, stands for the answers. Raises AdvisorError
    as `plan` does.
    """
    from csm_advisor.advice.alternatives.compare import compare as side_by_side

    catalogue = open_data(data_dir)
    return side_by_side(_plan(answers, today, catalogue, done), catalogue)


def what_if(
    answers: "Answers | Plan",
    changes: "Answers",
    *,
    today: date,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> WhatIf:
    """What would change in the plan with these answers in the place of those given.

    Certifications, tools and languages among the `changes` come to those there; a mapping of
    `skills` is laid over the one there, rating by rating. A plan that was made already, with the
    same data, stands for the answers. Raises AdvisorError as `plan` does, and for less education
    than the person has.
    """
    from csm_advisor.advice.alternatives.what_if import what_if as changed
    from csm_advisor.advice.tracking.plan_diff import difference

    catalogue = open_data(data_dir)
    before = _plan(answers, today, catalogue, done)
    if isinstance(changes, Mapping):
        now = before.profile.model_dump(exclude_none=True)
        rated = {**now.get("skills", {}), **(changes.get("skills") or {})}
        changes = {**now, **changes, "skills": rated}
    then = changed(before.profile, _profile(changes, catalogue, today), catalogue)
    after = plan(then, today=today, data_dir=catalogue, done=before.done)
    return WhatIf(before, after, difference(before, after))


def levers(
    answers: "Answers | Plan", *, today: date, data_dir: "Data" = None, done: "Sequence[Done]" = ()
) -> "LeversView":
    """Every single change that brings the typical arrival nearer, the best for an hour first.

    A plan that was made already, with the same data, stands for the answers. Raises AdvisorError
    as `plan` does.
    """
    from csm_advisor.advice.alternatives.levers import levers as best_moves

    catalogue = open_data(data_dir)
    return best_moves(_plan(answers, today, catalogue, done), catalogue)


def salary(
    rung: str | None = None,
    *,
    today: date,
    areas: Iterable[str] = (),
    industry: str | None = None,
    dollars: int | None = None,
    occupation: str | None = None,
    data_dir: "Data" = None,
) -> "SalaryView":
    """Pay by rung, or of one: official wages, and each published figure with what it measures.

    `areas` are cities, states or codes; without one the nation counts. `dollars` is the year in
    whose dollars all is told, `occupation` a code or title to read the rung as. Amounts are US
    dollars a year or an hour, as each says. Raises AdvisorError for a name that is unknown or means
    several.
    """
    from csm_advisor.advice.pay.salary import Wish, pay_by_rung

    catalogue = open_data(data_dir)
    wanted = None if rung is None else _rung(rung, catalogue)
    return pay_by_rung(catalogue, wanted, Wish([*areas], industry, dollars, occupation), today)


def skills(
    rung: str,
    *,
    today: date,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "SkillsView":
    """The skills of a rung by priority with the level needed, 0 to 4, and how to build them;
    compared with a person where `answers` are given. Raises AdvisorError."""
    from csm_advisor.advice.guide.skills import skills_of

    catalogue = open_data(data_dir)
    own = None if answers is None else _profile(answers, catalogue, today)
    return skills_of(catalogue, _rung(rung, catalogue), own, today, tuple(done))


def roles(
    rung: str | None = None, *, most: int | None = None, data_dir: "Data" = None
) -> "RolesView":
    """One rung in full, or the ladder from its lowest rung, of which `most` are told.

    Raises AdvisorError for a rung that is unknown or means several.
    """
    from csm_advisor.advice.guide.roles import roles as roles_of

    catalogue = open_data(data_dir)
    return roles_of(catalogue, None if rung is None else _rung(rung, catalogue), most)


def explain(
    thing: str,
    *,
    today: date,
    answers: "Answers | Plan | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "ExplainView":
    """Anything that has an id (a rung, a skill, a step, a source, a requirement): what it is, on
    what it rests, and what refers to it; a step also within the plan of a person where `answers`
    are given. Raises AdvisorError where nothing is called so.
    """
    from csm_advisor.advice.guide.explain import explain as explain_record
    from csm_advisor.advice.guide.explain_step import in_plan

    catalogue = open_data(data_dir)
    found = explain_record(catalogue, thing)
    if answers is None or found.id not in catalogue.actions:
        return found
    return in_plan(found, _plan(answers, today, catalogue, done), catalogue)


def import_resume(path: str | Path, *, today: date, data_dir: "Data" = None) -> "Proposals":
    """The answers that a resume suggests, each with the words it rests on; what is not sure is not
    proposed. PDF, Word, OpenDocument, RTF, HTML, Markdown and text; JSON Resume and what other
    builders write; a LinkedIn export.

    Raises AdvisorError where it cannot be read, or where a document for people gives nothing.
    """
    from csm_advisor.intake.proposing.propose import propose
    from csm_advisor.intake.resume.read_resume import read_resume
    from csm_advisor.store.resumes.documents import open_document

    catalogue = open_data(data_dir)
    document = open_document(Path(path))
    found = propose(read_resume(document), catalogue, today)
    if document.kind == "running" and not found.proposals:
        raise UsageProblem(
            f"{document.where}: nothing in it suggests an answer; give another resume, or answer"
            " the questions of csm-advisor plan"
        )
    return found


def read_posting(
    path: "str | Path | Posting",
    *,
    today: date,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "PostingView":
    """What one job posting asks, in its own words, and held against a person where `answers` are
    given: what they meet, and when they would meet the rest. `path` is its file, or the posting
    as it was read before.

    Raises AdvisorError where the file cannot be read, holds none, or several.
    """
    catalogue = open_data(data_dir)
    return _matched(_posting(path, catalogue), today, answers, catalogue, done)


def posting_of(
    text: str,
    *,
    today: date,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "PostingView":
    """What `read_posting` says of a file with this text. Raises AdvisorError as it does."""
    from csm_advisor.store.postings.files import source_of

    catalogue = open_data(data_dir)
    posting = _posting_in(source_of(text.encode("utf-8", "replace"), "the text"), catalogue)
    return _matched(posting, today, answers, catalogue, done)


def _posting(path: "str | Path | Posting", catalogue: "Catalogue") -> "Posting":
    from csm_advisor.model.posting import Posting
    from csm_advisor.store.postings.files import read_source

    if isinstance(path, Posting):
        return path
    return _posting_in(read_source(Path(path)), catalogue)


def _posting_in(source: "Source", catalogue: "Catalogue") -> "Posting":
    """The one posting in a source. Raises AdvisorError where it holds none, or several."""
    from csm_advisor.intake.posting.read_posting import read_posting as read
    from csm_advisor.intake.posting.source import the_posting_in

    facts, text = the_posting_in(source.name, source.kind, source.text)
    return read(text, catalogue, facts, source.unread)


def _matched(
    posting: "Posting",
    today: date,
    answers: "Answers | None",
    catalogue: "Catalogue",
    done: "Sequence[Done]",
) -> "PostingView":
    from csm_advisor.advice.posting.posting_match import match

    person = None
    if answers is not None:
        from csm_advisor.advice.posting.applicant import applicant

        person = applicant(_profile(answers, catalogue, today), catalogue, today, tuple(done))
    return match(posting, catalogue, today, person)


def team(
    people: Iterable[Mapping[str, Any]], *, today: date, data_dir: "Data" = None
) -> "Iterator[TeamRow]":
    """What the plan of each of many people says in short, one after the other, in their order.

    Each is a mapping with the keys of a profile; `skills.leadership` and the like hold levels, and
    `person` says who it is. Text is read as in a spreadsheet, None and text without content are no
    answer, and keys that are none of a profile's are left out. What is wrong with a person stands
    in the `problems` of their row and stops nobody else. What people share is worked out once: it
    is quickest where those who are alike come one after the other.
    """
    from csm_advisor.advice.team.result import row_of

    catalogue = open_data(data_dir)
    for result in team_results(enumerate(people, start=1), today, catalogue):
        yield row_of(result, catalogue)


def team_results(
    rows: Iterable[tuple[int, Mapping[str, object]]],
    today: date,
    catalogue: "Catalogue",
    shared: "SharedChoices | None" = None,
) -> "Iterator[Result]":
    """What became of each row of a table, given by its number and its cells.

    `shared` holds what was worked out for people of other tables, and is added to.
    """
    from csm_advisor.advice.team.outcome import outcome_of
    from csm_advisor.advice.team.result import Result
    from csm_advisor.advice.team.shared_choices import SharedChoices
    from csm_advisor.intake.team.columns import columns_of
    from csm_advisor.intake.team.person import Reader, called

    reader, choices = Reader(catalogue, today), shared or SharedChoices()
    known: dict[tuple[str, ...], Mapping[str, str]] = {}
    last: tuple[Profile, Outcome] | None = None
    for number, cells in rows:
        names = tuple(cells)
        person = f"row {number}"
        try:
            if names not in known:
                known[names] = columns_of(names, catalogue).keys
            keys = known[names]
            person = called(cells, keys, number)
            found = reader.read(cells, keys)
            if found.profile is None:
                yield Result(number, person, None, found.problems)
                continue
            alike = found.profile.model_copy(update=dict.fromkeys(_NOT_OF_AN_OUTCOME))
            if last is None or last[0] != alike:
                last = alike, outcome_of(alike, catalogue, today, choices.earliest)
            yield Result(number, person, last[1], (), found.notes)
        except AdvisorError as problem:
            yield Result(number, person, None, ((None, str(problem)),))


def export(plan: "Plan", format: str, *, data_dir: "Data" = None) -> bytes:
    """A plan as a file: `json`, `markdown`, `html`, `csv`, or `ics` for a calendar.

    The data must be that which the plan was made with. Raises AdvisorError for another format.
    """
    catalogue = open_data(data_dir)
    match format:
        case "json":
            return (plan.model_dump_json(indent=2, by_alias=True) + "\n").encode()
        case "csv":
            from csm_advisor.render.writers.csv import plan_csv

            return plan_csv(plan, catalogue).encode()
        case "ics":
            from uuid import uuid5

            from csm_advisor.advice.tracking.calendar_ledger import advance
            from csm_advisor.model.events import Ledger
            from csm_advisor.render.documents.plan_events import plan_events
            from csm_advisor.render.writers.ics import EXAMPLE, plan_calendar

            told = f"{plan.as_of} {plan.profile.model_dump_json()}"
            new = Ledger(identity=uuid5(EXAMPLE.identity, told))
            events = plan_events(plan, catalogue)
            return plan_calendar(plan, catalogue, advance(new, events, plan.as_of))
        case "markdown" | "html":
            from csm_advisor.render.documents.plan import plan_document

            document = plan_document(plan, catalogue)
            if format == "html":
                from csm_advisor.render.writers.html import write_html

                return write_html(document).encode()
            from csm_advisor.render.writers.markdown import write_markdown

            return write_markdown(document).encode()
    raise UsageProblem(f"{quoted(format)} is none of the formats {', '.join(FORMATS)}; choose one")


def _rung(text: str, catalogue: "Catalogue") -> str:
    from csm_advisor.text.labels import find_rung

    return find_rung(text, catalogue)


def _plan(
    answers: "Answers | Plan", today: date, catalogue: "Catalogue", done: "Sequence[Done]"
) -> "Plan":
    from csm_advisor.model.plan import Plan

    if isinstance(answers, Plan):
        return answers
    return plan(answers, today=today, data_dir=catalogue, done=done)


def _profile(answers: "Answers", catalogue: "Catalogue", today: date) -> "Profile":
    """The checked profile; years counted on another day (`as_of`) are brought up to `today`."""
    if not isinstance(answers, Mapping):
        return answers
    from csm_advisor.intake.answers import accept_all, complete
    from csm_advisor.intake.years import counted_on

    given = {key: value for key, value in answers.items() if value is not None}
    accepted = accept_all(given, catalogue, "answers")
    return complete(counted_on(accepted, catalogue, today), catalogue, today)
