"""Batches on a Dask cluster on this machine: the results are those of this machine's own workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from undoc import BatchOptions, UndocError
from undoc.batch import run

distributed = pytest.importorskip("distributed", reason="Dask is not installed")
#: What Dask's own code is warned of is not ours to mend.
pytestmark = pytest.mark.filterwarnings("default")
LOCAL = BatchOptions(processes=2, timeout=10.0, max_memory=500_000_000, shard_size=3)


@pytest.fixture
def scheduler(poison: None) -> Iterator[str]:
    """The address of a cluster's scheduler."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True) as cluster:
        yield cluster.scheduler_address


def test_a_cluster_does_what_this_machine_does(scheduler: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.poison").write_text({2: "crash", 4: "raise"}.get(number, f"good {number}"), "utf-8")
    here = run(str(folder), "json", tmp_path / "here", options=LOCAL)
    there = run(str(folder), "json", tmp_path / "there", options=evolve(LOCAL, scheduler=scheduler))
    assert there == here
    assert there.counts == {"done": 7, "crashed": 1, "refused": 1}
    for path in (tmp_path / "here").rglob("*.json"):
        if ".undoc" not in path.parts:
            assert (tmp_path / "there" / path.relative_to(tmp_path / "here")).read_bytes() == path.read_bytes()


def test_a_scheduler_that_is_not_there(letters: Path, tmp_path: Path) -> None:
    with pytest.raises(UndocError, match="the scheduler nonsense://x can't be reached"):
        run(str(letters), "json", tmp_path / "out", options=evolve(LOCAL, scheduler="nonsense://x"))
