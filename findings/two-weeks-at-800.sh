#!/usr/bin/env bash
# accounting 0.4.1, currency.js 2.0.4, currency-formatter 1.5.9, numeral 2.0.6, numbro 2.5.0 and parsecurrency 1.1.1
# (npm) make numbers of money as people type it, here of what postings and forms say about pay. All six have "$19.50",
# "$1,200.50" and all but one "USD 60,000". A guess: of a text with two numbers comes the first, or the one after the
# dollar sign, or none.
# Seen: four of six, the most used among them, take away what is no digit, and what is left is one number:
# "2 weeks at $800" are 2800 dollars, "40 hours at $19.50" 4019.50, "1st shift $19" is 119, "$38,500 / 12" 3,850,012.
# numeral takes a dash or a parenthesis anywhere for a minus: "$18 - $21" is minus 1821, and "401(k)", with numbro as
# well, minus 401,000. "$60k" is 60 to four and 60,000 to two. Where there are two numbers, parsecurrency has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" accounting@0.4.1 currency.js@2.0.4 currency-formatter@1.5.9 numeral@2.0.6 numbro@2.5.0 parsecurrency@1.1.1 >"$folder/npm.log"
cd "$folder"
cat >pay.cjs <<'EOF'
const accounting = require("accounting");
const currency = require("currency.js");
const formatter = require("currency-formatter");
const numbro = require("numbro");
const numeral = require("numeral");
const parse = require("parsecurrency");

const readers = [
  (text) => accounting.unformat(text),
  (text) => currency(text).value,
  (text) => formatter.unformat(text, { code: "USD" }),
  (text) => numeral(text).value(),
  (text) => numbro.unformat(text),
  (text) => parse(text)?.value,
];
const texts = [
  "$19.50", "$1,200.50", "USD 60,000", "2 weeks at $800", "40 hours at $19.50", "1st shift $19", "$38,500 / 12",
  "$18 - $21", "401(k)", "$60k",
];
for (const text of texts)
  console.log(`${text}: ${readers.map((read) => read(text) || "none").join(", ")}`);
EOF
echo "accounting, currency.js, currency-formatter, numeral, numbro, parsecurrency"
node pay.cjs | tee seen
diff - seen <<'EOF'
$19.50: 19.5, 19.5, 19.5, 19.5, 19.5, 19.5
$1,200.50: 1200.5, 1200.5, 1200.5, 1200.5, 1200.5, 1200.5
USD 60,000: 60000, 60000, 60000, 60000, none, 60000
2 weeks at $800: 2800, 2800, 2800, 2800, none, none
40 hours at $19.50: 4019.5, 4019.5, 4019.5, 4019.5, none, none
1st shift $19: 119, 119, 119, 119, none, none
$38,500 / 12: 3850012, 3850012, 3850012, 3850012, none, none
$18 - $21: 18, none, 18, -1821, none, none
401(k): 401, none, 401, -401000, -401000, 401
$60k: 60, 60, 60, 60000, 60000, 60
EOF
