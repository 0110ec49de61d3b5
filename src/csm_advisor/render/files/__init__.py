"""Answers as files to take away: documents as page and Markdown, calendar, table."""
