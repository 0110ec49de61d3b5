#!/usr/bin/env bash
# A posting in Sofia pays "2000 a month", and a program asks a library for the currency of the country. Bulgaria has the
# euro since January 1, 2026, at 1.95583 leva, and the lev is no money any more since February. Fourteen libraries,
# each the newest on November 30, 2026: babel 2.19.0, py-moneyed 3.0, countryinfo 1.0.1, ccy 2.0.0 and countrycode
# 0.6.0 (PyPI), and country-to-currency 3.0.1, countries-list 3.4.1, country-codes-list 3.2.0, world-countries 5.1.0,
# currency-codes 2.2.0, country-data-list 1.6.3, iso-country-currency 0.7.2, locale-currency 1.0.0 and
# country-locale-map 1.9.14 (npm). A guess: after eleven months most have the euro, above all what was released since.
# Seen: five of fourteen do. By nine, ccy of March 2026 and the much used currency-codes among them, the job pays in
# leva, so half. And pycountry 26.2.16 does not know that code any more, so that what the nine say is no currency to it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check babel==2.19.0 py-moneyed==3.0 countryinfo==1.0.1 ccy==2.0.0 countrycode==0.6.0 pycountry==26.2.16
npm install --silent --no-fund --no-audit --prefix "$folder" country-to-currency@3.0.1 countries-list@3.4.1 country-codes-list@3.2.0 world-countries@5.1.0 currency-codes@2.2.0 country-data-list@1.6.3 iso-country-currency@0.7.2 locale-currency@1.0.0 country-locale-map@1.9.14 >"$folder/npm.log"
cd "$folder"
cat >currency.cjs <<'EOF'
const locale = require("locale-currency");

const toCurrency = require("country-to-currency");
console.log(JSON.stringify({
  "country-to-currency": (toCurrency.default ?? toCurrency).BG,
  "countries-list": require("countries-list").countries.BG.currency.join(),
  "country-codes-list": require("country-codes-list").customList("countryCode", "{currencyCode}").BG,
  "world-countries": Object.keys(require("world-countries").find(({ cca2 }) => cca2 === "BG").currencies).join(),
  "currency-codes": require("currency-codes").country("bulgaria").map(({ code }) => code).join(),
  "country-data-list": require("country-data-list").countries.BG.currencies.join(),
  "iso-country-currency": require("iso-country-currency").getParamByISO("BG", "currency"),
  "locale-currency": (locale.getCurrency ?? locale.default.getCurrency)("bg-BG"),
  "country-locale-map": require("country-locale-map").getCurrencyByAlpha2("BG"),
}));
EOF
env/bin/python - <<'EOF'
import json
import subprocess

import babel.numbers
import ccy
import countrycode
import moneyed
import pycountry
from countryinfo import CountryInfo

node = subprocess.run(["node", "currency.cjs"], check=True, capture_output=True)
found = {
    "babel": ",".join(babel.numbers.get_territory_currencies("BG")),
    "py-moneyed": ",".join(currency.code for currency in moneyed.get_currencies_of_country("BG")),
    "countryinfo": ",".join(CountryInfo("Bulgaria").currencies()),
    "ccy": ccy.countryccy("BG"),
    "countrycode": countrycode.countrycode(["Bulgaria"], origin="country.name", destination="iso4217c")[0],
    **json.loads(node.stdout),
}
for name, code in found.items():
    print(f"{name:21} {code}, 2000 a month are {2000 / (1.95583 if code == 'BGN' else 1):.2f} euros")
assert set(found.values()) == {"EUR", "BGN"}
assert {name for name, code in found.items() if code == "EUR"} == {
    "babel", "py-moneyed", "country-to-currency", "countries-list", "country-codes-list"
}
print("BGN to pycountry:", pycountry.currencies.get(alpha_3="BGN"))
assert pycountry.currencies.get(alpha_3="BGN") is None
assert pycountry.currencies.get(alpha_3="EUR")
EOF
