#!/usr/bin/env bash
# csvkit 2.2.0. A table of people has how long they have been there ("2 years"), and elsewhere before
# ("18 months"), when their shift starts ("9:00"), their day off and their week ("40h"). `csvsort` sorts
# it by name. A guess: the rows are in another order, and their cells as they were.
# Seen: only names and levels are. "2 years" is a day of the year 3, and "18 months" and "1 year 6 months"
# are July of the year 2; a shift starts at nine minutes, and `csvstat` adds the shifts up to half an
# hour; Monday is a day of the year 1. `csvlook`, which does no more than show a table, shows that, and
# `csvsql` makes columns of dates. With `--no-inference` all stay.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 pytimeparse==1.1.10
cd "$folder"
cat >people.csv <<'EOF'
name,level,there,before,starts,off,week
Cal,Tier 1,1 year,6 months,10:00,Sunday,37.5h
Adaeze,Tier 2,2 years,18 months,9:00,Monday,40h
Bo,Tier 3,3 years,1 year 6 months,14:30,Friday,20h
EOF
{
    env/bin/csvsort -c name people.csv
    env/bin/csvlook --max-rows 1 people.csv
    env/bin/csvstat --sum -c starts people.csv
    env/bin/csvsql people.csv | grep -o ".* DATE[A-Z]*" | tr -d "\t"
    env/bin/csvsort --no-inference -c name people.csv
} | tee seen
diff - seen <<'EOF'
name,level,there,before,starts,off,week
Adaeze,Tier 2,0003-01-01,0002-07-01,0:09:00,0001-01-08,"1 day, 16:00:00"
Bo,Tier 3,0004-01-01,0002-07-01,0:14:30,0001-01-05,20:00:00
Cal,Tier 1,0002-01-01,0001-07-01,0:10:00,0001-01-07,"1 day, 13:30:00"
| name | level  |      there |     before |  starts |        off |            week |
| ---- | ------ | ---------- | ---------- | ------- | ---------- | --------------- |
| Cal  | Tier 1 | 0002-01-01 | 0001-07-01 | 0:10:00 | 0001-01-07 | 1 day, 13:30:00 |
0:33:30
there DATE
before DATE
starts DATETIME
"off" DATE
week DATETIME
name,level,there,before,starts,off,week
Adaeze,Tier 2,2 years,18 months,9:00,Monday,40h
Bo,Tier 3,3 years,1 year 6 months,14:30,Friday,20h
Cal,Tier 1,1 year,6 months,10:00,Sunday,37.5h
EOF
