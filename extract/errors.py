"""The errors that a user sees, each one clear line."""

from __future__ import annotations


class EntenteError(Exception):
    """Something the user can act on; the message is one line that says what and where."""


class ResourceError(EntenteError):
    """A data file says something that it may not say."""


class ArticleError(EntenteError):
    """A source cannot be read as an article; the run goes on without it."""


class ReaderError(EntenteError):
    """The language reader asked for is absent or lacks what extraction needs."""


class StoreError(EntenteError):
    """The graph file cannot be opened, read or written."""


class QuestionError(EntenteError):
    """A question names somebody the graph does not know, or more than one."""
