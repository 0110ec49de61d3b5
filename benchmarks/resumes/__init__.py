"""Resumes of people who do not exist, by many makers, with the truth beside them."""
