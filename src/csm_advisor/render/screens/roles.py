"""The ladder top down, and one rung in full."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

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
from csm_advisor.render.screens.pieces import bullets, cited, pairs, spoken
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)
from csm_advisor.text.format import plural

FIRMNESS = {
    "required": "required",
    "usual": "usual",
    "some": "some employers",
    "helps": "helps",
}


# So many rungs are shown of a longer ladder, the lowest: more would be no overview.
LISTED = 30


def show_ladder(console: Console, view: RolesView, count: int) -> None:
    """Print the rungs of `view`, the highest first; the whole ladder has `count`."""
    cites = Citations()
    listed = len(view.roles)
    short = f"the lowest {listed} of {count:,} rungs" if count > listed else ""
    heading(console, "THE LADDER, TOP DOWN", short)
    for role in reversed(view.roles):
        console.print()
        paragraph(
            console,
            glyph(console, "▲ ", "^ "),
            (role.title, "bold"),
            (f"  {role.id}", "dim"),
        )
        paragraph(console, cited(cites, role.sources, role.summary), indent=3)
        if role.ways_in:
            paragraph(console, _ways(role.ways_in, "Reached from ", cites), indent=3)
        _bars(console, role, cites, indent=3)
    console.print()
    paragraph(
        console,
        Text(
            "The bars: the least, the middle and the most that is asked. The middle of several is"
            " the median; a range counts as its own middle.",
            "dim",
        ),
    )
    if short:
        paragraph(console, Text("All rungs: csm-advisor roles --json", "dim"))
    paragraph(console, Text(f"One rung in full: csm-advisor roles {view.roles[0].id}", "dim"))
    footnotes(console, cites, view.sources)


def show_role(console: Console, view: RolesView) -> None:
    """Print one rung in full."""
    cites = Citations()
    role = view.roles[0]
    heading(console, role.title, role.id)
    paragraph(console, cited(cites, role.sources, role.summary))
    if role.also:
        paragraph(console, Text(f"Also called: {', '.join(role.also)}.", "dim"))
    leads = "count" if role.leads else "do not count"
    paragraph(console, f"Years on this rung {leads} as years of leading people.")
    _duties(console, role, cites)
    _asked(console, role, view, cites)
    heading(console, "THE THREE BARS: LEAST, MIDDLE AND MOST THAT IS ASKED")
    _bars(console, role, cites, indent=1)
    paragraph(
        console,
        Text("The middle of several is the median; a range counts as its own middle.", "dim"),
    )
    skills = len({claim.id for claim in role.requirements if claim.kind == "skill"})
    paragraph(console, Text(f"And {plural(skills, 'skill')}: csm-advisor skills {role.id}", "dim"))
    if role.ways_in or role.ways_up:
        heading(console, "WAYS IN AND UP")
        bullets(console, (_ways((way,), "from ", cites) for way in role.ways_in))
        bullets(console, (_ways((way,), "on to ", cites) for way in role.ways_up))
    if role.tips:
        heading(console, "TIPS")
        bullets(console, (cited(cites, role.sources, tip) for tip in role.tips))
    for title, notes in (
        ("WHAT THE WORK IS LIKE", role.environment),
        ("HOW LONG PEOPLE STAY", role.tenure),
        ("WHY PEOPLE WANT IT", role.motives),
        ("HOW PEOPLE GET THERE", role.paths),
    ):
        _notes(console, title, notes, cites)
    if role.measures:
        _measures(console, role.measures, cites)
    footnotes(console, cites, view.sources)


def _ways(ways: Iterable[Way], lead: str, cites: Citations) -> Text:
    line = Text(lead)
    for count, way in enumerate(ways):
        note = f" ({way.note})" if way.note else ""
        line.append("; " if count else "")
        line.append_text(cited(cites, way.sources, way.title, (note, "dim")))
    return line


def _duties(console: Console, role: Role, cites: Citations) -> None:
    if not role.duties:
        return
    heading(
        console, "WHAT YOU DO", f"{len(role.duties)} dut{'y' if len(role.duties) == 1 else 'ies'}"
    )
    for category in dict.fromkeys(duty.category for duty in role.duties):
        paragraph(console, Text(category, "bold"))
        bullets(
            console,
            (
                cited(cites, duty.sources, duty.text)
                for duty in role.duties
                if duty.category == category
            ),
            indent=3,
        )


def _asked(console: Console, role: Role, view: RolesView, cites: Citations) -> None:
    claims = [claim for claim in role.requirements if claim.kind != "skill"]
    own = [claim for claim in claims if view.sources[claim.source].kind == "judgement"]
    for title, some in (
        ("WHAT IS ASKED, SOURCE BY SOURCE", [claim for claim in claims if claim not in own]),
        ("WHAT WE ADD OURSELVES", own),
    ):
        if some:
            heading(console, title)
            _claims(console, some, cites)


def _claims(console: Console, claims: Sequence[RequirementLine], cites: Citations) -> None:
    for kind in dict.fromkeys(claim.kind for claim in claims):
        paragraph(console, Text(kind.capitalize(), "bold"))
        table = grid(14, None)
        for claim in claims:
            if claim.kind == kind:
                table.add_row(Text(FIRMNESS[claim.strength], "dim"), _claim(claim, cites))
        show_grid(console, table, indent=3)


def _claim(claim: RequirementLine, cites: Citations) -> Text:
    return cited(cites, (claim.source,), claim.text)


def _bars(console: Console, role: Role, cites: Citations, indent: int) -> None:
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
    show_grid(console, table, indent)


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


def _notes(console: Console, title: str, notes: Iterable[NoteLine], cites: Citations) -> None:
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
        heading(console, title)
        bullets(console, lines)


def _measures(console: Console, measures: Iterable[MeasureLine], cites: Citations) -> None:
    heading(console, "FIGURES THIS RUNG IS JUDGED BY")
    for measure in measures:
        paragraph(console, cited(cites, measure.sources, (measure.name, "bold")))
        rows = [("what it is", measure.definition)]
        if measure.benchmark:
            rows.append(("called good", measure.benchmark))
        if measure.caution:
            rows.append(("caution", measure.caution))
        pairs(console, rows, 12, indent=3)
