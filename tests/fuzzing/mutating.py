"""Damaged documents: bytes of sound ones, changed at random from a seed."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

#: Values that break code which trusts a field.
_WORDS = (
    b"\x00", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xcc\x81" * 9, b"\r\n",
    b"\f", b"\x1b[2J",
    b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"null", b"[]", b"{}", b'""', b"'", b"<", b"&", b"]]>",
    b"&#0;", b"&lt;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"xmlns=''", b"1.", b"(a)", b"(i)", b"*", b"________",
    b"Annex",
    b"A/68/9",
    b"%s", b"../", b"\xe9\x99\x84\xe4\xbb\xb6", b"\xd8\xa7\xd9\x84",
)  # fmt: skip


#: Values of every type that JSON has, and some that fields are afraid of.
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1 << 70, 1.5, 1e308, "", " ", "\x00", "\ud800", "\u202e", "1.", "(a)", "A/68/9", "2013-02-30",
    "Annex", [], {}, [[]], [None], {"type": "Paragraph"}, {"type": []}, "x" * 5000,
)  # fmt: skip


def mutate(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to six changes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        chance.choice(_CHANGES)(changed, chance)
    return bytes(changed)


def mutate_text(data: bytes, chance: random.Random) -> bytes:
    """Text with some changes, most often still UTF-8."""
    changed = mutate(data, chance)
    return changed if chance.random() < 0.3 else changed.decode("utf-8", "replace").encode()


def mutate_json(data: bytes, chance: random.Random) -> bytes:
    """JSON with one to three of its values changed, left out, doubled or put elsewhere; or its bytes changed."""
    if chance.random() < 0.3:
        return mutate(data, chance)
    tree = json.loads(data)
    for _ in range(chance.choice((1, 1, 2, 3))):
        if not (places := _places(tree)):
            break
        inside, name = chance.choice(places)
        way = chance.random()
        if way < 0.2:
            del inside[name]
        elif way < 0.4:
            source, other = chance.choice(places)
            inside[name] = deepcopy(source[other])  # lest the tree hold itself
        elif way < 0.5 and isinstance(inside, list):
            inside.insert(name, deepcopy(inside[name]))
        elif way < 0.6 and isinstance(inside, dict):
            inside[chance.choice(places)[1] if chance.random() < 0.5 else "?"] = inside.pop(name)
        else:
            inside[name] = deepcopy(chance.choice(_VALUES))
    return json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every value in a tree of JSON, as what holds it and its name or number there."""
    found: list[tuple[Any, Any]] = []
    left = [tree]
    while left:
        inside = left.pop()
        names = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        found += [(inside, name) for name in names]
        left += [inside[name] for name in names if isinstance(inside[name], (dict, list))]
    return found


def mutate_zip(data: bytes, chance: random.Random) -> bytes:
    """A ZIP file with one of its parts changed, left out or doubled; or the file itself changed."""
    if chance.random() < 0.2:
        return mutate(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = [(info.filename, source.read(info)) for info in source.infolist()]
    at = chance.randrange(len(parts))
    name, part = parts[at]
    way = chance.random()
    if way < 0.06:
        del parts[at]
    elif way < 0.1:
        parts.append((name, mutate(part, chance)))
    elif way < 0.14:
        parts[at] = (name, parts[chance.randrange(len(parts))][1])
    else:
        parts[at] = (name, mutate_markup(part, chance))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, part in parts:
            # a doubled name is what was wanted
            info = zipfile.ZipInfo(name)
            target.filelist = [entry for entry in target.filelist if entry.filename != name] + [
                entry for entry in target.filelist if entry.filename == name
            ]
            target.NameToInfo.pop(name, None)
            target.writestr(info, part)
    return stream.getvalue()


def mutate_markup(data: bytes, chance: random.Random) -> bytes:
    """XML with its elements or attributes changed, most often still well formed; or its bytes."""
    way = chance.random()
    if way < 0.25:
        return mutate(data, chance)
    elements = list(re.finditer(rb"<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?(?:/>|>[^<>]*</\1>)", data))
    attributes = list(re.finditer(rb'[\w:.-]+="([^"]*)"', data))
    texts = list(re.finditer(rb">([^<>]+)<", data))
    if way < 0.5 and attributes:
        one = chance.choice(attributes)
        if chance.random() < 0.4:
            return data[: one.start()] + data[one.end() :]
        value = chance.choice((*_WORDS, chance.choice(attributes)[1])).translate(None, b"<&\"'\x00")
        return data[: one.start(1)] + value + data[one.end(1) :]
    if way < 0.8 and elements:
        one, other = chance.choice(elements), chance.choice(elements)
        if chance.random() < 0.4:
            return data[: one.start()] + data[one.end() :]
        return data[: one.start()] + other[0] + (one[0] if chance.random() < 0.5 else b"") + data[one.end() :]
    if texts:
        one = chance.choice(texts)
        return data[: one.start(1)] + chance.choice(_WORDS).replace(b"<", b"&lt;") + data[one.end(1) :]
    return mutate(data, chance)


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _replace(data: bytearray, chance: random.Random) -> None:
    start, end = _range(data, chance)
    data[start:end] = chance.choice(_WORDS)


def _insert(data: bytearray, chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    data[at:at] = chance.choice(_WORDS)


def _cut(data: bytearray, chance: random.Random) -> None:
    start, end = _range(data, chance)
    del data[start:end]


def _truncate(data: bytearray, chance: random.Random) -> None:
    del data[chance.randint(0, len(data)) :]


def _repeat(data: bytearray, chance: random.Random) -> None:
    start, end = _range(data, chance)
    at = chance.randint(0, len(data))
    data[at:at] = data[start:end] * chance.choice((1, 2, 9))


def _swap_lines(data: bytearray, chance: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    data[:] = b"\n".join(lines)


def _range(data: bytearray, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 4, 16, 64, 256)))


_CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip, _replace, _insert, _cut, _truncate, _repeat, _swap_lines,
)  # fmt: skip
