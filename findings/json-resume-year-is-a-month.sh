#!/usr/bin/env bash
# resumed 6.1.0 (npm) prints a JSON Resume with a theme; ten themes. The schema allows a date without a month:
# one job lasted "2015" to "2018", the next "2019-01" to "2021-06". It is printed in Chicago. A guess: each
# theme shows the years as years, the months as they are, and on all machines the same.
# Seen: four of ten do. On the page of six the job of 2015 to 2018 ended in January 2018, though it may have
# lasted until December, and an employer who is asked confirms neither month. Two of the six, one of them
# released this August, print every date of the resume a month early: the jobs began in December 2014 and in
# December 2018.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
themes="caffeine@1.2.3 class@0.1.2 even@0.26.1 flat@0.3.7 full@0.0.4 kendall@0.2.0 macchiato@1.1.0 onepage@0.0.3 stackoverflow@3.3.0 straightforward@0.5.0"
read -ra packages < <(sed -E 's/(^| )/\1jsonresume-theme-/g' <<<"$themes")
npm install --silent --no-fund --no-audit --ignore-scripts --legacy-peer-deps --prefix "$folder" resumed@6.1.0 "${packages[@]}" >npm.log 2>&1
cat >resume.json <<'JSON'
{
  "basics": {"name": "Sam Field", "label": "Team lead", "summary": "Leads.", "location": {"city": "Tulsa", "region": "OK"}, "profiles": []},
  "work": [
    {"name": "Acme", "position": "Lead", "startDate": "2019-01", "endDate": "2021-06", "summary": "Led.", "highlights": ["Led"]},
    {"name": "Bell", "position": "Agent", "startDate": "2015", "endDate": "2018", "summary": "Phone.", "highlights": ["Took calls"]}
  ],
  "education": [], "skills": [], "languages": [], "interests": [], "references": []
}
JSON
node_modules/.bin/resumed validate resume.json
seen=
for theme in $themes; do
    TZ=America/Chicago node_modules/.bin/resumed render resume.json --theme "jsonresume-theme-${theme%@*}" --output page.html >>said.log
    dates=$(sed 's/<[^>]*>/ /g' page.html | grep -oE '([A-Z][a-z]+ |[0-9]{2}/)?20(1[4-9]|21)(-[0-9]{2})?' | head -4 | paste -sd,)
    seen+="${theme%@*}: $dates"$'\n'
done
printf %s "$seen"
diff - <(printf %s "$seen") <<'EOF'
caffeine: 01/2019,06/2021,01/2015,01/2018
class: 2019-01,2021-06,2015,2018
even: Jan 2019,Jun 2021,Jan 2015,Jan 2018
flat: 2019-01,2021-06,2015,2018
full: Dec 2018,May 2021,Dec 2014,Dec 2017
kendall: January 2019,June 2021,2015,2018
macchiato: 01/2019,06/2021,01/2015,01/2018
onepage: 2019-01,2021-06,2015,2018
stackoverflow: Dec 2018,May 2021,Dec 2014,Dec 2017
straightforward: Jan 2019,Jun 2021,Jan 2015,Jan 2018
EOF
