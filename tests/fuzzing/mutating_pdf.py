"""Damaged PDF files that a reader still opens: an object is changed, what lies around it stays sound."""

from __future__ import annotations

import random
import re
import zlib

from mutating import mutate

_OBJECT = re.compile(rb"^(\d+) 0 obj\n", re.MULTILINE)
_STREAM = b">>\nstream\n"
_END = b"\nendobj\n"
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]\w*")
_OPERATOR = re.compile(rb"(?<=[\s\])>])(?:BT|ET|Tf|Tj|TJ|Td|Tm|cm|q|Q|re|l|m|f|S|BDC|EMC|Do|Ts|Tz|Tr|rg)(?=\s)")
_ODD_NUMBERS = (b"0", b"-1", b"1e9", b"99999999999999999999", b"0.0000001", b"-32769", b"65536", b"null", b"1 0 R")


def mutate_pdf(data: bytes, chance: random.Random) -> bytes:
    """A file of our exporter with one to three of its objects changed, left out or doubled; or its bytes changed.

    Streams are written uncompressed, so that a change in them is no broken compression.
    """
    if chance.random() < 0.2:
        return mutate(data, chance)
    head, objects, trailer = _taken_apart(data)
    for _ in range(chance.choice((1, 1, 2, 3))):
        number = chance.choice(list(objects))
        way = chance.random()
        if way < 0.05:
            objects[number] = b"null"
        elif way < 0.15:
            objects[number] = objects[chance.choice(list(objects))]
        else:
            objects[number] = _changed(objects[number], chance)
    if chance.random() < 0.1:
        trailer = _changed(trailer, chance)
    return _put_together(head, objects, trailer)


def _changed(part: bytes, chance: random.Random) -> bytes:
    """An object, or a trailer, with a number, a name, an operator or some bytes of it changed."""
    way = chance.random()
    for pattern, share in ((_NUMBER, 0.35), (_NAME, 0.6), (_OPERATOR, 0.8)):
        found = list(pattern.finditer(part)) if way < share else []
        if found:
            one = chance.choice(found)
            other = chance.choice(_ODD_NUMBERS) if pattern is _NUMBER else chance.choice(found)[0]
            return part[: one.start()] + (b"" if chance.random() < 0.2 else other) + part[one.end() :]
    return mutate(part, chance)


def _taken_apart(data: bytes) -> tuple[bytes, dict[int, bytes], bytes]:
    """What stands before the objects, the objects, and the trailer's dictionary."""
    table = data.rindex(b"\nxref\n")
    starts = list(_OBJECT.finditer(data, 0, table))
    bounds = [*(match.start() for match in starts), table + 1]
    objects = {
        int(match[1]): _inflated(data[match.end() : bounds[at + 1]].removesuffix(_END))
        for at, match in enumerate(starts)
    }
    return data[: bounds[0]], objects, data[data.rindex(b"trailer\n") + 8 : data.rindex(b"\nstartxref")]


def _inflated(part: bytes) -> bytes:
    about, stream, content = part.partition(_STREAM)
    if not stream or b"/FlateDecode" not in about:
        return part
    try:
        whole = zlib.decompress(content)
    except zlib.error:
        return part
    about = re.sub(rb"/Filter\s*/FlateDecode", b"", about)
    return re.sub(rb"/Length \d+", b"/Length %d" % len(whole), about) + stream + whole + b"\nendstream"


def _put_together(head: bytes, objects: dict[int, bytes], trailer: bytes) -> bytes:
    made, places = bytearray(head), {}
    for number, part in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%b%b" % (number, part, _END)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1)
    for number in range(1, max(objects) + 1):
        made += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
    return bytes(made) + b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, table)
