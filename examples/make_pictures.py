"""Make the pictures of the README: pages of the sample letters as PNG (needs pdftoppm of poppler-utils).

Where Chromium is installed, a letter as HTML and two versions compared are made too.

python examples/make_pictures.py docs/images
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import attrs

import undoc

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
folder.mkdir(parents=True, exist_ok=True)


def print_pages(scratch: Path) -> None:
    """Draw two pages of the Chinese letter as PDF."""
    pdf = scratch / "letter.zh.pdf"
    undoc.write(undoc.read(Path(__file__).with_name("letter.zh.txt")), pdf)
    for page in (1, 2):
        target = folder / f"letter-zh-{page}"
        command = ["pdftoppm", "-png", "-r", "72", "-gray", "-singlefile", "-f", str(page), str(pdf), str(target)]
        subprocess.run(command, check=True)
        print(f"{target}.png")


def revised(part: undoc.Document) -> undoc.Document:
    """Another version: some words are others, paragraph 6 goes, another is put in at the end."""
    fifth, _, seventh = part.paragraphs
    body = [
        attrs.evolve(fifth, content=fifth.text.replace("brought forecasts", "brought their forecasts much")),
        attrs.evolve(seventh, marker="6."),
        undoc.Paragraph("They invited the Secretary-General to visit a shared station.", "7."),
    ]
    return attrs.evolve(part, body=body)


def photograph(chromium: str, scratch: Path) -> None:
    """Draw the English letter as a page of HTML, and the page that tells what became of its annex."""
    letter = undoc.read(Path(__file__).with_name("letter.en.txt"))
    draft = undoc.Document(body=letter.annexes[0].paragraphs[4:7], language="en")
    changes = undoc.diff(draft, revised(draft))
    pages = {"letter-en": undoc.export(letter, "html"), "diff-en": changes.to_html(("draft", "final")).encode()}
    for name, data in pages.items():
        source, target = scratch / f"{name}.html", folder / f"{name}.png"
        source.write_bytes(data)
        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--window-size=760,600", f"--user-data-dir={scratch / 'profile'}", f"--screenshot={target.resolve()}",
        ]  # fmt: skip
        subprocess.run([chromium, *flags, source.as_uri()], check=True, stderr=subprocess.DEVNULL)
        print(target)


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
    print_pages(Path(scratch))
    if browser := shutil.which("chromium"):
        photograph(browser, Path(scratch))
