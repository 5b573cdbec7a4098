"""The exporters: from a `Document` to bytes of a format."""
