"""Ids made from structural addresses: ``para-8-a``, ``annex-1-para-3``, ``fn-5``; and where links of the model lead."""

from __future__ import annotations

import re
import unicodedata

from attrs import Factory, define

from undoc.model import Link, Node

_LABEL = re.compile(r"[A-Za-z0-9]+")
_LONGEST = 40


def slug(label: str | None) -> str | None:
    """A label as a part of an id; None where it has letters that addresses on the web would have to encode.

    Digits of other scripts are those of Latin script, stars are counted.
    """
    if not label or len(label) > _LONGEST:
        return None
    plain = label.replace(" ", "")
    if plain.isdecimal():
        return "".join(str(unicodedata.decimal(digit)) for digit in plain)
    if not plain.strip("*"):
        return "star" if len(plain) == 1 else f"star-{len(plain)}"
    return "-".join(_LABEL.findall(label)) if label.isascii() and _LABEL.search(label) else None


@define(eq=False)
class Anchors:
    """The ids of one page: each is given once.

    Attributes:
        start: what all of them begin with; where several pages' worth stand in one, each has its own.
        wanted: ids of the model to which links lead.
        led: where those lead: the page's ids.
    """

    start: str = ""
    wanted: frozenset[str] = frozenset()
    led: dict[str, str] = Factory(dict)
    _used: set[str] = Factory(set)
    _counts: dict[str, int] = Factory(dict)

    def give(self, name: str, *nodes: Node) -> str:
        """The name itself as an id; with ``-2``, ``-3``… where it is taken.

        Args:
            name: such as ``para-8``.
            nodes: those that stand there: links to their ids lead to it.
        """
        wanted = made = f"{self.start}{name}"
        number = self._counts.get(wanted, 1)
        while made in self._used:
            number += 1
            made = f"{wanted}-{number}"
        self._counts[wanted] = number
        self._used.add(made)
        for node in nodes:
            if node.id is not None:
                self.led.setdefault(node.id, made)
        return made

    def count(self, base: str, *nodes: Node) -> str:
        """The next of ``text-1``, ``text-2``…."""
        key = f"#{base}"
        number = self._counts[key] = self._counts.get(key, 0) + 1
        return self.give(f"{base}-{number}", *nodes)

    def asked(self, node: Node) -> str | None:
        """An id for a node that has none by its address, if a link leads there and nowhere before."""
        if node.id is None or node.id not in self.wanted or node.id in self.led:
            return None
        return self.count("place", node)


def wanted_in(root: Node) -> frozenset[str]:
    """The ids to which links in a tree lead."""
    return frozenset(link.target[1:] for link in root.find(Link) if link.target.startswith("#"))
