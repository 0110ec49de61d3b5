"""How a plan is computed: what is missing, what closes it, when, on which route."""
