"""Who cites whom in a folder of letters, as a graph (needs networkx: pip install 'undoc-un[graph]')."""

import sys
from pathlib import Path

import undoc

folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
documents = {path.name: undoc.read(path) for path in sorted(folder.glob("letter.*.txt"))}
graph = undoc.citation_graph(documents)
print(graph.number_of_nodes(), "documents;", graph.number_of_edges(), "times one cites another")

# a networkx.DiGraph: everything that networkx knows of graphs can be asked
for symbol, times in sorted(graph.in_degree(), key=lambda item: (-item[1], item[0])):
    if times:
        print(f"{symbol} is cited by {', '.join(sorted(graph.predecessors(symbol)))}")
