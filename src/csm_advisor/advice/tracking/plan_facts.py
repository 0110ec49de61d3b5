"""What of a plan is kept for the next one to be compared with."""

from csm_advisor.model.plan import Plan
from csm_advisor.model.plan_facts import DatedStep, PlanFacts


def facts_of(plan: Plan) -> PlanFacts:
    """What a plan is compared by; answers without a bearing on it are left out."""
    route = plan.route
    return PlanFacts(
        as_of=plan.as_of,
        profile=plan.profile.model_copy(update={"skills_mentioned": None, "jobs": None}),
        arrival=route.arrival,
        on_the_way={stage.to: stage.arrival for stage in route.stages[:-1]},
        titles={stage.to: plan.titles[stage.to] for stage in route.stages},
        binding=route.binding,
        own_hours=route.own_hours,
        cost_low=route.cost_low,
        cost_high=route.cost_high,
        steps=tuple(
            DatedStep(id=step.id, title=step.title, starts=step.starts, ends=step.ends)
            for step in route.steps
        ),
        done=plan.done,
        met=sum(one.met is True for one in plan.readiness if not one.ours),
        asked=sum(not one.ours for one in plan.readiness),
        decision=plan.decision,
    )
