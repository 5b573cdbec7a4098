"""Names for bookmarks: every paragraph has one, so that others can refer to it: ``para_3_a``, ``annex_I_para_7``.

Behind two strokes stands what begins at the paragraph; see `undoc.bookmarks`.
"""

from __future__ import annotations

from attrs import Factory, define

from undoc.bookmarks import LONGEST, Mark
from undoc.model import Annex, Heading, Node, Paragraph, Subparagraph
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: A longer name of an annex gives way to its number in order.
_LONGEST_PART = 24
_OTHERS = compiled_late(r"[^A-Za-z0-9]+")
#: Deeper levels are not told by name.
_DEEPEST = 40
_ATTACHMENTS = {"annex": "a", "enclosure": "e", "appendix": "y"}


@define(eq=False, repr=False)
class Bookmarks(Distinct):
    """The names given in one document. To Word, names that differ in capitals only are the same."""

    _used: set[str] = Factory(set)
    _again: dict[str, int] = Factory(dict)
    _parts: int = 0
    _prefix: str = ""
    _path: list[str] = Factory(list)
    _counts: list[int] = Factory(lambda: [0])

    def begin(self, annex: Annex, above: str) -> str:
        """Begin an attachment.

        Args:
            annex: the attachment.
            above: what this gave for the one that holds it; empty for one of the document itself.

        Returns:
            What the names of its paragraphs begin with.
        """
        self._parts += 1
        slug = _slug(annex.label)
        name = f"{above}{annex.kind}_{slug}_" if slug else f"{above}{annex.kind}_"
        if len(name) > _LONGEST_PART:
            name = f"attachment_{self._parts}_"
        self._prefix = name
        self._path, self._counts = [], [0]
        return name

    def annex(self, annex: Annex, depth: int) -> str:
        """The name of the attachment that has begun.

        Args:
            annex: the attachment.
            depth: 1 for one of the document itself.
        """
        return self._free(self._prefix.rstrip("_"), Mark(_ATTACHMENTS[annex.kind], depth))  # type: ignore[arg-type]

    def plain(self, word: str, mark: Mark) -> str:
        """The name of something that is neither a paragraph nor a heading of the text.

        Args:
            word: such as ``"signature"``.
            mark: what it is.
        """
        return self._free(self._prefix + word, mark)

    def of(self, node: Node, level: int, mark: Mark) -> str:
        """The name of a paragraph, a subparagraph or a heading.

        Args:
            node: what stands there.
            level: 0 for a paragraph, 1 for ``(a)``, 2 for ``(i)``.
            mark: what it is.
        """
        if isinstance(node, Heading):
            return self._free(f"{self._prefix}heading_{_slug(node.label) or 'text'}", mark)
        counts, path = self._counts, self._path
        del counts[level + 1 :]
        del path[level:]
        counts[level] += 1
        label = _slug(node.label) if isinstance(node, (Paragraph, Subparagraph)) else ""
        if level:
            # letters of other alphabets go by their place
            own = label or str(counts[level])
        elif mark.quoted:
            own = f"quoted_{label or counts[0]}"
        else:
            own = f"para_{label}" if label else f"text_{counts[0]}"
        path.append(own)
        counts.append(0)
        return self._free(self._prefix + "_".join(path) if level < _DEEPEST else "", mark)

    def _free(self, wanted: str, mark: Mark) -> str:
        code = f"__{mark.code}"
        longest = LONGEST - len(code)
        if len(wanted) > longest or not wanted:
            wanted = "place"
        name = wanted + code
        if (key := name.lower()) not in self._used:
            self._used.add(key)
            return name
        number = self._again.get(key, 1)
        while True:
            number += 1
            ending = f"_{number}"
            name = wanted[: longest - len(ending)] + ending + code
            if name.lower() not in self._used:
                break
        self._again[key] = number
        self._used.add(name.lower())
        return name


def _slug(label: str | None) -> str:
    """A label in the letters that every word processor takes in names; empty where it has others."""
    return _OTHERS.sub("_", label).strip("_") if label and label.isascii() else ""
