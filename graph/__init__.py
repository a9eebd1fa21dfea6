"""From reports to a graph that answers: one SQLite file, typed edges, questions."""
