"""`outlook`: old and new figures, each with its period."""


def test_every_statement_is_there_with_its_figure_period_and_caution(run, raw):
    answer = run("outlook", "--json").json
    lines = [*answer["remarks"], *answer["articles"]]
    lines += [line for occupation in answer["official"] for line in occupation["lines"]]
    shown = {line["id"]: line for line in lines}
    screen = run("outlook", width=120).flat
    for one in raw("outlook")["outlook"]:
        for key in ("text", "value", "unit", "period", "occupation", "caution"):
            assert shown[one["id"]][key] == one.get(key)
        assert one["text"] in screen
        if "caution" in one:
            assert one["caution"] in screen


def test_the_old_projection_is_not_among_the_official_ones(run):
    answer = run("outlook", "--json").json
    assert "outlook-representatives-2012-22" in [line["id"] for line in answer["articles"]]
    shown = run("outlook").flat
    old = shown[shown.index("growing by 13 percent") :][:120]
    assert "Period: 2012-22." in old


def test_the_first_rung_shrinks_and_the_screen_says_so_first(run):
    answer = run("outlook", "--json").json
    assert [line["value"] for line in answer["shrinking"]] == [-5.5, 341.7]
    shown = run("outlook").flat
    assert shown.startswith("OUTLOOK The first rung of this ladder is shrinking.")


def test_where_it_grows_nothing_of_the_kind_is_said(run, own_data):
    folder = own_data("outlook", "value = -5.5", "value = 5.5")
    assert run("outlook", "--data-dir", folder, "--json").json["shrinking"] == []
    assert "The first rung" not in run("outlook", "--data-dir", folder).out


def test_figures_carry_a_sign_and_a_unit(run):
    shown = run("outlook", width=120).flat
    assert "-5.5 percent 2024-34" in shown
    assert "+4.4 percent 2024-34" in shown
