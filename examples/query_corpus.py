"""Make a dataset of the sample letters, and ask it who cites what (needs pyarrow: pip install 'undoc-un[parquet]')."""

import tempfile
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.dataset as ds

from undoc import BatchOptions
from undoc.batch import run

letters = sorted(Path(__file__).parent.glob("letter.*.txt"))


def main() -> None:
    """Each table is a folder of Parquet files; ``key`` joins them."""
    with tempfile.TemporaryDirectory() as folder:
        summary = run([str(path) for path in letters], "parquet", folder, options=BatchOptions(processes=2))
        print(summary.counts)
        documents = ds.dataset(f"{folder}/documents").to_table(columns=["key", "language", "sender", "notes"])
        references = ds.dataset(f"{folder}/references").to_table(columns=["key", "symbol", "address"])

    # which documents are cited by most languages' letters
    pairs = references.group_by(["symbol", "key"]).aggregate([])
    cited = pairs.group_by("symbol").aggregate([("key", "count")]).sort_by([("key_count", "descending")])
    for row in cited.slice(0, 3).to_pylist():
        print(row["symbol"], "is cited by", row["key_count"], "letters")

    # where the letter with the most notes cites
    most = documents.filter(pc.equal(documents["notes"], pc.max(documents["notes"]))).slice(0, 1)
    for row in most.select(["key"]).join(references, "key", join_type="inner").slice(0, 5).to_pylist():
        print(Path(row["key"]).name, row["address"], "cites", row["symbol"])


if __name__ == "__main__":
    main()
