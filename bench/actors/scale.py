"""What it costs to find the same actor among many: time and memory of a graph of made-up officials.

    python -m bench.actors.scale [ACTORS [PER_ARTICLE]]

Names are composed by rule, some far more common than others, and every fifth official comes again under another
romanization. The officials of an article are drawn at random, so that spellings of a name stand in different articles.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.identity import slug
from extract.model import Actor, Article, Extraction
from graph import resolve
from graph.store import EventGraph, open_store

_STARTS = (
    *("Ab", "Ba", "Chi", "Da", "El", "Fa", "Ga", "Ha", "Ib", "Ja", "Ka", "Li", "Ma", "Na", "Or", "Pa", "Qa", "Ra"),
    *("Sa", "Ta", "Um", "Va", "Ya", "Za", "Zhu"),
)
_MIDDLES = ("bar", "din", "gul", "kha", "lan", "mir", "nur", "ran", "sim", "tay", "vol", "yel", "zor", "dek", "fos")
_ENDINGS = ("ov", "ev", "ian", "idze", "zada", "ski", "enko", "i", "uddin", "man", "ez", "sen")
_GIVEN = ("a", "ir", "an", "iya", "ek", "ullah", "o", "is")
_RESPELT = (("kh", "h"), ("zh", "j"), ("q", "k"), ("y", "i"), ("ov", "off"), ("w", "v"), ("u", "ou"), ("ch", "tch"))
_CODES = [f"{a}{b}{c}" for a in "ABCDEF" for b in "KLMNO" for c in "RSTUVW"]


def officials(count: int, rng: random.Random) -> Iterator[Actor]:
    """So many officials: names and countries as uneven as in life, a fifth of them other spellings of one before.

    Of a tenth no country is known, and of a twentieth only the surname.
    """
    family, given = (_pool(rng, size, endings) for size, endings in ((4000, _ENDINGS), (1500, _GIVEN)))
    before: list[tuple[str, str]] = []
    seen: set[str] = set()
    while len(seen) < count:
        if before and rng.random() < 0.2:
            name, code = rng.choice(before)
            for old, new in rng.sample(_RESPELT, 4):
                name = name.replace(old, new)
        else:
            name, code = f"{_uneven(rng, given)} {_uneven(rng, family)}", _uneven(rng, _CODES)
            before.append((name, code))
        chance = rng.random()
        name = name.split()[1] if chance < 0.05 else name
        home = "-" if 0.04 < chance < 0.14 else code
        id = f"person:{home}/{slug(name)}"
        if id not in seen:
            seen.add(id)
            yield Actor(id, "official", name, (), None if home == "-" else f"country:{home}")


def _pool(rng: random.Random, size: int, endings: Sequence[str]) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < size:
        middles = "".join(rng.choice(_MIDDLES) for _ in range(rng.choice((1, 1, 2))))
        names[rng.choice(_STARTS) + middles + rng.choice(endings)] = None
    return list(names)


def _uneven(rng: random.Random, pool: Sequence[str]) -> str:
    """One of a pool, its first items far more often than its last."""
    return pool[int(len(pool) * rng.random() ** 2)]


def articles(actors: Sequence[Actor], each: int) -> Iterator[Extraction]:
    """The officials, so many to an article, with their countries."""
    for number, start in enumerate(range(0, len(actors), each)):
        cast = actors[start : start + each]
        homes = sorted({actor.of for actor in cast if actor.of})
        countries = tuple(Actor(id, "country", id.rpartition(":")[2]) for id in homes)
        article = Article(f"a{number}", "", "", "2024-05-06", None, None, "en")
        yield Extraction(article, (*countries, *cast), (), ())


def measure(graph: EventGraph, actors: Sequence[Actor], each: int) -> Iterator[str]:
    """The lines of the table; resolving is timed inside the writing of which it is a part."""
    spent, waited = [0.0], [0.0]
    settle = resolve.settle

    def timed(*arguments: object) -> frozenset[int]:
        started, begun = time.process_time(), time.perf_counter()
        moved = settle(*arguments)  # type: ignore[arg-type]
        spent.append(time.process_time() - started)
        waited.append(time.perf_counter() - begun)
        return moved

    resolve.settle = timed  # type: ignore[assignment]  # the store looks it up in the module each time
    started, begun = time.process_time(), time.perf_counter()
    for extraction in articles(actors, each):
        graph.put(extraction)
    whole, wall = time.process_time() - started, time.perf_counter() - begun
    resolve.settle = settle
    tenth = len(spent) // 10
    found = dict(graph.db.execute("SELECT verdict, count(*) FROM decision GROUP BY verdict"))
    yield f"{len(actors):,} actors, {each} to an article"
    yield f"wall time {wall:.1f} s, of which resolving {sum(waited):.1f} s"
    yield f"CPU time {whole:.1f} s, of which resolving {sum(spent):.1f} s"
    yield f"an article at the beginning {_mean(spent[1:tenth]):.2f} ms, at the end {_mean(spent[-tenth:]):.2f} ms"
    yield f"{found.get('same', 0):,} pairs the same, {found.get('unsure', 0):,} unsure"
    yield f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _mean(seconds: Sequence[float]) -> float:
    return 1000 * sum(seconds) / max(1, len(seconds))


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    numbers = [int(argument) for argument in arguments]
    count, each = (*numbers, *(100_000, 20)[len(numbers) :])
    rng = random.Random(7)  # noqa: S311
    cast = list(officials(count, rng))
    rng.shuffle(cast)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "g.db"), create=True) as graph:
        for line in measure(graph, cast, each):
            print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
