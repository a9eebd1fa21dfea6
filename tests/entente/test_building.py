"""Building a graph: what is read, skipped, told, and that nothing else matters."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from entente import building
from entente.building import Progress, build_graph
from extract.errors import ArticleError, EntenteError, ReaderError, StoreError
from graph.store import open_store
from tests.entente import fake


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "extractor_loader", lambda *_: fake.load)
    monkeypatch.setattr(building, "extractor_fingerprint", lambda *_: "fake")


def articles(path: Path, *texts: str) -> Path:
    rows = [json.dumps({"id": f"a{number}", "text": text, "title": "t"}) for number, text in enumerate(texts)]
    path.write_text("\n".join(rows))
    return path


def met(one: str, other: str, day: int = 1) -> str:
    return f"{one} met {other} on 2024-05-{day:02}. They spoke for an hour about trade."


def kept(path: Path) -> list[object]:
    with open_store(path, read_only=True) as graph:
        return [*graph.articles(), *graph.nodes(), *graph.edges(), *graph.events()]


def test_articles_are_read_into_the_graph(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"), met("Boris", "Clara"))
    assert build_graph([source], tmp_path / "g.db").read == 2
    assert len(kept(tmp_path / "g.db")) == 2 + 3 + 2 + 2


def test_a_second_build_leaves_what_is_there_alone(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"))
    build_graph([source], tmp_path / "g.db")
    assert build_graph([source], tmp_path / "g.db") == Progress(known=1)


def test_where_nothing_is_new_the_reader_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"))
    build_graph([source], tmp_path / "g.db")
    monkeypatch.setattr(building, "extractor_loader", lambda *_: fake.load_nothing)
    assert build_graph([source, tmp_path / "nowhere.txt"], tmp_path / "g.db") == Progress(known=1, failed=1)


@pytest.mark.parametrize("text", [None, "explode, please, and at once"], ids=["no article", "a broken article"])
def test_where_nothing_could_be_read_no_graph_is_left(tmp_path: Path, text: str | None) -> None:
    source = tmp_path / "nowhere.txt" if text is None else articles(tmp_path / "a.jsonl", text)
    assert build_graph([source], tmp_path / "g.db") == Progress(failed=1)
    assert list(tmp_path.glob("g.db*")) == []


def test_a_graph_that_cannot_be_made_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"))
    told: list[Progress] = []
    with pytest.raises(StoreError, match="none"):
        build_graph([source], tmp_path / "none" / "g.db", on_progress=told.append)
    assert told == []


def test_a_changed_article_is_read_again(tmp_path: Path) -> None:
    build_graph([articles(tmp_path / "a.jsonl", met("Anna", "Boris"))], tmp_path / "g.db")
    progress = build_graph([articles(tmp_path / "a.jsonl", met("Anna", "Clara"))], tmp_path / "g.db")
    assert (progress.read, progress.known) == (1, 0)


def test_another_version_of_the_extraction_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"))
    build_graph([source], tmp_path / "g.db")
    monkeypatch.setattr(building, "extractor_fingerprint", lambda *_: "later")
    assert build_graph([source], tmp_path / "g.db").read == 1


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("broken", "line"),
    [
        pytest.param("explode", "a1: ValueError: the article exploded", id="the extraction fails"),
        pytest.param(
            "stranger. " + met("Anna", "Boris"), "a1: .*does not list", id="the extraction contradicts itself"
        ),
    ],
)
def test_a_broken_article_is_told_and_skipped(tmp_path: Path, workers: int, broken: str, line: str) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"), broken, met("Boris", "Clara"))
    told: list[ArticleError] = []
    progress = build_graph([source], tmp_path / "g.db", workers=workers, on_error=told.append)
    assert (progress.read, progress.failed) == (2, 1)
    assert re.match(line, str(told[0]))


def test_a_broken_article_leaves_what_it_said_before(tmp_path: Path) -> None:
    build_graph([articles(tmp_path / "a.jsonl", met("Anna", "Boris"))], tmp_path / "g.db")
    before = kept(tmp_path / "g.db")
    build_graph([articles(tmp_path / "a.jsonl", "stranger. " + met("Anna", "Boris"))], tmp_path / "g.db")
    assert kept(tmp_path / "g.db") == before


def test_a_broken_source_does_not_end_the_run(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", met("Anna", "Boris"))
    told: list[ArticleError] = []
    progress = build_graph([tmp_path / "none.txt", source], tmp_path / "g.db", on_error=told.append)
    assert (progress.read, progress.failed, len(told)) == (1, 1, 1)


def test_the_number_of_workers_does_not_matter(tmp_path: Path) -> None:
    source = articles(tmp_path / "a.jsonl", *(met("Anna", f"Boris{i % 7}", i % 28 + 1) for i in range(40)))
    for workers in (1, 2):
        build_graph([source], tmp_path / f"{workers}.db", workers=workers)
    assert kept(tmp_path / "1.db") == kept(tmp_path / "2.db")


def test_a_dead_worker_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    texts = [met("Anna", f"Boris{i}") for i in range(40)]
    source = articles(tmp_path / "a.jsonl", *texts, "die")
    with pytest.raises(EntenteError, match="a worker died"):
        build_graph([source], tmp_path / "g.db", workers=2)
    with open_store(tmp_path / "g.db") as graph:
        assert len(list(graph.articles())) > 0


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_reader_is_told(tmp_path: Path, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "extractor_loader", lambda *_: fake.load_nothing)
    with pytest.raises(ReaderError, match="en_none"):
        build_graph([articles(tmp_path / "a.jsonl", "x")], tmp_path / "g.db", workers=workers)


def test_progress_is_told_after_each_article(tmp_path: Path) -> None:
    seen: list[int] = []
    tell: Callable[[Progress], None] = lambda progress: seen.append(progress.done)  # noqa: E731
    build_graph([articles(tmp_path / "a.jsonl", met("Anna", "Boris"), "explode")], tmp_path / "g.db", on_progress=tell)
    assert seen == [1, 2]


def test_other_names_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(building, "extractor_loader", lambda *_: fake.load)
    source, names = articles(tmp_path / "a.jsonl", met("Anna", "Boris")), tmp_path / "own.yaml"
    counts = []
    for text in ("words: []", "words: []", "words: [LL]"):
        names.write_text(text)
        counts.append(build_graph([source], tmp_path / "g.db", names=[names]).read)
    assert counts == [1, 0, 1]


def test_workers_get_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[object, ...]] = []
    monkeypatch.undo()
    monkeypatch.setattr(building, "late", lambda _: lambda *asked: given.append(asked))
    pickle.loads(pickle.dumps(building.extractor_loader("en_none", ("own.yaml",))))()  # noqa: S301 - made here
    assert given == [("en_none", ("own.yaml",))]
