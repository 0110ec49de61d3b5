"""The command line: commands, one error boundary, one world (consoles, today, data)."""
