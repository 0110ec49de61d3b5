"""The packet for one posting as a document: to write the application with, and to take along."""

from csm_advisor.errors import one_line
from csm_advisor.model.views.application import AnsweredAsk, ApplicationView, TheirWord
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    Document,
    Paragraph,
    Section,
    Task,
    Tasks,
)
from csm_advisor.render.documents.packet import interview
from csm_advisor.render.line import Line, Run, plain, stated
from csm_advisor.render.posted import all_met, step_days
from csm_advisor.text.format import day, month

MET = {"yes": "met", "no": "not met", "unknown": "cannot be told"}
_TITLE, _QUOTE = 100, 300  # letters of what others wrote


def application_document(view: ApplicationView) -> Document:
    """The whole packet. Every source of the packet is cited in it."""
    title = one_line(view.title or "a posting without a title", _TITLE)
    whose = f"{view.name}: applying as" if view.name else "Applying as"
    sections = (
        _case(view),
        _asks(view),
        *_resume(view),
        Section("Questions for the employer", (Bullets(tuple(map(stated, view.questions))),)),
        interview(view.interview),
    )
    return Document(f"{whose} {title}", f"As of {day(view.as_of)}", sections, view.sources)


def _case(view: ApplicationView) -> Section:
    where = [one_line(part, _TITLE) for part in (view.employer, view.place) if part]
    about = ": ".join(part for part in (", ".join(where), view.rung_title) if part)
    blocks: list[Block] = [Paragraph(plain(f"{about or 'No employer or place named'}.", "posting"))]
    blocks.append(Paragraph((Run(one_line(view.verdict, 900), strong=True),)))
    if view.rung:
        dates = f"You meet all it requires: {all_met(view.required)}. And all it prefers:"
        blocks.append(Paragraph(plain(f"{dates} {all_met(view.preferred)}.")))
    if view.beside_ladder:
        blocks.append(Paragraph(stated(view.beside_ladder)))
    if view.steps:
        blocks += [
            Paragraph(plain("Steps that lead there:")),
            Bullets(tuple(plain(f"{one.title}: {step_days(one)}") for one in view.steps)),
        ]
    return Section("The case", tuple(blocks))


def _asks(view: ApplicationView) -> Section:
    """Requirement by requirement: their words, what was entered, how to speak of the rest."""
    if not view.asks:
        return Section("What it asks", (Paragraph(plain("We found nothing that it asks for.")),))
    return Section("What it asks, and what you have to show", (Tasks(tuple(map(_ask, view.asks))),))


def _ask(one: AnsweredAsk) -> Task:
    details: list[tuple[str, Line]] = [
        ("They write", plain(f'"{one_line(quote, _QUOTE)}"'))
        for quote in (one.quote, *one.more_quotes)
    ]
    if one.or_equivalent and one.or_equivalent not in one.quote:
        way = one_line(one.or_equivalent, _QUOTE).removeprefix("or ").strip()
        details.append(("Or else", plain(way)))
    if one.have:
        details.append(("You have", plain(one_line(one.have, _QUOTE))))
    if one.when:
        details.append(("From", plain(month(one.when))))
    details += [("Evidence", plain(f'"{said.text}" ({said.entry})')) for said in one.evidence]
    if one.speak:
        details.append(("If they ask", stated(one.speak)))
    if one.write_down:
        details.append(("Write down", stated(one.write_down)))
    title = (
        Run(one.in_short, strong=True),
        Run(f": {one.strength}, {MET[one.met]}"),
    )
    return Task(title, one.met == "yes", tuple(details))


def _resume(view: ApplicationView) -> tuple[Section, ...]:
    """Their words that the resume can truthfully answer."""
    if not view.words:
        return ()
    about = (
        "Use one of their words only where it is true of you. These are, by your answers; "
        "screening software looks for them as they are written."
    )
    bullets = Bullets(tuple(map(_word, view.words)))
    return (Section("Words for your resume", (Paragraph(plain(about)), bullets)),)


def _word(one: TheirWord) -> Line:
    stands = f"it stands in {'; '.join(one.stands_in)}" if one.stands_in else "add a line with it"
    same = one.because.casefold() == one.word.casefold()
    have = "" if same else f" ({one_line(one.because, _TITLE)})"
    return (Run(one_line(one.word, _TITLE), strong=True), Run(f"{have}: {stands}."))
