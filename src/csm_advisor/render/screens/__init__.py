"""Answers as text on a terminal, one module a screen."""
