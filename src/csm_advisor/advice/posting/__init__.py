"""A posting held against a person, and many postings counted."""
