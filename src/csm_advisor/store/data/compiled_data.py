"""The bundled data as it stands after all checks; a wheel has it beside the TOML for people.

It is there for a quick start alone: with it nothing is parsed, and no checks are built and made. A
checkout has none, nor has a company's folder, whose TOML is read as it stands. It is part of the
package like the code; all the same, nothing but our own records is made of it.
"""

import pickle
from datetime import date
from importlib.resources import files
from typing import Any, cast

from csm_advisor.errors import DataProblem
from csm_advisor.model.frozen import Frozen, as_checked

_MAKERS = {(made.__module__, made.__qualname__): made for made in (as_checked, date)}


class _Records(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _MAKERS:
            return _MAKERS[module, name]
        if module.startswith("csm_advisor.model."):
            found = super().find_class(module, name)
            if isinstance(found, type) and issubclass(found, Frozen):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is none of our records")


def compiled(name: str) -> Frozen | None:
    """The content of a file of the bundled data, by its name in the catalogue; None where none is
    compiled. Raises DataProblem where it is damaged."""
    try:
        with (files("csm_advisor") / "compiled_data" / f"{name}.pickle").open("rb") as file:
            return cast("Frozen", _Records(file).load())
    except FileNotFoundError:
        return None
    except Exception:  # whatever damaged bytes lead to; the library names no end of it
        raise DataProblem(
            f"{name}.pickle of the installed csm-advisor is damaged; install it again"
        ) from None
