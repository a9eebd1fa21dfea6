"""Counts the meetings found in articles that tell of none: `python -m bench.quality.alarms ARTICLES…`.

ARTICLES are sources in which the articles of `no_diplomacy.txt` are; all others in them are passed over.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.model import Article, Extraction, Report
from extract.pipeline import extract_articles
from extract.reader import load_reader
from extract.sources import read_articles

OURS = Path(__file__).with_name("no_diplomacy.txt")
PER = 25


@dataclass(frozen=True, slots=True)
class Alarms:
    """The meetings found in articles without any, each with the article's id, and how many articles were read."""

    articles: int
    words: int
    reports: tuple[tuple[str, Report], ...]

    @property
    def rate(self) -> float:
        """False alarms in 25 articles."""
        return PER * len(self.reports) / self.articles if self.articles else 0.0


def read_ids(path: Path) -> frozenset[str]:
    """The ids of a list, one a line; lines that begin with # are remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def choose(articles: Iterable[Article], ids: frozenset[str]) -> Iterator[Article]:
    """The articles of a list."""
    return (article for article in articles if article.id in ids)


def count_alarms(extractions: Iterable[Extraction]) -> Alarms:
    """What is found in articles that tell of no meeting."""
    read = [(each.article, each.reports) for each in extractions]
    found = [(article.id, one) for article, reports in read for one in reports if one.type == "CONSULT"]
    return Alarms(len(read), sum(len(article.text.split()) for article, _ in read), tuple(found))


def table(alarms: Alarms, listed: int, show: bool = False) -> str:
    """How many false alarms there are, by rule; each of them where asked."""
    lines = [
        f"{alarms.articles} of {listed} articles found, {alarms.words:,} words",
        f"{len(alarms.reports)} meetings found where there are none: {alarms.rate:.2f} in {PER} articles",
    ]
    rules = Counter(report.evidence.rule for _, report in alarms.reports)
    lines.extend(f"{count:4}  {rule}" for rule, count in rules.most_common())
    return "\n".join([*lines, *(_shown(alarms.reports) if show else ())])


def _shown(reports: Sequence[tuple[str, Report]]) -> Iterator[str]:
    for article, report in reports:
        who = f"{', '.join(report.actors)} / {', '.join(report.recipients)}"
        proof = report.evidence
        yield f"{article} {proof.rule} {proof.confidence:.2f} {who} | {' '.join(proof.quote.split())}"


def main() -> None:
    """Read the listed articles and print the table."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="+", type=Path, help="sources that have the listed articles")
    cli.add_argument("--ids", type=Path, default=OURS, help="another list of ids")
    cli.add_argument("--show", action="store_true", help="print each false alarm with its sentence")
    args = cli.parse_args()
    ids = read_ids(args.ids)
    articles = choose(read_articles(args.articles, on_error=print), ids)
    print(table(count_alarms(extract_articles(articles, load_reader())), len(ids), args.show))


if __name__ == "__main__":
    main()
