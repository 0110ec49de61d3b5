"""The answer of `sources`."""

from datetime import date

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceKind, SourceLine


class RegisterLine(SourceLine):
    """A source with all that the register says of it. `newer` is what to say where a newer
    release is likely out, null otherwise."""

    kind: SourceKind
    retrieved: str | None
    licence: str | None
    changes: str | None
    rationale: str | None
    due: str | None
    newer: str | None


class Dependent(View):
    """A record that cites the source, and where in the source its statement stands."""

    file: str
    id: str
    text: str
    places: tuple[str, ...]


class TablesLine(View):
    """The official wage tables: their release, how many whole months it has been out (negative
    where it is not out yet), and the sentence to show where that is long."""

    name: str
    published: date
    retrieved: date
    months_old: int
    stale: str | None


class SourcesView(View):
    """The register, or one source with every record that stands on it.

    `records` is null where the whole register is shown, `wage_tables` where the data has none.
    """

    sources: dict[str, RegisterLine]
    records: tuple[Dependent, ...] | None
    wage_tables: TablesLine | None
