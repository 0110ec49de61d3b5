"""Text of every kind: cleaned, compared, found, counted."""
