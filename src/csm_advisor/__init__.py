"""csm-advisor: a career path advisor for people in customer service.

The functions are those of `csm_advisor.api`, which is loaded when one of them is first used.
"""

__version__ = "0.1.0"
__all__ = [
    "AdvisorError",
    "WhatIf",
    "compare",
    "explain",
    "export",
    "import_resume",
    "levers",
    "open_data",
    "plan",
    "posting_of",
    "read_posting",
    "roles",
    "salary",
    "skills",
    "team",
    "what_if",
]

TYPE_CHECKING = False  # that of typing would be loaded for it
if TYPE_CHECKING:
    from csm_advisor.api import (
        AdvisorError,
        WhatIf,
        compare,
        explain,
        export,
        import_resume,
        levers,
        open_data,
        plan,
        posting_of,
        read_posting,
        roles,
        salary,
        skills,
        team,
        what_if,
    )


def __getattr__(name: str) -> object:
    """A function of the package, by its name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from csm_advisor import api

    return getattr(api, name)
