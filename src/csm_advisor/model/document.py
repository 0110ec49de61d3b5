"""A document of a person's own, such as a resume or a job posting, as lines of text."""

from typing import Literal, NamedTuple

DocumentKind = Literal["pdf", "docx", "odt", "rtf", "text", "markdown", "html", "json"]


class DocumentLine(NamedTuple):
    """A line as a person reads it. `page` counts from 1, and so does `number`, the line on that
    page; `heading` says that it is set apart as one, `bullet` that it begins an item of a list."""

    text: str
    page: int
    number: int
    heading: bool
    bullet: bool

    @property
    def place(self) -> str:
        """Where the line stands, as messages name it."""
        return f"page {self.page}, line {self.number}"


class DocumentText(NamedTuple):
    """The lines in reading order; `unread` says in sentences what was not read, and why."""

    kind: DocumentKind
    lines: tuple[DocumentLine, ...]
    unread: tuple[str, ...]
