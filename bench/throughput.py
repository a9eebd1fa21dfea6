"""Words per CPU second of reading articles into a graph, beside spaCy's blank tokenizer, in one run on one core.

    python -m bench.throughput ARTICLES.jsonl.gz [--articles N]

Prints what each step takes of the CPU time and the largest resident size of the process. Ratios hold better than
absolute figures: machines differ, and others may use this one at the same time.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import spacy
from spacy.tokens import Doc

from extract.dateline import blank_dateline
from extract.gazetteer import build_gazetteer
from extract.model import Extraction
from extract.officials import build_officials
from extract.pipeline import extract_article
from extract.reader import load_reader
from extract.sources import read_articles
from graph.store import open_store

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """A result and the CPU seconds that it took this process."""
    start = time.process_time()
    return work(), time.process_time() - start


def main() -> None:
    """Measure and print."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", help="a source that entente reads")
    cli.add_argument("--articles", dest="count", type=int, default=300, help="how many articles (default 300)")
    args = cli.parse_args()
    articles, reading = timed(lambda: list(itertools.islice(read_articles([args.articles]), args.count)))
    reader, loading = timed(load_reader)
    _, knowing = timed(lambda: (build_gazetteer(()), build_officials(())))
    extract_article(articles[0], reader)  # loads the data files
    blank = spacy.blank("en")
    docs, tokenizing = timed(lambda: [blank.make_doc(article.text) for article in articles])
    words = count_words(docs)
    _, parsing = timed(lambda: [reader(blank_dateline(article.text)) for article in articles])
    extractions, extracting = timed(lambda: [extract_article(article, reader) for article in articles])
    _, storing = timed(lambda: store(extractions))
    print(f"{len(articles)} articles, {words} words (tokens without white space)")
    print(f"{'load the language reader':34} {loading:8.2f} s")
    print(f"{'load names and officials':34} {knowing:8.2f} s")
    for name, seconds in [
        ("read the source", reading),
        ("spaCy's blank tokenizer", tokenizing),
        ("language reader", parsing),
        ("extraction, language reader in it", extracting),
        ("write into the graph", storing),
        ("build: read, extract, write", reading + extracting + storing),
    ]:
        print(f"{name:34} {seconds:8.2f} s {words / seconds:10,.0f} words per CPU second")
    whole = reading + extracting + storing
    print(f"share of the language reader {parsing / whole:.0%}; build / blank tokenizer {whole / tokenizing:.1f}x")
    print(f"largest resident size {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def count_words(docs: Iterable[Doc]) -> int:
    """Tokens that are not white space."""
    return sum(1 for doc in docs for token in doc if not token.is_space)


def store(extractions: Iterable[Extraction]) -> None:
    """Write what articles say into a graph of their own."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "graph.db", create=True) as graph:
        for extraction in extractions:
            graph.put(extraction)


if __name__ == "__main__":
    main()
