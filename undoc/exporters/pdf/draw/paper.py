"""The document's objects around its pages: pages, links, outline, fonts, description."""

from __future__ import annotations

from attrs import define, field

from undoc.exporters.pdf.archive.colours import srgb_profile
from undoc.exporters.pdf.archive.description import Description, clean, xmp
from undoc.exporters.pdf.draw.pictures import Image
from undoc.exporters.pdf.file import File, text_of
from undoc.exporters.pdf.fonts.embedding import Used, add_font
from undoc.exporters.pdf.tags.elements import Element
from undoc.exporters.pdf.tags.writing import write_structure
from undoc.records import Distinct


@define(eq=False, repr=False)
class _Link(Distinct):
    """A link that is written when all places are known."""

    number: int
    box: tuple[float, float, float, float]
    said: str
    target: str
    inside: bool
    key: int


@define(eq=False, repr=False)
class Paper(Distinct):
    """The file while pages are drawn.

    Attributes:
        width: of a page, in points.
        height: likewise.
        owners: the element of each stretch of content, page by page.
    """

    width: float
    height: float
    file: File = field(factory=File)
    owners: list[list[Element]] = field(factory=lambda: [[]])
    _pages: list[tuple[int, int, list[int]]] = field(factory=list)
    _links: list[_Link] = field(factory=list)
    _linking: list[Element] = field(factory=list)
    _annotations: list[int] = field(factory=list)
    _anchors: dict[str, tuple[int, float, float]] = field(factory=dict)
    _entries: list[tuple[str, int, int, float]] = field(factory=list)
    _images: dict[str, int] = field(factory=dict)

    @property
    def page(self) -> int:
        """The number of the page that is being drawn, from 0."""
        return len(self._pages)

    def end_page(self, operators: list[str]) -> None:
        """Close a page."""
        content = self.file.add_stream("\n".join(operators).encode("ascii"))
        self._pages.append((self.file.reserve(), content, self._annotations))
        self._annotations = []
        self.owners.append([])

    def own(self, element: Element) -> int:
        """The number of a new stretch of this page's content that belongs to an element."""
        element.settle()
        here = self.owners[-1]
        element.kids.append((self.page, len(here)))
        here.append(element)
        return len(here) - 1

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let links lead to a place on this page; of two places with one name, they lead to the first."""
        self._anchors.setdefault(name, (self.page, x, y))

    def entry(self, title: str, level: int, y: float) -> None:
        """An entry of the outline that leads to a place on this page."""
        self._entries.append((clean(title), level, self.page, y))

    def link(
        self, target: str, box: tuple[float, float, float, float], said: str, element: Element | None, *, inside: bool
    ) -> None:
        """Let a click on a box lead somewhere: to an anchor, or to a URI."""
        if element is None:
            return
        number = self.file.reserve()
        self._annotations.append(number)
        self._links.append(_Link(number, box, clean(said) or target, target, inside, len(self._linking)))
        self._linking.append(element)
        element.kids.append((self.page, -number))

    def picture(self, name: str, image: Image) -> None:
        """Add a picture, to be drawn under its name."""
        self._images[name] = image.add(self.file)

    def finish(self, root: Element, fonts: list[Used], said: Description) -> bytes:
        """The file.

        Args:
            root: the structure.
            fonts: what the pages use of fonts.
            said: what the file says of itself.
        """
        file = self.file
        tree = file.reserve()
        numbers = [page for page, _, _ in self._pages]
        named = " ".join(f"/{used.name} {add_font(used, file)} 0 R" for used in fonts)
        images = " ".join(f"/{name} {number} 0 R" for name, number in self._images.items())
        shown = f"/XObject<<{images}>>" if images else ""
        resources = file.add(f"<</Font<<{named}>>{shown}/ProcSet[/PDF/Text/ImageC]>>")
        for at, (number, content, noted) in enumerate(self._pages):
            linked = f"/Annots[{' '.join(f'{one} 0 R' for one in noted)}]" if noted else ""
            file.put(
                number,
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {self.width:g} {self.height:g}]/Contents {content} 0 R"
                f"/Resources {resources} 0 R/StructParents {at}/Tabs/S{linked}>>",
            )
        file.put(tree, f"<</Type/Pages/Count {len(numbers)}/Kids[{' '.join(f'{page} 0 R' for page in numbers)}]>>")
        for link in self._links:
            file.put(link.number, self._written(link, numbers, len(numbers)))
        structure = write_structure(root, file, numbers, self.owners[: len(numbers)], self._linking)
        return file.finish(self._catalog(tree, structure, numbers, said), self._information(said))

    def _written(self, link: _Link, pages: list[int], keys: int) -> str:
        box = " ".join(f"{value:.2f}" for value in link.box)
        if link.inside:
            page, x, y = self._anchors[link.target]
            leads = f"/Dest[{pages[page]} 0 R/XYZ {x:.2f} {y:.2f} null]"
        else:
            leads = f"/A<</S/URI/URI{text_of(link.target)}>>"
        return (
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {keys + link.key}"
            f"/Contents{text_of(link.said)}{leads}>>"
        )

    def _catalog(self, tree: int, structure: int, pages: list[int], said: Description) -> int:
        file = self.file
        described = file.add_stream(xmp(said), "/Type/Metadata/Subtype/XML", packed=False)
        parts = [
            f"<</Type/Catalog/Pages {tree} 0 R/StructTreeRoot {structure} 0 R/MarkInfo<</Marked true>>",
            f"/Lang{text_of(said.language)}/Metadata {described} 0 R",
        ]
        direction = "/Direction/R2L" if said.rtl else ""
        parts.append(f"/ViewerPreferences<</DisplayDocTitle true{direction}>>")
        if self._entries:
            parts.append(f"/Outlines {self._outline(pages)} 0 R/PageMode/UseOutlines")
        profile = file.add_stream(srgb_profile(), "/N 3")
        parts.append(
            f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
            f"/DestOutputProfile {profile} 0 R>>]>>"
        )
        return file.add("".join(parts))

    def _information(self, said: Description) -> int:
        """The document information dictionary, without dates: when a file was made is not part of what it says."""
        texts = {"Title": said.title, "Author": said.author, "Subject": said.subject}
        written = "".join(f"/{name}{text_of(text)}" for name, text in texts.items() if text)
        return self.file.add(f"<<{written}/Creator(undoc)/Producer(undoc)>>")

    def _outline(self, pages: list[int]) -> int:
        """The outline: an entry stands under the nearest one before it that is of a higher level."""
        first = self.file.reserve_many(len(self._entries) + 1)
        above: list[tuple[int, int]] = []  # the entries around the next one: their levels and places
        kids: list[list[int]] = [[] for _ in range(len(self._entries) + 1)]  # 0: the outline itself
        parents: list[int] = []
        for place, (_, level, _, _) in enumerate(self._entries, 1):
            while above and above[-1][0] >= level:
                above.pop()
            parent = above[-1][1] if above else 0
            kids[parent].append(place)
            parents.append(parent)
            above.append((level, place))
        counts = [0] * len(kids)
        for place in range(len(self._entries), 0, -1):
            counts[parents[place - 1]] += 1 + counts[place]
        beside: dict[int, tuple[int, int]] = {}
        for own in kids:
            for number, place in enumerate(own):
                beside[place] = (own[number - 1] if number else 0, own[number + 1] if number + 1 < len(own) else 0)
        for place, (title, _, page, y) in enumerate(self._entries, 1):
            before, behind = beside[place]
            self.file.put(
                first + place,
                f"<</Title{text_of(title)}/Parent {first + parents[place - 1]} 0 R"
                + (f"/Prev {first + before} 0 R" if before else "")
                + (f"/Next {first + behind} 0 R" if behind else "")
                + _kids(kids[place], first, counts[place])
                + f"/Dest[{pages[page]} 0 R/XYZ 0 {y:.2f} null]>>",
            )
        self.file.put(first, f"<</Type/Outlines{_kids(kids[0], first, counts[0])}>>")
        return first


def _kids(places: list[int], first: int, count: int) -> str:
    if not places:
        return ""
    return f"/First {first + places[0]} 0 R/Last {first + places[-1]} 0 R/Count {count}"
