#!/usr/bin/env bash
# dayjs 1.11.23 with its plugin for durations, beside luxon 3.7.2 and moment 2.31.0 with moment-duration-format 2.3.2
# (npm), shows a week of 40 hours as hours and minutes ("HH:mm"). The week is made in four ways that the manual has:
# of a number and its unit, of ISO 8601, of an object, and as a sum. A guess: 40:00, as the others show; or, to who
# knows that dayjs counts up to 24 hours and then a day, 16:00; but the same week in the same format is one text.
# Seen: it is "16:00", "40:00", "40:undefined" and "16:00", by how it was made. Of a shift of eight hours the object
# is "08:undefined". What was equal in all hours is not in what is shown, so that a time sheet with weeks from two
# sources has a person with 16 hours next to one with 40.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dayjs@1.11.23 luxon@3.7.2 moment@2.31.0 moment-duration-format@2.3.2 >"$folder/npm.log"
cd "$folder"
cat >week.cjs <<'EOF'
const dayjs = require("dayjs");
const { Duration } = require("luxon");
const moment = require("moment");

require("moment-duration-format")(moment);
dayjs.extend(require("dayjs/plugin/duration"));
const show = (name, span) => console.log(`dayjs, ${name}: ${span.asHours()} hours, ${span.format("HH:mm")}`);
show('duration(40, "hours")', dayjs.duration(40, "hours"));
show('duration("PT40H")', dayjs.duration("PT40H"));
show("duration({ hours: 40 })", dayjs.duration({ hours: 40 }));
show("38:30 and 1:30", dayjs.duration({ hours: 38, minutes: 30 }).add({ hours: 1, minutes: 30 }));
show("duration({ hours: 8 })", dayjs.duration({ hours: 8 }));
for (const made of [Duration.fromISO("PT40H"), Duration.fromObject({ hours: 40 }), Duration.fromMillis(144e6)])
  console.log(`luxon: ${made.toFormat("hh:mm")}`);
for (const made of [moment.duration(40, "hours"), moment.duration("PT40H"), moment.duration({ hours: 40 })])
  console.log(`moment: ${made.format("hh:mm")}`);
EOF
node week.cjs | tee seen
diff - seen <<'EOF'
dayjs, duration(40, "hours"): 40 hours, 16:00
dayjs, duration("PT40H"): 40 hours, 40:00
dayjs, duration({ hours: 40 }): 40 hours, 40:undefined
dayjs, 38:30 and 1:30: 40 hours, 16:00
dayjs, duration({ hours: 8 }): 8 hours, 08:undefined
luxon: 40:00
luxon: 40:00
luxon: 40:00
moment: 40:00
moment: 40:00
moment: 40:00
EOF
