"""What is kept of people between runs: answers, log, last plan, calendar."""
