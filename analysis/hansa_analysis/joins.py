"""Joins of the Covenant of Mayors as counted, and the moments that runs are held against."""

import csv
import dataclasses
import pathlib

import numpy

YEARS = tuple(range(2008, 2014))
LEADING = 2            # states whose share is looked at
WITHIN = 0.15          # of the joins counted in a year
SHARE = (0.75, 0.85)   # of the leading states in all joins
UNEVEN = (15.0, 40.0)  # variance over mean of the months from the second year on
NETWORK = "covenant-of-mayors"


def dispersion(counts):
    """Variance over mean: about 1 for what happens one by one; missing where nothing happens."""
    counts = numpy.asarray(counts, float)
    if counts.size < 2 or not counts.any():
        return float("nan")
    return float(counts.var(ddof=1) / counts.mean())


def share_of_leading(counts, leading=LEADING):
    """Share of the largest counts in all; missing where all are 0."""
    counts = numpy.sort(numpy.asarray(counts, float))[::-1]
    return float(counts[:leading].sum() / counts.sum()) if counts.sum() else float("nan")


@dataclasses.dataclass(frozen=True)
class Counted:
    """What the tables of a world say. `dated` joins are those of its own cities."""
    by_month: numpy.ndarray        # [72]
    dated_by_month: numpy.ndarray  # [72]
    by_state: dict
    dated_by_state: dict

    @property
    def by_year(self):
        return self.by_month.reshape(len(YEARS), 12).sum(axis=1)

    @property
    def dated_by_year(self):
        return self.dated_by_month.reshape(len(YEARS), 12).sum(axis=1)

    @property
    def share(self):
        return share_of_leading(list(self.by_state.values()))

    @property
    def uneven(self):
        return dispersion(self.by_month[12:])


def _rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def counted(folder):
    """Reads the tables of a folder such as scenarios/world."""
    folder = pathlib.Path(folder)
    months = {f"{year}-{month:02}": 0 for year in YEARS for month in range(1, 13)}
    dated, by_state, dated_by_state = dict(months), {}, {}
    for row in _rows(folder, "covenant_joins_by_month_to_2013.csv"):
        months[row["month"]] += int(row["joins"])
    for row in _rows(folder, "covenant_joins_to_2013.csv"):
        by_state[row["state"]] = by_state.get(row["state"], 0) + int(row["joins"])
    state_of = {row["city"]: row["state"] for row in _rows(folder, "cities.csv")}
    for row in _rows(folder, "memberships.csv"):
        if row["network"] == NETWORK and row["joined"][:7] in dated:
            dated[row["joined"][:7]] += 1
            state = state_of[row["city"]]
            dated_by_state[state] = dated_by_state.get(state, 0) + 1
    return Counted(numpy.array(list(months.values())), numpy.array(list(dated.values())),
                   by_state, dated_by_state)


def in_range(value, low_high):
    return (low_high[0] <= numpy.asarray(value)) & (numpy.asarray(value) <= low_high[1])


def years_agree(joins, truth):
    """Whether all years, in the last axis, lie within 15 % of those counted."""
    return (numpy.abs(numpy.asarray(joins) / truth - 1) <= WITHIN).all(axis=-1)


def share_of_all(share_of_towns, towns, dated, dated_leading):
    """Share of the leading states in all joins, from that in the joins of towns."""
    return (share_of_towns * towns + dated_leading) / (towns + dated)
