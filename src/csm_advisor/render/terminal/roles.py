"""The ladder top down, and one rung in full."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from csm_advisor.advice.wording.phrases import plural
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.roles import (
    MeasureLine,
    NeedLine,
    NoteLine,
    RequirementLine,
    Role,
    RolesView,
    Way,
)
from csm_advisor.render.terminal.pieces import bullets, cited, pairs, spoken
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)

FIRMNESS = {
    "required": "required",
    "usual": "usual",
    "some": "some employers",
    "helps": "helps",
}


# So many rungs are shown of a longer ladder, the lowest: more would be no overview.
LISTED = 30


def show_ladder(screen: Screen, view: RolesView, count: int) -> None:
    """Print the rungs of `view`, the highest first; the whole ladder has `count`."""
    cites = Citations()
    listed = len(view.roles)
    short = f"the lowest {listed} of {count:,} rungs" if count > listed else ""
    heading(screen, "The ladder, top down", short)
    for role in reversed(view.roles):
        screen.print()
        paragraph(
            screen,
            glyph(screen, "▲ ", "^ "),
            (role.title, "bold"),
            (f"  {role.id}", "dim"),
        )
        paragraph(screen, cited(cites, role.sources, role.summary), indent=3)
        if role.ways_in:
            paragraph(screen, _ways(role.ways_in, "Reached from ", cites), indent=3)
        _bars(screen, role, cites, indent=3)
    screen.print()
    paragraph(
        screen,
        Text(
            "The bars: the least, the middle and the most that is asked. The middle of several is"
            " the median; a range counts as its own middle.",
            "dim",
        ),
    )
    if short:
        paragraph(screen, Text("All rungs: csm-advisor roles --json", "dim"))
    paragraph(screen, Text(f"One rung in full: csm-advisor roles {view.roles[0].id}", "dim"))
    footnotes(screen, cites, view.sources)


def show_role(screen: Screen, view: RolesView) -> None:
    """Print one rung in full."""
    cites = Citations()
    role = view.roles[0]
    heading(screen, role.title, role.id)
    paragraph(screen, cited(cites, role.sources, role.summary))
    if role.also:
        paragraph(screen, Text(f"Also called: {', '.join(role.also)}.", "dim"))
    leads = "count" if role.leads else "do not count"
    paragraph(screen, f"Years on this rung {leads} as years of leading people.")
    _duties(screen, role, cites)
    _asked(screen, role, view, cites)
    heading(screen, "The three bars: least, middle and most that is asked")
    _bars(screen, role, cites, indent=1)
    paragraph(
        screen,
        Text("The middle of several is the median; a range counts as its own middle.", "dim"),
    )
    skills = len({claim.id for claim in role.requirements if claim.kind == "skill"})
    paragraph(screen, Text(f"And {plural(skills, 'skill')}: csm-advisor skills {role.id}", "dim"))
    if role.ways_in or role.ways_up:
        heading(screen, "Ways in and up")
        bullets(screen, (_ways((way,), "from ", cites) for way in role.ways_in))
        bullets(screen, (_ways((way,), "on to ", cites) for way in role.ways_up))
    if role.tips:
        heading(screen, "Tips")
        bullets(screen, (cited(cites, role.sources, tip) for tip in role.tips))
    for title, notes in (
        ("What the work is like", role.environment),
        ("How long people stay", role.tenure),
        ("Why people want it", role.motives),
        ("How people get there", role.paths),
    ):
        _notes(screen, title, notes, cites)
    if role.measures:
        _measures(screen, role.measures, cites)
    footnotes(screen, cites, view.sources)


def _ways(ways: Iterable[Way], lead: str, cites: Citations) -> Text:
    line = Text(lead)
    for count, way in enumerate(ways):
        note = f" ({way.note})" if way.note else ""
        line.append("; " if count else "")
        line.append_text(cited(cites, way.sources, way.title, (note, "dim")))
    return line


def _duties(screen: Screen, role: Role, cites: Citations) -> None:
    if not role.duties:
        return
    heading(
        screen, "What you do", f"{len(role.duties)} dut{'y' if len(role.duties) == 1 else 'ies'}"
    )
    for category in dict.fromkeys(duty.category for duty in role.duties):
        paragraph(screen, Text(category, "bold"))
        bullets(
            screen,
            (
                cited(cites, duty.sources, duty.text)
                for duty in role.duties
                if duty.category == category
            ),
            indent=3,
        )


def _asked(screen: Screen, role: Role, view: RolesView, cites: Citations) -> None:
    claims = [claim for claim in role.requirements if claim.kind != "skill"]
    own = [claim for claim in claims if view.sources[claim.source].kind == "judgement"]
    for title, some in (
        ("What is asked, source by source", [claim for claim in claims if claim not in own]),
        ("What we add ourselves", own),
    ):
        if some:
            heading(screen, title)
            _claims(screen, some, cites)


def _claims(screen: Screen, claims: Sequence[RequirementLine], cites: Citations) -> None:
    for kind in dict.fromkeys(claim.kind for claim in claims):
        paragraph(screen, Text(kind.capitalize(), "bold"))
        table = grid(14, None)
        for claim in claims:
            if claim.kind == kind:
                table.add_row(Text(FIRMNESS[claim.strength], "dim"), _claim(claim, cites))
        show_grid(screen, table, indent=3)


def _claim(claim: RequirementLine, cites: Citations) -> Text:
    return cited(cites, (claim.source,), claim.text)


def _bars(screen: Screen, role: Role, cites: Citations, indent: int) -> None:
    subjects = dict.fromkeys(
        (need.kind, need.id) for bar in BARS for need in role.bars[bar] if need.kind != "skill"
    )
    if not subjects:
        return
    table = grid(16, 13, 13, 13, None)
    table.add_row("", *(Text(f"{bar} bar", "dim") for bar in BARS), "")
    for kind, id_ in subjects:
        sources = dict.fromkeys(
            source
            for bar in BARS
            for need in role.bars[bar]
            if (need.kind, need.id) == (kind, id_)
            for source in need.sources
        )
        table.add_row(
            spoken(kind if kind == "certification" else id_),
            *(_amount(role.bars[bar], kind, id_) for bar in BARS),
            cites.mark(sources),
        )
    show_grid(screen, table, indent)


def _amount(needs: Sequence[NeedLine], kind: str, id_: str) -> str:
    for need in needs:
        if (need.kind, need.id) == (kind, id_):
            match need.amount:
                case None:
                    return "asked"
                case str():
                    return spoken(need.amount)
                case amount:
                    return plural(float(amount), "year")
    return "not asked"


def _notes(screen: Screen, title: str, notes: Iterable[NoteLine], cites: Citations) -> None:
    lines = [
        cited(
            cites,
            note.sources,
            (f"{note.title}. ", "bold"),
            note.text,
            f" ({note.where} only)" if note.where else "",
        )
        for note in notes
    ]
    if lines:
        heading(screen, title)
        bullets(screen, lines)


def _measures(screen: Screen, measures: Iterable[MeasureLine], cites: Citations) -> None:
    heading(screen, "Figures this rung is judged by")
    for measure in measures:
        paragraph(screen, cited(cites, measure.sources, (measure.name, "bold")))
        rows = [("what it is", measure.definition)]
        if measure.benchmark:
            rows.append(("called good", measure.benchmark))
        if measure.caution:
            rows.append(("caution", measure.caution))
        pairs(screen, rows, 12, indent=3)
