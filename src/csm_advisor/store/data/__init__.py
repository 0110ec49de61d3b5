"""The data folder: opening it, reading its tables, and finding what is wrong with it."""
