"""Documents and answers as files to take away: page, Markdown, calendar, table, JSON Resume."""
