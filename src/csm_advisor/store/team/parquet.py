"""Tables of people as Parquet, through pyarrow, which the extra `parquet` installs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from csm_advisor.errors import UsageProblem, quoted

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_BATCH = 1000  # rows


def check_parquet() -> None:
    """Raises UsageProblem where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise UsageProblem(
            "Parquet needs pyarrow, which is not installed; run pip install"
            " 'csm-advisor[parquet]', or use CSV"
        ) from None


def parquet_columns(path: Path, where: str) -> tuple[str, ...]:
    """The names of the columns. Raises UsageProblem."""
    return tuple(str(name) for name in _opened(path, where).schema_arrow.names)


def parquet_rows(path: Path, where: str) -> Iterator[tuple[int, dict[str, object]]]:
    """The rows with their numbers; the first is 1. Raises UsageProblem."""
    number = 0
    file = _opened(path, where)
    try:
        for batch in file.iter_batches(_BATCH):
            for cells in batch.to_pylist():
                number += 1
                yield number, {name: _plain(cell) for name, cell in cells.items()}
    except OSError as problem:  # that is also what its own errors are
        raise UsageProblem(f"{where}: is damaged: {quoted(problem, 200)}") from None


def _plain(cell: object) -> object:
    """A cell with numbers as any other table has them: databases write amounts as decimals."""
    match cell:
        case Decimal():
            return float(cell)
        case dict():
            return {name: _plain(one) for name, one in cell.items()}
    return cell


def write_parquet(
    file: IO[bytes], columns: Mapping[str, type], rows: Iterable[Sequence[Any]]
) -> None:
    """Write rows, of which each has a value for each column; the type of a column is `str`, `int`,
    `float`, `bool`, or `list` for texts."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    types = {
        str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(),
        list: pa.list_(pa.string()),
    }  # fmt: skip
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
    left = iter(rows)
    with ParquetWriter(file, schema) as writer:
        while batch := list(islice(left, _BATCH)):
            by_column = [
                pa.array([row[at] for row in batch], field.type) for at, field in enumerate(schema)
            ]
            writer.write_batch(pa.record_batch(by_column, schema=schema))


def _opened(path: Path, where: str) -> "ParquetFile":
    check_parquet()
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(path)
    except (OSError, ArrowException) as problem:
        raise UsageProblem(f"{where}: is no Parquet file: {quoted(problem, 200)}") from None
