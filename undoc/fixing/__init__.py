"""Mending what rules find: in documents (`mending`), in files (`rewriting`), in text sign by sign (`text_edits`)."""

from undoc.fixing.mending import Mended, mend

__all__ = ["Mended", "mend"]
