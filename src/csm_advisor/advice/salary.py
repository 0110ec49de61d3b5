"""Pay by rung as the sources publish it."""

from csm_advisor.advice.pay import published
from csm_advisor.advice.register import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.pay import PayClaim
from csm_advisor.model.views.salary import PayFactor, PayFigure, RungPay, SalaryView


def pay_by_rung(catalogue: Catalogue, rung: str | None) -> SalaryView:
    """Every published figure for all rungs or for one; the scale spans those of all rungs."""
    by_rung = {id_: published(catalogue, id_) for id_ in catalogue.rungs}
    view = SalaryView(
        rungs=tuple(
            RungPay(
                rung=id_,
                title=catalogue.rungs[id_].title,
                published=tuple(_figure(claim) for claim in claims),
            )
            for id_, claims in by_rung.items()
            if rung in (None, id_)
        ),
        depends_on=tuple(
            PayFactor(id=claim.id, text=claim.text, sources=claim.sources)
            for claim in catalogue.pay
            if not _amounts(claim)
        ),
        not_this_career=tuple(_figure(claim) for claim in catalogue.pay if not claim.rungs),
        scale=_scale([claim for claims in by_rung.values() for claim in claims]),
        sources={},
    )
    return with_sources(view, catalogue)


def _figure(claim: PayClaim) -> PayFigure:
    return PayFigure(
        id=claim.id,
        source=claim.sources[0],
        measure=claim.measure,
        low=claim.low,
        high=claim.high,
        value=claim.value,
        open_ended=claim.open_ended,
        year=claim.year,
        unit=claim.unit,
        text=claim.text,
        caution=claim.caution,
        sources=claim.sources,
    )


def _amounts(claim: PayClaim) -> list[float]:
    return [amount for amount in (claim.low, claim.value, claim.high) if amount is not None]


def _scale(claims: list[PayClaim]) -> tuple[float, float] | None:
    amounts = [amount for claim in claims for amount in _amounts(claim)]
    if not amounts or min(amounts) == max(amounts):
        return None
    return min(amounts), max(amounts)
