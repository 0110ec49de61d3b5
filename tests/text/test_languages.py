"""English and other languages by name."""

import pytest

from csm_advisor.model.skills import SECOND_LANGUAGE, SkillFile
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.text.languages import beside_english
from tests.other_data import with_parts

CATALOGUE = open_catalogue()


@pytest.mark.parametrize(
    "name", ["English", "english", "British English", "English (native)", "English, fluent"]
)
def test_english_is_known_by_its_names(name: str) -> None:
    assert beside_english((name, "Spanish"), CATALOGUE) == ("Spanish",)


def test_other_languages_stay_as_they_are_written() -> None:
    others = ("Spanish (basic)", "ASL", "Old Englisch")
    assert beside_english(others, CATALOGUE) == others
    assert beside_english((), CATALOGUE) == ()


def test_a_ladder_made_before_names_english_among_the_words_of_resumes() -> None:
    skills = SkillFile.model_validate(CATALOGUE.read("skills"))
    silent = tuple(
        one.model_copy(update={"besides": ()}) if one.id == SECOND_LANGUAGE else one
        for one in skills.skill
    )
    named = CATALOGUE.resume.outside.model_copy(update={"words": ("Business English",)})
    older = with_parts(
        skills=skills.model_copy(update={"skill": silent}),
        resume=CATALOGUE.resume.model_copy(update={"english": named}),
    )
    assert beside_english(("Business English", "Spanish"), older) == ("Spanish",)
