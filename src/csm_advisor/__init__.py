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

_MODULES = {
    "answers": ("open_data",),
    "plans": ("WhatIf", "compare", "levers", "plan", "what_if"),
    "export": ("export",),
    "guide": ("explain", "roles", "salary", "skills"),
    "postings": ("posting_of", "read_posting"),
    "resumes": ("import_resume",),
    "team": ("team",),
}

TYPE_CHECKING = False  # that of typing would be loaded for it
if TYPE_CHECKING:
    from csm_advisor.api.answers import open_data
    from csm_advisor.api.export import export
    from csm_advisor.api.guide import explain, roles, salary, skills
    from csm_advisor.api.plans import WhatIf, compare, levers, plan, what_if
    from csm_advisor.api.postings import posting_of, read_posting
    from csm_advisor.api.resumes import import_resume
    from csm_advisor.api.team import team
    from csm_advisor.errors import AdvisorError


def __getattr__(name: str) -> object:
    """A function of the package, by its name."""
    from importlib import import_module

    if name == "AdvisorError":
        return import_module("csm_advisor.errors").AdvisorError
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"csm_advisor.api.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
