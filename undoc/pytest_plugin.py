"""The door of pytest: documents as test items, fixtures, and readable comparisons of documents.

pytest loads this module in every run where undoc is installed, so it loads no part of undoc before it is used.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from undoc.diagnostics import Severity
    from undoc.model import Document
    from undoc.options import CheckOptions

_MOST = 30
_PATHS = pytest.StashKey[frozenset[Path]]()
_OPTIONS = pytest.StashKey["CheckOptions"]()


class FoundFault(Exception):  # noqa: N818  # says what was found
    """What the rules find in a document that was collected."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Enter the options of the command line."""
    group = parser.getgroup("undoc", "documents of the United Nations")
    group.addoption(
        "--undoc-check",
        action="append",
        default=[],
        metavar="GLOB",
        help="check the documents that match, each as a test (repeatable; ** for any folders)",
    )
    group.addoption(
        "--undoc-least",
        choices=("info", "warning", "error"),
        default="warning",
        help="the least severity of a finding that fails --undoc-check (default: warning, as undoc check)",
    )
    group.addoption("--undoc-update", action="store_true", help="write golden outlines instead of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    """Find the documents that are to be checked, and enter them among what is collected."""
    config.stash[_PATHS] = frozenset()
    patterns: list[str] = config.getoption("undoc_check")
    if not patterns:
        return
    found: list[Path] = []
    left_out: list[str] = config.getini("norecursedirs")
    for pattern in patterns:
        paths = _matching(pattern, (config.invocation_params.dir, config.rootpath), left_out)
        if not paths:
            raise pytest.UsageError(f"--undoc-check: no document matches {pattern!r}")
        found += paths
    config.stash[_PATHS] = frozenset(found)
    given = {_absolute(config, argument) for argument in config.args}
    for path in dict.fromkeys(found):
        if not any(path == one or one in path.parents for one in given):
            config.args.append(str(path))


def _matching(pattern: str, places: Iterable[Path], left_out: Iterable[str]) -> list[Path]:
    """The files that match a pattern in the first of some folders in which there is any.

    Those in folders that pytest does not enter are left out, whether pytest would come by or not.
    """
    for place in dict.fromkeys(places):
        paths = []
        for name in sorted(glob.glob(pattern, root_dir=place, recursive=True)):  # noqa: PTH207  # absolute ones too
            path = Path(os.path.abspath(place / name))  # noqa: PTH100  # a link stays a link
            inner = path.relative_to(place).parts[:-1] if path.is_relative_to(place) else ()
            if path.is_file() and not any(fnmatch(part, one) for part in inner for one in left_out):
                paths.append(path)
        if paths:
            return paths
    return []


def _absolute(config: pytest.Config, argument: str) -> Path:
    """The path of an argument of the command line, without the names of tests behind it."""
    return Path(os.path.abspath(config.invocation_params.dir / argument.split("::")[0]))  # noqa: PTH100


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A file that matches ``--undoc-check`` is a document."""
    if file_path not in parent.config.stash[_PATHS]:
        return None
    return DocumentFile.from_parent(parent, path=file_path)


class DocumentFile(pytest.File):
    """A file with a document."""

    def collect(self) -> Iterator[pytest.Item]:
        """The one test that it is."""
        yield DocumentItem.from_parent(self, name="undoc")


class DocumentItem(pytest.Item):
    """A document, checked by the rules."""

    def runtest(self) -> None:
        """Fail where ``undoc check`` would, by the choices of the root's ``[tool.undoc]``."""
        from undoc.checking.files import check_file
        from undoc.diagnostics import Severity

        place = self.config.invocation_params.dir
        name = str(self.path.relative_to(place) if self.path.is_relative_to(place) else self.path)
        checked = check_file(name, self.path.read_bytes(), _options(self.config))
        for remark in checked.remarks:
            self.add_report_section("call", "undoc", remark)
        least = Severity[self.config.getoption("undoc_least").upper()]
        if checked.error is not None:
            raise FoundFault(checked.error)
        if any(item.severity >= least for item in checked.report):
            raise FoundFault(checked.report.to_text())

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_args: Any, **_options: Any) -> Any:
        """The findings, or why the file can't be read; not where in undoc that was told."""
        from undoc.errors import UndocError

        if isinstance(excinfo.value, (FoundFault, UndocError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, None, str]:
        """What heads the failure."""
        return self.path, None, f"undoc check {self.nodeid.partition('::')[0]}"


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """What differs in two documents, or parts of documents, that are not equal."""
    if op != "==" or "undoc.model" not in sys.modules:
        return None
    from undoc.model import Node

    if not isinstance(left, Node) or not isinstance(right, Node):
        return None
    from undoc.comparing import compare

    told = compare(left, right).to_text(_MOST).splitlines()
    return [f"{left!r} == {right!r}", "", *told]


@pytest.fixture
def undoc_read(request: pytest.FixtureRequest) -> Callable[..., Document]:
    """`undoc.read` with paths relative to the folder of the test's file, or else to the root of the tests."""

    def read(path: str | os.PathLike[str], **options: Any) -> Document:
        import undoc

        return undoc.read(_found(request, path), **options)

    return read


@pytest.fixture(scope="session")
def undoc_options(pytestconfig: pytest.Config) -> CheckOptions:
    """The choices by which the `assert_valid` fixture checks: those of the root's ``[tool.undoc]``.

    Override it in a conftest to check by others.
    """
    return _options(pytestconfig)


@pytest.fixture
def assert_valid(undoc_options: CheckOptions) -> Callable[..., None]:
    """`undoc.testing.assert_valid` by the choices of the `undoc_options` fixture."""

    def check(document: Document, *, options: CheckOptions | None = None, least: Severity | str = "error") -> None:
        from undoc import testing

        __tracebackhide__ = True
        testing.assert_valid(document, options=options or undoc_options, least=least)

    return check


@pytest.fixture
def undoc_outline(request: pytest.FixtureRequest) -> Callable[[Document, str | os.PathLike[str]], None]:
    """`undoc.testing.assert_outline`; relative to the folder of the test's file, and written by ``--undoc-update``."""

    def check(document: Document, path: str | os.PathLike[str]) -> None:
        from undoc.testing import assert_outline

        __tracebackhide__ = True
        assert_outline(document, request.path.parent / path, update=request.config.getoption("undoc_update"))

    return check


def _options(config: pytest.Config) -> CheckOptions:
    """The choices in the pyproject.toml of the root or a folder above it; read once."""
    if _OPTIONS not in config.stash:
        from undoc.checking.configuration import find_configuration, read_configuration
        from undoc.options import CheckOptions

        path = find_configuration(config.rootpath)
        config.stash[_OPTIONS] = CheckOptions() if path is None else read_configuration(path)
    return config.stash[_OPTIONS]


def _found(request: pytest.FixtureRequest, path: str | os.PathLike[str]) -> Path:
    """A path relative to the test's file, or where there is none, to the root."""
    near = request.path.parent / path
    far = request.config.rootpath / path
    return far if far.exists() and not near.exists() else near
