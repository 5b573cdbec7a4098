"""Documents as tables."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings

import undoc
from undoc import BatchOptions, UndocError
from undoc.batch import run
from undoc.datasets import TABLES, map_documents, rows_of, to_parquet
from undoc.datasets.schemas import columns, schema
from undoc.testing import documents

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
dataset = pytest.importorskip("pyarrow.dataset", reason="pyarrow is not installed")


def test_a_letter_as_rows(examples: Path) -> None:
    letter = undoc.read(examples / "letter.en.txt")
    rows = rows_of("letter.en.txt", letter)
    (head,) = rows["documents"]
    assert (head["kind"], head["language"], head["session_number"]) == ("Letter", "en", letter.masthead.session_number)
    assert (head["notes"], head["references"]) == (len(letter.footnotes), len(letter.references))
    assert [row["symbol"] for row in rows["references"]] == [one.symbol.value for one in letter.references]
    assert [row["text"] for row in rows["notes"]] == [note.text for note in letter.footnotes]
    for row in rows["blocks"]:
        node = undoc.locate(letter, row["address"]) if row["address"] else letter
        assert node is not None
        if row["kind"] in ("paragraph", "subparagraph") and row["label"]:
            assert (node.text, node.label) == (row["text"], row["label"])
    inner = [row for row in rows["blocks"] if row["kind"] == "subparagraph"]
    assert inner
    assert all(rows["blocks"][row["parent"]]["kind"] in ("paragraph", "subparagraph") for row in inner)


@given(document=documents())
@settings(max_examples=60)
def test_every_document_fits_the_tables(document: undoc.Document) -> None:
    rows = rows_of("a", document)
    for table in TABLES:
        assert all(list(row) == list(columns(table)) for row in rows[table])
        back = parquet.read_table(pa.BufferReader(to_parquet(table, rows[table])))
        assert back.schema.equals(schema(table))
        assert back.num_rows == len(rows[table])
        assert to_parquet(table, rows[table]) == to_parquet(table, rows[table])
    assert [row["ordinal"] for row in rows["blocks"]] == list(range(len(rows["blocks"])))
    assert all(row["parent"] is None or row["parent"] < row["ordinal"] for row in rows["blocks"])


def test_no_text_is_missing(examples: Path) -> None:
    for name in ("letter.en.txt", "letter.zh.txt", "letter.fr.txt"):
        letter = undoc.read(examples / name)
        rows = rows_of(name, letter)
        said = "".join(row["text"] + (row["closing"] or "") for row in rows["blocks"] + rows["notes"][:0])
        for node in letter.walk():
            if isinstance(node, (undoc.Paragraph, undoc.Subparagraph, undoc.Heading, undoc.Signature)):
                assert node.text in said or any(node.text in row["text"] for row in rows["notes"])


def test_a_folder_becomes_a_dataset(examples: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = BatchOptions(processes=1, shard_size=2)
    run([str(path) for path in sorted(examples.glob("letter.*.txt"))], ["parquet", "json"], out, options=options)
    heads = dataset.dataset(out / "documents").to_table().to_pylist()
    assert [head["language"] for head in heads] == [path.name[7:9] for path in sorted(examples.glob("letter.*.txt"))]
    assert all(isinstance(head["date"], dt.date) for head in heads)
    keys = {row["key"] for row in dataset.dataset(out / "blocks").to_table().to_pylist()}
    assert keys == {head["key"] for head in heads}
    before = {path: path.read_bytes() for path in out.rglob("*.parquet")}
    (out / "notes" / "000001.parquet").unlink()
    assert run([str(path) for path in sorted(examples.glob("letter.*.txt"))], ["parquet", "json"], out,
               options=options).resumed == 2  # fmt: skip
    assert {path: path.read_bytes() for path in out.rglob("*.parquet")} == before


def test_record_batches_map_to_record_batches(examples: Path) -> None:
    names = ["letter.en.txt", "letter.zh.txt", "broken.docx"]
    data = [(examples / name).read_bytes() for name in names[:2]] + [b"PK\x03\x04"]
    batch = pa.RecordBatch.from_pydict({"key": names, "data": data})
    made = map_documents(batch).to_pylist()
    assert [row["key"] for row in made] == names
    assert [row["status"] for row in made] == ["done", "done", "refused"]
    assert made[2]["message"].startswith("broken.docx: ")
    letter = undoc.read(examples / "letter.zh.txt")
    assert [row["symbol"] for row in made[1]["reference_rows"]] == [one.symbol.value for one in letter.references]
    told = pa.RecordBatch.from_pydict({"key": ["x"], "data": [data[0]], "format": ["text"]})
    assert map_documents(told).to_pylist()[0]["kind"] == "Letter"
    assert map_documents(batch.slice(0, 0)).num_rows == 0
    with pytest.raises(UndocError, match="needs the columns 'key' and 'data'"):
        map_documents(pa.RecordBatch.from_pydict({"key": ["x"]}))
