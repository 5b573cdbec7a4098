"""A Chinese letter as a PDF file, beside typst and reportlab's platypus: ``python -m tests.benchmarks.pdf``.

Every round gives all of them the same new text: the letter with its characters in another order, so that nothing is
remembered from the round before but fonts. The rounds are interleaved. typst is asked for the standards that our files
keep (PDF/A-2a, PDF/UA-1); platypus has neither notes nor tags. A letter's path may be given. Nothing is asserted.
"""

from __future__ import annotations

import io
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import undoc
from tests.benchmarks.pace import paced
from undoc.model import Document, Footnote, Heading, Node, Paragraph, Subparagraph, Text
from undoc.walking import transform

_ROUNDS = paced(15, 9)
_ROOT = Path(__file__).parents[2]
_HAN = re.compile("[\u4e00-\u9fff]")


def noto() -> Path:
    """The Chinese font that all of them use."""
    import justmytype_intl_cjk

    return Path(justmytype_intl_cjk.__file__).parent / "fonts" / "ofl" / "notosanssc" / "NotoSansSC[wght].ttf"


def renewed(document: Document, seed: int) -> Document:
    """The document with its Han characters in another order."""
    chance = random.Random(seed)  # noqa: S311
    signs = [sign for node in document.find(Text) for sign in _HAN.findall(node.value)]
    chance.shuffle(signs)
    coming = iter(signs)

    def change(node: Node) -> Node:
        if isinstance(node, Text):
            return Text(_HAN.sub(lambda _: next(coming), node.value))
        return node

    return transform(document, change)


# ------------------------------------------------------------------------------------------------------- rivals


def _escaped(text: str) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]/=~+-])", r"\\\1", text)


def typst_source(document: Document) -> str:
    """The letter in typst's language: title, numbered paragraphs, notes."""
    lines = [
        '#set document(title: "Letter")',
        '#set page(paper: "us-letter", margin: (left: 123pt, right: 124pt, top: 75pt, bottom: 48pt), numbering: "1/1")',
        '#set text(font: "Noto Sans SC", size: 10.5pt, lang: "zh")',
        "#set par(justify: true, leading: 4.5pt)",
    ]

    def content(node: Node) -> str:
        said = []
        for item in getattr(node, "content", ()):
            if isinstance(item, Footnote):
                said.append(f"#footnote[{_escaped(' '.join(block.text for block in item.body))}]")
            else:
                said.append(_escaped(item.text))
        return "".join(said)

    for node in document.walk():
        if isinstance(node, Heading):
            lines += ["", f"= {content(node)}" if content(node) else ""]
        elif isinstance(node, (Paragraph, Subparagraph)):
            lines += ["", f"{_escaped(node.marker or '')} {content(node)}"]
    return "\n".join(lines)


def by_typst(document: Document) -> bytes:
    """typst, asked for the same standards."""
    import typst

    data: bytes = typst.compile(
        typst_source(document).encode(), font_paths=[str(noto().parent)], ignore_system_fonts=True, format="pdf",
        pdf_standards=["a-2a", "ua-1"],
    )  # fmt: skip
    return data


def by_platypus(document: Document) -> bytes:
    """platypus with a Chinese font; no notes, no tags."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph as Flowable
    from reportlab.platypus import SimpleDocTemplate

    if "Noto" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Noto", str(noto())))
    style = ParagraphStyle("body", fontName="Noto", fontSize=10.5, leading=15, wordWrap="CJK", alignment=4)
    flow = []
    for node in document.walk():
        if isinstance(node, (Heading, Paragraph, Subparagraph)):
            text = f"{getattr(node, 'marker', None) or ''} {node.text}"
            flow.append(Flowable(text.replace("&", "&amp;").replace("<", "&lt;"), style))
    out = io.BytesIO()
    SimpleDocTemplate(out, leftMargin=123, rightMargin=124).build(flow)
    return out.getvalue()


def by_undoc(document: Document) -> bytes:
    """This library."""
    return undoc.export(document, "pdf")


# ------------------------------------------------------------------------------------------------------ measures


def _timed(make: Callable[[Document], bytes], document: Document) -> tuple[float, float]:
    """Wall and processor time in milliseconds; the second says more where other programs run."""
    start, used = time.perf_counter(), time.process_time()
    make(document)
    return (time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000


def rounds(path: Path) -> None:
    """One interleaved run."""
    letter = undoc.read(path)
    makers = [by_undoc, by_typst, by_platypus]
    taken: dict[str, list[tuple[float, float]]] = {make.__name__: [] for make in makers}
    for seed in range(_ROUNDS + 2):
        document = renewed(letter, seed)
        for make in makers:
            try:
                spent = _timed(make, document)
            except ImportError:
                continue
            if seed >= 2:  # what is loaded once is loaded
                taken[make.__name__].append(spent)
    for name, times in taken.items():
        if times:
            wall, processor = zip(*times, strict=True)
            _say(
                f"{name}: median {statistics.median(wall):.1f} ms, least {min(wall):.1f} ms; of the processor "
                f"{statistics.median(processor):.1f} and {min(processor):.1f} ms; {len(times)} rounds"
            )


def growth() -> None:
    """How time and memory grow with pages."""
    from undoc.model import Footnote as Note

    for count in paced((400, 800, 1600, 3200), (100, 200, 400, 800)):
        chance = random.Random(count)  # noqa: S311
        blocks = []
        for number in range(count):
            words = [
                f"{chance.choice(('committee', 'report', 'the', 'of', 'review'))}{chance.randrange(900)}"
                for _ in range(60)
            ]
            blocks.append(Paragraph((Text(" ".join(words)), Note(str(number), "See the report.")), f"{number}."))
        document = Document(title="Report", body=tuple(blocks), language="en")
        start = time.perf_counter()
        data = undoc.export(document, "pdf")
        spent = time.perf_counter() - start
        pages = data.count(b"/Type/Page/")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        _say(f"{pages} pages: {spent:.2f} s, {spent / pages * 1000:.1f} ms a page, {memory:.0f} MB at most so far")


def fresh(path: Path) -> None:
    """A new process for one letter: the whole of it, and where it goes."""
    script = (
        "import sys, time; a = time.perf_counter(); import undoc; b = time.perf_counter();"
        "d = undoc.read(sys.argv[1]); c = time.perf_counter(); import undoc.exporters.pdf; e = time.perf_counter();"
        "undoc.export(d, 'pdf'); f = time.perf_counter();"
        "print(*(round(1000 * x) for x in (b - a, c - b, e - c, f - e)))"
    )
    command = [sys.executable, "-c", script, str(path)]
    whole, used, parts = [], [], []
    for _ in range(_ROUNDS):
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        whole.append((time.perf_counter() - start) * 1000)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
        parts.append([int(number) for number in done.stdout.split()])
    middle = [statistics.median(part[at] for part in parts) for at in range(4)]
    _say(
        f"fresh process: median {statistics.median(whole):.0f} ms, least {min(whole):.0f} ms, of the processor "
        f"{statistics.median(used):.0f} and {min(used):.0f} ms; "
        f"import undoc {middle[0]:.0f}, reading the letter {middle[1]:.0f}, "
        f"loading the exporter {middle[2]:.0f}, the file {middle[3]:.0f}, the interpreter the rest"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    """Measure."""
    path = Path(arguments[0]) if arguments else _ROOT / "examples" / "letter.zh.txt"
    rounds(path)
    fresh(path)
    growth()


if __name__ == "__main__":
    main(sys.argv[1:])
