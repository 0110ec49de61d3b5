"""The interview by keys: what is pressed, what it does, and what is drawn."""
