"""What a posting asks, in a plan that leads to it."""

from collections.abc import Iterator

from csm_advisor.errors import one_line
from csm_advisor.model.asks import HeldAsk
from csm_advisor.model.plan import Plan, PostedBar
from csm_advisor.render.documents.document import Block, Bullets, Paragraph, Section, Table
from csm_advisor.render.line import Run, plain
from csm_advisor.render.posted import all_met, met_from, step_days


def posted(plan: Plan) -> Iterator[Section]:
    """What the posting asks, in its own words, beside what the person has."""
    posting = plan.posting
    if posting is None:
        return
    rows = tuple(
        (
            plain(ask.in_short, "posting"),
            plain(ask.strength),
            plain(one_line(ask.have or "", 120)),
            plain(_met_from(ask)),
        )
        for ask in {(one.thing, one.strength): one for one in posting.asks}.values()
        if ask.strength != "mentioned"
    )
    dates = (
        f"You meet all it requires: {all_met(posting.required)}. And all it prefers:"
        f" {all_met(posting.preferred)}."
    )
    remark = [Paragraph(plain(posting.remark))] if posting.remark else []
    blocks: list[Block] = [
        *remark,
        Paragraph((Run(one_line(posting.verdict, 900), strong=True),)),
        Paragraph(plain(dates)),
    ]
    if rows:
        blocks.append(Table(("What it asks", "How firmly", "You", "Met"), rows))
    if posting.steps:
        titles = (f"{one.title}: {step_days(one)}" for one in posting.steps)
        blocks += [
            Paragraph(plain("Steps that lead to this posting alone:")),
            Bullets(tuple(map(plain, titles))),
        ]
    if posting.not_read:
        blocks.append(Bullets(tuple(plain(one_line(one, 300)) for one in posting.not_read)))
    yield Section(f"What this posting asks: {_name(posting)}", tuple(blocks))


def _met_from(ask: HeldAsk) -> str:
    if ask.met == "unknown":
        return "cannot be told"
    return ask.met if ask.when is None else f"from {met_from(ask)}"


def _name(posting: PostedBar) -> str:
    """A posting in a few words: its title and whose it is."""
    title = one_line(posting.title or "a posting without a title", 60)
    return f"{title}, {one_line(posting.employer, 40)}" if posting.employer else title
