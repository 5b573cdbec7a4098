"""Which of two organs numbered a resolution of a roman session: the Assembly or the Economic and Social Council.

Both counted through from their first session on, and the Assembly was always far ahead.
"""

from __future__ import annotations

#: About the first resolution of each of the Assembly's sessions from the first to the thirtieth, rounded down.
_FIRST = (
    1, 100, 190, 270, 370, 490, 590, 690, 790, 890,
    990, 1110, 1230, 1340, 1470, 1590, 1740, 1870, 1990, 2000,
    2130, 2240, 2360, 2490, 2600, 2740, 2900, 3040, 3200, 3350,
)  # fmt: skip


def is_councils(number: int, session: int) -> bool:
    """Whether a resolution of that number and session can only be the Economic and Social Council's.

    The Assembly has no roman sessions above the thirtieth, and in none did the Council reach half of the Assembly's
    numbers.

    Args:
        number: the number before the brackets.
        session: the session in them; 0 for a special one.
    """
    return session > len(_FIRST) or (session > 1 and 2 * number < _FIRST[session - 1])
