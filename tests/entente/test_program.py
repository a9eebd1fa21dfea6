"""The program as a shell runs it: pipes that close, full disks, a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

LIST = (
    '{"id": "m", "schema": "Position", "properties": {"name": ["President of Kenya"]}}\n'
    '{"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["m"], "startDate": ["2020"]}}\n'
    '{"id": "p", "schema": "Person", "properties": {"name": ["Ann Wood"]}}\n'
)
MAIN = [sys.executable, "-c", "from entente.cli import main; main()"]


def test_a_reader_of_our_output_may_stop(graph: Path) -> None:
    """`entente export … | head -1` ends quietly."""
    command = " ".join([sys.executable, "-c", "'from entente.cli import main; main()'", "export ntriples | head -1"])
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=graph.parent,
        capture_output=True,
        env=_environment(),
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)


def test_standard_output_that_is_full_is_told(graph: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*MAIN, "stats"], cwd=graph.parent, stdout=full, stderr=subprocess.PIPE, env=_environment(), check=False
        )
    assert (done.returncode, b"No space left" in done.stderr, b"Traceback" in done.stderr) == (1, True, False)


def test_a_build_on_a_terminal_shows_a_bar(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "Anna met Boris on 2024-05-01. They spoke for an hour about trade and the border.\n"
    )
    script = (
        "from entente import building; from tests.entente import fake; from entente.cli import main;"
        "building.extractor_loader = lambda *_: fake.load; main(['build', 'news.txt'])"
    )
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, stderr=theirs, env=_environment() | {"TERM": "xterm"}, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert (done.returncode, b"reading" in shown, b"read 1 articles" in shown) == (0, True, True)


def test_officials_of_standard_input_are_printed(tmp_path: Path) -> None:
    command = [*MAIN[:2], MAIN[2].replace("main()", "main(['import-officials', '-'])")]
    done = subprocess.run(
        command, cwd=tmp_path, input=LIST.encode(), capture_output=True, env=_environment(), check=False
    )
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, b"officials:")


def _environment() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": os.environ["PATH"]}
