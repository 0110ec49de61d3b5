"""The promotion packet as a document: to read, to print, and to take into the talk."""

from collections.abc import Iterable, Iterator

from csm_advisor.model.plan import BARS
from csm_advisor.model.views.apply import Advice
from csm_advisor.model.views.packet import (
    Asked,
    DatedGap,
    PacketView,
    Story,
    Suggestion,
)
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    Document,
    Paragraph,
    Section,
    Table,
    Task,
    Tasks,
)
from csm_advisor.render.line import Line, Run, plain, stated
from csm_advisor.text.format import day, month

MET = {True: "met", False: "not met", None: "cannot be told"}
Details = list[tuple[str, Line]]


def packet_document(view: PacketView) -> Document:
    """The whole packet. Every source of the packet is cited in it."""
    whose = f"{view.name}: the case for" if view.name else "Your case for"
    sections = (
        Section("The case", (Paragraph(_case(view)),)),
        *_asked(view),
        *_skills_to_tell(view),
        _gaps(view),
        Section(
            f"Questions for {'your manager' if view.in_service else 'an employer'}",
            (Bullets(tuple(map(stated, view.questions))),),
        ),
        _resume(view),
        interview(view.interview),
    )
    return Document(f"{whose} {view.title}", f"As of {day(view.as_of)}", sections, view.sources)


def _case(view: PacketView) -> Line:
    """The case in one paragraph."""
    parts = [one.text if at == 0 else f" {one.text}" for at, one in enumerate(view.case)]
    return tuple(Run(part, sources=one.sources) for part, one in zip(parts, view.case, strict=True))


def _without_story(one: Asked) -> bool:
    """Whether it is a skill with nothing to show: these are told together, in a table."""
    return one.level is not None and not one.claims and not one.stories


def _asked(view: PacketView) -> Iterator[Section]:
    """What is asked one by one, with what was entered; a story is told where it first counts."""
    told: dict[str, str] = {}
    stories = {story.id: story for story in view.stories}
    tasks = []
    for one in view.asked:
        if _without_story(one):
            continue
        details = _what_is_asked(one)
        for story in (stories[id_] for id_ in one.stories):
            if story.id in told:
                details.append(("Evidence", plain(f"{_named(story)}, told at {told[story.id]}")))
            else:
                told[story.id] = one.name
                details += _story(story)
        details += [("Write down", stated(text)) for text in one.write_down]
        title = (Run(one.name, strong=True), Run(f": {_status(one)}"))
        tasks.append(Task(title, _ticked(one, view), tuple(details)))
    if view.asked:
        about = (
            f"Ticked is what you meet at the {view.scheduled_for} bar: the open bar is the easiest"
            " that a published source sets, the demanding bar the hardest."
        )
        levels = " Which level of a skill is needed is our own judgement."
        line = (
            Run(about),
            *([Run(levels, sources=view.level_sources)] if view.level_sources else ()),
        )
        blocks = (Paragraph(line), *([Tasks(tuple(tasks))] if tasks else ()))
        yield Section("What is asked, and what you have to show", blocks)


def _what_is_asked(one: Asked) -> Details:
    details = [
        (MET[claim.met].capitalize(), plain(claim.text, claim.source)) for claim in one.claims
    ]
    if one.level is not None:
        said = f"level {one.level}: {one.anchor}"
        details.append(("Needed", plain(said, *one.sources)))
    details.append(("You have", plain("; ".join((one.have, *one.entered)))))
    return details


def _status(one: Asked) -> str:
    """At which bars it is met, in words."""
    if not one.bars:
        helps = all(claim.strength == "helps" for claim in one.claims)
        return "a plus, asked for at no bar" if helps else "counted at no bar"
    parts = []
    for met in (True, False, None):
        at = [bar for bar in BARS if bar in one.bars and one.bars[bar] is met]
        if len(at) == len(BARS):
            return MET[met]
        if at:
            parts.append(f"{MET[met]} at the {' and '.join(at)} bar{'s' * (len(at) > 1)}")
    return "; ".join(parts)


def _ticked(one: Asked, view: PacketView) -> bool:
    """Whether it is met at the bar of the plan, or at all that ask where that one does not."""
    at = one.bars.get(view.scheduled_for, bool(one.bars) and all(one.bars.values()))
    return at is True


def _named(story: Story) -> str:
    return f"{story.title} ({story.entry})"


def _story(story: Story) -> Details:
    """A story in its parts, as far as they were entered; what is missing is asked for."""
    details: Details = [("Evidence", (Run(_named(story), strong=True),))]
    if story.kind == "work":
        said = f"{_quoted(story.quote)} (mentions {', '.join(story.words)})"
        details.append(("You wrote", plain(said)))
        return details + [("Write down", stated(one)) for one in story.write_down]
    action = f"as the plan puts it, to be told in your own words: {story.action}"
    return [
        *details,
        ("Situation", plain(story.situation)),
        ("Task", plain(story.task or "")),
        ("Action", plain(action, *story.sources)),
        *([("Result", plain(_quoted(story.result)))] if story.result else ()),
        *(("Write down", stated(one)) for one in story.write_down),
    ]


def _quoted(text: str | None) -> str:
    """The person's own words, word for word."""
    return f'"{text}"'


def _skills_to_tell(view: PacketView) -> Iterator[Section]:
    """The skills for which nothing is written down yet."""
    skills = [one for one in view.asked if _without_story(one)]
    if skills:
        rows = tuple(
            (
                plain(one.name, *one.sources),
                plain(f"{one.level}"),
                plain("; ".join((one.have, *one.entered))),
                plain(one.anchor or ""),
            )
            for one in skills
        )
        columns = ("Skill", "Level needed", "You", "What that level looks like")
        yield Section(
            "Skills that still need a story",
            (Paragraph(stated(skills[0].write_down[0])), Table(columns, rows)),
        )


def _gaps(view: PacketView) -> Section:
    """Each gap with what closes it and its dates."""
    block: Block = Paragraph(plain("At every bar, you have all that sources ask."))
    if view.gaps:
        rows = tuple(
            # Who names a skill is cited where it is asked for.
            (
                plain(gap.text, *(gap.sources if gap.kind != "skill" else ())),
                plain(_bars(gap)),
                *_closing(gap),
            )
            for gap in view.gaps
        )
        block = Table(("What is missing", "For the bar", "What closes it", "When"), rows)
    return Section("What is missing, and by when", (block,))


def _bars(gap: DatedGap) -> str:
    return "every" if len(gap.bars) == len(BARS) else ", ".join(gap.bars)


def _closing(gap: DatedGap) -> tuple[Line, Line]:
    """What closes a gap, and from when to when."""
    if not gap.steps:
        return plain(gap.why or ""), plain(month(gap.by) if gap.by else "no date")
    what = tuple(
        Run(f"{'; ' if at else ''}{step.title}", sources=step.sources)
        for at, step in enumerate(gap.steps)
    )
    first = min(step.starts for step in gap.steps)
    last = max(step.ends for step in gap.steps)
    return what, plain(f"{day(first)} to {day(last)}")


def _resume(view: PacketView) -> Section:
    """Headlines and lines for the resume, each with the entry it comes from."""
    blocks: list[Block] = []
    if view.headlines:
        blocks += [
            Paragraph(plain("Headlines, made of your entries alone:")),
            Bullets(tuple(map(_suggested, view.headlines))),
        ]
    else:
        blocks.append(Bullets((plain("Nothing that you entered makes a headline yet."),)))
    if view.bullets:
        blocks += [
            Paragraph(
                plain("Lines made from your entries, notes and work history, word for word:")
            ),
            Bullets(tuple(map(_suggested, view.bullets))),
        ]
    if not any(one.result for one in view.stories):
        said = (
            "A line needs something that happened: csm-advisor done STEP --note TEXT keeps what"
            " came of a step, and shows it here."
        )
        blocks.append(Paragraph(plain(said)))
    return Section("For your resume", tuple(blocks))


def _suggested(one: Suggestion) -> Line:
    return (Run(one.text, strong=True), Run(f" (from {'; '.join(one.entries)})"))


def interview(advice: Iterable[Advice]) -> Section:
    """How to prepare for one, as a list to check off."""
    tasks = tuple(
        Task((Run(one.title, strong=True),), False, (("How", plain(one.text, *one.sources)),))
        for one in advice
    )
    return Section("For the interview", (Tasks(tasks),))
