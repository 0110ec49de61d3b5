"""A person's answers gathered for reading: what was said, what is open, what an edit changed."""

from collections.abc import Iterator
from datetime import date

from csm_advisor.intake.answers import Answers
from csm_advisor.intake.years import YEARS, counted_on
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.jobs import Position
from csm_advisor.model.profile import FIELDS, Profile
from csm_advisor.model.views.profile import AnswerLine, Change, OpenLine, ProfileView, SkillLine
from csm_advisor.text.answers_in_words import in_words

Ratings = dict[str, int]

# What is shown in a part of its own, or only says when.
_APART = ("skills", "skills_mentioned", "jobs", "as_of")


def profile_view(
    answers: Answers, catalogue: Catalogue, today: date, person: str | None
) -> ProfileView:
    """The answers as they were given, in the order of the questions."""
    grown = counted_on(answers, catalogue, today)
    lines = []
    for field in _fields(catalogue):
        if field not in answers or field in _APART:
            continue
        words = in_words(field, answers[field], catalogue)
        by_now = in_words(field, grown[field], catalogue) if field in YEARS else words
        lines.append(
            AnswerLine(
                field=field,
                label=label(field, catalogue),
                words=words,
                grown=None if by_now == words else by_now,
            )
        )
    return ProfileView(
        person=person,
        as_of=answers.get("as_of"),
        profile=answers,
        answers=tuple(lines),
        skills=tuple(
            SkillLine(id=id_, name=catalogue.skills[id_].name, level=level)
            for id_, level in answers.get("skills", {}).items()
        ),
        mentioned=tuple(catalogue.skills[id_].name for id_ in answers.get("skills_mentioned", ())),
        jobs=tuple(map(Position.of, answers.get("jobs", ()))),
        not_answered=tuple(_open(answers, catalogue)),
    )


def changes(before: Answers, after: Answers, catalogue: Catalogue) -> tuple[Change, ...]:
    """The answers that differ, and each rating that does; `as_of` only says when."""
    return tuple(_changes(before, after, catalogue))


def _changes(before: Answers, after: Answers, catalogue: Catalogue) -> Iterator[Change]:
    for field in _fields(catalogue):
        was, now = before.get(field), after.get(field)
        if was == now or field == "as_of":
            continue
        if field == "skills":
            yield from _ratings(was or {}, now or {}, catalogue)
            continue
        yield Change(
            field=field,
            label=label(field, catalogue),
            before=None if was is None else in_words(field, was, catalogue),
            after=None if now is None else in_words(field, now, catalogue),
        )


def _ratings(was: Ratings, now: Ratings, catalogue: Catalogue) -> Iterator[Change]:
    for id_ in dict.fromkeys((*was, *now)):
        if was.get(id_) != now.get(id_):
            before, after = (f"level {r[id_]}" if id_ in r else None for r in (was, now))
            name = catalogue.skills[id_].name
            yield Change(field="skills", label=name, before=before, after=after)


def label(field: str, catalogue: Catalogue) -> str:
    """What an answer is called in a list."""
    if field in catalogue.questions:
        return catalogue.questions[field].label
    return field.replace("_", " ").capitalize()


def _fields(catalogue: Catalogue) -> Iterator[str]:
    yield from catalogue.questions
    yield from (field for field in Profile.model_fields if field not in catalogue.questions)


def _open(answers: Answers, catalogue: Catalogue) -> Iterator[OpenLine]:
    for field, question in catalogue.questions.items():
        if answers.get(field) is None or answers[field] == {}:
            yield OpenLine(field=field, label=question.label, flag=question.flag)
    for key, row in FIELDS.items():
        if row.flag and key not in catalogue.questions and key not in answers:
            yield OpenLine(field=key, label=label(key, catalogue), flag=row.flag)
