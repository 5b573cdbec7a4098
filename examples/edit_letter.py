"""Read a letter, change it, check what the change did, and write it: a paragraph goes, another is put in."""

import sys
from pathlib import Path

import attrs

import undoc
from undoc import Paragraph
from undoc.comparing import compare

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
letter = undoc.read(Path(__file__).with_name("letter.en.txt"))

fifth = undoc.locate(letter, "annex, para. 5")
sixth = undoc.locate(letter, "annex, para. 6")
assert isinstance(fifth, Paragraph)


def revise(node: undoc.Node) -> undoc.Node | tuple[undoc.Node, ...] | None:
    """Leave paragraph 6 out, and put two paragraphs behind paragraph 5."""
    if node is sixth:
        return None
    if node is fifth:
        added = "The Secretary-General was invited to visit a shared station."
        return (node, Paragraph(added, "6."), Paragraph("He accepted the invitation.", "6."))
    return node


changed = undoc.transform(letter, revise)
print("found:", *undoc.validate(changed), sep="\n  ")

mended = attrs.evolve(undoc.renumber(changed), addressee="President of the General Assembly")
assert undoc.validate(mended).ok
print("changed:", compare(letter, mended).to_text(most=6).replace("\n", "\n  "), sep="\n  ")

for name in ("revised.docx", "revised.xml"):
    undoc.write(mended, folder / name)
assert undoc.read(folder / "revised.xml") == mended
print("written:", folder / "revised.docx", folder / "revised.xml")
