"""What the data says of the career: roles, skills, applying, outlook, sources."""
