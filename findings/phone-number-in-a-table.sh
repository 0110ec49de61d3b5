#!/usr/bin/env bash
# A list of staff has a phone number, a ZIP code, a pay grade and an hourly wage, each as text, and six libraries print
# it as a table: tabulate 0.10.0, texttable 1.7.2, beautifultable 1.1.0, prettytable 3.18.0, terminaltables 3.1.10 and
# Rich 15.0.0. A guess: text is printed as it is, and only numbers are put into shape; or, to who knows that tabulate
# reads numbers from text to align them, what is printed has the same figures.
# Seen: the last three print the text. To texttable the phone is "3.126e+09", and so is that of everybody in the same
# area code. texttable and beautifultable drop the zero of a ZIP code in the Northeast, and to both and to tabulate the
# grade "7E2" is 700 and "7E3" 7000. Pay of "19.50" is "19.5" to two and "19.500" to one. No library warns, and a list
# whose phones have a hyphen, or whose grades a D, shows none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check tabulate==0.10.0 texttable==1.7.2 beautifultable==1.1.0 prettytable==3.18.0 terminaltables==3.1.10 rich==15.0.0
"$folder/env/bin/python" - <<'EOF'
import io
import re

import beautifultable
import prettytable
import rich.console
import rich.table
import tabulate
import terminaltables
import texttable

HEAD = ["Name", "Phone", "ZIP", "Grade", "Pay"]
ANA = ["Ana", "3125550142", "02134", "7E2", "19.50"]
CY = ["Cy", "3125550199", "02139", "7E3", "21.25"]


def by_texttable() -> str:
    table = texttable.Texttable()
    table.add_rows([HEAD, ANA, CY])
    return table.draw() or ""


def by_beautifultable() -> str:
    table = beautifultable.BeautifulTable()
    table.columns.header = HEAD
    table.rows.append(ANA)
    table.rows.append(CY)
    return str(table)


def by_prettytable() -> str:
    table = prettytable.PrettyTable(HEAD)
    table.add_rows([ANA, CY])
    return table.get_string()


def by_rich() -> str:
    table = rich.table.Table(*HEAD)
    table.add_row(*ANA)
    table.add_row(*CY)
    printed = io.StringIO()
    rich.console.Console(file=printed, width=80).print(table)
    return printed.getvalue()


tables = {
    "tabulate": tabulate.tabulate([ANA, CY], headers=HEAD),
    "texttable": by_texttable(),
    "beautifultable": by_beautifultable(),
    "prettytable": by_prettytable(),
    "terminaltables": terminaltables.AsciiTable([HEAD, ANA, CY]).table,
    "Rich": by_rich(),
}
seen = {
    name: [re.findall(r"[\w.+]+", line) for line in printed.splitlines() if re.search(r"\b(Ana|Cy)\b", line)]
    for name, printed in tables.items()
}
for name, rows in seen.items():
    print(f"{name:15}", *rows)
assert seen == {
    "tabulate": [["Ana", "3125550142", "02134", "700", "19.5"], ["Cy", "3125550199", "02139", "7000", "21.25"]],
    "texttable": [["Ana", "3.126e+09", "2134", "700", "19.500"], ["Cy", "3.126e+09", "2139", "7000", "21.250"]],
    "beautifultable": [
        ["Ana", "3125550142", "2134", "700.0", "19.5"], ["Cy", "3125550199", "2139", "7000.0", "21.25"]
    ],
    "prettytable": [ANA, CY],
    "terminaltables": [ANA, CY],
    "Rich": [ANA, CY],
}
EOF
