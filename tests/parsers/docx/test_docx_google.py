"""Files as Google Docs saves them: nothing but Word's own styles, lists that count, no tabs behind numbers."""

from __future__ import annotations

from word_files import cell, table, text, word_file

import undoc
from undoc import Annex, Emphasis, Letter, Link
from undoc.parsers.docx import parse, read_running_text
from undoc.testing import assert_conserved

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>'
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Table Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/></w:pPr></w:style>'
        for id, name in (
            *((f"Heading{level}", f"heading {level}") for level in range(1, 7)),
            ("Title", "Title"),
            ("Subtitle", "Subtitle"),
        )
    )
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
#: What Google Docs says of every paragraph and every run.
_SHAPE = "<w:rPr/>"
_RUN = '<w:rtl w:val="0"/>'


def _line(*runs: str, style: str = "", level: int | None = None, shape: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = ""
    if level is not None:
        listed = (
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/>'
        )
    inside = "".join(one if one.startswith("<") else text(one, _RUN) for one in runs)
    return f"<w:p>{'<w:pPr>' + named + listed + shape + _SHAPE + '</w:pPr>'}{inside}</w:p>"


def _mark(id: int) -> str:
    reference = f'<w:footnoteReference w:customMarkFollows="0" w:id="{id}"/>'
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{reference}</w:r>'


def _note(id: int, words: str) -> str:
    return (
        f'<w:footnote w:id="{id}"><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:rPr><w:sz w:val="20"/>'
        '</w:rPr></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f"{text(' ' + words, '<w:sz w:val=' + chr(34) + '20' + chr(34) + '/>' + _RUN)}</w:p></w:footnote>"
    )


TITLE = (
    "Letter dated 27 June 2044 from the Permanent Representative of Valdoria to the United Nations addressed to the "
    "Secretary-General"
)


ARABIC_TITLE = "رسالة مؤرخة 27 حزيران/يونيه 2044 موجهة إلى الأمين العام من الممثل الدائم لفالدوريا لدى الأمم المتحدة"


def _letter() -> bytes:
    linked = text("this list", f'<w:u w:val="single"/>{_RUN}')
    body = [
        table(
            cell(_line("United Nations")) + cell(_line("A/99/9123")),
            cell(_line("General Assembly"))
            + cell(_line("Distr.: General") + _line("4 July 2044") + _line("Original: English")),
        ),
        _line("Ninety-ninth session"),
        _line("Agenda item 72 (a)"),
        _line(""),
        _line(TITLE, style="Title"),
        _line("I have the honour to transmit herewith a statement (see annex)."),
        _line("(Signed) ", text("Ottilie Brandmeer", '<w:b w:val="1"/>' + _RUN)),
        _line("Ambassador"),
        _line("Annex", style="Heading1", shape='<w:pageBreakBefore w:val="1"/>'),
        _line("Statement on the harbours of the coast", style="Subtitle"),
        _line("The harbours", style="Heading2"),
        _line("The harbours of the coast are open.", _mark(1), level=0),
        _line("They are three in number:", level=0),
        _line("The old harbour, which is ", text("small", '<w:i w:val="1"/>' + _RUN), ";", level=1),
        _line("The new harbour:", level=1),
        _line("Its northern part;", level=2),
        _line("Its southern part.", level=2),
        _line("More is said in ", f'<w:hyperlink r:id="rId9">{linked}</w:hyperlink>', ".", level=0),
    ]  # fmt: skip
    notes = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>' + _note(1, "See A/98/9001, para. 4.")
    return word_file(
        "".join(body),
        {"rId9": "https://valdoria.example/list"},
        styles=STYLES,
        numbering=NUMBERING,
        footnotes=notes,
    )


def test_a_letter_is_read() -> None:
    letter = parse(_letter())
    assert isinstance(letter, Letter)
    assert letter.masthead is not None
    assert (letter.masthead.symbols, letter.masthead.organ) == (("A/99/9123",), "General Assembly")
    assert (letter.masthead.session_number, letter.masthead.distribution) == (99, "General")
    assert [item.label for item in letter.masthead.agenda_items] == ["72 (a)"]
    assert letter.sender == "Permanent Representative of Valdoria to the United Nations"
    assert [signature.name for signature in letter.signatures] == ["Ottilie Brandmeer"]
    (annex,) = letter.annexes
    assert [title.text for title in annex.titles] == ["Statement on the harbours of the coast"]


def test_lists_are_counted_and_keep_their_levels() -> None:
    (annex,) = parse(_letter()).annexes
    assert _labels(annex) == [
        ("1", []), ("2", [("a", []), ("b", ["i", "ii"])]), ("3", []),
    ]  # fmt: skip
    item = annex.paragraphs[1].subparagraphs[0]
    assert item.text == "The old harbour, which is small;"
    assert [node.style for node in item.find(Emphasis)] == ["italic"]


def _labels(annex: Annex) -> list[object]:
    return [
        (one.label, [(sub.label, [deep.label for deep in sub.subparagraphs]) for sub in one.subparagraphs])
        for one in annex.paragraphs
    ]


def test_notes_links_and_every_character_are_there() -> None:
    data = _letter()
    letter = parse(data)
    assert_conserved(read_running_text(data), letter)
    (note,) = letter.footnotes
    assert (note.marker, note.body[0].text) == ("1", "See A/98/9001, para. 4.")
    assert not list(note.find(Emphasis))
    (link,) = letter.find(Link)
    assert (link.text, link.target) == ("this list", "https://valdoria.example/list")


def test_arabic_paragraphs_are_read() -> None:
    bidi = '<w:bidi w:val="1"/>'
    right = '<w:rtl w:val="1"/>'
    body = [
        _line(text(ARABIC_TITLE, right), style="Title", shape=bidi),
        _line(text("أتشرف بأن أحيل إليكم طيه بيانا.", right), shape=bidi),
        _line(text("عن الموانئ.", "<w:bCs w:val=" + '"1"/>' + right), shape=bidi),
    ]  # fmt: skip
    letter = parse(word_file("".join(body), styles=STYLES))
    assert isinstance(letter, Letter)
    assert letter.language == "ar"
    assert [node.style for node in letter.find(Emphasis)] == ["bold"]


def test_what_was_read_is_written_and_read_again() -> None:
    letter = parse(_letter())
    assert undoc.parse(undoc.export(letter, "docx"), format="docx") == letter
