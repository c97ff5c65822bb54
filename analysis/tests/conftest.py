"""Small results written with h5py alone, so that these tests need no program."""

import h5py
import numpy
import pytest

MONTHS, START, NETWORKS = 3, 1985, 8


def _put(group, name, values, scales=(), **attributes):
    if numpy.asarray(values).dtype.kind in "OSU":
        dataset = group.create_dataset(name, data=list(values), dtype=h5py.string_dtype())
    else:
        dataset = group.create_dataset(name, data=values)
    for key, value in {"units": "1", "long_name": name, **attributes}.items():
        dataset.attrs[key] = value
    for axis, scale in enumerate(scales):
        dataset.dims[axis].attach_scale(scale)
    return dataset


def _axis(group, name, values, **attributes):
    dataset = _put(group, name, values, **attributes)
    dataset.make_scale(name)
    return dataset


def _time(group, steps):
    year = START + numpy.arange(steps + 1) * MONTHS / 12
    days = [(numpy.datetime64(f"{START}-01") + MONTHS * i).astype("datetime64[D]").astype(float)
            for i in range(steps + 1)]
    time = _axis(group, "time", days, units="days since 1970-01-01",
                 calendar="proleptic_gregorian")
    _put(group, "year", year, [time])
    return time, year


def _series(file, steps):
    group = file.create_group("series")
    time, year = _time(group, steps)
    ramp = numpy.linspace(0, 1, steps + 1)
    for name, values in {
            "networks": numpy.clip(numpy.arange(steps + 1), 1, NETWORKS), "member_cities": 2 + 2 * ramp,
            "memberships": 4000 * (0.2 + ramp), "attention": 0.02 + 0.01 * ramp,
            "coherence": 0.9 - 0.1 * ramp, "access_share": 0.88 - 0.06 * ramp}.items():
        _put(group, name, values, [time])
    return year


def _sessions(file, years, forums):
    group = file.create_group("sessions")
    dates = numpy.array([START + year + 11 / 12 for year in range(years) for _ in range(forums)])
    session = _axis(group, "session", numpy.arange(dates.size))
    weighting = _axis(group, "weighting", ["population", "one_city"])
    days = [numpy.datetime64(f"{int(date)}-12-01").astype(float) for date in dates]
    _put(group, "time", days, [session], units="days since 1970-01-01")
    _put(group, "year", dates, [session])
    forum = numpy.tile(numpy.arange(forums), years)
    _put(group, "forum", forum, [session], row_of="/forums/forum",
         flag_values=numpy.arange(forums), flag_meanings=" ".join(f"f{i}" for i in range(forums)))
    turn = numpy.arange(dates.size)
    _put(group, "agreed", (turn % 2 == 0).astype("u1"), [session])
    _put(group, "agreed_muted", (turn % 3 == 0).astype("u1"), [session])
    numerator = 0.01 * numpy.cos(turn)
    for name, values in {"voice_numerator": numerator, "voice_denominator": 0.2 + 0 * turn}.items():
        _put(group, name, numpy.stack([values, values], axis=1), [session, weighting])
    _put(group, "expected_numerator", numerator / 2, [session])
    _put(group, "expected_denominator", 0.2 + 0 * turn, [session])


def _networks(file, steps, count=NETWORKS):
    group = file.create_group("networks")
    network = _axis(group, "network", [f"n{i}" for i in range(count)])
    quarter = numpy.timedelta64(MONTHS, "M")
    first = numpy.datetime64(f"{START}-01") + quarter * numpy.arange(count)
    _put(group, "founded", first.astype("datetime64[D]").astype(float), [network],
         units="days since 1970-01-01")
    _put(group, "closed", numpy.full(count, numpy.nan), [network], units="days since 1970-01-01")
    time, _ = _time(group, steps)
    alive = numpy.arange(steps + 1)[:, None] >= numpy.arange(count)[None, :]
    _put(group, "alive", alive.astype("u1"), [time, network])
    _put(group, "synthetic", (numpy.arange(count) % 3 == 0).astype("u2"), [network],
         flag_masks=numpy.array([1, 2], "u2"), flag_meanings="agent position")
    events = file.create_group("network_events")
    event = _axis(events, "event", [0])
    _put(events, "year", [START + 1.0], [event])
    _put(events, "network", [1], [event], row_of="/networks/network")
    _put(events, "change", numpy.array([2], "u1"), [event], flag_values=numpy.arange(4),
         flag_meanings="founded closed split merged")


def _agents(file, forums):
    cities = file.create_group("cities")
    city = _axis(cities, "city", ["aaa-one", "aaa-two", "bbb-three", "bbb-four"])
    _put(cities, "state", numpy.array([0, 0, 1, 1], "u4"), [city], row_of="/states/state")
    states = file.create_group("states")
    state = _axis(states, "state", ["AAA", "BBB"])
    _put(states, "synthetic", numpy.array([2, 2], "u2"), [state])
    group = file.create_group("forums")
    forum = _axis(group, "forum", [f"f{i}" for i in range(forums)])
    _put(group, "name", [f"Forum number {i} of the united states of somewhere far" for i in
                         range(forums)], [forum])


def write_result(path, years=12, forums=3, leave_out=(), sessions=True, complete=1, question=None,
                 format_version=1):
    """A result with all that the picture shows; groups of `leave_out` are deleted again."""
    steps = years * 12 // MONTHS
    with h5py.File(path, "w", track_order=True) as file:
        file.attrs.update({
            "format_version": format_version, "title": "Tiny", "seed_text": "7", "seed": 7,
            "question": question or "Does anything happen?", "complete": complete,
            "start_year": START, "start_month": 1, "months_per_step": MONTHS, "years": years})
        parameters = file.create_group("parameters")
        key = _axis(parameters, "key", ["voice.least_distance", "voice.draws"])
        _put(parameters, "value", ["0.1", "16"], [key])
        _series(file, steps)
        _sessions(file, years if sessions else 0, forums)
        _networks(file, steps)
        _agents(file, forums)
        for name in leave_out:
            del file[name]
    return path


@pytest.fixture
def make(tmp_path):
    """Writes a small result into the test's own folder."""
    return lambda **how: write_result(tmp_path / "result.h5", **how)
