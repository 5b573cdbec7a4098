"""What Akoma Ntoso costs beside bare lxml: ``python -m tests.benchmarks.xml [--rounds N]``.

Writing is compared with lxml building and serialising the very same elements, reading with lxml parsing the same bytes
and looking at every element's name, text, tail and attributes. The rounds of all are interleaved, so that a machine
that slows down slows all of them. Then how the time of reading grows from a size to sixteen times it, on files that
would make a careless parser slow.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

import undoc
from tests.benchmarks.pace import paced
from tests.benchmarks.text import machine
from undoc.akn import NAMESPACE

_ROOT = Path(__file__).resolve().parents[2]
_REPEATS = 20
_SMALL, _GROWTH = paced(4_000, 1_000), 16
_HEAD = f'<akomaNtoso xmlns="{NAMESPACE}"><doc name="report">'


def _bare_writer(data: bytes) -> Callable[[], bytes]:
    """Builds the elements of a file anew and serialises them."""
    root = etree.fromstring(data)
    elements = [
        (sum(1 for _ in item.iterancestors()), item.tag, dict(item.attrib), item.text, item.tail)
        for item in root.iter()
    ]
    namespaces = root.nsmap

    def write() -> bytes:
        above: list[etree._Element] = []
        for depth, name, attributes, text, tail in elements:
            if depth:
                element = etree.SubElement(above[depth - 1], name, attributes)
            else:
                element = etree.Element(name, attributes, nsmap=namespaces)  # type: ignore[arg-type]
            element.text, element.tail = text, tail
            above[depth:] = [element]
        return etree.tostring(above[0], encoding="UTF-8", xml_declaration=True)

    return write


def _bare_reader(data: bytes) -> Callable[[], int]:
    """Parses a file and looks at every element."""

    def read() -> int:
        length = 0
        for element in etree.fromstring(data).iter():
            length += len(element.tag) + len(element.text or "") + len(element.tail or "") + len(dict(element.attrib))
        return length

    return read


def compare(document: undoc.Document, rounds: int) -> None:
    """Print a row for writing and one for reading."""
    data = undoc.export(document, "xml")
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "write": (lambda: undoc.export(document, "xml"), _bare_writer(data)),
        "read": (lambda: undoc.parse(data, format="xml"), _bare_reader(data)),
    }
    count = sum(1 for _ in etree.fromstring(data).iter())
    sys.stdout.write(f"{count} elements, {len(data)} bytes\n\n| | undoc, ms | lxml, ms | times |\n|---|---|---|---|\n")
    for name, (ours, bare) in pairs.items():
        taken: tuple[list[float], list[float]] = ([], [])
        for _ in range(rounds):
            for times, run in zip(taken, (ours, bare), strict=True):
                run()
                start = time.process_time()
                for _ in range(_REPEATS):
                    run()
                times.append((time.process_time() - start) / _REPEATS)
        one, other = (statistics.median(times) for times in taken)
        sys.stdout.write(f"| {name} | {one * 1e3:.2f} | {other * 1e3:.2f} | {one / other:.2f} |\n")
    sys.stdout.flush()


def _body(inner: str) -> bytes:
    return f"{_HEAD}<mainBody>{inner}</mainBody></doc></akomaNtoso>".encode()


#: Files that grow with a number.
FAMILIES: dict[str, Callable[[int], bytes]] = {
    "paragraphs": lambda n: _body("<paragraph><num>1.</num><content><p>word</p></content></paragraph>" * n),
    "flat points": lambda n: _body("<p>(a)\tword</p><p>(i)\tword</p>" * n),
    "notes in one paragraph": lambda n: _body(f"<p>{_NOTE * n}</p>"),
    "references in one paragraph": lambda n: _body(f"<p>{'word <mref>A/99/1</mref>, ' * n}</p>"),
    "lines in one paragraph": lambda n: _body(f"<content>{'<i><p>word</p></i>' * n}</content>"),
    "deep nesting again and again": lambda n: _body(f"<p>{('<i>' * 150 + 'x' + '</i>' * 150) * (n // 150)}</p>"),
    "one long text": lambda n: _body(f"<p>{'word (a) ' * n * 10}</p>"),
    "attributes of one element": lambda n: _body(f"<p {' '.join(f'a{i}=' + chr(34) * 2 for i in range(n))}>x</p>"),
    "attributes of many elements": lambda n: _body('<p class="x" eId="y" title="z">x</p>' * n),
    "unknown elements": lambda n: _body("".join(f"<x{i}>x</x{i}>" for i in range(n))),
    "nested attachments": lambda n: (
        f"{_HEAD}<mainBody><p>x</p></mainBody><attachments>{_ATTACHMENT * n}</attachments></doc></akomaNtoso>".encode()
    ),
    "stray text": lambda n: _body("<list>x</list>y" * n),
}
_NOTE = 'x<authorialNote marker="1"><p>n</p></authorialNote>'
_ATTACHMENT = '<attachment><heading>Annex</heading><doc name="annex"><mainBody><p>x</p></mainBody></doc></attachment>'


def _seconds(data: bytes, rounds: int) -> tuple[float, float]:
    """The least seconds of CPU that reading a file, and writing what was read, took."""
    read, written = [], []
    for _ in range(rounds):
        start = time.process_time()
        document = undoc.parse(data, format="xml")
        middle = time.process_time()
        undoc.export(document, "xml")
        read.append(middle - start)
        written.append(time.process_time() - middle)
    return min(read), min(written)


def grow() -> None:
    """Print how the time of reading, and of writing what was read, grows."""
    sys.stdout.write("| family | read, ms | 16 ×, ms | exponent | written, ms | 16 ×, ms | exponent |\n")
    sys.stdout.write("|---|---|---|---|---|---|---|\n")
    for name, make in FAMILIES.items():
        taken = [_seconds(make(size), rounds) for size, rounds in ((_SMALL, 3), (_SMALL * _GROWTH, 2))]
        row = [name]
        for small, large in zip(*taken, strict=True):
            exponent = math.log(large / small) / math.log(_GROWTH)
            row += [f"{small * 1e3:.1f}", f"{large * 1e3:.0f}", f"{exponent:.2f}"]
        sys.stdout.write(f"| {' | '.join(row)} |\n")
        sys.stdout.flush()


def main() -> None:
    """Measure the sample letter, the corpus's if it is there, and growth."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=7, help="rounds of which the median is taken (at least 5)")
    rounds = max(5, parser.parse_args().rounds)
    paths = [_ROOT / "examples" / "letter.zh.txt"]
    corpus = os.environ.get("UNDOC_CORPUS")
    if corpus and (Path(corpus) / "seed" / "letter.zh.txt").exists():
        paths.append(Path(corpus) / "seed" / "letter.zh.txt")
    version = ".".join(map(str, etree.LXML_VERSION[:3]))
    sys.stdout.write(f"* machine: {machine()}\n* lxml {version}\n")
    sys.stdout.write(f"* medians of {rounds} interleaved rounds, processor time\n")
    for path in paths:
        sys.stdout.write(f"\n**{path.parent.name}/{path.name}**, ")
        compare(undoc.read(path), rounds)
    sys.stdout.write("\n")
    grow()


if __name__ == "__main__":
    main()
