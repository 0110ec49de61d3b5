"""Text as it is compared; and what cannot be shown as one line is refused."""

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.text.normalize import fold, plain


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\u2028", "\u2029", "\u202e"])
def test_what_could_rewrite_a_line_is_refused_and_named(character: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        plain(f"Ana{character}Bea")
    said = str(refused.value)
    assert "Ana" in said
    assert "Bea" in said
    assert character not in said


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_what_some_scripts_need_inside_a_word_is_kept(joiner: str) -> None:
    assert plain(f" \u0646\u0645\u06cc{joiner}\u062e\u0648\u0627\u0647\u0645 ").count(joiner) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Coeur d'Alene, ID", ("coeur", "dalene", "id")),
        ("Coeur d\u2019Alene", ("coeur", "dalene")),
        ("Mayagüez–BAYAMÓN", ("mayaguez", "bayamon")),
        ("Scranton--Wilkes_Barre/St. Paul", ("scranton", "wilkes", "barre", "st", "paul")),
        ("?! ", ()),
        ("  TÉAM_LEAD", ("team", "lead")),
        ("Ｔｅａｍ　Ｌｅａｄ", ("team", "lead")),
        ("te\u0301am \u210beAd", ("team", "head")),
        ("straße İzmir don＇t", ("strasse", "izmir", "dont")),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert fold(text) == words
