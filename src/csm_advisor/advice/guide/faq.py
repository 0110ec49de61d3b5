"""Frequent questions, all or those that match some words."""

from collections.abc import Sequence
from math import log

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import Question
from csm_advisor.model.views.faq import FaqView, QuestionLine
from csm_advisor.text.normalize import fold
from csm_advisor.text.what_to_type import SEE_QUESTIONS

# How alike (0 to 100) two words must be to count as one: "certificate" and "certification".
ALIKE = 75
# What a word is worth in the answer, where it is worth 1 in the question.
IN_ANSWER = 0.4
# Matches below this share of the best one are left out.
WORTH_SHOWING = 0.5
# More words than these say no more about the question.
MOST_WORDS = 20


def frequent_questions(catalogue: Catalogue, words: str) -> FaqView:
    """The questions that match `words`, best first; all where there are no words.

    Raises UsageProblem where none matches.
    """
    questions = catalogue.guide.question
    chosen = _matching(questions, _telling(words)) if words.strip() else questions
    if not chosen:
        raise UsageProblem(
            f"no frequent question mentions {quoted(words)}; {SEE_QUESTIONS} lists them all"
        )
    lines = tuple(QuestionLine.copied_from(one) for one in chosen)
    return with_sources(FaqView(questions=lines, sources={}), catalogue)


def _matching(questions: Sequence[Question], asked: Sequence[str]) -> list[Question]:
    """Questions by how well they match; a word that few of them hold weighs more."""
    found = [[_worth(word, question) for word in asked] for question in questions]
    weights = [
        log(1 + len(questions) / max(1, sum(worth[at] > 0 for worth in found)))
        for at in range(len(asked))
    ]
    scores = [
        sum(worth * weight for worth, weight in zip(worths, weights, strict=True))
        for worths in found
    ]
    best = max(scores, default=0)
    ranked = sorted(zip(scores, questions, strict=True), key=lambda one: -one[0])
    return [question for score, question in ranked if score and score >= best * WORTH_SHOWING]


def _worth(word: str, question: Question) -> float:
    if _holds(word, fold(question.question)):
        return 1
    return IN_ANSWER if _holds(word, fold(question.answer)) else 0


def _holds(word: str, words: Sequence[str]) -> bool:
    from rapidfuzz import fuzz, process

    if word in words:
        return True
    # Short words are alike by accident.
    return len(word) > 3 and (
        process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
    )


def _telling(text: str) -> list[str]:
    """The words that say what is asked; those of one or two letters only where all are."""
    found = fold(text)
    return ([word for word in found if len(word) > 2] or list(found))[:MOST_WORDS]
