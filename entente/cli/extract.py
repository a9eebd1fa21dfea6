"""`entente extract`: what each article says, to standard output."""

from __future__ import annotations

import json

import click

from entente.building import extractor_loader
from entente.cli.options import date_option, names_option
from entente.pool import Failure, extract_all
from extract.errors import ArticleError, EntenteError
from extract.rows import extraction_row
from extract.sources import read_articles


@click.command("extract")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
@click.option("--title", help="The title of articles that do not give their own.")
@date_option
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read.")
@click.option("--reader", metavar="NAME", help="A spaCy package to read with, instead of Entente's own reader.")
@names_option
@click.option("--format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, expose_value=False)
def extract_command(
    sources: tuple[str, ...],
    title: str | None,
    date: str | None,
    workers: int,
    reader: str | None,
    names: tuple[str, ...],
) -> None:
    """Print what each article says, one JSON object a line: actors, events, relations, each with its evidence.

    SOURCES are files (.txt .html .jsonl .csv …), folders, patterns, or - for standard input. A broken article is told
    in one line on standard error and skipped.
    """
    failed = 0

    def tell(error: ArticleError) -> None:
        nonlocal failed
        failed += 1
        click.echo(f"entente: skipped: {' '.join(str(error).split())}", err=True)

    printed = 0
    articles = read_articles(sources, title=title, date=date, on_error=tell)
    for outcome in extract_all(articles, extractor_loader(reader, names), workers):
        if isinstance(outcome, Failure):
            tell(ArticleError(f"{outcome.article.id}: {outcome.reason}"))
            continue
        click.echo(json.dumps(extraction_row(outcome), ensure_ascii=False))
        printed += 1
    if not printed:
        raise EntenteError("nothing could be read" if failed else "there are no articles in these sources")
