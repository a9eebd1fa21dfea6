"""One module per file format, each with the same verb: `write(graph, stream)`."""
