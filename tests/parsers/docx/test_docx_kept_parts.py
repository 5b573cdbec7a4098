"""What is kept from file to file changes no file's reading."""

from __future__ import annotations

import threading

import pytest
from word_files import paragraph, style, tabbed, text, unzipped, word_file, zipped

import undoc
from undoc import DocxOptions, LimitExceeded, ParseError
from undoc.parsers.docx import package
from undoc.parsers.docx.kept import KeptParts

_BOLD = style("Loud", inside="<w:rPr><w:b/></w:rPr>")
_NUMBERED = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _markers(document: undoc.Document) -> list[str | None]:
    return [block.marker for block in document.find(undoc.Paragraph)]


def test_a_list_of_the_same_definitions_counts_anew_in_each_file() -> None:
    inside = paragraph(text("The brandel was upheld."), properties=_IN_LIST) * 2
    first, second = (word_file(inside * times, numbering=_NUMBERED) for times in (1, 2))
    for data, printed in ((first, ["4.", "5."]), (second, ["4.", "5.", "6.", "7."]), (first, ["4.", "5."])):
        assert _markers(undoc.parse(data)) == printed


def test_other_styles_of_the_same_names_are_others() -> None:
    plain = style("Loud")
    body = paragraph(text("The brandel was upheld in "), style="Loud") + paragraph(
        text("loud", '<w:rStyle w:val="Loud"/>')
    )
    emphasized = [
        any(True for _ in undoc.parse(word_file(body, styles=styles)).find(undoc.Emphasis))
        for styles in (_BOLD, plain, _BOLD, plain)
    ]
    assert emphasized == [True, False, True, False]


def test_the_limits_hold_for_a_part_that_was_read_before() -> None:
    data = word_file(paragraph(text("Upheld.")), styles=_BOLD * 40)
    undoc.parse(data)
    with pytest.raises(LimitExceeded, match="max_elements=60"):
        undoc.parse(data, options=DocxOptions(max_elements=60))
    with pytest.raises(LimitExceeded, match="max_total_bytes"):
        undoc.parse(data, options=DocxOptions(max_total_bytes=2000))


def test_a_part_that_was_read_before_is_refused_where_it_is_damaged() -> None:
    data = word_file(paragraph(text("Upheld.")), styles=_BOLD)
    undoc.parse(data)
    stored = zipped(unzipped(data))
    at = stored.index(b"word/styles.xml") + len("word/styles.xml")
    broken = stored[: at + 8] + bytes(byte ^ 0xFF for byte in stored[at + 8 : at + 12]) + stored[at + 12 :]
    with pytest.raises(ParseError, match=r"word/styles\.xml"):
        undoc.parse(broken)


def test_styles_that_no_part_has_are_not_kept() -> None:
    styles = undoc.parsers.docx.styles.Styles(None)
    for number in range(50):
        assert styles.of(f"Style{number}").role is None
    assert not styles._made


def test_what_was_asked_for_longest_ago_gives_way() -> None:
    kept = KeptParts(room=10)
    for name in "abc":
        kept.keep(name, name.upper(), 4)
        kept.find("a")
    assert [kept.find(name) for name in "abc"] == ["A", None, "C"]
    kept.keep("whole", "W", 11)
    assert kept.find("whole") is None
    kept.keep("c", "again", 4)
    assert kept.find("c") == "C"


def test_threads_that_read_the_same_template_meet_no_other_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_kept", KeptParts())
    files = [
        undoc.export(undoc.Document(body=[undoc.Paragraph(f"Brandel {one}.", f"{one}.")]), "docx") for one in range(24)
    ]
    wanted = [f"Brandel {one}." for one in range(24)]
    found: dict[int, str] = {}

    def read(number: int) -> None:
        found[number] = undoc.parse(files[number]).paragraphs[0].text

    threads = [threading.Thread(target=read, args=(number,)) for number in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(24)] == wanted


def test_run_properties_that_do_not_come_first_count_as_well() -> None:
    run = '<w:r><w:t xml:space="preserve">Upheld </w:t></w:r><w:r><w:t>loudly</w:t><w:rPr><w:b/></w:rPr></w:r>'
    document = undoc.parse(word_file(paragraph(run) + paragraph(tabbed("1.⇥Once."))))
    assert [node.text for node in document.find(undoc.Emphasis)] == ["loudly"]
