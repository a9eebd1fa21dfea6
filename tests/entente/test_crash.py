"""A build that is killed loses at most the article in hand, and the next run goes on to the same bytes."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exports.formats import load_writer
from extract.errors import StoreError
from graph.store import open_store

ROOT = Path(__file__).parents[2]
_BUILD = """
import sys
from entente import building
from entente.cli import main
from tests.entente import fake
if __name__ == "__main__":
    building.extractor_loader = lambda *_: fake.load_slowly
    building.extractor_fingerprint = lambda *_: "fake"
    main(["build", sys.argv[1], "--into", sys.argv[2], "--workers", sys.argv[3]])
"""


def start(folder: Path, graph: str, workers: int) -> subprocess.Popen[bytes]:
    script = folder / "build.py"
    script.write_text(_BUILD)
    command = [sys.executable, str(script), str(folder / "a.jsonl"), str(folder / graph), str(workers)]
    return subprocess.Popen(command, env={"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, start_new_session=True)


def finish(build: subprocess.Popen[bytes]) -> tuple[int, list[bytes]]:
    """Exit code and lines of standard error; a worker that lives on would hold that open."""
    _, errors = build.communicate(timeout=120)
    return build.returncode, errors.splitlines()


def succeeds(build: subprocess.Popen[bytes]) -> bool:
    code, lines = finish(build)
    return code == 0 and len(lines) == 1


def exported(path: Path) -> bytes:
    stream = io.BytesIO()
    with open_store(path, read_only=True) as graph:
        assert graph.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert graph.db.execute("PRAGMA foreign_key_check").fetchall() == []
        load_writer("ntriples")(graph, stream)
    return stream.getvalue()


def wait_for(path: Path, articles: int) -> None:
    """Until a build has kept so many articles."""
    for _ in range(2000):
        time.sleep(0.01)
        if path.exists() and path.stat().st_size and kept(path) >= articles:
            return
    raise AssertionError("the build does not get on")


def kept(path: Path) -> int:
    try:
        with open_store(path, read_only=True) as graph:
            return sum(1 for _ in graph.articles())
    except StoreError:  # the tables are not there yet
        return 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rng = random.Random(7)  # noqa: S311 - a test wants the same numbers every time
    names = ["Anna", "Boris", "Clara", "Dmitri", "Elena"]
    texts = [" ".join(_meeting(rng.sample(names, 2), rng.randrange(1, 29)) for _ in range(3)) for _ in range(60)]
    rows = (json.dumps({"id": f"a{number}", "title": "t", "text": text}) for number, text in enumerate(texts))
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    return tmp_path


def _meeting(pair: list[str], day: int) -> str:
    return f"{pair[0]} met {pair[1]} on 2024-05-{day:02}."


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_build_goes_on_to_the_same_graph(folder: Path, workers: int) -> None:
    for articles in (1, 15, 40):
        build = start(folder, "killed.db", workers)
        wait_for(folder / "killed.db", articles)
        build.send_signal(signal.SIGKILL)
        assert finish(build)[0] == -signal.SIGKILL
        before = kept(folder / "killed.db")
        exported(folder / "killed.db")
        assert articles <= before == kept(folder / "killed.db") < 60
    assert succeeds(start(folder, "killed.db", workers))
    assert succeeds(start(folder, "whole.db", 1))
    assert exported(folder / "killed.db") == exported(folder / "whole.db")


def test_two_builds_at_once_make_the_same_graph(folder: Path) -> None:
    builds = [start(folder, "both.db", 1), start(folder, "both.db", 1)]
    ended = [finish(build) for build in builds]
    assert [(code, len(lines)) for code, lines in ended] == [(0, 1), (0, 1)], ended
    assert succeeds(start(folder, "whole.db", 1))
    assert exported(folder / "both.db") == exported(folder / "whole.db")


@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupted_build_stops_in_one_line_and_takes_its_workers_along(folder: Path, workers: int) -> None:
    build = start(folder, "stopped.db", workers)
    wait_for(folder / "stopped.db", 5)
    os.killpg(build.pid, signal.SIGINT)
    code, lines = finish(build)
    assert (code, lines[-1]) == (130, b"entente: error: stopped")
    assert succeeds(start(folder, "stopped.db", workers))
