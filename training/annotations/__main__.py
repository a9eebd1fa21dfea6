"""Write the annotated openings as a set to score with: `python -m training.annotations ARTICLES… --out DIR`.

`DIR/openings.articles.jsonl` and `DIR/openings.gold.jsonl` are what `python -m bench.quality DIR` takes.
"""

import argparse
import json
from pathlib import Path

from training.annotations.openings import read_openings


def write_set(files: list[Path], out: Path) -> int:
    """Write both files; how many openings they hold."""
    out.mkdir(parents=True, exist_ok=True)
    found = list(read_openings(files))
    for name, rows in (("articles", [article for article, _ in found]), ("gold", [gold for _, gold in found])):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (out / f"openings.{name}.jsonl").write_text(lines, encoding="utf-8")
    return len(found)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path, help="JSON lines files, gzipped or not")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    options = parser.parse_args()
    print(f"{write_set(options.articles, options.out)} openings in {options.out}")
