"""Opening the resumes that people bring, within limits."""
