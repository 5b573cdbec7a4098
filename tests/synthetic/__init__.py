"""Whole invented documents in six languages, and the pages that a PDF's text layer would give of them."""
