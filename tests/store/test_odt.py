"""OpenDocument texts, as they are shown."""

from csm_advisor.store.documents.read_document import read_document
from tests.documents import packed


def test_odt_keeps_runs_of_blanks_and_leaves_out_what_was_deleted() -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<o:document-content xmlns:o="{names}:office:1.0" xmlns:text="{names}:text:1.0">'
        "<o:body><o:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h>Experience</text:h><text:p>Agent<text:s text:c="4"/>2018</text:p>'
        "<text:list><text:list-item><text:p>Took<text:line-break/>calls</text:p></text:list-item>"
        "</text:list></o:text></o:body></o:document-content>"
    )
    lines = read_document(packed(content_xml=content), "it").lines
    assert [(line.text, line.heading, line.bullet) for line in lines] == [
        ("Experience", True, False), ("Agent  2018", False, False), ("Took", False, True),
        ("calls", False, False),
    ]  # fmt: skip
