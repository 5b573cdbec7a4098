"""Where fonts are found: what the user names, what is installed as packages, what the system has, what reportlab has.

A family is a tuple of faces in the order in which they are to be tried where style does not decide.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from undoc.errors import ExportError
from undoc.exporters.pdf.fonts.faces import BROKEN, Face, can_shape, check, has_weights, load_faces

Family = tuple[Face, ...]

#: Families of the usual systems by their files' names, without endings and in lower case, the wanted ones first:
#: Latin and Cyrillic with serifs, then Chinese, then what has many other characters.
SYSTEM_FAMILIES = (
    ("times", "timesbd", "timesi", "timesbi"),
    ("times new roman", "times new roman bold", "times new roman italic", "times new roman bold italic"),
    ("liberationserif-regular", "liberationserif-bold", "liberationserif-italic", "liberationserif-bolditalic"),
    ("freeserif", "freeserifbold", "freeserifitalic", "freeserifbolditalic"),
    ("dejavuserif", "dejavuserif-bold", "dejavuserif-italic", "dejavuserif-bolditalic"),
    ("simsun",),
    ("songti",),
    ("notoserifcjksc-regular", "notoserifcjksc-bold"),
    ("notoserifcjk-regular", "notoserifcjk-bold"),
    ("sourcehanserifsc-regular", "sourcehanserifsc-bold"),
    ("notoserifsc[wght]",),
    ("notoserifsc-vf",),
    ("notosanssc[wght]",),
    ("notosanssc-vf",),
    ("notosanscjksc-regular", "notosanscjksc-bold"),
    ("notosanscjk-regular", "notosanscjk-bold"),
    ("sourcehansanssc-regular", "sourcehansanssc-bold"),
    ("simhei",),
    ("msyh", "msyhbd"),
    ("uming",),
    ("wqy-zenhei",),
    ("wqy-microhei",),
    ("droidsansfallbackfull",),
    ("droidsansfallback",),
    ("amiri-regular", "amiri-bold", "amiri-italic", "amiri-bolditalic"),
    ("dejavusans", "dejavusans-bold", "dejavusans-oblique", "dejavusans-boldoblique"),
    ("arial", "arialbd", "ariali", "arialbi"),
    ("arial unicode",),
    ("notosans-regular", "notosans-bold", "notosans-italic", "notosans-bolditalic"),
    ("notonaskharabic-regular", "notonaskharabic-bold"),
    ("notosanssymbols2-regular",),
    ("seguisym",),
    ("symbola",),
)
#: Packages of fonts, with the files in them.
PACKAGES = (
    (
        "fontpkg_pt_serif",
        (
            "files/PT_Serif-Web-Regular.ttf",
            "files/PT_Serif-Web-Bold.ttf",
            "files/PT_Serif-Web-Italic.ttf",
            "files/PT_Serif-Web-BoldItalic.ttf",
        ),
    ),
    (
        "fontpkg_amiri",
        (
            "files/Amiri-Regular.ttf",
            "files/Amiri-Bold.ttf",
            "files/Amiri-Italic.ttf",
            "files/Amiri-BoldItalic.ttf",
        ),
    ),
    ("justmytype_intl_cjk", ("fonts/ofl/notosanssc/NotoSansSC[wght].ttf",)),
)
#: Fonts that are always there.
_VERA = ("fonts/Vera.ttf", "fonts/VeraBd.ttf", "fonts/VeraIt.ttf", "fonts/VeraBI.ttf")

#: What the names of font files end in: single fonts, then collections.
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")

_lock = threading.RLock()


def families() -> Iterator[Family]:
    """The families to be tried for each character, in order; later ones are loaded when they are asked for."""
    for package, files in PACKAGES:
        yield _packaged(package, files)
    for names in SYSTEM_FAMILIES:
        yield _installed(names)
    yield _packaged("reportlab", _VERA)


def named_faces(named: tuple[Path, ...]) -> Family:
    """The faces of files that the user named.

    Raises:
        ExportError: one of those is no font with outlines that may be embedded.
    """
    return tuple(face for path in named for face in _named(path))


def sources() -> tuple[object, ...]:
    """What `families` goes through: where this has changed, so may have the families."""
    return (PACKAGES, SYSTEM_FAMILIES, _VERA, can_shape())


def _named(path: Path) -> tuple[Face, ...]:
    try:
        state = path.stat()
        with _lock:
            return _loaded(path.resolve(), state.st_mtime_ns, state.st_size)
    except BROKEN as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = f"not a font with outlines that may be embedded: {reason or type(error).__name__}"
        raise ExportError(message, source=str(path)) from None


@lru_cache(maxsize=64)
def _loaded(path: Path, modified: int, size: int) -> tuple[Face, ...]:  # a changed file is another
    faces = load_faces(path)
    for face in faces:
        check(face)
    return faces


@cache
def _packaged(package: str, files: tuple[str, ...]) -> Family:
    """The faces of an installed package; none if it is not installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return ()
    root = Path(spec.submodule_search_locations[0])
    return _quietly(tuple(root / file for file in files))


def _installed(names: tuple[str, ...]) -> Family:
    known = installed_fonts()
    return _quietly(tuple(known[name] for name in names if name in known))


@cache
def _quietly_once(paths: tuple[Path, ...]) -> Family:
    faces: list[Face] = []
    for path in paths:
        try:
            # Without HarfBuzz a variable font has but its default weight, which for Noto Sans SC is Thin.
            if path.is_file() and (can_shape() or not has_weights(path)):
                faces += load_faces(path)
        except BROKEN:
            continue
    return tuple(faces)


def _quietly(paths: tuple[Path, ...]) -> Family:
    """The faces of files that nobody named: what can't be used is passed over."""
    with _lock:
        return _quietly_once(paths)


def _directories() -> list[Path]:
    """Where systems keep fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"]


@cache
def installed_fonts() -> dict[str, Path]:
    """The font files of the system by their names, without endings and in lower case."""
    found: dict[str, Path] = {}
    for directory in _directories():
        for folder, folders, files in os.walk(directory):
            folders.sort()
            for file in sorted(files):
                path = Path(folder) / file
                if path.suffix.lower() in _SUFFIXES:
                    found.setdefault(path.stem.lower(), path)
    return found
