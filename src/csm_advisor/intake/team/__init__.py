"""Rows of a table as people: which column is which answer, and what is wrong with a row."""
