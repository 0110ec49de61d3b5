"""A company's levels, from a table or from answers."""
