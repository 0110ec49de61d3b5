"""Edits laid over answers that may have been changed elsewhere meanwhile."""

from csm_advisor.intake.answers import Answers


def with_edits(saved: Answers, before: Answers, after: Answers) -> Answers:
    """`saved` with what differs between `before` and `after`, and nothing else.

    Ratings of skills are taken one by one, like answers.
    """
    edited = _laid_over(saved, before, after)
    if before.get("skills") != after.get("skills"):
        ratings = _laid_over(*(answers.get("skills") or {} for answers in (saved, before, after)))
        if ratings or "skills" in after:
            edited["skills"] = ratings
    return edited


def _laid_over(saved: Answers, before: Answers, after: Answers) -> Answers:
    edited = dict(saved)
    for key in dict.fromkeys((*before, *after)):
        if key not in after:
            edited.pop(key, None)
        elif key not in before or before[key] != after[key]:
            edited[key] = after[key]
    return edited
