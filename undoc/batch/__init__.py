"""Many documents: worker processes under supervision, shards, quarantine, and going on after a stop."""

from undoc.batch.running import Progress, Summary, run

__all__ = ["Progress", "Summary", "run"]
