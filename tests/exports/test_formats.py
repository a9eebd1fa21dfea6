"""Formats: each names a module that writes it, and nothing heavy is loaded before."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from exports.formats import FORMATS, format_of, load_writer
from graph.store import open_store


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_is_written(tmp_path: Path, name: str) -> None:
    stream = BytesIO()
    with open_store(tmp_path / "g.db", create=True) as graph:
        load_writer(name)(graph, stream)
    assert stream.getvalue().decode().endswith("\n") or name == "ntriples"


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_name_tells_its_format(name: str) -> None:
    assert format_of(f"graph{FORMATS[name].suffix.upper()}") == FORMATS[name]


def test_other_file_names_tell_none() -> None:
    assert format_of("graph.docx") is None


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        load_writer("docx")


def test_listing_the_formats_loads_no_rdf_and_no_reader() -> None:
    heavy = {"rdflib", "pyoxigraph", "networkx", "numpy", "lxml", "spacy"}
    code = f"import sys, exports.formats; print(*({heavy!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
