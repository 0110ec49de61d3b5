"""The answer of `faq`."""

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class QuestionLine(View):
    """A frequent question with its answer."""

    id: str
    question: str
    answer: str
    sources: tuple[str, ...]


class FaqView(View):
    """All questions, or those that match the words asked for, the best match first."""

    questions: tuple[QuestionLine, ...]
    sources: dict[str, SourceLine]
