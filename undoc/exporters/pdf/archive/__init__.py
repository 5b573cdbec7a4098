"""What makes a file fit for archives: its description in XMP and the meaning of its colours (ISO 19005-2)."""
