#!/usr/bin/env bash
# pyspark 4.3.0; needs Java 17. A table of people has pay grades: a level with the letter of the scale,
# "7D" or "7F". Spark reads it from CSV and is to find out the types (`inferSchema`). A guess: grades
# are text, or whoever asks for those in "7F" is told that they are numbers by now.
# Seen: D and F are how Java ends a `double` and a `float`, so that both are the number 7.0, and the
# letter is gone, in what is written again too. Asked for those in grade '7F', Spark makes a number of
# that as well, and gives those in 7D with them. With an E among the grades all of them are text, as they
# are in JSON.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pyspark==4.3.0
cd "$folder"
printf '%s\n' name,grade Adaeze,7D Bo,8F Cal,7F >people.csv
printf '%s\n' name,grade Adaeze,7D Bo,8E Cal,7F >with_e.csv
printf '{"name": "%s", "grade": "%s"}\n' Adaeze 7D Bo 8F Cal 7F >people.json
PYSPARK_PYTHON=env/bin/python env/bin/python - <<'EOF'
from pathlib import Path

from pyspark.sql import SparkSession

quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
spark = SparkSession.builder.master("local[1]").config(map=quiet).getOrCreate()


def read(name):
    return spark.read.csv(name, header=True, inferSchema=True)


people = read("people.csv")
people.write.csv("again", header=True)
(part,) = Path("again").glob("*.csv")
seen = {
    "read": [tuple(row) for row in people.collect()],
    "in 7F": [row.name for row in people.filter("grade = '7F'").collect()],
    "in 7D": [row.name for row in people.filter(people.grade == "7D").collect()],
    "grades": people.select("grade").distinct().count(),
    "written": part.read_text().split(),
    "with 8E": read("with_e.csv").dtypes[1][1],
    "of JSON": dict(spark.read.json("people.json").dtypes)["grade"],
}
print(seen)
assert seen == {
    "read": [("Adaeze", 7.0), ("Bo", 8.0), ("Cal", 7.0)],
    "in 7F": ["Adaeze", "Cal"],
    "in 7D": ["Adaeze", "Cal"],
    "grades": 2,
    "written": ["name,grade", "Adaeze,7.0", "Bo,8.0", "Cal,7.0"],
    "with 8E": "string",
    "of JSON": "string",
}
EOF
