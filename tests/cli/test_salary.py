"""`salary`: every published figure, with what it measures, when, and whose it is."""

import re

import pytest

FIGURES = ("low", "high", "value")


def _claims(raw, rung):
    return [
        claim
        for claim in raw("pay")["pay"]
        if rung in claim.get("rungs", ()) and any(name in claim for name in FIGURES)
    ]


def test_json_carries_every_claim_of_every_rung_as_the_data_has_it(run, raw):
    answer = run("salary", "--json").json
    assert [one["rung"] for one in answer["rungs"]] == [r["id"] for r in raw("ladder")["rung"]]
    for one in answer["rungs"]:
        expected = [
            {
                "source": claim["cites"][0].split(":")[0],
                "measure": claim["measure"],
                "low": claim.get("low"),
                "high": claim.get("high"),
                "value": claim.get("value"),
                "year": claim.get("year"),
                "unit": "USD per year",
            }
            for claim in _claims(raw, one["rung"])
        ]
        shown = [{key: figure[key] for key in expected[0]} for figure in one["published"]]
        assert shown == expected


def test_what_is_not_known_is_null_and_never_0(run):
    answer = run("salary", "manager", "--json").json
    average = next(f for f in answer["rungs"][0]["published"] if f["measure"] == "average")
    assert (average["low"], average["high"], average["year"]) == (None, None, None)


def test_sources_are_those_cited_and_each_is_told_in_full(run):
    answer = run("salary", "representative", "--json").json
    cited = {
        source
        for figure in (*answer["rungs"][0]["published"], *answer["not_this_career"])
        for source in figure["sources"]
    } | {source for factor in answer["depends_on"] for source in factor["sources"]}
    assert set(answer["sources"]) == cited
    for line in answer["sources"].values():
        assert line.keys() == {"title", "publisher", "date", "address", "kind", "caution"}


@pytest.mark.parametrize("words", ["manager", "MANAGER", "Customer Service Manager", "Supervisor"])
def test_a_rung_is_found_by_id_title_or_other_name(run, words):
    assert [one["rung"] for one in run("salary", words, "--json").json["rungs"]] == ["manager"]


@pytest.mark.parametrize("width", [80, 100, 120])
def test_each_pay_figure_says_what_it_measures_when_and_who_says_so(run, raw, width):
    """Read as a person does: from an amount at the left to the next one or a blank line."""
    shown = run("salary", width=width).out
    titles = dict(re.findall(r"^ \[(\d+)\] +(\S+ \S+ \S+)", shown, re.MULTILINE))
    by_id = {source["id"]: source["title"] for source in raw("sources")["source"]}
    blocks = re.findall(r"^ (\$[\d,.$+-]+)(.*(?:\n {3,}\S.*)*)", shown, re.MULTILINE)
    claims = [c for c in raw("pay")["pay"] if any(name in c for name in FIGURES)]
    assert len(blocks) == len(claims)
    for amount, text in blocks:
        told = " ".join(re.sub(r"[├┤─◆·]|^ .*\$", " ", text).split())
        claim = next(c for c in claims if _amount(c) == amount)
        year = str(claim["year"]) if "year" in claim else "year not stated"
        assert f"{claim['measure']}, {year} [" in told
        numbers = re.findall(r"\[(\d+)\]", told)
        wanted = [cite.split(":")[0] for cite in claim["cites"]]
        assert len(numbers) == len(set(wanted))
        for number in numbers:
            assert any(by_id[id_].startswith(titles[number]) for id_ in wanted)


def _amount(claim):
    def dollars(value):
        return f"${value:,.2f}".removesuffix(".00")

    if "value" in claim:
        return dollars(claim["value"])
    plus = "+" if claim.get("open_ended") else ""
    return f"{dollars(claim['low'])}-{dollars(claim['high'])}{plus}"


def test_the_figure_of_another_occupation_stands_apart_with_its_caution(run):
    shown = run("salary").flat
    before, after = shown.split("NOT A PAY FIGURE FOR THIS CAREER")
    assert "$111,260" not in before
    assert "$111,260" in after
    assert "public relations and fundraising managers" in after
    answer = run("salary", "--json").json
    assert all(f["value"] != 111260 for one in answer["rungs"] for f in one["published"])


def test_a_rung_without_a_figure_says_so(run):
    assert "No source here gives a pay figure" in run("salary", "team-lead").flat


def test_the_scale_is_the_same_for_one_rung_as_for_all(run):
    everything = run("salary", "--json").json["scale"]
    assert everything == [20000, 200000]
    assert run("salary", "representative", "--json").json["scale"] == everything
    assert "$20,000" in run("salary", "representative").out
    assert "$200,000" in run("salary", "representative").out


def test_bars_lie_where_their_figures_lie(run):
    """The lowest figure starts its bar at the left end, the highest ends it at the right."""
    lines = run("salary", width=120).out.splitlines()
    lowest = next(line for line in lines if "$20,000-$141,000" in line)
    highest = next(line for line in lines if "$120,000-$200,000+" in line)
    ruler = next(line for line in lines if line.strip().startswith("$20,000 "))
    assert lowest.index("├") == ruler.index("$20,000")
    assert highest.rindex("┤") == ruler.index("$200,000") + len("$200,000") - 1


def test_one_amount_alone_needs_no_scale(run, own_data):
    folder = own_data("pay", "[[pay]]", "[[pay]]")
    path = f"{folder}/pay.toml"
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            '[[pay]]\nid = "only"\nrungs = ["manager"]\nmeasure = "mean"\nvalue = 5\n'
            'text = "One."\ncites = ["ten-steps: x"]\n'
        )
    ran = run("salary", "--data-dir", folder)
    assert (ran.code, "$5" in ran.out) == (0, True)


def test_markup_in_the_data_is_shown_and_not_obeyed(run, own_data):
    folder = own_data("ladder", 'title = "Team Lead"', 'title = "[bold red]Lead[/] :smile:"')
    for command in ("salary", "roles"):
        assert "[bold red]Lead[/] :smile:" in run(command, "--data-dir", folder).out


@pytest.mark.parametrize("words", ["nonsense", "[bold]x[/]", "\x1b[31m", "", "customer service"])
def test_a_miss_is_one_sentence_and_exit_2(run, words):
    ran = run("salary", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "\x1b" not in ran.err
