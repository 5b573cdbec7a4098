"""How high the numbers of resolutions and decisions go in a session or a year.

Since its thirty-first session (1976) the General Assembly numbers its resolutions anew in each session; the highest
number of most is between 200 and 350 (Resolutions and Decisions adopted by the General Assembly, volumes I and III of
each session). Only the fifty-sixth went beyond, for it skipped numbers. Decisions begin with 301, later with 401 and
501, so they stay below 700. The Human Rights Council has adopted 43 resolutions at most in a session (Report of the
Human Rights Council, A/…/53), the Economic and Social Council fewer than 130 in a year (Resolutions and Decisions of
the Economic and Social Council). The ceilings are generous: what is above them is surely misprinted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

#: By the beginning of the symbol: resolutions and decisions of a session or year, then of special sessions.
_CEILINGS = {"A/RES": 399, "A/DEC": 699, "A/HRC/RES": 60, "A/HRC/DEC": 199, "E/RES": 130, "E/DEC": 399}
_SPECIAL = {"A/RES": 40, "A/DEC": 99, "A/HRC/RES": 10, "A/HRC/DEC": 199}
#: The fifty-sixth session resumed with numbers above 500.
_EXCEPTIONS = {("A/RES", "56"): 599}
#: Until its thirtieth session the Assembly numbered on through the sessions: numbers with their sessions, as they are
#: commonly cited.
_KNOWN = (
    (1, 1), (24, 1), (96, 1), (111, 2), (181, 2), (194, 3), (217, 3), (260, 3), (273, 3), (302, 4), (377, 5), (428, 5),
    (505, 6), (543, 6), (637, 7), (640, 7), (742, 8), (1040, 11), (1236, 12), (1348, 13), (1386, 14), (1472, 14),
    (1514, 15), (1541, 15), (1653, 16), (1721, 16), (1761, 17), (1803, 17), (1904, 18), (1962, 18), (2006, 19),
    (2106, 20), (2131, 20), (2200, 21), (2222, 21), (2263, 22), (2345, 22), (2391, 23), (2542, 24), (2574, 24),
    (2625, 25), (2749, 25), (2758, 26), (2832, 26), (2997, 27), (3034, 27), (3068, 28), (3212, 29), (3314, 29),
    (3379, 30), (3452, 30),
)  # fmt: skip


def ceiling_of(series: str, session: str) -> int | None:
    """The highest number that a resolution or decision can have.

    Args:
        series: the beginning of its symbol, such as ``"A/RES"``.
        session: the session or the year, ``"65"`` or ``"S-27"``.

    Returns:
        The number; None where nothing is known.
    """
    if "-" in session:
        return _SPECIAL.get(series)
    return _EXCEPTIONS.get((series, session), _CEILINGS.get(series))


def sessions_of(number: int) -> tuple[int, int]:
    """The first and the last session at which the General Assembly can have adopted a resolution of that number.

    Args:
        number: a number of the years until 1976.
    """
    numbers = [known for known, _ in _KNOWN]
    before, after = bisect_right(numbers, number) - 1, bisect_left(numbers, number)
    return _KNOWN[max(before, 0)][1], _KNOWN[after][1] if after < len(_KNOWN) else 30
