"""Reading documents that people bring, by content, within limits of size, depth and time."""
