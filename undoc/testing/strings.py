"""Strategies of strings and symbols."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from undoc.symbols import Symbol

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def texts(max_size: int = 20) -> SearchStrategy[str]:
    """Strings of any Unicode character that is not half a surrogate pair, line ends and controls included."""
    from hypothesis import strategies as st

    any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=max_size)
    plain = st.text(string.ascii_letters + "  .,大会é́ا\u200f", min_size=1, max_size=max_size)
    return plain | any_text


def symbols() -> SearchStrategy[Symbol]:
    """A hypothesis strategy of symbols of many series, with sessions, years, divisions and modifiers."""
    from hypothesis import strategies as st

    number = st.integers(1, 99_999).map(str)
    small = st.integers(1, 99).map(str)
    year = st.integers(1946, 2099).map(str)
    roman = st.sampled_from("I V IX XXV XXXIV S-VI ES-V".split())
    sitting = small | year | st.builds("{}-{}".format, st.sampled_from(["S", "ES"]), small)
    body = st.sampled_from(
        "A S E T ST/SGB A/C.3 A/HRC A/HRC/WG.6 A/CONF.151 A/CN.9/WG.III E/CN.4/Sub.2 E/ECE TD/B/C.I CRC/C DP/FPA "
        "FCCC/CP UNEP/EA.4 NPT/CONF.2010 ICCD/COP(13) TD(VIII) XYZ OP-EX/9".split()
    )
    kind = st.sampled_from(["", "L.", "PV.", "SR.", "CRP.", "WP.", "INF/", "NGO/", "Misc.", "PRST/", "XY."])
    documents = st.builds("{}/{}/{}{}".format, body, sitting, kind, number) | st.builds("{}/{}".format, body, number)
    letters = st.sampled_from(["", " A", " B-D"])
    resolutions = (
        st.builds("{}/RES/{}/{}{}".format, st.sampled_from(["A", "E", "A/HRC"]), sitting, number, letters)
        | st.builds("A/RES/{}{} ({})".format, number, letters, roman)
        | st.builds("S/RES/{} ({})".format, number, year)
        | st.builds("{}/{}{}".format, sitting, number, letters)
        | st.builds("{}{} ({})".format, number, letters, roman | year)
    )
    named = ["", " (Vol. II)", " (Part I)", " (Parts I and II)", " (Sect. 29A)", " (Supp)", " (Resumption 1)"]
    division = st.sampled_from(named)
    word = st.sampled_from(["Add", "Corr", "Rev", "Amend"])
    modifier = st.builds("/{}.{}".format, word, small | st.builds("{}-{}".format, small, small)) | st.just("/Summary")
    modifiers = st.lists(modifier, max_size=3).map("".join)
    stars = st.sampled_from(["", "", "*", "**"])
    return st.one_of(resolutions, st.builds("{}{}{}{}".format, documents, division, modifiers, stars)).map(Symbol)
