"""Rules on annexes, enclosures and appendices: family A."""

from undoc.rules.annexes.annex_label_style import AnnexLabelStyle
from undoc.rules.annexes.annex_number_gap import AnnexNumberGap
from undoc.rules.annexes.annexes_not_numbered import AnnexesNotNumbered
from undoc.rules.annexes.empty_annex import EmptyAnnex
from undoc.rules.annexes.enclosure_outside_annex import EnclosureOutsideAnnex
from undoc.rules.annexes.lone_annex_numbered import LoneAnnexNumbered
from undoc.rules.annexes.repeated_annex_number import RepeatedAnnexNumber
from undoc.rules.annexes.unmentioned_annex import UnmentionedAnnex

RULES = (
    AnnexNumberGap,
    LoneAnnexNumbered,
    AnnexesNotNumbered,
    UnmentionedAnnex,
    EnclosureOutsideAnnex,
    AnnexLabelStyle,
    RepeatedAnnexNumber,
    EmptyAnnex,
)
