"""What `ladder new` made."""

from csm_advisor.model.records import View


class LadderView(View):
    """The folder, and the ids of its levels, the lowest first. `left_out` are columns of the table
    that nothing was read from."""

    folder: str
    levels: tuple[str, ...]
    left_out: tuple[str, ...]
