"""Software by its names: which are of one product, what a suite holds, which words name none."""

import pytest

from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.text.product_names import gives, product_in, usual_name

CATALOGUE = open_catalogue()


@pytest.mark.parametrize(
    ("mine", "asked", "held"),
    [
        ("Microsoft Office", "MS Office", True),
        ("Office 365", "Microsoft Office Suite", True),
        ("Salesforce", "SFDC", True),
        ("help scout", "HelpScout", True),
        ("MS Word", "Microsoft Word", True),
        # A suite holds its programs, and no program the suite.
        ("Microsoft Office", "Excel", True),
        ("G Suite", "Google Sheets", True),
        ("Excel", "Microsoft Office", False),
        ("Microsoft Office", "Microsoft Access", False),
        ("Zendesk", "Salesforce", False),
        ("", "Salesforce", False),
        ("Salesforce", "", False),
    ],
)
def test_another_name_and_what_a_suite_holds_are_had(mine: str, asked: str, held: bool) -> None:
    assert gives(mine, asked, CATALOGUE) is held


def test_a_product_has_one_usual_name() -> None:
    for one in CATALOGUE.product_names:
        assert {usual_name(name, CATALOGUE) for name in one.names} == {one.names[0]}
        assert all(gives(one.names[0], name, CATALOGUE) for name in (*one.names, *one.holds))
    assert usual_name("ZENDESK", CATALOGUE) == "Zendesk"
    assert usual_name("Homemade Desk", CATALOGUE) == "Homemade Desk"


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("Zendesk", "crm-software", "Zendesk"),
        ("in Excel", "analytics-tools", "Microsoft Excel"),
        ("CRM", "crm-software", None),
        ("pivot table", "analytics-tools", None),
        ("live chat", "live-chat-software", None),
        ("Pivot Tables", "analytics-tools", None),
        ("POS Systems", "point-of-sale-software", None),
        ("Office Suite", "word-processing", None),
        ("Microsoft Suite", "word-processing", "Microsoft Office"),
    ],
)
def test_words_of_a_resume_name_a_product_or_its_kind(
    words: str, kind: str, name: str | None
) -> None:
    assert product_in(words, kind, CATALOGUE) == name
