"""The package: a ZIP file of parts and the relations between them, opened with care.

Nothing is unpacked before the table of contents was judged: sizes, number of members, names, encryption. Parts are
unpacked when they are asked for, so that what a document does not need costs nothing.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar

from attrs import frozen

from undoc.errors import LimitExceeded, ParseError
from undoc.options import DocxOptions
from undoc.parsers.docx.foreign import refuse_foreign
from undoc.parsers.docx.kept import KeptParts
from undoc.parsers.docx.markup import Element, make_parser, parse_xml
from undoc.patterns import compiled_late
from undoc.records import Record

T = TypeVar("T")

_TYPES: Final = "[Content_Types].xml"
_MAIN = compiled_late(
    r"application/vnd\.(?:openxmlformats-officedocument|ms-word)\S*(?:document|template)\S*\.main\+xml"
)
_KINDS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
)
#: Below this a part may be packed as tight as it likes, in bytes.
_FREE_OF_RATIO: Final = 16 * 1024 * 1024
#: A part of which no element begins in so many bytes is packed tight because it says nothing.
_FILLING: Final = 2000
#: Smaller ones cost nothing: one long word is no filling.
_LEAST_FILLING: Final = 1024 * 1024
#: The end of a ZIP file's directory, and the most of a file behind it (APPNOTE.TXT, 4.3.16).
_END: Final = b"PK\x05\x06"
_END_SIZE, _LONGEST_COMMENT = 22, 0xFFFF
#: What an entry of the directory takes at the most in files of word processors, in bytes.
_ENTRY: Final = 1024
_ENCRYPTED: Final = 0x1
_LOCAL: Final = b"PK\x03\x04"
_LOCAL_SIZE: Final = 30
_kept: Final = KeptParts()


@frozen(eq=False, repr=False)
class Relation(Record):
    """What a part refers to.

    Attributes:
        id: by which the part's XML names it.
        kind: the last word of its type: ``"styles"``, ``"hyperlink"``.
        target: a part's name, or a URL where it is external.
        external: whether it lies outside of the package.
    """

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a file.

    Args:
        data: the file.
        options: the limits.

    Raises:
        ParseError: it is no DOCX file, or an unsound one.
        LimitExceeded: it is larger than the options allow.
    """

    def __init__(self, data: bytes, options: DocxOptions) -> None:
        self.options = options
        if len(data) > options.max_bytes:
            raise LimitExceeded(f"the file has {len(data):,} bytes, more than max_bytes={options.max_bytes:,}")
        refuse_foreign(data)
        _check_directory(data, options)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, EOFError, OverflowError) as error:
            raise ParseError(f"the ZIP file is damaged or cut short: {_shown(error)}") from None
        self._data = data
        self._parser = make_parser()
        self._members = _check_members(members, options)
        self._taken = 0
        self._types: Mapping[str, str] | None = None

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    @property
    def names(self) -> Iterator[str]:
        """The names of all parts."""
        return (member.filename for member in self._members.values())

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            ParseError: there is none of that name, or it is damaged.
            LimitExceeded: the parts that are read are larger together than the options allow.
        """
        return self._unpacked(self._member(name), name)

    def _member(self, name: str) -> zipfile.ZipInfo:
        """The entry of a part that is going to be read."""
        member = self._members.get(name.lower())
        if member is None:
            raise ParseError(f"the part {_shown(name)} is missing")
        self._taken += member.file_size
        if self._taken > self.options.max_total_bytes:
            raise LimitExceeded(f"the parts take more than max_total_bytes={self.options.max_total_bytes:,}")
        return member

    def _packed(self, member: zipfile.ZipInfo, name: str) -> bytes:
        try:
            return _find_packed(self._data, member)
        except (struct.error, ValueError) as error:
            raise ParseError(f"the part {_shown(name)} is damaged: {_shown(error)}") from None

    def _unpacked(self, member: zipfile.ZipInfo, name: str) -> bytes:
        packed = self._packed(member, name)
        try:
            return _unpack(packed, member)
        except (zlib.error, ValueError) as error:
            raise ParseError(f"the part {_shown(name)} is damaged: {_shown(error)}") from None

    def xml(self, name: str) -> Element:
        """The root element of a part.

        Raises:
            ParseError: it is missing, damaged or not well-formed.
            LimitExceeded: it has more elements than the options allow.
        """
        return self._parsed(self._member(name), name)

    def make(self, name: str, make: Callable[[Element, str], T]) -> T:
        """What a function makes of the root element of a part and its name, kept for other files with the same part.

        Args:
            name: of the part.
            make: makes something that never changes, and is not None.

        Raises:
            ParseError: it is missing, damaged or not well-formed.
            LimitExceeded: it has more elements than the options allow.
        """
        member, options = self._member(name), self.options
        packed = self._packed(member, name)
        limits = options.max_elements, options.max_ratio
        key = (make, name, member.compress_type, member.CRC, member.file_size, limits, packed)
        made: T | None = _kept.find(key)
        if made is None:
            made = make(self._parsed(member, name), name)
            _kept.keep(key, made, member.file_size)
        return made

    def _parsed(self, member: zipfile.ZipInfo, name: str) -> Element:
        data = self._unpacked(member, name)
        tight = len(data) > max(_LEAST_FILLING, self.options.max_ratio * member.compress_size)
        if tight and data.count(b"<") * _FILLING < len(data):
            raise LimitExceeded(f"the part {_shown(name)} is filling: {self._over()}")
        return parse_xml(data, name, self.options, self._parser)

    def _over(self) -> str:
        return f"more than max_ratio={self.options.max_ratio} times larger unpacked"

    def type_of(self, name: str) -> str:
        """The content type of a part; empty where none is declared."""
        if self._types is None:
            if _TYPES not in self:
                raise ParseError(f"{_TYPES} is missing: this is no file of a word processor")
            self._types = self.make(_TYPES, _read_types)
        return self._types.get(f"/{name.lower()}") or self._types.get(posixpath.splitext(name.lower())[1], "")

    def relations(self, name: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; of the package itself where the name is empty."""
        folder, base = posixpath.split(name)
        place = posixpath.join(folder, "_rels", f"{base}.rels")
        if place not in self:
            return {}
        return self.make(place, _read_relations)

    def main_part(self) -> str:
        """The name of the part that holds the document.

        Raises:
            ParseError: there is none, or it is of another kind of file.
        """
        own = self.relations("").values()
        name = next((one.target for one in own if one.kind == "officeDocument" and not one.external), None)
        if name is None:
            raise ParseError("the package names no main document (_rels/.rels): this is no DOCX file")
        if name not in self:
            raise ParseError(f"the part {_shown(name)}, the main document, is missing")
        kind = self.type_of(name)
        if not _MAIN.fullmatch(kind):
            raise ParseError(f"the main document {_shown(name)} is of the type {_shown(kind)}, not one of Word's")
        return name


def _read_types(root: Element, name: str) -> Mapping[str, str]:
    """The content types, by the names of parts and by suffixes, both in small letters."""
    del name
    types: dict[str, str] = {}
    for item in root:
        kind = item.get("ContentType") or ""
        if item.get("PartName"):
            types[(item.get("PartName") or "").lower()] = kind
        elif item.get("Extension"):
            types["." + (item.get("Extension") or "").lower()] = kind
    return types


def _read_relations(root: Element, name: str) -> Mapping[str, Relation]:
    """The relations of the part whose relations stand in a part of this name."""
    folder = posixpath.dirname(posixpath.dirname(name))
    found: dict[str, Relation] = {}
    for item in root:
        if not isinstance(item.tag, str):
            continue
        target, external = item.get("Target") or "", item.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
        kind = item.get("Type") or ""
        for start in _KINDS:
            kind = kind.removeprefix(start)
        relation = Relation(item.get("Id") or "", kind, target, external)
        found[relation.id] = relation
    return found


def _check_directory(data: bytes, options: DocxOptions) -> None:
    """Refuse a directory that would take long to read."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or at + _END_SIZE > len(data):
        raise ParseError("the ZIP file is damaged or cut short: its directory is missing")
    count, size = struct.unpack("<HI", data[at + 10 : at + 16])
    if count > options.max_members or size > _ENTRY * options.max_members:
        raise LimitExceeded(f"the file has {count:,} parts or more, max_members={options.max_members:,}")


def _check_members(members: list[zipfile.ZipInfo], options: DocxOptions) -> dict[str, zipfile.ZipInfo]:
    """The members by name in small letters, when all of them are sound."""
    if len(members) > options.max_members:
        raise LimitExceeded(f"the file has {len(members):,} parts, more than max_members={options.max_members:,}")
    found: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for member in members:
        name = member.filename
        if member.orig_filename != name or "\\" in name or name.startswith("/") or ":" in name.split("/")[0]:
            raise ParseError(f"the part {_shown(member.orig_filename)} has a name that leads out of the package")
        if ".." in name.split("/"):
            raise ParseError(f"the part {_shown(name)} has a name that leads out of the package")
        if member.flag_bits & _ENCRYPTED:
            raise ParseError(f"the part {_shown(name)} is encrypted: save the file without a password")
        if name.lower() in found:
            raise ParseError(f"the part {_shown(name)} is there twice")
        found[name.lower()] = member
        if member.file_size > options.max_part_bytes:
            size = f"{member.file_size:,} bytes, more than max_part_bytes={options.max_part_bytes:,}"
            raise LimitExceeded(f"the part {_shown(name)} has {size}")
        if member.file_size > max(_FREE_OF_RATIO, options.max_ratio * member.compress_size):
            size = f"more than max_ratio={options.max_ratio} times larger unpacked"
            raise LimitExceeded(f"the part {_shown(name)} is {size}")
        total += member.file_size
    if total > options.max_total_bytes:
        raise LimitExceeded(f"the parts take {total:,} bytes, more than max_total_bytes={options.max_total_bytes:,}")
    return found


def _find_packed(data: bytes, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member as they are packed.

    The header before them is read for the sake of its length alone (APPNOTE.TXT, 4.3.7): what it says otherwise, the
    directory says as well.

    Raises:
        ValueError: it does not stand where the directory tells.
    """
    at = member.header_offset
    if data[at : at + 4] != _LOCAL:
        raise ValueError("it does not stand where the directory says")
    name, extra = struct.unpack("<HH", data[at + 26 : at + 30])
    start = at + _LOCAL_SIZE + name + extra
    return data[start : start + member.compress_size]


def _unpack(packed: bytes, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, never more of them than the directory tells.

    Raises:
        ValueError: the bytes are not what the directory tells.
    """
    if member.compress_type == zipfile.ZIP_STORED:
        unpacked = packed
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, member.file_size + 1)
    else:
        raise ValueError(f"it is packed in a way that no word processor uses ({member.compress_type})")
    if len(unpacked) != member.file_size:
        raise ValueError("it is not as long as the directory says")
    if zlib.crc32(unpacked) != member.CRC:
        raise ValueError("its checksum is wrong")
    return unpacked


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 80 else text[:79] + "…") if isinstance(value, str) else text[:120]
