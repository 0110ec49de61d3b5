#!/usr/bin/env bash
# A list of staff says F for full-time, T for temporary and P for part-time. DuckDB 2.0.1 and agate 1.14.2 (which
# csvkit stands on), pandas 3.1.1, Polars 2.1.0 and PyArrow 26.0.1 read it as CSV, DuckDB and agate write it again. A
# guess: letters are text, and a list that is only read and written is the same.
# Seen: as long as nobody is part-time, DuckDB and agate have it that who works full-time is false and who is temporary
# is true, and so the file says that they write. With the first P in the list, which may be next month's, all letters
# are letters again. The other three keep them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check duckdb==2.0.1 agate==1.14.2 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1
cd "$folder"
env/bin/python - <<'EOF'
from pathlib import Path

import agate
import duckdb
import pandas
import polars
import pyarrow.csv

STAFF, ONE_MORE = "person,status\nAna,F\nBo,T\n", "Cy,P\n"
READERS = {
    "DuckDB": lambda: [status for (status,) in duckdb.sql("SELECT status FROM 'staff.csv'").fetchall()],
    "agate": lambda: list(agate.Table.from_csv("staff.csv").columns["status"].values()),
    "pandas": lambda: pandas.read_csv("staff.csv")["status"].tolist(),
    "Polars": lambda: polars.read_csv("staff.csv")["status"].to_list(),
    "PyArrow": lambda: pyarrow.csv.read_csv("staff.csv")["status"].to_pylist(),
}
Path("staff.csv").write_text(STAFF + ONE_MORE, encoding="utf-8")
assert all(read() == ["F", "T", "P"] for read in READERS.values())
Path("staff.csv").write_text(STAFF, encoding="utf-8")
seen = {name: read() for name, read in READERS.items()}
print(seen)
assert seen == dict.fromkeys(("pandas", "Polars", "PyArrow"), ["F", "T"]) | dict.fromkeys(("DuckDB", "agate"), [False, True])
duckdb.sql("COPY (FROM 'staff.csv') TO 'by_duckdb.csv'")
agate.Table.from_csv("staff.csv").to_csv("by_agate.csv")
written = [Path(name).read_text(encoding="utf-8").split() for name in ("by_duckdb.csv", "by_agate.csv")]
print(written)
assert written == [["person,status", "Ana,false", "Bo,true"], ["person,status", "Ana,False", "Bo,True"]]
EOF
