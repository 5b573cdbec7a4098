"""Fixes applied: rule by rule in documents, sign by sign in files, and where they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import undoc
from undoc import CheckOptions, Document, JsonOptions, Paragraph, Suppression, XmlOptions
from undoc.fixing import mend
from undoc.fixing.differences import differences
from undoc.fixing.rewriting import mend_file
from undoc.fixing.text_edits import UnplaceableError, edit_text

GAP = Document(body=[Paragraph("One.", "1."), Paragraph("Three.", "3.")])


def _mended(text: str, encoding: str = "utf-8", **options: object) -> str:
    data = text.encode(encoding)
    done = mend_file("a.txt", data, "text", undoc.parse(data), CheckOptions(**options))  # type: ignore[arg-type]
    assert done.left == ()
    return done.after.decode(encoding)


def test_fixes_are_counted() -> None:
    done = mend(GAP)
    assert (done.mended, done.left) == ({"N101": 1}, {})
    assert [item.code for item in undoc.validate(done.document)] == []
    assert mend(done.document).document is done.document


def test_only_chosen_rules_mend() -> None:
    assert mend(GAP, CheckOptions(ignore="N")).document is GAP
    suppressed = mend(GAP, CheckOptions(suppressions=[Suppression("N101", "as adopted")]))
    assert suppressed.document is GAP
    body = [*GAP.body, Paragraph("Five.", "5.")]
    partly = mend(
        Document(body=body), CheckOptions(suppressions=[Suppression("N101", "as adopted", address="para. 3")])
    )
    assert partly.mended == {}
    assert "a finding of the rule is suppressed" in partly.left["N101"]


def test_what_is_left_says_why() -> None:
    body = [*GAP.body, Paragraph("As in paragraph 3.", "4.")]
    done = mend(Document(language="en", body=body))
    assert done.mended == {}
    assert "may be of this document or of another" in done.left["N101"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "gb18030"])
def test_only_the_numbers_change_in_a_text(end: str, encoding: str) -> None:
    source = end.join(
        [
            "1. 第一段。",
            "",
            "3.  第三段，",
            "这一段还没有完，见上文第1段。",
            "",
            "",
            "4. 和第五段的文件。 ",
            "",
            "5.\t其中的内容和国家的",
        ]
    )
    after = _mended(source, encoding)
    assert after == source.replace("3. ", "2. ").replace("4. 和", "3. 和").replace("5.\t", "4.\t")


def test_references_in_a_text_are_rewritten_where_they_stand() -> None:
    source = "1. One.\n\n3. Three.\n\n4. As stated in\nparagraph 3 above, so be it.\n"
    assert _mended(source) == "1. One.\n\n2. Three.\n\n3. As stated in\nparagraph 2 above, so be it.\n"


def test_notes_are_renumbered_at_mark_and_note(examples: Path) -> None:
    source = (examples / "letter.en.txt").read_text("utf-8")
    letter = undoc.parse(source)
    numbers = [note.marker for note in letter.footnotes]
    assert numbers == ["*", "1", "2"] or numbers
    again = mend_file("a.txt", source.encode(), "text", letter, CheckOptions())
    assert again.after == again.before
    assert again.diff() == ""


@pytest.mark.parametrize("options", [JsonOptions(), JsonOptions(indent=None), JsonOptions(spans=True)])
def test_json_of_undoc_is_written_anew(options: JsonOptions) -> None:
    data = undoc.export(GAP, "json", options=options)
    done = mend_file("a.json", data, "json", undoc.parse(data, format="json"), CheckOptions())
    assert done.after == data.replace(b'"3."', b'"2."')


@pytest.mark.parametrize("options", [XmlOptions(), XmlOptions(indent=False), XmlOptions(collection=True)])
def test_xml_of_undoc_is_written_anew(options: XmlOptions) -> None:
    data = undoc.export(GAP, "xml", options=options)
    done = mend_file("a.xml", data, "xml", undoc.parse(data, format="xml"), CheckOptions())
    assert done.after == undoc.export(mend(undoc.parse(data, format="xml")).document, "xml", options=options)
    assert b"<num>2.</num>" in done.after


def test_files_of_others_are_refused() -> None:
    data = undoc.export(GAP, "json").replace(b"\n", b"\r\n")
    done = mend_file("a.json", data, "json", undoc.parse(data, format="json"), CheckOptions())
    assert (done.after, done.mended, done.diff()) == (data, {}, "")
    assert (
        "1 fixable finding is left, the file is not changed: it was written or edited by something else" in done.left[0]
    )
    data = undoc.export(GAP, "docx")
    done = mend_file("a.docx", data, "docx", undoc.parse(data, format="docx"), CheckOptions())
    assert done.after == data
    assert "files of the format docx are not changed in place" in done.left[0]


def test_changes_that_can_not_be_placed_are_refused() -> None:
    source = "1. One and\nmore.\n"
    before = undoc.parse(source)
    (paragraph,) = before.paragraphs
    assert edit_text(source, before, before) == source
    for body in (
        [Paragraph("One and more.")],
        [Paragraph("One and\u00a0more.", "1.")],
        [],
        [undoc.Heading("One and more.", "1.")],
        [Paragraph("x" * 400, "1.")],
    ):
        with pytest.raises(UnplaceableError):
            edit_text(source, before, Document(language=before.language, body=body))
    assert paragraph.text == "One and more."


def test_text_is_edited_by_the_sign() -> None:
    source = "1. One  and\r\nmore, and more.\r\n"
    before = undoc.parse(source)
    after = Document(language=before.language, body=[Paragraph("One und more; and mo re!", "1.")])
    assert edit_text(source, before, after) == "1. One  und\r\nmore; and mo re!\r\n"


@given(st.text(alphabet="ab ", max_size=60), st.text(alphabet="ab ", max_size=60))
def test_differences_make_one_of_the_other(old: str, new: str) -> None:
    changes = differences(old, new)
    if changes is None:
        return
    at, made = 0, ""
    for start, end, instead in changes:
        assert start >= at
        assert old[start:end] != instead
        made += old[at:start] + instead
        at = end
    assert made + old[at:] == new


@given(st.text(min_size=300, max_size=600), st.lists(st.integers(0, 299), max_size=4, unique=True))
def test_single_changes_are_told_as_such(text: str, at: list[int]) -> None:
    new = list(text)
    for place in at:
        new[place] = "\ue000\ue001"
    changes = differences(text, "".join(new))
    assert changes is not None
    assert sum(end - start for start, end, _ in changes) <= 3 * len(at) + 12 * len(at)


NUMBERS = st.lists(st.integers(1, 8), min_size=1, max_size=8)


@given(NUMBERS, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_mended_texts_read_as_mended_documents(numbers: list[int], end: str, encoding: str) -> None:
    source = f"{end}{end}".join(
        f"{number}. Words that stand in{end}paragraph number {at}." for at, number in enumerate(numbers)
    )
    data = source.encode(encoding)
    document = undoc.parse(data)
    done = mend_file("a.txt", data, "text", document, CheckOptions())
    read = undoc.parse(done.after)
    if done.mended:
        assert read == mend(document).document
        assert not [item for item in undoc.validate(read) if item.code == "N101"] or done.left
    else:
        assert done.after == data


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_sample_letters_need_no_mending(examples: Path, language: str) -> None:
    data = (examples / f"letter.{language}.txt").read_bytes()
    assert mend_file("a.txt", data, "text", undoc.parse(data), CheckOptions()).after == data


def test_where_one_fix_can_not_be_written_the_others_are() -> None:
    text = "1. Il a été dit, à la session\n: oui.\n\n2. Les États ont pris , ce jour, note du rapport.\n"
    document = undoc.parse(text)
    done = mend_file("a.txt", text.encode(), "text", document, CheckOptions(select=("T104", "T116")))
    assert done.after.decode() == text.replace("pris ,", "pris,")
    assert done.mended == {"T116": 1}
    (why,) = done.left
    assert why.startswith("T104: 1 fixable finding is left: ")
