"""The least versions that users may have, for `make lowest`."""

from scripts import lowest_versions


def test_what_is_needed_is_pinned_to_its_lower_bound_and_the_rest_stays() -> None:
    lines = lowest_versions.constraints()
    bounds = lowest_versions.lower_bounds()
    assert {f"{name}=={least}" for name, least in bounds.items()} <= set(lines)
    assert not [line for line in lines if line.startswith("pydantic_core")]
    assert next(line for line in lines if line.startswith("pytest==")).count(".") == 2
