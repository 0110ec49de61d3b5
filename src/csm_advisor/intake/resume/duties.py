"""What a resume says of a job, or of the person: lines of one item put together."""

from collections.abc import Sequence

from csm_advisor.intake.resume.positions import is_place
from csm_advisor.model.document import DocumentLine


def duties(lines: Sequence[DocumentLine]) -> list[str]:
    """What is said of a job, lines that go on put together."""
    texts: list[str] = []
    for line in lines:
        if is_place(line.text) and len(line.text.split()) < 7:
            continue
        goes_on = texts and not line.bullet and (
            line.text[:1].islower() or not texts[-1].endswith((".", ":", "!"))
        )  # fmt: skip
        if goes_on and len(texts[-1]) < 600:
            texts[-1] += " " + line.text
        else:
            texts.append(line.text)
    return texts
