"""Outcomes of a scenario and its twins, each as a fraction, so that seeds add up to a ratio of sums.

An outcome is written as
  voice, delivered_voice          of all sessions from a year on; voice@FORUM of one forum alone
  lasting_voice                   voice against the texts of the twin `muted`
  agreements                      share of the sessions that adopt a text
  SERIES, SERIES:last, SERIES:sum a series of the result: its mean (or last value, or sum) from then on
"""

import numpy

SESSION_SUMS = {"voice": ("voice_numerator", "voice_denominator"),
                "delivered_voice": ("delivered_numerator", "delivered_denominator"),
                "lasting_voice": ("numerator", "denominator")}


class Case:
    """A scenario (name "") or one of its twins, in an open Result."""

    def __init__(self, result, name=""):
        self.result, self.group = result, f"twins/{name}/" if name else ""

    def _array(self, dataset):
        found = self.result.array(self.group + dataset)
        if found is None:
            raise ValueError(f"{self.result.path}: no {self.group}{dataset}")
        return found

    def _sessions(self, outcome, forum):
        """(year, numerator, denominator) of each session, of one forum where one is named."""
        table = "twins/muted/lasting_voice" if outcome == "lasting_voice" else "sessions"
        if outcome == "lasting_voice" and self.group:
            raise ValueError("lasting voice is that of the scenario against its twin")
        year, held = self._array(f"{table}/year"), self._array(f"{table}/forum")
        if outcome == "agreements":
            top = self._array("sessions/agreed").astype(float)
            bottom = numpy.ones_like(top)
        else:
            top, bottom = (numpy.nan_to_num(self._array(f"{table}/{part}")[:, 0])
                           for part in SESSION_SUMS[outcome])
        if forum:
            forums = list(self.result.array("forums/forum"))
            if forum not in forums:
                raise ValueError(f"{self.result.path}: no forum {forum}")
            inside = held == forums.index(forum)
            year, top, bottom = year[inside], top[inside], bottom[inside]
        return year, top, bottom

    def fraction(self, outcome, since):
        """Numerator and denominator of the outcome from the year `since` on."""
        name, _, forum = outcome.partition("@")
        if name in SESSION_SUMS or name == "agreements":
            year, top, bottom = self._sessions(name, forum)
            return float(top[year >= since].sum()), float(bottom[year >= since].sum())
        name, _, how = outcome.partition(":")
        values = self._array(f"series/{name}")[self._array("series/year") > since]
        values = values[~numpy.isnan(values)]
        if not values.size:
            return 0.0, 0.0
        value = {"": numpy.mean, "sum": numpy.sum, "last": lambda all_of: all_of[-1]}[how](values)
        return float(value), 1.0

    def path(self, outcome, since):
        """(years, numerators, denominators): the outcome over time, sessions added up from `since`
        on, other series year by year."""
        name, _, forum = outcome.partition("@")
        ends = self._array("series/year")
        years = numpy.arange(numpy.ceil(max(since, ends[0])), numpy.floor(ends[-1])) + 1
        if name in SESSION_SUMS or name == "agreements":
            year, top, bottom = self._sessions(name, forum)
            inside = [(year >= since) & (year < end) for end in years]
            return years, *(numpy.array([part[some].sum() for some in inside])
                            for part in (top, bottom))
        name, _, how = outcome.partition(":")
        values = self._array(f"series/{name}")
        known = ~numpy.isnan(values)
        if how == "sum":
            within = [known & (ends > since) & (ends <= end) for end in years]
            return years, numpy.array([values[some].sum() for some in within]), numpy.ones(years.size)
        within = [known & (ends > end - 1) & (ends <= end) for end in years]
        return (years, numpy.array([values[some].mean() if some.any() else 0.0 for some in within]),
                numpy.array([float(some.any()) for some in within]))
