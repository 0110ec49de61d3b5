"""Words as they are compared, and slips as they are forgiven."""

import pytest

from csm_advisor.text.normalize import fold
from csm_advisor.text.similarity import closest


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


@pytest.mark.parametrize(
    ("text", "names", "near"),
    [
        ("ohoi", ["ohio"], ["ohio"]),  # two letters swapped are one slip
        ("ohh", ["ohio"], []),  # short: none is forgiven
        ("tlsa", ["tulsa", "tulip"], ["tulsa"]),
        ("tlsaa", ["tulsa"], ["tulsa"]),  # a doubled letter is none
        ("misisipi", ["mississippi"], ["mississippi"]),
        ("tlas", ["tulsa"], []),  # two in a short word
        ("albaquerqe", ["albuquerque"], ["albuquerque"]),
        ("nyx", ["nyc"], []),
        ("nycx", ["nyc"], []),  # long enough itself, but the name is not
        ("mobilw", ["mobile", "mobily", "mobiles"], ["mobile", "mobily"]),
    ],
)
def test_slips(text: str, names: list[str], near: list[str]) -> None:
    assert closest(text, names) == near
