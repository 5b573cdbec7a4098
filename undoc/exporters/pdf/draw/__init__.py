"""Pages drawn: text, strokes, running heads, links and pictures, with the marks that tie them to the structure."""
