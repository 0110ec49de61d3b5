"""Which sources say what: cited, counted, and how old."""
