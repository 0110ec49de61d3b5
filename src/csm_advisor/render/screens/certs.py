"""Certifications and education, with what could not be found said."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from csm_advisor.model.views.certs import (
    AdmissionLine,
    CertificationLine,
    CertsView,
    CredentialLine,
    EducationLine,
)
from csm_advisor.render.amounts import price
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.text.format import plural, spoken

WARNINGS = 2  # on one screen
TERMS = ("admission", "exam", "fee", "renewal")


def show_certs(screen: Screen, view: CertsView, all: bool = False) -> None:
    """Print the certifications and, where all are shown, what is said of education.

    One that was asked for is shown in full, as is each with `all`.
    """
    cites = Citations(view.sources)
    counted = [one for one in view.certifications if one.counts_as]
    lost = [one for one in view.certifications if not one.issuers]
    beside = [one for one in view.certifications if one not in counted and one not in lost]
    full = all or len(view.certifications) == 1
    _before(screen, view, lost, cites, full)
    if full:
        for title, some in (
            ("Customer service certifications", counted),
            ("Outside customer service: useful, but not counted as one", beside),
            ("Named, but no issuer found", lost),
        ):
            if some:
                screen.heading(title)
            for one in some:
                _certification(screen, one, cites)
    else:
        _listed(screen, counted, cites)
        names = ", ".join(one.short or one.name for one in beside)
        screen.paragraph(("Useful, but not counted as one: ", "strong"), f"{names}.")
    if full:
        _said(screen, "Kinds that employers ask for", view.kinds, cites)
        if view.education:
            screen.heading("Education")
        for level in view.education:
            _education(screen, level, cites)
        _said(screen, "What the sources say about education", view.education_advice, cites)
    elif view.education:
        _levels(screen, view, cites)
    screen.ending(cites, full, "What each asks and costs")


def _listed(screen: Screen, some: Sequence[CertificationLine], cites: Citations) -> None:
    made = table("Customer service certification", "Issued by", lines=True)
    for one in some:
        name = one.name if not one.short else f"{one.short}  {one.name}"
        made.add_row(cites.cited(one.sources, name), "; ".join(one.issuers))
    screen.show_table(made)


def _levels(screen: Screen, view: CertsView, cites: Citations) -> None:
    made = table("Education", "Work", "Price", lines=True)
    for level in view.education:
        if level.own_hours is not None or level.cost_low is not None:
            hours = "" if level.own_hours is None else plural(round(level.own_hours), "hour")
            made.add_row(cites.cited(level.sources, level.name), hours, _price(level))
    screen.show_table(made)


def _price(level: EducationLine) -> str:
    if level.cost_low is None:
        return "not known"
    return f"{price(level.cost_low, level.cost_high)} in dollars of {level.cost_year}"


def _before(
    screen: Screen,
    view: CertsView,
    lost: Iterable[CertificationLine],
    cites: Citations,
    full: bool,
) -> None:
    by_id = {one.id: one for one in view.certifications}
    lines = []
    for short, ids in view.same_name.items():
        issuers = " and ".join(by_id[id_].issuers[0] for id_ in ids)
        lines.append(
            cites.cited(
                dict.fromkeys(source for id_ in ids for source in by_id[id_].sources),
                f"{short} is the name of {len(ids)} certificates, by {issuers}: ask an employer"
                " which one counts.",
            )
        )
    for one in lost:
        lines.append(
            cites.cited(one.sources, f"{one.short or one.name}: we found nobody who issues it.")
        )
    lines += [cites.cited(advice.sources, advice.text) for advice in view.advice]
    screen.listed("Before you choose", lines if full else lines[:WARNINGS])


def _certification(screen: Screen, one: CertificationLine, cites: Citations) -> None:
    short = f"{one.short}  " if one.short else ""
    screen.print()
    screen.paragraph(cites.cited(one.sources, (short, "good"), (one.name, "strong")))
    terms = {
        "admission": _admission(one.eligibility, one.prerequisites),
        "exam": one.exam,
        "fee": one.fee,
        "renewal": one.renewal,
    }
    rows = [("issued by", "; ".join(one.issuers) or "no issuer found"), ("", one.status)]
    rows += [(term, text) for term, text in terms.items() if text]
    missing = [term for term in TERMS if not terms[term]]
    if missing and one.issuers:
        listed = ", ".join(missing)
        rows.append(("not found", f"{listed}: not published by the issuer that we found"))
    if one.actions:
        rows.append(("steps to it", "; ".join(f"csm-advisor explain {a}" for a in one.actions)))
    screen.pairs(rows, 12, indent=3)


def _admission(ways: Iterable[AdmissionLine], more: str | None) -> str:
    listed = " or ".join(_way(way) for way in ways)
    return ". ".join(part for part in (listed, more) if part)


def _way(way: AdmissionLine) -> str:
    years = f"{plural(way.years, 'year')} of experience"
    return years if way.education == "none" else f"{spoken(way.education)} and {years}"


def _education(screen: Screen, level: EducationLine, cites: Citations) -> None:
    screen.print()
    kind = "  a decision, never a step in a plan" if level.decision else ""
    screen.paragraph(cites.cited(level.sources, (level.name, "strong"), (kind, "aside")))
    rows = []
    if level.own_hours is not None:
        rows.append(("work", plural(round(level.own_hours), "hour")))
    if level.cost_low is not None:
        rows.append(("price", _price(level)))
    screen.pairs([*rows, ("", level.note)], 12, indent=3)


def _said(screen: Screen, title: str, lines: Iterable[CredentialLine], cites: Citations) -> None:
    screen.listed(title, (cites.cited(line.sources, Text(line.text)) for line in lines))
