"""Edits laid over answers that may have been changed elsewhere meanwhile."""

from csm_advisor.intake.answers import Answers


def with_edits(saved: Answers, before: Answers, after: Answers) -> Answers:
    """`saved` with what differs between `before` and `after`, and nothing else.

    Ratings of skills are taken one by one, like answers.
    """
    edited = _laid_over(saved, before, after)
    if "skills" in before or "skills" in after:
        ratings = (answers.get("skills") or {} for answers in (saved, before, after))
        edited["skills"] = _laid_over(*ratings)
        if not edited["skills"] and "skills" not in after:
            del edited["skills"]
    return edited


def _laid_over(saved: Answers, before: Answers, after: Answers) -> Answers:
    edited = dict(saved)
    for key in dict.fromkeys((*before, *after)):
        if key not in after:
            edited.pop(key, None)
        elif key not in before or before[key] != after[key]:
            edited[key] = after[key]
    return edited
