#!/usr/bin/env bash
# linkedin2md 0.7.2 and linkedin-export-cv 0.1.3, which make Markdown of a person's LinkedIn export. There a
# certificate has the months in which it was issued ("Started On") and runs out ("Finished On"), as a job
# has those in which it began and ended. A guess: both months are in what the two write, as they are for
# jobs, so that a reader sees that the certificate ran out.
# Seen: neither writes the month in which it runs out, nor its number. A certificate that ran out in 2022
# reads the same as one that never does, and both tools agree, so comparing them does not help.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check linkedin2md==0.7.2 linkedin-export-cv==0.1.3
cd "$folder"
cat >Profile.csv <<'CSV'
First Name,Last Name,Headline,Summary,Geo Location
Sam,Field,Team lead,Twelve years in customer service.,"Tulsa, Oklahoma"
CSV
cat >Positions.csv <<'CSV'
Company Name,Title,Description,Location,Started On,Finished On
Acme,Team lead,Led twelve people.,"Tulsa, Oklahoma",Mar 2019,Jun 2021
CSV
cat >Certifications.csv <<'CSV'
Name,Url,Authority,Started On,Finished On,License Number
First Aid,,Red Circle,May 2020,May 2022,A-17
Coaching,,Red Circle,May 2020,,B-18
CSV
env/bin/python -m zipfile -c export.zip ./*.csv
env/bin/linkedin2md export.zip --output linkedin2md >said.log 2>&1
env/bin/zip-to-cv export.zip --output linkedin-export-cv.md >>said.log 2>&1
cat linkedin2md/*.md >linkedin2md.md

seen=
for tool in linkedin2md linkedin-export-cv; do
    seen+="$tool"$'\n'
    seen+=$(grep -E 'Mar 2019|First Aid|Coaching|Red Circle' "$tool.md")$'\n'
    seen+="of 2022 or A-17: $(grep -c -E '2022|A-17' "$tool.md" || true)"$'\n'
done
printf %s "$seen"
diff - <(printf %s "$seen") <<'EOF'
linkedin2md
## First Aid
**Red Circle** | May 2020
## Coaching
**Red Circle** | May 2020
**Team lead** | Mar 2019 - Jun 2021 | Tulsa, Oklahoma
of 2022 or A-17: 0
linkedin-export-cv
*Mar 2019 - Jun 2021 (2 years 4 months)*  
### First Aid
**Red Circle** | May 2020
### Coaching
**Red Circle** | May 2020
of 2022 or A-17: 0
EOF
