"""The structure of a document in its file: what screen readers read (ISO 32000-1, 14.7 and 14.8; ISO 14289-1)."""
