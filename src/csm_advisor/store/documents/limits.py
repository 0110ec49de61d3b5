"""How much of a document is read; more is no resume and no job posting."""

MOST_BYTES = 10 * 2**20  # of the file
MOST_UNPACKED = 8 * 2**20  # of all parts of a packed document that are read
MOST_PAGES = 60
MOST_LINES = 6000
LONGEST_LINE = 4000  # characters
DEEPEST = 200  # groups inside one another
MOST_SECONDS = 20  # for a PDF
MOST_MEMORY = 600 * 2**20  # bytes of address space for the reader of PDFs


class Unreadable(Exception):
    """A document that cannot be read; `str` says what is wrong and what to do, without its name."""
