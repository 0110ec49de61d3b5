#!/usr/bin/env bash
# mermaid 11.17.2 (with jsdom 29.1.1); needs npm. A step in a Gantt chart has a start and a duration, as
# "2w" or "1.5y". A guess: "1.5y" are 18 months, and where weekends are excluded, two weeks are ten
# working days.
# Seen: of months and years only the whole ones count, without a word. "1.5y" is a year and "0.5y" no
# time at all, though "1.5w" are eleven days. And with weekends excluded, each day of the calendar becomes
# a working day: two weeks are 14 of them, a month takes six weeks, and a year almost 17 months. The same
# two weeks, given by the day on which they end, stay two weeks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts mermaid@11.17.2 jsdom@29.1.1 >/dev/null
cat >read.mjs <<'EOF'
import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

const DAY = 24 * 60 * 60 * 1000;
const read = async (title, extra, lengths) => {
  const tasks = lengths.map((length) => `step :2027-06-07, ${length}`);
  const text = ["gantt", "dateFormat YYYY-MM-DD", ...extra, ...tasks].join("\n");
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  diagram.db.getTasks().forEach(({ startTime, endTime }, index) => {
    const end = endTime.toISOString().slice(0, 10);
    console.log(`${title}: ${lengths[index]}, ${(endTime - startTime) / DAY} days, to ${end}`);
  });
};
await read("all days", [], ["18M", "1.5y", "0.5y", "2.5M", "1.5w", "0.5w"]);
await read("no weekends", ["excludes weekends"], ["10d", "2w", "2027-06-21", "1M", "1y", "1.5y"]);
EOF
TZ=UTC node read.mjs | tee seen
diff - seen <<'EOF'
all days: 18M, 549 days, to 2028-12-07
all days: 1.5y, 366 days, to 2028-06-07
all days: 0.5y, 0 days, to 2027-06-07
all days: 2.5M, 61 days, to 2027-08-07
all days: 1.5w, 11 days, to 2027-06-18
all days: 0.5w, 4 days, to 2027-06-11
no weekends: 10d, 14 days, to 2027-06-21
no weekends: 2w, 18 days, to 2027-06-25
no weekends: 2027-06-21, 14 days, to 2027-06-21
no weekends: 1M, 42 days, to 2027-07-19
no weekends: 1y, 512 days, to 2028-10-31
no weekends: 1.5y, 512 days, to 2028-10-31
EOF
