"""`entente show`: who somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

import entente
from entente.cli.answers import as_json, print_json
from entente.cli.happenings import happening_lines
from entente.cli.options import graph_option
from entente.cli.table import joined, output_width, wrap
from graph.questions import Named, Office, Profile
from graph.relations import load_relations

_LABEL = 12


@click.command("show")
@click.argument("name")
@click.option("--format", "format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@graph_option
def show_command(path: str, format: str, name: str) -> None:
    """Who NAME is: other names, whom it acts for, offices, memberships, relations, latest events."""
    with entente.open_graph(path) as graph:
        profile = graph.show(name)
    if format == "json":
        print_json(as_json(profile))
        return
    for line in _lines(profile):
        click.echo(line)


def _lines(profile: Profile) -> Iterator[str]:
    actor, width = profile.actor, output_width()
    yield from wrap(f"{actor.name} · {actor.kind} · {actor.id}", width)
    for label, value in _facts(profile):
        lines = wrap(value, width - _LABEL)
        for number, line in enumerate(lines):
            yield f"{'' if number else label:<{_LABEL}}{line}"
    if profile.latest:
        yield ""
        yield from happening_lines(profile.latest, width)


def _facts(profile: Profile) -> Iterator[tuple[str, str]]:
    actor = profile.actor
    facts = [
        ("also", joined(name for name in actor.names if name != actor.name)),
        ("acts for", _names(profile.acts_for)),
        ("part of", _names(profile.part_of)),
        ("member of", _names(profile.member_of)),
        ("members", _names(profile.members)),
        ("Wikidata", actor.wikidata or ""),
        ("events", f"{actor.events}, {actor.first} to {actor.last}" if actor.first else str(actor.events)),
    ]
    yield from ((label, value) for label, value in facts if value)
    for number, office in enumerate(profile.offices):
        yield "" if number else "offices", _office(office, actor.id)
    for number, (relation, first, events) in enumerate(profile.relations):
        yield "" if number else "relations", f"{_relation(relation, first)} ({events})"


def _names(actors: Iterable[Named]) -> str:
    return joined(actor.name for actor in actors)


def _office(office: Office, asked: str) -> str:
    manner = "former " if office.former else "acting " if office.acting else ""
    since = f" since {office.since}" if office.since else ""
    until = f" until {office.until}" if office.until else ""
    of = f" ({office.of.name})" if office.of and office.of.id != asked else ""
    holder = "" if office.person.id == asked else f"{office.person.name}: "
    return f"{holder}{manner}{office.office}{of}{since}{until}"


def _relation(name: str, first: bool) -> str:
    relation = load_relations()[name]
    return relation.label if first else f"← {relation.label}"
