"""A plan over time: what is done, what is next, what moved, what calendars have seen."""
