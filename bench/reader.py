"""Speed, memory, load time and size of a language reader: `python -m bench.reader --text FILE ...`.

Several readers may be named, to compare them in one run: `--reader entente --reader en_core_web_sm`.
Each is measured in a process of its own, on one core.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from extract.reader import load_reader
from extract.reader.component import FACTORY, WEIGHTS

OURS = "entente"
ROUNDS = 3
# Words that an article of news has, more or less; short texts are joined to that.
ARTICLE_WORDS = 500


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one reader costs.

    Attributes:
        words_per_second: words, white space left out, per second of processor time.
        network_share: of that time in the network itself; 0 for other readers than ours.
        load_seconds: from the start of a Python process to a ready reader, wall clock.
        memory_mb: most resident after reading.
        size_mb: on disk.
    """

    reader: str
    words: int
    words_per_second: int
    network_share: float
    load_seconds: float
    memory_mb: int
    size_mb: float


class Timed:
    """A network session that notes the processor time it takes."""

    def __init__(self, session: object) -> None:
        self._session = session
        self.seconds = 0.0

    def run(self, names: object, inputs: object) -> object:
        """Run the session."""
        began = time.process_time()
        outputs = self._session.run(names, inputs)  # type: ignore[attr-defined]
        self.seconds += time.process_time() - began
        return outputs


def read_texts(paths: list[Path]) -> list[str]:
    """Texts of the length of articles, from text files and spaCy DocBin files."""
    texts = [text for path in paths for text in _read_file(path)]
    joined: list[str] = []
    for text in texts:
        if joined and joined[-1].count(" ") + text.count(" ") < ARTICLE_WORDS:
            joined[-1] += "\n\n" + text
        else:
            joined.append(text)
    return joined


def _read_file(path: Path) -> Iterator[str]:
    if path.suffix != ".spacy":
        yield path.read_text(encoding="utf-8")
        return
    for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab):
        yield doc.text


def measure_reader(reader: str, paths: list[Path], began: float) -> Measurement:
    """Load a reader and let it read all texts some times; the median speed counts."""
    nlp = load_reader(None if reader == OURS else reader)
    loaded = time.time() - began
    texts = read_texts(paths)
    timed = Timed(None)
    if reader == OURS:
        network = nlp.get_pipe(FACTORY)._network  # type: ignore[attr-defined]  # the one place timed from outside
        timed = network._session = Timed(network._session)
    speeds, shares = [], []
    words = 0
    for _ in range(ROUNDS + 1):
        timed.seconds, start = 0.0, time.process_time()
        words = sum(not token.is_space for doc in nlp.pipe(texts) for token in doc)
        spent = time.process_time() - start
        speeds.append(words / spent)
        shares.append(timed.seconds / spent)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(path.stat().st_size for path in _find_folder(reader, nlp).rglob("*") if path.is_file()) / 1e6
    return Measurement(
        reader,
        words,
        round(statistics.median(speeds[1:])),
        round(statistics.median(shares[1:]), 2),
        round(loaded, 2),
        round(peak),
        round(size, 1),
    )


def _find_folder(reader: str, nlp: Language) -> Path:
    return WEIGHTS if reader == OURS else Path(nlp.path or reader)


def run_alone(reader: str, paths: list[Path]) -> Measurement:
    """The measurement of one reader in a new process that uses one core."""
    command = [sys.executable, "-m", "bench.reader", "--began", str(time.time()), "--reader", reader]
    command += [word for path in paths for word in ("--text", str(path))]
    alone = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(command, env={**os.environ, **alone}, capture_output=True, text=True, check=True)
    return Measurement(**json.loads(done.stdout.splitlines()[-1]))


def print_table(rows: list[Measurement]) -> None:
    """Print measurements as a Markdown table."""
    names = list(Measurement.__slots__)
    print("| " + " | ".join(name.replace("_", " ") for name in names) + " |")
    print("|" + "---|" * len(names))
    for row in rows:
        print("| " + " | ".join(f"{asdict(row)[name]:,}" if name != "reader" else row.reader for name in names) + " |")


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, action="append", required=True, help="text or DocBin file")
    parser.add_argument("--reader", action="append", help=f"{OURS}, or a spaCy pipeline")
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    readers = options.reader or [OURS]
    if options.began:
        print(json.dumps(asdict(measure_reader(readers[0], options.text, options.began))))
    else:
        print_table([run_alone(reader, options.text) for reader in readers])


if __name__ == "__main__":
    main()
