// Prints what a parser of graphology reads in a file, as JSON: node read.js gexf|graphml FILE
const fs = require("fs");
const { MultiDirectedGraph } = require("graphology");
const parsers = { gexf: require("graphology-gexf"), graphml: require("graphology-graphml") };

const [format, file] = process.argv.slice(2);
const graph = parsers[format].parse(MultiDirectedGraph, fs.readFileSync(file, "utf8"));
const nodes = graph.mapNodes((id, attributes) => ({ id, ...attributes }));
const edges = graph.mapEdges((id, attributes, source, target) => ({ edge: id, source, target, ...attributes }));
fs.writeSync(1, JSON.stringify({ type: graph.type, nodes, edges }));
