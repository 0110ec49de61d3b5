#!/usr/bin/env bash
# wquantiles 0.6, weightedcalcs 0.1.3, weightedstats 0.4.1, stacked-quantile 0.4.0, statsmodels 0.15.0 and numpy 2.4.6
# find the middle of pay, and what nine of ten do not exceed, where a table has each wage with how many people earn
# it, as official tables do. Of a hundred people 99 earn $17 an hour and one $31. A guess: both are $17, counted or
# with each person in a row.
# Seen: five say so. To wquantiles the middle is $17.14, and nine of ten earn up to $28.34, for it draws a line from
# the one wage to the other; given the same hundred people one by one, it says $17 twice.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check wquantiles==0.6 weightedcalcs==0.1.3 weightedstats==0.4.1 stacked-quantile==0.4.0 statsmodels==0.15.0 numpy==2.4.6 pandas==3.1.1
"$folder/env/bin/python" - <<'EOF'
import numpy
import pandas
import stacked_quantile
import weightedcalcs
import weightedstats
import wquantiles
from statsmodels.stats.weightstats import DescrStatsW

PAY, PEOPLE = numpy.array([17.0, 31.0]), numpy.array([99, 1])
table = pandas.DataFrame({"pay": PAY, "people": PEOPLE})
described = DescrStatsW(PAY, weights=PEOPLE)
by = {
    "wquantiles": lambda part: wquantiles.quantile(PAY, PEOPLE, part),
    "weightedcalcs": lambda part: weightedcalcs.Calculator("people").quantile(table, "pay", part),
    "stacked-quantile": lambda part: stacked_quantile.get_stacked_quantile(PAY, PEOPLE, part),
    "statsmodels": lambda part: described.quantile(part, return_pandas=False)[0],
    "numpy": lambda part: numpy.quantile(PAY, part, weights=PEOPLE, method="inverted_cdf"),
}
seen = {name: [round(float(quantile(part)), 2) for part in (0.5, 0.9)] for name, quantile in by.items()}
one_by_one, each = numpy.repeat(PAY, PEOPLE), numpy.ones(100)
seen["wquantiles, one by one"] = [round(float(wquantiles.quantile(one_by_one, each, part)), 2) for part in (0.5, 0.9)]
for name, quantiles in seen.items():
    print(name, *quantiles)
assert weightedstats.weighted_median(PAY.tolist(), weights=PEOPLE.tolist()) == 17
assert seen == dict.fromkeys(seen, [17, 17]) | {"wquantiles": [17.14, 28.34]}
EOF
