"""The snippets of a page of documentation, run as its reader would run them.

A `console` block holds commands, each after `$ `, and what they print; a `python` block shares its names with the
others of its page, and a `text` block right below it is what it prints. `…` stands for any text, alone in a line for
any lines. Where no output is shown, any will do. A command fails if, and only if, an error of ours is shown.

python -m tests.snippets PAGE…    put what is printed now in the place of what no longer matches
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
_PROMPT, _MORE, _FAILURE = "$ ", "\\", "entente: error: "


@dataclass(frozen=True, slots=True)
class Step:
    """A command or a block of Python, and the lines of output shown, which begin at line `at` of the page."""

    python: bool
    code: str
    at: int
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step printed, and whether it did what the page says."""

    step: Step
    printed: tuple[str, ...]
    matches: bool


def read_steps(page: Path) -> Iterator[Step]:
    """The steps of a page in order; lines are counted from 0."""
    lines = page.read_text(encoding="utf-8").split("\n")
    blocks = list(_blocks(lines))
    for number, (language, start, end) in enumerate(blocks):
        if language == "console":
            yield from _commands(lines, start, end)
        elif language == "python":
            output = range(0)
            if number + 1 < len(blocks) and blocks[number + 1][0] == "text":
                _, first, last = blocks[number + 1]
                output = range(first, last) if not any(lines[end + 1 : first - 1]) else output
            yield Step(True, "\n".join(lines[start:end]), output.start, tuple(lines[i] for i in output))


def run_page(page: Path, folder: Path) -> Iterator[Outcome]:
    """Run the steps of a page in a folder, one after the other."""
    names: dict[str, Any] = {}
    for step in read_steps(page):
        done, text = _run_python(step.code, names, folder) if step.python else _run_command(step.code, folder)
        printed = tuple(text.rstrip("\n").split("\n")) if text.strip() else ()
        expected = not any(line.startswith(_FAILURE) for line in step.shown)
        yield Outcome(step, printed, done == expected and _agree(step.shown, printed))


def _blocks(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    """The fenced blocks: language, first line, and the line of the closing fence."""
    start = None
    for number, line in enumerate(lines):
        if line.startswith("```"):
            if start is not None:
                yield lines[start - 1][3:], start, number
            start = number + 1 if start is None else None


def _commands(lines: list[str], start: int, end: int) -> Iterator[Step]:
    heads = [i for i in range(start, end) if lines[i].startswith(_PROMPT)]
    for head, following in zip(heads, [*heads[1:], end], strict=True):
        at = head + 1
        while lines[at - 1].endswith(_MORE):
            at += 1
        yield Step(False, "\n".join(lines[head:at]).removeprefix(_PROMPT), at, tuple(lines[at:following]))


def _run_command(command: str, folder: Path) -> tuple[bool, str]:
    if command.startswith("make "):  # it runs these very tests, or much more than them: it is enough that it exists
        goals = (ROOT / "Makefile").read_text(encoding="utf-8")
        return re.search(rf"^{command[5:]}:", goals, re.MULTILINE) is not None, ""
    environment = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    run = subprocess.run(  # noqa: S602 - the commands are those of our own pages
        command, shell=True, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return run.returncode == 0, run.stdout.decode().replace("\r\n", "\n")


def _run_python(code: str, names: dict[str, Any], folder: Path) -> tuple[bool, str]:
    with chdir(folder), redirect_stdout(io.StringIO()) as printed:
        exec(code, names)  # noqa: S102 - the code is that of our own pages
    return True, printed.getvalue()


def _agree(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """True where what is shown, its wildcards filled, is what was printed."""
    forms = [r"(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + r"\n" for line in shown]
    return not shown or re.fullmatch("".join(forms), "".join(f"{line}\n" for line in printed)) is not None


def refresh(page: Path, folder: Path) -> Iterator[str]:
    """Write what is printed into the page where it differs; outputs with wildcards are only told of, line by line."""
    lines = page.read_text(encoding="utf-8").split("\n")
    for outcome in reversed([found for found in run_page(page, folder) if not found.matches]):
        step = outcome.step
        if any("…" in line for line in step.shown) or not step.shown:
            yield f"{page.name}, line {step.at}: {step.code}"
            yield from outcome.printed
        else:
            lines[step.at : step.at + len(step.shown)] = outcome.printed
    page.write_text("\n".join(lines), encoding="utf-8")


def furnish(folder: Path, made: Path | None = None) -> Path:
    """Put into a folder what the pages of `docs/` speak of, made before or now: the examples and their graph."""
    if made is not None:
        return shutil.copytree(made, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "examples", folder / "examples", dirs_exist_ok=True)
    _run_command("entente build examples", folder)
    return folder


def starting_folder(page: Path, folder: Path, made: Path) -> Path:
    """A new folder as a reader of the page has it: who begins with the README has the examples and no graph yet."""
    furnish(folder, made)
    if page.name == "README.md":
        (folder / "graph.db").unlink()
    return folder


def main(names: list[str]) -> None:
    """Refresh pages, and print what is left to do by hand."""
    with tempfile.TemporaryDirectory() as temporary:
        made = furnish(Path(temporary, "made"))
        for name in names:
            page = Path(name)
            print(*refresh(page, starting_folder(page, Path(temporary, page.stem), made)), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
