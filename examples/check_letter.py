"""Check a letter in which a paragraph is missing, as a test would."""

from pathlib import Path

import undoc
from undoc.testing import assert_valid

text = Path(__file__).with_name("letter.en.txt").read_text(encoding="utf-8")
before, _, rest = text.partition("7. They asked")
letter = undoc.parse(before + rest[rest.index("8. The following") :])

for finding in undoc.validate(letter):
    print(finding)
assert_valid(letter)  # fails on errors; a gap in the numbers is a warning
