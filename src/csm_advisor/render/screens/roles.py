"""The ladder top down, and one rung in full."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from csm_advisor.model.ladder import BARS
from csm_advisor.model.views.roles import (
    MeasureLine,
    NeedLine,
    NoteLine,
    RequirementLine,
    Role,
    RolesView,
    Way,
)
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid, table
from csm_advisor.text.format import plural, spoken

FIRMNESS = {
    "required": "required",
    "usual": "usual",
    "some": "some employers",
    "helps": "helps",
}


# So many rungs are shown of a longer ladder, the lowest: more would be no overview.
LISTED = 30
MOST_DUTIES = 6
MOST_TIPS = 3


def show_ladder(screen: Screen, view: RolesView, count: int, all: bool = False) -> None:
    """Print the rungs of `view`, the highest first; the whole ladder has `count`."""
    cites = Citations(view.sources)
    listed = len(view.roles)
    short = f"the lowest {listed} of {count:,} rungs" if count > listed else ""
    screen.heading("The ladder, from the top down", short)
    if all:
        for role in reversed(view.roles):
            _rung(screen, role, cites)
    else:
        _ladder(screen, view.roles, cites)
    screen.print()
    screen.paragraph(
        "Open is what the easiest employers ask, typical is what most ask, demanding is what the"
        " strictest ask. The middle of several is the median; a range counts as its own middle."
    )
    if short:
        screen.paragraph(Text("All rungs: csm-advisor roles --json", "aside"))
    screen.paragraph(Text(f"One rung in full: csm-advisor roles {view.roles[0].id}", "aside"))
    screen.ending(cites, all, "What each rung is, and what else is asked")


def _ladder(screen: Screen, roles: Sequence[Role], cites: Citations) -> None:
    """One line a rung: the years that each bar asks."""
    made = table("Rung", "Called here", "Years in service", "Years leading", lines=True)
    for role in reversed(roles):
        subjects = {(need.kind, need.id): need for bar in BARS for need in role.bars[bar]}
        years = [key for kind in ("experience", "leading") for key in subjects if key[0] == kind]
        sources = _sources(role, years)
        cells = {kind: _three(role, kind, id_) for kind, id_ in years}
        made.add_row(
            Text(f"{screen.glyph('▲ ', '^ ')}{role.title}", "strong"),
            role.id,
            cells.get("experience", "none"),
            cites.cited(sources, cells.get("leading", "none")),
        )
    screen.show_table(made)


def _sources(role: Role, subjects: Sequence[tuple[str, str]]) -> Iterable[str]:
    """Who says what the bars ask of these things."""
    needs = (need for bar in BARS for need in role.bars[bar] if (need.kind, need.id) in subjects)
    return dict.fromkeys(source for need in needs for source in need.sources)


def _three(role: Role, kind: str, id_: str) -> str:
    """The years that the three bars ask, from the least to the most."""
    asked = []
    for bar in BARS:
        found = [need.amount for need in role.bars[bar] if (need.kind, need.id) == (kind, id_)]
        asked.append(f"{found[0]:.3g}" if found and isinstance(found[0], (int, float)) else "0")
    return asked[0] if len(set(asked)) == 1 else ", ".join(asked)


def _rung(screen: Screen, role: Role, cites: Citations) -> None:
    screen.print()
    screen.paragraph(screen.glyph("▲ ", "^ "), (role.title, "strong"), (f"  {role.id}", "aside"))
    screen.paragraph(cites.cited(role.sources, role.summary), indent=3)
    if role.ways_in:
        screen.paragraph(_ways(role.ways_in, "Reached from ", cites), indent=3)
    _bars(screen, role, cites)


def show_role(screen: Screen, view: RolesView, all: bool = False) -> None:
    """Print one rung: what counts most of it, or all."""
    cites = Citations(view.sources)
    role = view.roles[0]
    screen.heading(role.title, role.id)
    screen.paragraph(cites.cited(role.sources, role.summary))
    if role.also:
        screen.paragraph(Text(f"Also called: {', '.join(role.also)}.", "aside"))
    leads = "count" if role.leads else "do not count"
    screen.paragraph(f"Years on this rung {leads} as years of leading people.")
    screen.print()
    _bars(screen, role, cites)
    skills = len({claim.id for claim in role.requirements if claim.kind == "skill"})
    screen.paragraph(f"And {plural(skills, 'skill')}: csm-advisor skills {role.id}")
    if all:
        _asked(screen, role, view, cites)
    _duties(screen, role, cites, all)
    if role.ways_in or role.ways_up:
        screen.heading("Ways in and up")
        screen.bullets(_ways((way,), "from ", cites) for way in role.ways_in)
        screen.bullets(_ways((way,), "on to ", cites) for way in role.ways_up)
    tips = role.tips if all else role.tips[:MOST_TIPS]
    shown = "" if all else _of(len(tips), len(role.tips))
    screen.listed("Tips", (cites.cited(role.sources, tip) for tip in tips), shown)
    if all:
        for title, notes in (
            ("What the work is like", role.environment),
            ("How long people stay", role.tenure),
            ("Why people want it", role.motives),
            ("How people get there", role.paths),
        ):
            _notes(screen, title, notes, cites)
        if role.measures:
            _measures(screen, role.measures, cites)
    screen.ending(cites, all, "All duties and tips, who asks what, what the work is like")


def _of(some: int, count: int) -> str:
    return f"{some} of {count}" if some < count else ""


def _ways(ways: Iterable[Way], lead: str, cites: Citations) -> Text:
    line = Text(lead)
    for count, way in enumerate(ways):
        note = f" ({way.note})" if way.note else ""
        line.append("; " if count else "")
        line.append_text(cites.cited(way.sources, way.title, (note, "aside")))
    return line


def _duties(screen: Screen, role: Role, cites: Citations, all: bool) -> None:
    """The duties by their kind; else the first of each kind."""
    if not role.duties:
        return
    kinds = dict.fromkeys(duty.category for duty in role.duties)
    if not all:
        firsts = {duty.category: duty for duty in reversed(role.duties)}
        some = [firsts[kind] for kind in kinds][:MOST_DUTIES]
        screen.heading("What you do", _of(len(some), len(role.duties)))
        screen.bullets(cites.cited(duty.sources, duty.text) for duty in some)
        return
    count = len(role.duties)
    screen.heading("What you do", plural(count, "duty", "duties"))
    for kind in kinds:
        screen.paragraph(Text(kind, "strong"))
        some = [duty for duty in role.duties if duty.category == kind]
        screen.bullets((cites.cited(duty.sources, duty.text) for duty in some), indent=3)


def _asked(screen: Screen, role: Role, view: RolesView, cites: Citations) -> None:
    claims = [claim for claim in role.requirements if claim.kind != "skill"]
    own = [claim for claim in claims if view.sources[claim.source].kind == "judgement"]
    for title, some in (
        ("What is asked, source by source", [claim for claim in claims if claim not in own]),
        ("What we add ourselves", own),
    ):
        if some:
            screen.heading(title)
            _claims(screen, some, cites)


def _claims(screen: Screen, claims: Sequence[RequirementLine], cites: Citations) -> None:
    for kind in dict.fromkeys(claim.kind for claim in claims):
        screen.paragraph(Text(kind.capitalize(), "strong"))
        made = grid(14, None)
        for claim in claims:
            if claim.kind == kind:
                text = cites.cited((claim.source,), claim.text)
                made.add_row(Text(FIRMNESS[claim.strength], "aside"), text)
        screen.show_grid(made, indent=3)


def _bars(screen: Screen, role: Role, cites: Citations) -> None:
    """What each bar asks, but for the skills."""
    subjects = dict.fromkeys(
        (need.kind, need.id) for bar in BARS for need in role.bars[bar] if need.kind != "skill"
    )
    if not subjects:
        return
    made = table("What is asked", "Easiest", "Most", "Strictest", "", lines=True)
    for kind, id_ in subjects:
        made.add_row(
            spoken(kind if kind == "certification" else id_),
            *(_amount(role.bars[bar], kind, id_) for bar in BARS),
            cites.mark(_sources(role, [(kind, id_)])),
        )
    screen.show_table(made, close=True)


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
        cites.cited(
            note.sources,
            (f"{note.title}. ", "strong"),
            note.text,
            f" ({note.where} only)" if note.where else "",
        )
        for note in notes
    ]
    screen.listed(title, lines)


def _measures(screen: Screen, measures: Iterable[MeasureLine], cites: Citations) -> None:
    screen.heading("Numbers this rung is judged by")
    for measure in measures:
        screen.paragraph(cites.cited(measure.sources, (measure.name, "strong")))
        rows = [("what it is", measure.definition)]
        if measure.benchmark:
            rows.append(("called good", measure.benchmark))
        if measure.caution:
            rows.append(("caution", measure.caution))
        screen.pairs(rows, 12, indent=3)
