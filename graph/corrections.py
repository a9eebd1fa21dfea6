"""A corrections file: all that people decided on who is who, as text that can be kept, edited and applied again.

- same: [person:-/macron, person:FRA/emmanuel-macron]
  reason: France's president in both
  by: user
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from extract.errors import ResourceError
from graph.groups import is_rule
from graph.model import Decision

_VERDICTS = ("same", "different")
_KEYS = (*_VERDICTS, "reason", "by")
_ID = re.compile(r"[a-z]+:[^\s\x00-\x1f\x7f]+")
_SOMEBODY = "user"


def read_corrections(text: str, file: str) -> tuple[Decision, ...]:
    """The verdicts in the text of a corrections file, in its order.

    Raises ResourceError, in one line with the file's name and the entry, where it says what it may not.
    """
    entries = _parsed(text, file)
    decisions: dict[tuple[str, str, str], Decision] = {}
    for number, entry in enumerate(entries, start=1):
        try:
            decision = _decision(entry)
            key = (decision.left, decision.right, decision.by)
            if key in decisions:
                raise ResourceError(f"{decision.by} decides twice on {decision.left} and {decision.right}")
        except ResourceError as problem:
            raise ResourceError(f"{file}: entry {number}: {problem}") from None
        decisions[key] = decision
    return tuple(decisions.values())


def corrections_text(decisions: tuple[Decision, ...]) -> str:
    """The corrections file that says what people decided; the verdicts of rules are left out."""
    entries = [
        {decision.verdict: [decision.left, decision.right], "reason": decision.reason, "by": decision.by}
        for decision in decisions
        if not is_rule(decision.by)
    ]
    if not entries:
        return "[]\n"
    return yaml.dump(entries, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=False)


class _Dumper(yaml.SafeDumper):
    """The two ids of a verdict stand in one line."""

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        return super().represent_sequence(tag, sequence, all(isinstance(item, str) for item in sequence) or flow_style)


def _parsed(text: str, file: str) -> list[Any]:
    try:
        text.encode("utf-8")
        content = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise ResourceError(f"{file}: line {line}: {problem.problem}") from problem
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        raise ResourceError(f"{file}: cannot be read: {' '.join(str(problem).split())}") from problem
    if not isinstance(content, list):
        raise ResourceError(f"{file}: has to be a list of verdicts, [] for none")
    return content


def _decision(entry: Any) -> Decision:
    if not isinstance(entry, dict):
        raise ResourceError("has to be a mapping such as {same: [ID, ID], reason: …}")
    for key in entry:
        if key not in _KEYS:
            raise ResourceError(f"unknown key {str(key)[:40]!r} (allowed: {', '.join(_KEYS)})")
    verdicts = [verdict for verdict in _VERDICTS if verdict in entry]
    if len(verdicts) != 1:
        raise ResourceError("needs either `same` or `different`")
    left, right = _pair(entry[verdicts[0]])
    reason, by = (_text(entry, key, default) for key, default in (("reason", ""), ("by", _SOMEBODY)))
    if not by or is_rule(by):
        raise ResourceError("`by` has to name a person; rules decide for themselves")
    return Decision(left, right, verdicts[0], 1.0, reason, by)


def _pair(value: Any) -> tuple[str, str]:
    if not isinstance(value, list) or len(value) != 2:
        raise ResourceError("a verdict needs two ids")
    for id in value:
        if not isinstance(id, str) or not _ID.fullmatch(id):
            raise ResourceError(f"{str(id)[:60] if isinstance(id, str | int | float) else 'a list'!r} is no actor id")
    left, right = sorted(value)
    if left == right:
        raise ResourceError(f"{left} stands twice")
    return left, right


def _text(entry: dict[Any, Any], key: str, default: str) -> str:
    value = entry.get(key, default)
    if not isinstance(value, str):
        raise ResourceError(f"{key!r} has to be text")
    return value
