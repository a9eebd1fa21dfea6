"""Where reading fails, and how far its confidence can be trusted: `python -m bench.quality GOLD_DIR --scorer FILE`.

GOLD_DIR has NAME.articles.jsonl beside NAME.gold.jsonl. Examples quote the annotated articles: for the eye only.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.quality.causes import Diagnosis
from bench.quality.errors import report as error_report
from bench.quality.errors import tally
from bench.quality.gold import Case, compare, load_scorer, read_rows, read_said, set_names
from bench.quality.reliability import judge
from bench.quality.reliability import report as reliability_report
from extract.patterns import load_patterns
from extract.reader import load_reader


def main() -> None:
    """Read the sets and print what was asked for; both tables where nothing was."""
    args = _arguments()
    scorer = load_scorer(args.scorer)
    diagnosis = Diagnosis(load_reader(), load_patterns())
    everything = not (args.errors or args.reliability)
    for name in args.set or set_names(args.folder):
        cases = _cases(args, name)
        if args.errors or everything:
            print(error_report(f"{name}, met", tally(scorer, cases, diagnosis, met=True), args.show))
            print(error_report(f"{name}, all events", tally(scorer, cases, diagnosis, met=False), args.show))
        if args.reliability or everything:
            print(reliability_report(f"{name}, meetings", judge(cases, "CONSULT")))
            print(reliability_report(f"{name}, all reports", judge(cases)))


def _arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, metavar="GOLD_DIR", help="folder of annotated sets")
    cli.add_argument("--scorer", type=Path, required=True, help="the scorer's Python file")
    cli.add_argument("--set", action="append", help="a set by name (default all); may stand more than once")
    cli.add_argument("--said", type=Path, help="what `entente extract` printed for the set, instead of reading it now")
    cli.add_argument("--errors", action="store_true", help="missed and spurious pairs by cause")
    cli.add_argument("--show", type=int, default=0, metavar="N", help="print N examples of each cause")
    cli.add_argument("--reliability", action="store_true", help="how many reports of each confidence are right")
    return cli.parse_args()


def _cases(args: argparse.Namespace, name: str) -> tuple[Case, ...]:
    said = read_rows(args.said) if args.said else read_said(args.folder / f"{name}.articles.jsonl")
    return compare(load_scorer(args.scorer), read_rows(args.folder / f"{name}.gold.jsonl"), said)


if __name__ == "__main__":
    main()
