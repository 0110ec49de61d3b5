#!/usr/bin/env bash
# pandas 3.1.1, Polars 2.1.0 and DuckDB 2.0.1 each have a kind of column for levels in an order: novice, skilled,
# expert. pandas writes three people with it to Parquet; DuckDB takes pandas' table as it is too, and hands its own
# on to Polars. Who is at least skilled? A guess: Bo, who is skilled, and Cy, an expert, wherever the order is known;
# and where it is not, the comparison is refused.
# Seen: of the file, Polars and DuckDB have Bo alone, and Bo as the best of all, for to them the letter e comes before
# s. In pandas' own table DuckDB knows the order, sorts by it and has Cy as the best, but of those at least skilled
# again Bo alone. What DuckDB hands on with its order is without one in Polars. No warning, no error. pandas, from its
# own file and from DuckDB, and Polars from its own, have both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1
cd "$folder"
env/bin/python - <<'EOF'
import duckdb
import pandas
import polars

LEVELS = ["novice", "skilled", "expert"]
NAMES = ["Ana", "Bo", "Cy"]
team = pandas.DataFrame({"name": NAMES, "level": pandas.Categorical(LEVELS, LEVELS, ordered=True)})
team.to_parquet("pandas.parquet")
enum = polars.DataFrame({"name": NAMES, "level": LEVELS}, schema_overrides={"level": polars.Enum(LEVELS)})
enum.write_parquet("polars.parquet")
duckdb.sql("CREATE TYPE levels AS ENUM ('novice', 'skilled', 'expert')")
ordered = duckdb.sql("SELECT name, CAST(level AS levels) AS level FROM 'pandas.parquet'")


def by_pandas(table: pandas.DataFrame) -> tuple[list[str], str]:
    return table[table["level"] >= "skilled"]["name"].tolist(), table["level"].max()


def by_polars(table: polars.DataFrame) -> tuple[list[str], str]:
    return table.filter(polars.col("level") >= "skilled")["name"].to_list(), table["level"].max()


def by_duckdb(table: str) -> tuple[list[str], str]:
    names = duckdb.sql(f"SELECT name FROM {table} WHERE level >= 'skilled' ORDER BY name").fetchall()
    return [name for (name,) in names], duckdb.sql(f"SELECT max(level) FROM {table}").fetchall()[0][0]


seen = {
    "pandas' file in pandas": by_pandas(pandas.read_parquet("pandas.parquet")),
    "pandas' file in Polars": by_polars(polars.read_parquet("pandas.parquet")),
    "pandas' file in DuckDB": by_duckdb("'pandas.parquet'"),
    "pandas' table in DuckDB": by_duckdb("team"),
    "Polars' file in Polars": by_polars(polars.read_parquet("polars.parquet")),
    "Polars' file in DuckDB": by_duckdb("'polars.parquet'"),
    "DuckDB's table in pandas": by_pandas(ordered.df()),
    "DuckDB's table in Polars": by_polars(ordered.pl()),
}
for way, (at_least_skilled, best) in seen.items():
    print(f"{way}: at least skilled {at_least_skilled}, the best {best}")
BOTH, BO_ALONE = (["Bo", "Cy"], "expert"), (["Bo"], "skilled")
assert seen == {
    "pandas' file in pandas": BOTH,
    "pandas' file in Polars": BO_ALONE,
    "pandas' file in DuckDB": BO_ALONE,
    "pandas' table in DuckDB": (["Bo"], "expert"),
    "Polars' file in Polars": BOTH,
    "Polars' file in DuckDB": BO_ALONE,
    "DuckDB's table in pandas": BOTH,
    "DuckDB's table in Polars": BO_ALONE,
}
assert duckdb.sql("SELECT name FROM team ORDER BY level").fetchall() == [(name,) for name in NAMES]
EOF
