"""Parsers under atheris, which looks for bytes that take new ways through their code (``pip install atheris``).

For each parser there is a target: ``python tests/fuzzing/targets/fuzz_docx.py -max_total_time=120``. What it takes are
libFuzzer's options and folders of files to begin with; without a folder it begins with the sound files of the mutants.
Where a parser breaks its promise, the bytes are left in the current folder; such a file belongs to
``tests/fuzzing/crashers``.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).resolve().parent
#: What is longer takes longer, and says no more.
_LONGEST = 200_000


def fuzz(format: str) -> None:
    """Have atheris give bytes to the parser of a format until it is told to end.

    It changes them by its own ways and by those of the mutants, half and half: most of its changes would only break the
    ZIP file around a document, or the table of a PDF file.
    """
    import atheris

    sys.path[:0] = [str(_HERE.parent), str(_HERE.parents[2])]
    with atheris.instrument_imports(include=["undoc"]):
        from totality import WAYS, assert_total, seeds

        sound = seeds(format)
        for data in sound:
            assert_total(data, format)  # what is loaded late is loaded now, and so seen

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311  # no secret
        if chance.random() < 0.5:
            try:
                changed = WAYS[format](data, chance)
            except Exception:  # noqa: BLE001  # what is damaged already can't always be taken apart once more
                changed = b""
            if 0 < len(changed) <= most:
                return changed
        return bytes(atheris.Mutate(data, most))

    with tempfile.TemporaryDirectory() as folder:
        arguments = sys.argv
        if not any(Path(argument).is_dir() for argument in arguments[1:]):
            for number, data in enumerate(sound):
                (Path(folder) / str(number)).write_bytes(data)
            arguments = [*arguments, folder]
        atheris.Setup(
            [arguments[0], f"-max_len={_LONGEST}", *arguments[1:]],
            lambda data: assert_total(data, format),
            custom_mutator=change,
        )
        atheris.Fuzz()
