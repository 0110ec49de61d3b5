"""RTF, as it is shown."""

from csm_advisor.store.documents.read_document import read_document
from tests.documents import refused


def test_rtf_leaves_out_deleted_and_hidden_text_and_reads_signs() -> None:
    content = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x}"
        rb"Caf\'e9 \u8211? {\deleted old }{\v secret }new\par"
        rb"{\pntext\'B7\tab}Took calls\par 2018\_2020\line next \{x\}\par}"
    )
    lines = read_document(content, "it").lines
    assert [line.text for line in lines] == ["Café – new", "Took calls", "2018-2020", "next {x}"]
    assert lines[1].bullet
    assert "is nested too deeply" in refused(rb"{\rtf1" + b"{" * 5000)
