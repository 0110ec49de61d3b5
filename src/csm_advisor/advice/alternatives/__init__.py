"""Other answers to the same question: side by side, what if, and the next best moves."""
