"""The version of the installed package, looked up only when it is asked for: that takes longer than a question."""

from __future__ import annotations

from importlib.metadata import version

VERSION = version("entente")
