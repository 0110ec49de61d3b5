"""Answers as text on a terminal. Nothing is computed here, and nothing exits."""
