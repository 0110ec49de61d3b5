"""Answers as documents: titles, text, lists and tables, the same for every form."""
