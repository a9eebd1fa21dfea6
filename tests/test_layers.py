"""Imports point one way, and a question loads neither the language reader nor an RDF library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import open_store
from tests import factories as make

ROOT = Path(__file__).parents[1]
_HEAVY = (
    "spacy",
    "thinc",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "rdflib",
    "pyoxigraph",
    "networkx",
    "lxml",
    "trafilatura",
)
_ASK = """
import json, sys
import entente
with entente.open_graph("g.db") as graph:
    found = graph.who_met("Kazakhstan"), graph.show("Kazakhstan"), graph.stats(), graph.timeline("Kazakhstan")
print(json.dumps(sorted(sys.modules)))
"""


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "g.db", create=True) as graph:
        graph.put(make.extraction())
    return tmp_path


def _run(script: str, folder: Path) -> str:
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=environment).stdout


def test_answering_a_question_loads_nothing_heavy(folder: Path) -> None:
    loaded = json.loads(_run(_ASK, folder))
    assert sorted(set(_HEAVY) & set(loaded)) == []


def test_the_command_that_asks_loads_nothing_heavy(folder: Path) -> None:
    script = (
        "import sys\nfrom entente.cli import run\nrun(['who-met', 'Kazakhstan', '--graph', 'g.db'])\n"
        f"print('loaded', sorted(set({_HEAVY!r}) & set(sys.modules)))"
    )
    assert _run(script, folder).splitlines()[-1] == "loaded []"
