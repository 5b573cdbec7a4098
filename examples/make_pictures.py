"""Make the pictures of the README: pages of the sample letters as PNG (needs pdftoppm of poppler-utils).

python examples/make_pictures.py docs/images
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import undoc

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
folder.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as scratch:
    for language, pages in (("zh", (1, 2)),):
        pdf = Path(scratch) / f"letter.{language}.pdf"
        undoc.write(undoc.read(Path(__file__).with_name(f"letter.{language}.txt")), pdf)
        for page in pages:
            target = folder / f"letter-{language}-{page}"
            command = ["pdftoppm", "-png", "-r", "72", "-gray", "-singlefile", "-f", str(page), str(pdf), str(target)]
            subprocess.run(command, check=True)
            print(f"{target}.png")
