"""Rules on annexes, enclosures and appendices: family A."""

from undoc.rules.annexes.annex_number_gap import AnnexNumberGap

RULES = (AnnexNumberGap,)
