#!/usr/bin/env bash
# pandera 0.35.0 and dataframely 3.1.2 check tables by a schema, and patito 0.8.6 by a model of pydantic; pydantic
# 2.14.4 checks a row. Each is asked to make the values what the schema says, whole dollars here, and to refuse what
# cannot be made so. The table says $19.50 an hour, and of who leads people "False" and "no", as text. A guess: half
# a dollar cannot be made whole without a loss, so it is refused, and "no" is no.
# Seen: pydantic refuses $19.50 and reads "no" as no. pandera, with pandas and with Polars, dataframely and patito say
# that all is valid, and Ana has $19. To pandera with pandas both lead people, since any text that is not empty is
# true; with Polars it refuses the texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandera==0.35.0 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1 dataframely==3.1.2 patito==0.8.6 pydantic==2.14.4
"$folder/env/bin/python" - <<'EOF'
import warnings

warnings.simplefilter("ignore")

import dataframely
import pandas
import pandera.errors
import pandera.pandas
import pandera.polars
import patito
import polars
import pydantic

PAY, LEADS = [19.5, 21.0], ["False", "no"]


class DollarsAnHour(dataframely.Schema):
    pay = dataframely.Int64()


class Person(patito.Model):
    pay: int


def checked(library, frame, name: str, kind: type) -> list | str:
    schema = library.DataFrameSchema({name: library.Column(kind, coerce=True)})
    try:
        return list(schema.validate(frame({name: PAY if name == "pay" else LEADS}))[name])
    except pandera.errors.SchemaError:
        return "refused"


def by_pydantic(kind: type, values: list) -> list:
    of_kind = pydantic.TypeAdapter(kind)
    found = []
    for value in values:
        try:
            found.append(of_kind.validate_python(value))
        except pydantic.ValidationError:
            found.append("refused")
    return found


table = polars.DataFrame({"pay": PAY})
by_patito = Person.DataFrame(table).cast()
by_patito.validate()
seen = {
    "pandera, pandas": [checked(pandera.pandas, pandas.DataFrame, *of) for of in (("pay", int), ("leads", bool))],
    "pandera, Polars": [checked(pandera.polars, polars.DataFrame, *of) for of in (("pay", int), ("leads", bool))],
    "dataframely": [DollarsAnHour.validate(table, cast=True)["pay"].to_list()],
    "patito": [by_patito["pay"].to_list()],
    "pydantic": [by_pydantic(int, PAY), by_pydantic(bool, LEADS)],
}
for library, found in seen.items():
    print(library, *found)
assert seen == {
    "pandera, pandas": [[19, 21], [True, True]],
    "pandera, Polars": [[19, 21], "refused"],
    "dataframely": [[19, 21]],
    "patito": [[19, 21]],
    "pydantic": [["refused", 21], [False, False]],
}
EOF
