"""A server for assistants, which speaks the Model Context Protocol over standard streams."""
