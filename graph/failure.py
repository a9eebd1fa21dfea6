"""What SQLite says went wrong, as one line a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import ArticleError, StoreError

_LINES = (
    ("file is not a database", "{path} is no graph: it is not an SQLite file"),
    ("database or disk is full", "no room left on the disk of {path}; what was written before is kept"),
    ("database is locked", "{path} is being written by another program; try again when it is done"),
    ("readonly database", "{path} may not be written"),
    ("unable to open database file", "{path} cannot be opened"),
    ("malformed", "{path} is damaged: {error}"),
    ("disk I/O error", "{path} cannot be read or written: {error}"),
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn an error of SQLite inside into a StoreError that names the file, or an ArticleError for a bad value."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise ArticleError("the article holds code points that are no characters") from error
    except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError) as error:
        raise ArticleError(f"what the article says cannot be kept: {error}") from error
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, not of the file
    except sqlite3.Error as error:
        raise StoreError(_line(path, error)) from error


def _line(path: Path, error: Exception) -> str:
    for sign, line in _LINES:
        if sign in str(error):
            return line.format(path=path, error=error)
    return f"{path}: {error}"
