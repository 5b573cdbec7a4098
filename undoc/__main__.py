"""``python -m undoc``."""

from undoc.cli import main

main()
