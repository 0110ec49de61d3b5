"""What is wrong with a data folder."""

from csm_advisor.model.records import View


class ProblemLine(View):
    """One thing that is wrong: the file, the record in it, the field, and a sentence."""

    file: str
    record: str
    field: str
    sentence: str


class ProblemsView(View):
    """All that is wrong with a data folder; nothing where it is sound. `warnings` are sentences
    about what is sound and hardly meant."""

    problems: tuple[ProblemLine, ...]
    warnings: tuple[str, ...] = ()
