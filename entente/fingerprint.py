"""What version of the extraction read an article, so that a build reads again what another version read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import extract
from extract.known import names_digest

_PARTS = (".py", ".yaml", ".json", ".onnx", ".txt", ".bin")


def extractor_fingerprint(reader: str | None, names: Iterable[str | Path] = ()) -> str:
    """A hash of the rules, data and model in `extract`, of the name of another reader and of the content of own names.

    Raises ResourceError where a file of names cannot be read.
    """
    folder = Path(extract.__file__).parent
    digest = hashlib.sha256((reader or "").encode())
    digest.update(names_digest(names).encode())
    for path in sorted(folder.rglob("*")):
        if path.suffix in _PARTS and path.is_file():
            digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
