"""`entente build`: articles into a graph."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from entente.building import Progress, build_graph
from entente.cli.options import GRAPH_FILE, GRAPH_VARIABLE, date_option, names_option
from extract.errors import ArticleError, EntenteError
from extract.sources import count_articles


@click.command("build")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
@click.option(
    "--into",
    metavar="FILE",
    envvar=GRAPH_VARIABLE,
    default=GRAPH_FILE,
    show_default=True,
    show_envvar=True,
    help="The graph; made where there is none.",
)
@click.option("--title", help="The title of articles that do not give their own.")
@date_option
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read.")
@click.option("--reader", metavar="NAME", help="A spaCy package to read with, instead of Entente's own reader.")
@names_option
def build_command(
    sources: tuple[str, ...],
    into: str,
    title: str | None,
    date: str | None,
    workers: int,
    reader: str | None,
    names: tuple[str, ...],
) -> None:
    """Read articles into a graph; run it again to go on after a stop, or to add what is new.

    SOURCES are files (.txt .html .jsonl .csv …), folders, patterns, or - for standard input. What the graph has is left
    alone; a broken article is told in one line and skipped. Fails only where nothing at all could be read.
    """
    began = time.perf_counter()
    with _Report(sources) as report:
        progress = build_graph(
            sources,
            into,
            title=title,
            date=date,
            workers=workers,
            reader=reader,
            names=names,
            on_error=report.tell,
            on_progress=report.show,
        )
    click.echo(_summary(progress, into, time.perf_counter() - began), err=True)
    if not progress.read and not progress.known:
        raise EntenteError("nothing could be read" if progress.failed else "there are no articles in these sources")


def _summary(progress: Progress, into: str, seconds: float) -> str:
    parts = [f"read {progress.read} articles ({progress.words} words) into {into} in {seconds:.1f} s"]
    if progress.known:
        parts.append(f"{progress.known} were there already")
    if progress.failed:
        parts.append(f"{progress.failed} could not be read")
    return "entente: " + ", ".join(parts)


class _Report:
    """What a user sees of a build: errors one line each, and a bar where standard error is a terminal."""

    def __init__(self, sources: tuple[str, ...]) -> None:
        self._bar: Bar | None = None
        self._update: Callable[[Progress], None] = lambda _: None
        if sys.stderr.isatty():
            self._bar = Bar(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            task = self._bar.add_task("reading", total=count_articles(sources))
            bar = self._bar
            self._update = lambda progress: bar.update(task, completed=progress.done)

    def __enter__(self) -> _Report:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def tell(self, error: ArticleError) -> None:
        """Print why an article is skipped."""
        line = f"entente: skipped: {' '.join(str(error).split())}"
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False)
        else:
            click.echo(line, err=True)

    def show(self, progress: Progress) -> None:
        """Move the bar."""
        self._update(progress)
