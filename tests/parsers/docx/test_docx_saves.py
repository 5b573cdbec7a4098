"""What LibreOffice makes of our files is read as the same document."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import evolve

import undoc
from undoc.parsers.docx import parse, read_running_text
from undoc.testing import assert_conserved

SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A folder with the samples as LibreOffice saves them."""
    if SOFFICE is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    ours, theirs = tmp_path_factory.mktemp("ours"), tmp_path_factory.mktemp("theirs")
    paths = []
    for sample in sorted(examples.glob("letter.*.txt")):
        paths.append(ours / f"{sample.stem}.docx")
        undoc.write(undoc.read(sample), paths[-1])
    command = [SOFFICE, f"-env:UserInstallation={ours.as_uri()}/profile", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", theirs, *paths], check=True, capture_output=True, timeout=300)
    return theirs


@pytest.mark.parametrize("name", ["letter.en", "letter.fr", "letter.zh"])
def test_saves_of_libreoffice_are_the_same_document(saved: Path, examples: Path, name: str) -> None:
    data = (saved / f"{name}.docx").read_bytes()
    document = parse(data)
    assert_conserved(read_running_text(data), document)
    printed = undoc.read(examples / f"{name}.txt")
    assert evolve(document, furniture=(), notices=()) == evolve(printed, furniture=(), notices=())
