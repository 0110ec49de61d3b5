"""RenderCV's YAML to a Background."""

from typing import Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.resume.json_resume import from_resume
from csm_advisor.model.background import Background, Document
from csm_advisor.text.decoding import decoded

_MOST_EVENTS = 100_000
_DEEPEST = 60


def read_rendercv(document: Document) -> Background:
    """The resume. Raises UsageProblem where the YAML cannot be read."""
    (content,) = document.files.values()
    unread = list(document.unread)
    text = decoded(content, f"{document.where}: ", unread)
    return from_resume(_parsed(text, document.where), document.where, unread)


def _parsed(text: str, where: str) -> Any:
    """The content as plain lists, tables and texts; aliases, which can multiply, are refused."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value stays the text it is
    deep = 0
    try:
        for count, event in enumerate(yaml.parse(text, Loader=loader)):
            deep += isinstance(event, yaml.CollectionStartEvent)
            deep -= isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or deep > _DEEPEST or count > _MOST_EVENTS:
                raise UsageProblem(
                    f"{where}: has aliases, or is too long or deep for a resume; write it plainly"
                )
        return yaml.load(text, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        reason = quoted(" ".join(str(problem).split()), 200)
        raise UsageProblem(f"{where}: is not valid YAML: {reason}") from None
