"""A team: what the plan of each person says in short, and what they share."""
