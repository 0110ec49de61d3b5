"""From the text of a job posting to what it asks."""
