"""What `ladder new` made."""

from csm_advisor.model.records import View


class LadderView(View):
    """The folder, and the ids of its levels, the lowest first."""

    folder: str
    levels: tuple[str, ...]
