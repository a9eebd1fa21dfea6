"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

_MODE = 0o666


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the place of a file only when the block ends well.

    Until then it stands beside the file, so that a full disk or an interruption leaves the old one as it was. Pipes and
    devices are written directly.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    target = path.resolve()  # a symbolic link goes on pointing to the file
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(path.parent))
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as draft:
        try:
            yield cast("BinaryIO", draft)
            draft.flush()
            os.fsync(draft.fileno())
            os.chmod(draft.name, _usual_mode(target))  # noqa: PTH101 - the name is what the stream has
            os.replace(draft.name, target)  # noqa: PTH105
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise


def _usual_mode(target: Path) -> int:
    """The mode that the file has, or that a new one would get."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return _MODE & ~mask
