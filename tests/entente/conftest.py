"""What the tests of the program share."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store import open_store
from tests import factories as make


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph file of one article."""
    path = tmp_path / "graph.db"
    with open_store(path, create=True) as store:
        store.put(make.extraction())
    return path
