"""Answers to a profile: one validator for prompt, flag and file, and the interview's logic."""
