#!/usr/bin/env bash
# hyperformula 3.5.0, @formulajs/formulajs 4.6.1 and fast-formula-parser 1.0.19 (npm), formulas 1.3.4, ironcalc
# 0.9.1 and formualizer 0.13.0 work out what an HR sheet holds: a raise and pay as text, the hours of a week,
# half a year after August 31, the last working day before a Monday, two weeks of notice given on a Saturday,
# the years from one March 1 to the next, and 7 hours 7 1/2 minutes rounded to quarters of an hour. The manual
# of any spreadsheet says what these functions give. A guess: the six agree, or refuse.
# Seen: two of six have all eight. Of the eleven other answers only two are errors: to hyperformula a raise of
# 3% is "0%", to fast-formula-parser the day before Monday is Monday and half a year after August ends on
# March 3, and formulas takes a quarter of an hour off the worker.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check formulas==1.3.4 ironcalc==0.9.1 formualizer==0.13.0
npm install --silent --no-fund --no-audit --prefix "$folder" hyperformula@3.5.0 @formulajs/formulajs@4.6.1 fast-formula-parser@1.0.19 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import * as formulajs from "@formulajs/formulajs";
import FormulaParser from "fast-formula-parser";
import { HyperFormula } from "hyperformula";

const texts = JSON.parse(process.argv[2]);
const sheet = HyperFormula.buildFromArray([texts.map((text) => `=${text}`)], { licenseKey: "gpl-v3" });
const parser = new FormulaParser();
const byFormulajs = new Function("DATE", "EDATE", "MROUND", "TEXT", "WORKDAY", "YEARFRAC", `return [${texts}]`);
const { DATE, EDATE, MROUND, TEXT, WORKDAY, YEARFRAC } = formulajs;
const asNumber = (value) => (value instanceof Date ? value.getTime() / 86400000 + 25569 : value);
const found = {
  hyperformula: sheet.getSheetValues(0)[0],
  formulajs: byFormulajs(DATE, EDATE, MROUND, TEXT, WORKDAY, YEARFRAC).map(asNumber),
  "fast-formula-parser": texts.map((text) => parser.parse(text)),
};
console.log(JSON.stringify(found));
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import subprocess
import warnings
from datetime import date, timedelta

import formualizer
import formulas
import ironcalc

warnings.simplefilter("ignore")
FORMULAS = {
    'TEXT(0.03,"0%")': "3%",
    'TEXT(38500,"$#,##0")': "$38,500",
    'TEXT(40/24,"[h]:mm")': "40:00",
    "EDATE(DATE(2026,8,31),6)": "2027-02-28",
    "WORKDAY(DATE(2026,12,7),-1)": "2026-12-04",
    "WORKDAY(DATE(2026,12,19),10)": "2027-01-01",
    "YEARFRAC(DATE(2019,3,1),DATE(2020,3,1),1)": 1,
    "MROUND(7.125,0.25)": 7.25,
}
EXPECTED = {
    "hyperformula": {'TEXT(0.03,"0%")': "0%", 'TEXT(38500,"$#,##0")': "$38500,##0", 'TEXT(40/24,"[h]:mm")': "[16]:00"},
    "formulajs": {'TEXT(40/24,"[h]:mm")': "2"},
    "fast-formula-parser": {
        "EDATE(DATE(2026,8,31),6)": "2027-03-03",
        "WORKDAY(DATE(2026,12,7),-1)": "2026-12-07",
        "YEARFRAC(DATE(2019,3,1),DATE(2020,3,1),1)": 1.003,
    },
    "formulas": {
        'TEXT(40/24,"[h]:mm")': "#VALUE!",
        "WORKDAY(DATE(2026,12,19),10)": "#VALUE!",
        "YEARFRAC(DATE(2019,3,1),DATE(2020,3,1),1)": 1.001,
        "MROUND(7.125,0.25)": 7,
    },
    "ironcalc": {},
    "formualizer": {},
}


def by_formulas(text):
    value = formulas.Parser().ast(f"={text}")[1].compile()()
    while hasattr(value, "tolist") or isinstance(value, list):
        value = value[0] if isinstance(value, list) else value.tolist()
    return value


def by_ironcalc(text):
    model = ironcalc.create("sheet", "en", "UTC", "en")
    model.set_user_input(0, 1, 1, f"={text}")
    model.evaluate()
    return model.get_formatted_cell_value(0, 1, 1)


def by_formualizer(text):
    book = formualizer.Workbook()
    book.sheet("Sheet").set_formula(1, 1, f"={text}")
    return book.evaluate_cell("Sheet", 1, 1)


def shown(value):
    try:
        number = round(float(value), 3)
    except ValueError:
        return str(value)
    return str(date(1899, 12, 30) + timedelta(number)) if number > 40000 else number


node = ["node", "read.mjs", json.dumps(list(FORMULAS))]
run = subprocess.run(node, check=True, capture_output=True, env=os.environ | {"TZ": "UTC"})
found = json.loads(run.stdout)
for name, by in (("formulas", by_formulas), ("ironcalc", by_ironcalc), ("formualizer", by_formualizer)):
    found[name] = [by(text) for text in FORMULAS]
for name, values in found.items():
    seen = dict(zip(FORMULAS, map(shown, values), strict=True))
    seen['TEXT(40/24,"[h]:mm")'] = str(values[2])
    wrong = {text: value for text, value in seen.items() if value != FORMULAS[text]}
    print(name, wrong)
    assert wrong == EXPECTED[name], name
EOF
