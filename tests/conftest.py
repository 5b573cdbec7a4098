"""Where the corpus and the sample letters are, and how long hypothesis may look."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("UNDOC_CORPUS", ROOT.parent / "shared" / "corpus"))

# No test may depend on timing; a slow machine only takes longer.
settings.register_profile("undoc", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("undoc")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def examples(root: Path) -> Path:
    """The sample letters and scripts."""
    return root / "examples"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents with gold structure; tests of it skip where it is missing."""
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus at {CORPUS} (set UNDOC_CORPUS)")
    return CORPUS


@pytest.fixture(scope="module")
def same_examples() -> Iterator[None]:
    """The same examples each time: by itself hypothesis mixes in the constants of whatever modules are loaded."""
    with pytest.MonkeyPatch.context() as patch:
        if hasattr(providers, "_get_local_constants") and hasattr(providers, "CONSTANTS_CACHE"):
            nothing = providers.Constants()
            patch.setattr(providers, "_get_local_constants", lambda: nothing)
            providers.CONSTANTS_CACHE.cache.clear()
        yield
    if hasattr(providers, "CONSTANTS_CACHE"):
        providers.CONSTANTS_CACHE.cache.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test may skip for want of the corpus, but not for want of a tool: CI installs the tools."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if "corpus" not in reason:
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid} must not skip in CI: {reason}"
    return report
