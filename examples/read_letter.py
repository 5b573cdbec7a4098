"""Read a letter and go through its structure."""

from pathlib import Path

import undoc

letter = undoc.read(Path(__file__).with_name("letter.en.txt"))

print(type(letter).__name__, letter.masthead.symbols[0], "of", letter.date)
print("from", letter.sender)
print("to", letter.addressee)

annex = letter.annexes[0]
for paragraph in annex.paragraphs:
    print(paragraph.marker, paragraph.text[:60], [item.label for item in paragraph.subparagraphs])

for note in letter.find(undoc.Footnote):  # every note in reading order, annexes included
    print("note", note.label, note.text)

for reference in letter.references:
    print("cites", reference.symbol, reference.symbol.url("en"))

print(undoc.locate(letter, "annex, para. 8 (c) (ii)").text)
