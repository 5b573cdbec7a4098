"""Hold two language versions of a letter side by side: lines, a translation memory, a table for spreadsheets."""

from pathlib import Path

import undoc

folder = Path(__file__).parent
versions = [undoc.read(folder / f"letter.{language}.txt") for language in ("en", "zh")]
alignment = undoc.align(versions)

for row in alignment:
    if row.kind not in ("paragraph", "subparagraph", "note"):
        continue  # masthead, titles, signatures
    print(f"{row.kind} {' | '.join(row.markers)} ({row.confidence:.2f}, {row.reason})")
    for language, text in zip(alignment.languages, row.texts, strict=True):
        print(f"  {language}  {' '.join(text.split())[:70] or '(missing)'}")

longest = max(alignment, key=lambda row: len(row.texts[0]))
for sentence in longest.sentences():
    print(round(sentence.confidence, 2), [" ".join(cell)[:30] for cell in sentence.cells])

undoc.write_alignment(alignment, "letter.tmx", options=undoc.AlignmentOptions(level="sentence", least_confidence=0.5))
undoc.write_alignment(alignment, "letter.csv")
