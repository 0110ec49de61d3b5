"""When something is reached: a month, and how far off it is."""

from csm_advisor.model.records import View

Month = str  # YYYY-MM


class Arrival(View):
    """When a rung can be reached: whole months from `as_of`, and that month.

    Both are null where no calendar reaches it; `Binding` then says why.
    """

    months: int | None
    date: Month | None
