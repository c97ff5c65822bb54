"""Yearly rates counted from stored series: exits, preemptions, suspended pledges."""

import h5py
import numpy

STEPS_A_YEAR = 4  # of the runs that are counted here
QUARTER = 1 / STEPS_A_YEAR  # years in a step


def _series(path, *names):
    with h5py.File(path, "r") as file:
        return [file["series"][name][...] for name in names]


def exits_a_year(exits, memberships):
    """Exits a year for each membership, of the two series."""
    return exits[1:].sum() / (QUARTER * memberships[:-1].sum())


def exit_rate(path):
    """The same, of a result."""
    return exits_a_year(*_series(path, "exits", "memberships"))


def pairs_of_states(path, federal):
    """Pairs of city and issue that lie in federal states, or in the others."""
    with h5py.File(path, "r") as file:
        of_kind = (file["states/federal"][...] != 0) == federal
        return int(of_kind[file["cities/state"][...]].sum()) * file["cities/issue"].shape[0]


def preemption_rate(path, federal, less=None):
    """Preemptions a year for each pair of city and issue that is free.

    Preemptions are stored as sums. So those of federal states are counted in a run where others
    preempt nothing, and those of others as what a run has more than that (`less`).
    """
    preemptions, share = _series(path, "preemptions", "preempted")
    everywhere = pairs_of_states(path, True) + pairs_of_states(path, False)
    taken = share * everywhere
    if less is not None:
        fewer, less_share = _series(less, "preemptions", "preempted")
        preemptions, taken = preemptions - fewer, taken - less_share * everywhere
    free = pairs_of_states(path, federal) - taken[:-1]
    return preemptions[1:].sum() / (QUARTER * free.sum())


def suspended_share(path, reviews):
    """Share of reviewed pledges that are put on hold, at so many reviews a year.

    Every review of a pledge on hold ends that state, so that what is on hold grows by what is
    suspended, less what is reviewed again.
    """
    standing, on_hold = _series(path, "pledges", "pledges_on_hold")
    reviewed = -numpy.expm1(-reviews * QUARTER)
    suspended = (on_hold[-1] - on_hold[0]) + reviewed * on_hold[:-1].sum()
    return suspended / (reviewed * standing[:-1].sum())
