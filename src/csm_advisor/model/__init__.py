"""The field's own words as frozen types. No input or output happens here."""
