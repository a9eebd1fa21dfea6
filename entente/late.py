"""The one way to load something only when it is used, so that a question does not wait for what it does not need."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def late(place: str) -> Any:
    """What stands at `module:name`."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
