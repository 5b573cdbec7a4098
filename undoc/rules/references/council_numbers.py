"""Which resolutions of the Security Council belong to which year, as far as one must know to see a wrong pair.

The Council numbers its resolutions on through the years, so a higher number is never of an earlier year. From a few
numbers whose year is sure follows for every other number between which years it lies.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

#: Numbers with their years, rising: resolutions as they are commonly cited. The first was adopted on 25 January 1946.
_KNOWN = (
    (1, 1946), (15, 1946), (16, 1947), (27, 1947), (54, 1948), (62, 1948), (73, 1949), (82, 1950), (84, 1950),
    (95, 1951), (101, 1953), (106, 1955), (109, 1955), (118, 1956), (128, 1958), (132, 1959), (134, 1960), (143, 1960),
    (161, 1961), (169, 1961), (181, 1963), (186, 1964), (209, 1965), (216, 1965), (217, 1965), (221, 1966), (232, 1966),
    (237, 1967), (242, 1967), (252, 1968), (262, 1968), (267, 1969), (276, 1970), (284, 1970), (298, 1971), (307, 1971),
    (317, 1972), (338, 1973), (353, 1974), (361, 1974), (377, 1975), (385, 1976), (392, 1976), (418, 1977), (425, 1978),
    (435, 1978), (446, 1979), (465, 1980), (478, 1980), (487, 1981), (497, 1981), (502, 1982), (520, 1982), (541, 1983),
    (550, 1984), (573, 1985), (582, 1986), (598, 1987), (620, 1988), (632, 1989), (660, 1990), (678, 1990), (687, 1991),
    (713, 1991), (731, 1992), (794, 1992), (808, 1993), (864, 1993), (918, 1994), (955, 1994), (986, 1995),
    (1031, 1995), (1132, 1997), (1160, 1998), (1199, 1998), (1244, 1999), (1267, 1999), (1325, 2000), (1333, 2000),
    (1373, 2001), (1386, 2001), (1390, 2002), (1441, 2002), (1483, 2003), (1518, 2003), (1540, 2004), (1566, 2004),
    (1591, 2005), (1624, 2005), (1674, 2006), (1737, 2006), (1747, 2007), (1769, 2007), (1803, 2008), (1820, 2008),
    (1874, 2009), (1904, 2009), (1929, 2010), (1960, 2010), (1970, 2011), (1989, 2011), (2042, 2012), (2085, 2012),
    (2094, 2013), (2127, 2013), (2140, 2014), (2178, 2014), (2199, 2015), (2254, 2015), (2270, 2016), (2334, 2016),
    (2371, 2017), (2397, 2017), (2399, 2018), (2427, 2018), (2462, 2019), (2493, 2019), (2510, 2020), (2542, 2020),
    (2565, 2021), (2615, 2021), (2623, 2022), (2664, 2022), (2686, 2023), (2719, 2023), (2728, 2024), (2735, 2024),
)  # fmt: skip


def years_of(number: int) -> tuple[int, int | None]:
    """The first and the last year in which a resolution of that number can have been adopted.

    Returns:
        Both years; None for the last, where the number is higher than the highest known.
    """
    numbers = [known for known, _ in _KNOWN]
    before, after = bisect_right(numbers, number) - 1, bisect_left(numbers, number)
    return _KNOWN[max(before, 0)][1], _KNOWN[after][1] if after < len(_KNOWN) else None
