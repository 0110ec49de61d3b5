#!/usr/bin/env bash
# A program reads when somebody began a job, which people put as "2019", "3/2019", "03/04/2019", "Mar 2019" or "March
# 2019", and gives dayjs 1.11.23 with its customParseFormat or moment 2.31.0 (npm) a list of the five formats, the
# shortest first or the longest first. A guess: the format that a text has is the one by which it is read, wherever it
# stands, for a year alone is no "Mar 2019"; and dayjs, which has moment's way of asking, has moment's answers.
# Seen: with the shortest first dayjs has January 1 for all five, as it finds the year in each, and moment has all five.
# With the longest first it is dayjs that has all; to moment "3/2019" is March 20, 2019, read as 3/20/19, and "2019" is
# no date. No order is right for both, so that a move from the one to the other moves dates in silence. Asked to be
# strict, both have all five, in either order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dayjs@1.11.23 moment@2.31.0 >"$folder/npm.log"
cd "$folder"
cat >read.cjs <<'EOF'
const dayjs = require("dayjs");
const moment = require("moment");

dayjs.extend(require("dayjs/plugin/customParseFormat"));
const formats = ["YYYY", "M/YYYY", "MM/DD/YYYY", "MMM YYYY", "MMMM YYYY"];
for (const text of ["2019", "3/2019", "03/04/2019", "Mar 2019", "March 2019"])
  for (const list of [formats, [...formats].reverse()]) {
    const days = [dayjs(text, list), moment(text, list), dayjs(text, list, true), moment(text, list, true)];
    const [byDayjs, byMoment, ...strict] = days.map((day) => day.format("YYYY-MM-DD"));
    console.log(`${text}, ${list[0]} first: dayjs ${byDayjs}, moment ${byMoment}, strict ${strict.join(" and ")}`);
  }
EOF
node read.cjs | tee seen
diff - seen <<'EOF'
2019, YYYY first: dayjs 2019-01-01, moment 2019-01-01, strict 2019-01-01 and 2019-01-01
2019, MMMM YYYY first: dayjs 2019-01-01, moment Invalid date, strict 2019-01-01 and 2019-01-01
3/2019, YYYY first: dayjs 2019-01-01, moment 2019-03-01, strict 2019-03-01 and 2019-03-01
3/2019, MMMM YYYY first: dayjs 2019-03-01, moment 2019-03-20, strict 2019-03-01 and 2019-03-01
03/04/2019, YYYY first: dayjs 2019-01-01, moment 2019-03-04, strict 2019-03-04 and 2019-03-04
03/04/2019, MMMM YYYY first: dayjs 2019-03-04, moment 2019-03-04, strict 2019-03-04 and 2019-03-04
Mar 2019, YYYY first: dayjs 2019-01-01, moment 2019-03-01, strict 2019-03-01 and 2019-03-01
Mar 2019, MMMM YYYY first: dayjs 2019-03-01, moment 2019-03-01, strict 2019-03-01 and 2019-03-01
March 2019, YYYY first: dayjs 2019-01-01, moment 2019-03-01, strict 2019-03-01 and 2019-03-01
March 2019, MMMM YYYY first: dayjs 2019-03-01, moment 2019-03-01, strict 2019-03-01 and 2019-03-01
EOF
