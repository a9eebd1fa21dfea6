"""Files written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.files import whole_file


def test_a_file_is_replaced_by_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("old")
    with whole_file(tmp_path / "f") as stream:
        stream.write(b"new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["new"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("old")
    with pytest.raises(OSError, match="full"):
        _write_half(tmp_path / "f")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def _write_half(path: Path) -> None:
    with whole_file(path) as stream:
        stream.write(b"new")
        raise OSError("full")


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "f").touch(mode=0o640)
    with whole_file(tmp_path / "f"):
        pass
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o640


def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("old")
    (tmp_path / "link").symlink_to("f")
    with whole_file(tmp_path / "link") as stream:
        stream.write(b"new")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "f").read_text()) == (True, "new")


def test_a_device_is_written_directly() -> None:
    with whole_file(Path("/dev/null")) as stream:
        stream.write(b"new")
    assert Path("/dev/null").is_char_device()
