#!/usr/bin/env bash
# A file of TOML has an interview at 9 o'clock on June 7, 2027 and a first day of July 1, both without a time zone. TOML
# calls that local: "without any relation to an offset or timezone" (version 1.0, Local Date-Time). @iarna/toml 3.0.0,
# smol-toml 1.9.1, js-toml 2.0.1, @ltd/j-toml 1.38.0 and toml 5.0.1 (npm) read it in Chicago, and date-fns 4.4.0 shows
# what they give. A guess: what is local is at 9 o'clock by the local clock, whatever the zone, or it is not made an
# instant of at all.
# Seen: with the first three the interview is at 4 in the morning and the first day is the evening of June 30, for they
# give a Date of JavaScript, which knows the clock of the machine, and put 9 o'clock into it as UTC. date-fns makes a
# copy of a Date with its own class, and that of @iarna/toml moves it again: 11 in the evening before. Written as JSON
# it says 9, and so does all of it on a server on UTC, where one tries it. @ltd/j-toml has 9 o'clock, in a class that
# date-fns refuses, and toml has text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @iarna/toml@3.0.0 smol-toml@1.9.1 js-toml@2.0.1 @ltd/j-toml@1.38.0 toml@5.0.1 date-fns@4.4.0 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'EOF'
import iarna from "@iarna/toml";
import ltd from "@ltd/j-toml";
import { format } from "date-fns";
import { load } from "js-toml";
import { parse as smol } from "smol-toml";
import toml from "toml";

const file = `
interview = 2027-06-07T09:00:00
first = 2027-07-01
`;
const readers = {
  "@iarna/toml": iarna.parse,
  "smol-toml": smol,
  "js-toml": load,
  "@ltd/j-toml": (text) => ltd.parse(text, 1.0, "\n", true),
  toml: toml.parse,
};
const byClock = (value) =>
  `${value.getMonth() + 1}/${value.getDate()}${value.getHours ? ` ${value.getHours()}:00` : ""}`;
const byDateFns = (value) => {
  try {
    return format(value, "M/d H:mm");
  } catch {
    return "refused";
  }
};
const shown = (value) =>
  typeof value === "string" ? `text, ${value}` : `${byClock(value)}, by date-fns ${byDateFns(value)}`;
for (const [name, read] of Object.entries(readers))
  for (const [key, value] of Object.entries(read(file))) console.log(`${name}, ${key}: ${shown(value)}`);
EOF
TZ=America/Chicago node read.mjs | tee seen
diff - seen <<'EOF'
@iarna/toml, interview: 6/7 4:00, by date-fns 6/6 23:00
@iarna/toml, first: 6/30 19:00, by date-fns 6/30 19:00
smol-toml, interview: 6/7 4:00, by date-fns 6/7 4:00
smol-toml, first: 6/30 19:00, by date-fns 6/30 19:00
js-toml, interview: 6/7 4:00, by date-fns 6/7 4:00
js-toml, first: 6/30 19:00, by date-fns 6/30 19:00
@ltd/j-toml, interview: 6/7 9:00, by date-fns refused
@ltd/j-toml, first: 7/1, by date-fns refused
toml, interview: text, 2027-06-07T09:00:00
toml, first: text, 2027-07-01
EOF
TZ=UTC node read.mjs | grep -F "iarna/toml, interview: 6/7 9:00, by date-fns 6/7 9:00"
