"""docs/predictions.md and docs/predictions.csv: what runs say of years that nobody has looked at.

Predictions are written once. Where they are there already, this runs them again and says where they
come out differently; it changes neither file.
"""

import argparse
import csv
import sys

from . import PROJECT, _predicted, fill, table
from ._runs import run_all

DURATION = "about 2 minutes of processor time, 4 where the study of covenant is not there"
PAGE = "docs/predictions.md"
TABLE = PROJECT / "docs" / "predictions.csv"
HEADS = ("quantity", "year", "mean", "low", "high", "unit", "seeds", "command", "written")
DATE = "2026-11-28"


def _rows(groups):
    group_of = {group.name: group for group in groups}
    for one in _predicted.predictions(groups):
        low, high = one.interval
        group = group_of[one.group]
        yield one.group, [one.quantity, one.year,
                          *(f"{value:.{one.digits}f}" for value in (one.mean, low, high)),
                          one.unit, group.seeds, group.command, DATE]


def _write(rows):
    with open(TABLE, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADS)
        writer.writerows(row for _, row in rows)
    blocks = {}
    for name in ("covenant", "outlook", "calibration"):
        blocks[name] = table(["quantity", "year", "mean", "90 % interval", "unit"],
                             [[row[0], row[1], row[2], f"{row[3]} to {row[4]}", row[5]]
                              for group, row in rows if group == name])
    fill(PAGE, blocks)


def _compare(rows):
    """Says which rows come out differently; returns how many."""
    with open(TABLE, encoding="utf-8", newline="") as file:
        written = {(row["quantity"], row["year"]): row for row in csv.DictReader(file)}
    differ = 0
    for _, row in rows:
        old = written.get((row[0], row[1]))
        if old is None or [old[head] for head in ("mean", "low", "high")] != row[2:5]:
            differ += 1
            print(f"{row[0]}, {row[1]}: {' '.join(row[2:5])}, written "
                  f"{'nowhere' if old is None else ' '.join((old['mean'], old['low'], old['high']))}")
    print(f"{len(rows)} predictions run again, {differ} come out differently.", file=sys.stderr)
    return differ


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report predictions", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="take results that are there")
    options = parser.parse_args(arguments)
    groups = _predicted.groups()
    for group in groups:
        print(f"{group.words}: {len(group.jobs)} runs, seeds {group.seeds}", file=sys.stderr)
    run_all([job for group in groups for job in group.jobs], again=not options.keep)
    rows = list(_rows(groups))
    if TABLE.exists():
        return 1 if _compare(rows) else 0
    _write(rows)
    return 0
