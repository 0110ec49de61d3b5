"""What is raised by all readers of documents."""


class Unreadable(Exception):
    """A document that cannot be read; `str` says what is wrong and what to do, without its name."""
