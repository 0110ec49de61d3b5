"""Certifications and education, with what could not be found said."""

from collections.abc import Iterable

from rich.text import Text

from csm_advisor.advice.wording.phrases import plural
from csm_advisor.model.views.certs import (
    AdmissionLine,
    CertificationLine,
    CertsView,
    CredentialLine,
    EducationLine,
)
from csm_advisor.render.amounts import money_range
from csm_advisor.render.terminal.pieces import bullets, cited, pairs, spoken
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    heading,
    paragraph,
)

TERMS = ("admission", "exam", "fee", "renewal")


def show_certs(screen: Screen, view: CertsView) -> None:
    """Print the certifications and, where all are shown, what is said of education."""
    cites = Citations()
    counted = [one for one in view.certifications if one.counts_as]
    lost = [one for one in view.certifications if not one.issuers]
    beside = [one for one in view.certifications if one not in counted and one not in lost]
    _before(screen, view, lost, cites)
    for title, some in (
        ("Customer service certifications", counted),
        ("Beside customer service: useful, but not counted as one", beside),
        ("Named, but no issuer found", lost),
    ):
        if some:
            heading(screen, title)
        for one in some:
            _certification(screen, one, cites)
    _said(screen, "Kinds that employers ask for", view.kinds, cites)
    if view.education:
        heading(screen, "Education")
        for level in view.education:
            _education(screen, level, cites)
    _said(screen, "What the sources say of education", view.education_advice, cites)
    footnotes(screen, cites, view.sources)


def _before(
    screen: Screen, view: CertsView, lost: Iterable[CertificationLine], cites: Citations
) -> None:
    by_id = {one.id: one for one in view.certifications}
    lines = []
    for short, ids in view.same_name.items():
        issuers = " and ".join(by_id[id_].issuers[0] for id_ in ids)
        lines.append(
            cited(
                cites,
                dict.fromkeys(source for id_ in ids for source in by_id[id_].sources),
                f"{short} is the name of {len(ids)} certificates, by {issuers}: ask an employer"
                " which one counts.",
            )
        )
    for one in lost:
        lines.append(
            cited(cites, one.sources, f"{one.short or one.name}: no body that issues it was found.")
        )
    lines += [cited(cites, advice.sources, advice.text) for advice in view.advice]
    if lines:
        heading(screen, "Before you choose")
        bullets(screen, lines)


def _certification(screen: Screen, one: CertificationLine, cites: Citations) -> None:
    short = f"{one.short}  " if one.short else ""
    screen.print()
    paragraph(screen, cited(cites, one.sources, (short, "bold green"), (one.name, "bold")))
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
    pairs(screen, rows, 12, indent=3)


def _admission(ways: Iterable[AdmissionLine], more: str | None) -> str:
    listed = " or ".join(_way(way) for way in ways)
    return ". ".join(part for part in (listed, more) if part)


def _way(way: AdmissionLine) -> str:
    years = f"{plural(way.years, 'year')} of experience"
    return years if way.education == "none" else f"{spoken(way.education)} and {years}"


def _education(screen: Screen, level: EducationLine, cites: Citations) -> None:
    screen.print()
    kind = "  a decision, never a step of a plan" if level.decision else ""
    paragraph(screen, cited(cites, level.sources, (level.name, "bold"), (kind, "dim")))
    rows = []
    if level.own_hours is not None:
        rows.append(("work", f"{level.own_hours:,.0f} hours"))
    if level.cost_low is not None:
        same = level.cost_low == level.cost_high
        amount = money_range(level.cost_low, None if same else level.cost_high, None, False)
        rows.append(("price", f"{amount} in dollars of {level.cost_year}"))
    pairs(screen, [*rows, ("", level.note)], 12, indent=3)


def _said(screen: Screen, title: str, lines: Iterable[CredentialLine], cites: Citations) -> None:
    shown = [cited(cites, line.sources, Text(line.text)) for line in lines]
    if shown:
        heading(screen, title)
        bullets(screen, shown)
