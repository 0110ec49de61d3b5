"""Words: finding things by name, cleaning text, and sentences that several rooms share."""
