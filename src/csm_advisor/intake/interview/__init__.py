"""The interview without a terminal: questions, choices, rating, review."""
