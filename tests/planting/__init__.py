"""Defects planted into documents, to see whether the rules report them: each with the code and place it should have."""

from __future__ import annotations

from planting.annexes import ANNEX_DEFECTS
from planting.defects import Defect, Planted, VersionsDefect
from planting.masthead import MASTHEAD_DEFECTS
from planting.notes import NOTE_DEFECTS
from planting.numbering import NUMBERING_DEFECTS
from planting.references import REFERENCE_DEFECTS
from planting.structure import STRUCTURE_DEFECTS
from planting.typography import TYPOGRAPHY_DEFECTS
from planting.versions import VERSIONS_DEFECTS

DEFECTS: tuple[Defect, ...] = (
    *NUMBERING_DEFECTS,
    *NOTE_DEFECTS,
    *ANNEX_DEFECTS,
    *STRUCTURE_DEFECTS,
    *MASTHEAD_DEFECTS,
    *REFERENCE_DEFECTS,
    *TYPOGRAPHY_DEFECTS,
)

__all__ = ["DEFECTS", "VERSIONS_DEFECTS", "Defect", "Planted", "VersionsDefect"]
