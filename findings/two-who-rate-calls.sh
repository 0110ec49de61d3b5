#!/usr/bin/env bash
# Two supervisors rate the same ten calls as poor, fair or good, to see whether they judge alike before they rate the
# team. They agree on six good calls, and where one says fair the other says poor. scikit-learn 1.9.1 has Cohen's
# kappa, weighted so that good is further from poor than fair is; SciPy 1.17.1 has the rank correlations of Spearman
# and Kendall; krippendorff 0.9.0 has alpha. pandas 3.1.1 holds the ratings in a column that knows their order. A
# guess: the order is taken from there; and words alone, which have none, are refused.
# Seen: krippendorff refuses words for want of an order. scikit-learn and SciPy take the order of the alphabet,
# without a word, so that "good" lies between "fair" and "poor", also where the column says otherwise: a correlation
# of 0.87 comes out as -1, which says that the one judges the opposite of the other, and a kappa of 0.5 as -0.25.
# scikit-learn alone can be told the order (labels). With 0, 1 and 2 for the words all is as it should be.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check scikit-learn==1.9.1 scipy==1.17.1 krippendorff==0.9.0 pandas==3.1.1
"$folder/env/bin/python" - <<'EOF'
from functools import partial

import krippendorff
import pandas
from scipy import stats
from sklearn.metrics import cohen_kappa_score

ORDER = ["poor", "fair", "good"]
first = "good good good fair fair poor good good poor good".split()
second = "good good good poor poor fair good good fair good".split()
kind = pandas.CategoricalDtype(ORDER, ordered=True)
columns = [pandas.Series(ratings, dtype=kind) for ratings in (first, second)]
numbers = [column.cat.codes for column in columns]
assert (columns[0] < "good").tolist() == [rating != "good" for rating in first]  # it knows its order
MEASURES = {
    "spearman": lambda one, other: stats.spearmanr(one, other).statistic,
    "kendall": lambda one, other: stats.kendalltau(one, other).statistic,
    "kappa": partial(cohen_kappa_score, weights="linear"),
    "kappa, told": partial(cohen_kappa_score, weights="linear", labels=ORDER),
}
seen = {}
for name, measure in MEASURES.items():
    ratings = (first, second), columns, numbers
    values = [None if name == "kappa, told" and pair is numbers else round(float(measure(*pair)), 2) for pair in ratings]
    print(f"{name:12} words {values[0]}, ordered column {values[1]}, numbers {values[2]}")
    seen[name] = values
assert seen == {
    "spearman": [-1.0, -1.0, 0.87],
    "kendall": [-1.0, -1.0, 0.71],
    "kappa": [-0.25, -0.25, 0.5],
    "kappa, told": [0.5, 0.5, None],
}
try:
    krippendorff.alpha(reliability_data=[first, second], level_of_measurement="ordinal")
except ValueError as refused:
    print("krippendorff:", refused)
else:
    raise SystemExit("krippendorff takes words")
EOF
