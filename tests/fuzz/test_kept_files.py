"""The files of the home folder: what other programs, disks and people may have made of them."""

import json
from collections.abc import Iterable
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.answers import RIGHT, TODAY
from tests.fuzz.effort import cases
from tests.fuzz.outside import contents, outside
from tests.fuzz.texts import as_json, as_toml, damaged, json_values, mutated, texts

DAY = ("--today", TODAY)
LOG = [
    {"step": "run-the-shift-huddle", "on": "2026-10-01", "note": "12 people"},
    {"step": "mentor-a-new-agent", "on": "2026-10-02"},
    {"undo": "mentor-a-new-agent"},
    {"step": "an-action-of-an-older-ladder", "on": "2026-10-03"},
]
USES = (
    ("plan", *DAY),
    ("plan", "--diff", *DAY),
    ("plan", "--format", "ics", *DAY),
    ("plan", "-o", "plan.ics", "--force", *DAY),
    ("packet", "--format", "markdown", *DAY),
    ("what-if", "--education", "master", *DAY),
    ("next", *DAY),
    ("skills", "--mine"),
    ("log",),
    ("undo",),
    ("done", "huddle", "--note", "again", *DAY),
    ("profile", "show", *DAY),
    ("profile", "list"),
    ("profile", "path"),
    ("profile", "edit", "--hours", "6", *DAY),
    ("profile", "edit", "--clear", "by", *DAY),
    ("profile", "export"),
)
FILES = ("profile.toml", "profile.toml.last", "log.jsonl", "last-plan.json", "calendar.json")


@cache
def kept() -> dict[str, bytes]:
    """What is kept of a person who has used everything."""
    with outside() as place:
        place.keep("profile.toml", as_toml(RIGHT))
        place.keep("profile.toml.last", as_toml(RIGHT))
        place.keep("log.jsonl", as_lines(LOG))
        assert place.run("plan", "--diff", *DAY).code == 2
        assert place.run("plan", "-o", "plan.ics", *DAY).code == 0
        after = contents(place.home)
        return {name: after[name] for name in FILES}


def as_lines(entries: Iterable[object]) -> bytes:
    return b"".join(as_json(entry) + b"\n" for entry in entries)


@st.composite
def changed(draw: st.DrawFn, kept: dict[str, bytes]) -> dict[str, bytes]:
    """The kept files, one or two of them damaged, mutated, emptied, gone, or anything at all."""
    files = dict(kept)
    for name in draw(st.sets(st.sampled_from(FILES), min_size=1, max_size=2)):
        way = draw(st.sampled_from(("damaged", "damaged", "mutated", "mutated", "bytes", "gone")))
        if way == "gone":
            del files[name]
        elif way == "bytes":
            files[name] = draw(st.binary(max_size=100) | json_values.map(as_json))
        elif way == "mutated" and name == "log.jsonl":
            files[name] = as_lines(draw(mutated(LOG, json_values)))
        elif way == "mutated" and name.endswith(".json"):
            files[name] = as_json(draw(mutated(json.loads(files[name]), json_values)))
        else:
            files[name] = draw(damaged(files[name]))
    return files


@cases(10)
@given(st.data(), st.lists(st.sampled_from(USES), min_size=1, max_size=3))
def test_files_that_are_not_as_we_left_them(
    data: st.DataObject, uses: list[tuple[str, ...]]
) -> None:
    files = data.draw(changed(kept()))
    with outside() as place:
        for name, content in files.items():
            place.keep(name, content)
        for words in uses:
            before = contents(place.home)
            ran = place.run(*words)
            assert ran.code in (0, 1, 2)
            if words[:2] in (("profile", "edit"),) and ran.code == 0:
                # What was good before an edit is good after it, and is kept beside it.
                assert place.run("profile", "show").code == 0
                saved, edited = before.get("profile.toml"), contents(place.home)
                if saved is not None and edited["profile.toml"] != saved:
                    assert edited["profile.toml.last"] == saved
            if words[0] == "done" and ran.code == 0:
                assert nothing_lost(before.get("log.jsonl", b""), contents(place.home))


def nothing_lost(log: bytes, after: dict[str, bytes]) -> bool:
    """Whether a log has only grown, or its last line, which was cut off, is kept beside it."""
    whole = log[: log.rfind(b"\n") + 1]
    kept_aside = after.get("log.jsonl.cut-off", b"").endswith(log[len(whole) :] + b"\n")
    now = after["log.jsonl"]
    return now.startswith(log) or (now.startswith(whole) and kept_aside)


# Names of folders that are no names of people, though they look like some.
folders = st.sampled_from(("%ff", "%C3%A9", "a%2", "%2e%2e%2f", "ANA", "ana%20", "con", "~", "%00"))


@cases(2)
@given(st.lists(texts, max_size=3), st.lists(texts | folders, max_size=2))
def test_the_folders_of_people(names: list[str], folders: list[str]) -> None:
    """Whatever people are called, and whatever else lies among their folders."""
    with outside() as place:
        people = place.home / "people"
        people.mkdir(parents=True)
        for folder in folders:
            if not {"/", "\0"} & {*folder} and len(folder.encode()) < 200 and folder.strip(". "):
                (people / folder).mkdir(exist_ok=True)
                (people / folder / "profile.toml").write_bytes(as_toml(RIGHT))
        edit = ("profile", "edit", "--hours", "3")
        taken = [name for name in names if place.run(*edit, "--person", name).code == 0]
        for name in taken:
            shown = place.run("profile", "show", "--person", name, "--json")
            assert shown.json["profile"]["hours_per_week"] == 3
        listed = place.run("profile", "list", "--json").json["people"]
        assert len(listed) >= len({name.strip().casefold() for name in taken}) - len(folders)
        for name in {name.strip().casefold(): name for name in taken}.values():
            place.run("profile", "delete", "--person", name, "--yes")
        for name in taken:
            assert place.run("profile", "show", "--person", name).code == 2
