"""The cyclic garbage collector, paused while a file is made.

Making one allocates many small objects that live to its end, and collections would go through all of them, and through
what the process remembers of fonts, again and again. The only cycles are those of the structure, which is taken apart
when it has been written.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """No collections within; afterwards the collector is as it was."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
