#!/usr/bin/env bash
# pandas 3.1.1 with pyarrow 26.0.1, polars 2.1.0 and duckdb 2.0.1 write $19.50 an hour as a decimal with
# two places into Parquet. hyparquet 1.33.0, @dsnp/parquetjs 1.8.8 and apache-arrow 21.2.0 (the official
# Arrow, fed by parquet-wasm 0.8.0) read it in JavaScript; needs npm. A guess: 19.5, or a text or object
# that is as much, so that a year of 2080 hours is 40,560.
# Seen: that is so with hyparquet. apache-arrow has 1950 and 4,056,000 a year, though the column's type
# knows the two places; plus one, the pay is the text "19501". parquetjs gives 19.5 where Polars or
# DuckDB wrote the file, and the bytes 07 9e where pandas did.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/python -m pip install -qq --disable-pip-version-check pandas==3.1.1 pyarrow==26.0.1 polars==2.1.0 duckdb==2.0.1
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts hyparquet@1.33.0 @dsnp/parquetjs@1.8.8 apache-arrow@21.2.0 parquet-wasm@0.8.0 >/dev/null
env/bin/python - <<'EOF'
from decimal import Decimal

import duckdb
import pandas
import polars

pay = {"pay": [Decimal("19.50")]}
pandas.DataFrame(pay).to_parquet("pandas.parquet")
people = polars.DataFrame(pay, schema={"pay": polars.Decimal(8, 2)})
people.write_parquet("polars.parquet", compression="snappy")
duckdb.sql("COPY people TO 'duckdb.parquet'")
EOF
cat >read.cjs <<'EOF'
const { readFileSync } = require("node:fs");
const { ParquetReader } = require("@dsnp/parquetjs");
const { tableFromIPC } = require("apache-arrow");
const { readParquet } = require("parquet-wasm");

const readers = {
  hyparquet: async (path) => {
    const { asyncBufferFromFile, parquetReadObjects } = await import("hyparquet");
    return (await parquetReadObjects({ file: await asyncBufferFromFile(path) }))[0];
  },
  "apache-arrow": async (path) => {
    const table = tableFromIPC(readParquet(readFileSync(path)).intoIPCStream());
    console.log(`the type in apache-arrow: ${table.schema.fields[0].type.scale} places`);
    return table.get(0);
  },
  parquetjs: async (path) => (await ParquetReader.openFile(path)).getCursor().next(),
};
(async () => {
  for (const writer of ["pandas", "polars", "duckdb"])
    for (const [reader, read] of Object.entries(readers)) {
      const { pay } = await read(`${writer}.parquet`);
      const is = Buffer.isBuffer(pay) ? pay.toString("hex") : `${pay}, plus one ${pay + 1}`;
      console.log(`${writer} to ${reader}: ${is}, a year ${pay * 2080}`);
    }
})();
EOF
node read.cjs | tee seen
diff - seen <<'EOF'
pandas to hyparquet: 19.5, plus one 20.5, a year 40560
the type in apache-arrow: 2 places
pandas to apache-arrow: 1950, plus one 19501, a year 4056000
pandas to parquetjs: 079e, a year NaN
polars to hyparquet: 19.5, plus one 20.5, a year 40560
the type in apache-arrow: 2 places
polars to apache-arrow: 1950, plus one 19501, a year 4056000
polars to parquetjs: 19.5, plus one 20.5, a year 40560
duckdb to hyparquet: 19.5, plus one 20.5, a year 40560
the type in apache-arrow: 2 places
duckdb to apache-arrow: 1950, plus one 19501, a year 4056000
duckdb to parquetjs: 19.5, plus one 20.5, a year 40560
EOF
