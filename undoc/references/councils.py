"""In which year a resolution of the Security Council was adopted."""

from __future__ import annotations

from bisect import bisect_left

#: The last resolution of each year from 1946 on (Resolutions and Decisions of the Security Council, S/INF/…).
_LAST = (
    15, 37, 66, 78, 89, 96, 98, 103, 106, 110,  # 1946 to 1955
    121, 126, 131, 132, 160, 170, 177, 185, 199, 219,  # to 1965
    232, 244, 262, 275, 291, 307, 324, 344, 366, 384,  # to 1975
    402, 422, 443, 461, 484, 499, 529, 545, 559, 580,  # to 1985
    593, 606, 626, 646, 683, 725, 799, 892, 969, 1035,  # to 1995
    1092, 1146, 1219, 1284, 1334, 1386, 1453, 1521, 1580, 1651,  # to 2005
    1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259,  # to 2015
    2336, 2397, 2451, 2503, 2560, 2617, 2671, 2721, 2767,  # to 2024
)  # fmt: skip
_FIRST_YEAR = 1946


def year_adopted(number: int) -> int | None:
    """The year of a resolution of the Security Council, or None if it is later than the table."""
    place = bisect_left(_LAST, number)
    return _FIRST_YEAR + place if number > 0 and place < len(_LAST) else None


def fits(number: int, year: int) -> bool:
    """Whether a resolution of that number can be of that year; a year may be misprinted by one."""
    adopted = year_adopted(number)
    if adopted is None:
        return year >= _FIRST_YEAR + len(_LAST) - 1
    return abs(adopted - year) <= 1
