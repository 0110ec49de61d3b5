"""`certs`: what each asks, and what nobody could find."""

from tests.cli.conftest import Raw, Run


def _part(shown: str, name: str) -> str:
    """The text from a certification's name to the next one."""
    return shown[shown.index(name) :].split("issued by", 2)[1]


def test_unknown_terms_are_null(run: Run, raw: Raw) -> None:
    shown = {one["id"]: one for one in run("certs", "--json").json["certifications"]}
    for one in raw("credentials")["certification"]:
        for term in ("prerequisites", "exam", "fee", "renewal"):
            assert shown[one["id"]][term] == one.get(term)
    assert shown["ccsm-gsqi"]["fee"] is None


def test_what_was_not_found_is_said(run: Run) -> None:
    shown = run("certs", "--all", width=120).flat
    part = _part(shown, "Certified Customer Service Manager (GSQI)")
    assert "admission, exam, fee, renewal: not published by the issuer that we found" in part
    salesforce = _part(shown, "Salesforce Certified Platform Administrator")
    assert "not published" not in salesforce.split("CSSYB")[0]


def test_pcsc_and_the_two_ccsm_are_said_aloud(run: Run) -> None:
    shown = run("certs", "--all").flat
    before = shown.split("Customer service certifications")[0]
    assert "PCSC: we found nobody who issues it" in before
    assert "CCSM is the name of 2 certificates" in before
    assert "Named, but no issuer found" in shown


def test_one_is_found_by_id_name_or_short_name_and_a_shared_one_shows_both(run: Run) -> None:
    def ids(words: str) -> list[str]:
        return [one["id"] for one in run("certs", words, "--json").json["certifications"]]

    assert ids("ccxp") == ids("Certified Customer Experience Professional") == ["ccxp"]
    assert ids("CCSM") == ["ccsm-ciscsm", "ccsm-gsqi"]
    assert ids("ccsm-gsqi") == ["ccsm-gsqi"]
    assert run("certs", "--all", "ccsm-gsqi").code == 0


def test_education_shows_work_and_price_only_where_they_are_known(run: Run, raw: Raw) -> None:
    shown = run("certs", "--all", width=120).flat
    bachelor = shown[shown.index("Bachelor's degree (four years)") :].split("Master's degree")[0]
    assert "5,400 hours" in bachelor
    assert "$47,800-$180,000 in dollars of 2025" in bachelor
    master = shown[shown.index("Master's degree") :].split("Doctorate")[0]
    assert "$" not in master
    for note in raw("credentials")["note"]:
        assert note["text"] in shown


def test_a_miss_names_what_is_near(run: Run) -> None:
    ran = run("certs", "--all", "salesfroce admin")
    assert (ran.code, ran.out) == (2, "")
    assert "salesforce-administrator" in ran.err
