"""What is found, in sentences: of typed facts, and without finding out anything."""
