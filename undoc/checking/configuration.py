"""``[tool.undoc]`` in pyproject.toml: what is checked, how grave it is, and what is known to be no fault."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from undoc.errors import UndocError
from undoc.options import CheckOptions
from undoc.rules.choosing import Chosen
from undoc.suppressions import Suppression

_NAME = "pyproject.toml"
_KEYS = ("select", "ignore", "severities", "per-file-ignores", "suppressions")
_REQUIRED, _OPTIONAL = ("code", "source", "reason"), ("address", "words")


def find_configuration(folder: Path | None = None) -> Path | None:
    """The nearest pyproject.toml with a table ``[tool.undoc]``, in a folder or those above it.

    Args:
        folder: where to begin; the working directory if None.

    Raises:
        UndocError: a pyproject.toml on the way can't be read.
    """
    here = (folder or Path()).resolve()
    for place in (here, *here.parents):
        path = place / _NAME
        if path.is_file() and _table(_loaded(path)) is not None:
            return path
    return None


def read_configuration(path: Path) -> CheckOptions:
    """The choices in a file; patterns of files are relative to its folder.

    Args:
        path: a pyproject.toml, or a TOML file with the same keys at its top.

    Raises:
        UndocError: it can't be read, is no TOML, or has a key that is not known or holds what it can't; the message
            names the file and the key.
    """
    loaded = _loaded(path)
    own = _table(loaded)
    prefix = "tool.undoc."
    if own is None and path.name == _NAME:
        raise UndocError("has no table [tool.undoc]", source=str(path))
    if own is None:
        own, prefix = loaded, ""
    reader = _Reader(str(path), prefix)
    if not isinstance(own, dict):
        raise reader.wrong("", "must be a table", own)
    for key in own:
        if key not in _KEYS:
            raise reader.unknown(key, _KEYS)
    try:
        options = CheckOptions(
            select=reader.codes("select", own.get("select", [])),
            ignore=reader.codes("ignore", own.get("ignore", [])),
            severities=reader.severities(own.get("severities", {})),
            per_file_ignores={
                pattern: reader.codes(f"per-file-ignores.{pattern!r}", codes)
                for pattern, codes in reader.table("per-file-ignores", own.get("per-file-ignores", {})).items()
            },
            suppressions=reader.suppressions(own.get("suppressions", [])),
            root=path.resolve().parent,
        )
        Chosen(options)  # says which code no rule has
    except ValueError as error:
        raise UndocError(f"{prefix}{error}", source=str(path)) from None
    except UndocError as error:
        raise error.at(str(path)) from None
    return options


def _loaded(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UndocError(f"can't be read: {(error.strerror or str(error)).lower()}", source=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UndocError(f"is no TOML: {error}", source=str(path)) from None


def _table(loaded: dict[str, Any]) -> Any:
    tool = loaded.get("tool")
    return tool.get("undoc") if isinstance(tool, dict) else None


class _Reader:
    """Takes values of a file apart, and says of a wrong one where it is."""

    def __init__(self, source: str, prefix: str) -> None:
        self._source = source
        self._prefix = prefix

    def wrong(self, key: str, what: str, value: object) -> UndocError:
        kind = {dict: "a table", list: "an array", str: "a string", bool: "a boolean"}.get(type(value))
        where = f"{self._prefix}{key}".rstrip(".")
        return UndocError(f"{where}: {what}, not {kind or type(value).__name__}", source=self._source)

    def unknown(self, key: str, known: tuple[str, ...]) -> UndocError:
        return UndocError(f"{self._prefix}{key}: no such key; there are {', '.join(known)}", source=self._source)

    def codes(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise self.wrong(key, "must be an array of codes", value)
        return tuple(self.string(f"{key}[{number}]", code) for number, code in enumerate(value))

    def string(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self.wrong(key, "must be a string", value)
        if not value:
            raise UndocError(f"{self._prefix}{key}: must not be empty", source=self._source)
        return value

    def table(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(key, "must be a table", value)
        return value

    def severities(self, value: Any) -> dict[str, str]:
        table = self.table("severities", value)
        return {code: self.string(f"severities.{code}", level) for code, level in table.items()}

    def suppressions(self, value: Any) -> tuple[Suppression, ...]:
        if not isinstance(value, list):
            raise self.wrong("suppressions", "must be an array of tables ([[tool.undoc.suppressions]])", value)
        return tuple(self._suppression(f"suppressions[{number}]", one) for number, one in enumerate(value))

    def _suppression(self, key: str, value: Any) -> Suppression:
        table = self.table(key, value)
        for name in table:
            if name not in (*_REQUIRED, *_OPTIONAL):
                raise self.unknown(f"{key}.{name}", (*_REQUIRED, *_OPTIONAL))
        for name in _REQUIRED:
            if name not in table:
                raise UndocError(f"{self._prefix}{key}: has no {name!r}, which must be said", source=self._source)
        return Suppression(**{name: self.string(f"{key}.{name}", said) for name, said in table.items()})
