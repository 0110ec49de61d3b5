"""The plan to one posting: its asks as a bar of their own, beside open, typical and demanding."""

from collections.abc import Sequence
from datetime import date

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.route_search import leading_to
from csm_advisor.advice.posting.applicant import applicant
from csm_advisor.advice.posting.posting_match import match
from csm_advisor.advice.sentences import posting as sentences
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan, PostedBar
from csm_advisor.model.posting import Posting
from csm_advisor.model.profile import IN_SERVICE, Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.views.posting import PostingView


def plan_for(
    posting: Posting,
    profile: Profile,
    catalogue: Catalogue,
    as_of: date,
    done: Sequence[Done] = (),
    soonest: str | None = None,
) -> Plan:
    """The plan to the rung of the posting, or to the person's own target where the posting is for
    no rung ahead of them. Raises UsageProblem where no route leads there."""
    ahead = posting.rung is not None and (
        posting.rung != profile.rung
        and profile.rung in leading_to(catalogue.transitions, posting.rung)
    )
    target = posting.rung if ahead and posting.rung else profile.target
    meant = profile.model_copy(update={"target": target})
    plan = make_plan(meant, catalogue, as_of, tuple(done), soonest)
    view = match(posting, catalogue, as_of, applicant(meant, catalogue, as_of, tuple(done)))
    assumed = _assumed(posting, profile, ahead, catalogue)
    return plan.model_copy(
        update={
            "posting": _bar(view, None if ahead else assumed),
            "titles": plan.titles | _titles(view, catalogue),
            "assumptions": (*plan.assumptions, *([assumed] if assumed else [])),
            "sources": plan.sources | {"posting": view.sources["posting"]},
        }
    )


def _bar(view: PostingView, remark: str | None) -> PostedBar:
    return PostedBar.copied_from(
        view, required=view.arrival["required"], preferred=view.arrival["preferred"], remark=remark
    )


def _titles(view: PostingView, catalogue: Catalogue) -> dict[str, str]:
    """What the ids of the asks are called."""
    known = {
        **{id_: one.name for id_, one in catalogue.skills.items()},
        **{id_: one.name for id_, one in catalogue.tools.items()},
        **{id_: one.name for id_, one in catalogue.certifications.items()},
        **{id_: one.name for id_, one in catalogue.education.items()},
    }
    return {ask.id: known[ask.id] for ask in view.asks if ask.id in known}


def _assumed(posting: Posting, profile: Profile, ahead: bool, catalogue: Catalogue) -> str | None:
    """Where the plan leads instead of to the target that was named, or to the posting; None where
    both are the same rung."""
    if posting.rung == profile.target:
        return None
    rung = catalogue.rungs[posting.rung].title if posting.rung else None
    if ahead and rung:
        return sentences.plan_to_its_rung(rung)
    target = catalogue.rungs[profile.target].title
    if rung and posting.rung == profile.rung and profile.situation not in IN_SERVICE:
        return sentences.plan_goes_on(rung, target)
    return sentences.plan_elsewhere(rung, target)
