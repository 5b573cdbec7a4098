"""Nothing of a document is lost in DOCX, and the same document gives the same bytes."""

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest
from docx_files import DocxFile
from docx_letters import everything
from docx_print import Printer, bare
from hypothesis import given, settings

from undoc.diagnostics import Diagnostic
from undoc.exporters.docx import export
from undoc.model import Document
from undoc.options import DocxOptions
from undoc.testing import documents

SAMPLES = everything()
ROOT = Path(__file__).parents[2]


def check_text(document: Document) -> None:
    said: list[Diagnostic] = []
    data = export(document, DocxOptions(), said)
    assert all(item.code.startswith("E13") for item in said)
    assert bare(DocxFile(data).reading()) == Printer(document).text()
    docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_character_of_a_sample_is_there_once_and_in_order(name: str) -> None:
    check_text(SAMPLES[name])


@given(documents())
def test_every_character_of_any_document_is_there_once_and_in_order(document: Document) -> None:
    check_text(document)


@given(documents())
@settings(max_examples=30)
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    first, second = (export(document, DocxOptions(), []) for _ in range(2))
    assert first == second


def test_threads_do_not_meet() -> None:
    alone = {name: export(document, DocxOptions(), []) for name, document in SAMPLES.items()}
    with ThreadPoolExecutor(4) as pool:
        jobs = [(name, pool.submit(export, SAMPLES[name], DocxOptions(), [])) for name in [*SAMPLES] * 5]
    assert all(job.result() == alone[name] for name, job in jobs)


def test_neither_the_process_nor_the_hash_seed_shows() -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1])\n"
        "from docx_letters import everything\n"
        "from undoc.exporters.docx import export\n"
        "from undoc.options import DocxOptions\n"
        "whole = b''.join(export(item, DocxOptions(), []) for item in everything().values())\n"
        "print(hashlib.sha256(whole).hexdigest())"
    )
    digests = set()
    for seed, epoch in (("0", ""), ("1", "86400"), ("4711", "abc")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed[0]}"}
        environment["SOURCE_DATE_EPOCH"] = epoch
        done = subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        digests.add(done.stdout)
    assert len(digests) == 1
