#!/usr/bin/env bash
# fastparquet 2026.9.0 reads Parquet; polars 2.1.0 and duckdb 2.0.1 write it; pandas 3.1.1, pyarrow 26.0.1.
# Four people have lists of skills, as text. A guess: fastparquet, which does without pyarrow, reads them
# the same whether pyarrow is installed or not, or says that it cannot.
# Seen: where pyarrow is installed too, nobody has a skill any more, without an error or a warning, and
# where each has one, it is a text instead of a list. Take pyarrow away, and all are there. Lists of
# numbers, and the same lists in a file of pyarrow's, which has a dictionary of the texts, are always there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check fastparquet==2026.9.0 polars==2.1.0 duckdb==2.0.1 pandas==3.1.1 pyarrow==26.0.1
cd "$folder"
cat >write.py <<'EOF'
import duckdb
import polars
import pyarrow.parquet

people = polars.DataFrame(
    {
        "name": ["Adaeze", "Bo", "Cal", "Di"],
        "skills": [["chat", "phone"], ["sales"], [], ["chat"]],
        "best": [["chat"], ["sales"], ["phone"], ["chat"]],
        "levels": [[2, 3], [1], [], [4]],
    }
)
people.write_parquet("polars.parquet")
duckdb.sql("COPY people TO 'duckdb.parquet'")
pyarrow.parquet.write_table(people.to_arrow(), "pyarrow.parquet")
EOF
cat >read.py <<'EOF'
import sys

if "without" in sys.argv:
    sys.modules["pyarrow"] = None  # as if it was not installed
import fastparquet

for writer in ("polars", "duckdb", "pyarrow"):
    people = fastparquet.ParquetFile(f"{writer}.parquet").to_pandas()
    levels = [[int(level) for level in one] for one in people["levels"]]
    print(f"{sys.argv[1]} pyarrow, of {writer}:", *people["skills"], *people["best"], *levels)
EOF
env/bin/python write.py
for how in with without; do env/bin/python read.py $how; done | tee seen
diff - seen <<'EOF'
with pyarrow, of polars: None None None None chat sales phone chat [2, 3] [1] [] [4]
with pyarrow, of duckdb: None None None None chat sales phone chat [2, 3] [1] [] [4]
with pyarrow, of pyarrow: ['chat', 'phone'] ['sales'] [] ['chat'] ['chat'] ['sales'] ['phone'] ['chat'] [2, 3] [1] [] [4]
without pyarrow, of polars: ['chat', 'phone'] ['sales'] [] ['chat'] ['chat'] ['sales'] ['phone'] ['chat'] [2, 3] [1] [] [4]
without pyarrow, of duckdb: ['chat', 'phone'] ['sales'] [] ['chat'] ['chat'] ['sales'] ['phone'] ['chat'] [2, 3] [1] [] [4]
without pyarrow, of pyarrow: ['chat', 'phone'] ['sales'] [] ['chat'] ['chat'] ['sales'] ['phone'] ['chat'] [2, 3] [1] [] [4]
EOF
