"""Maps of signs: a known rise, a known fall, and luck alone."""

import h5py
import numpy

from hansa_analysis import maps
from hansa_analysis.__main__ import main

SLOPE = {0.0: 0.02, 1.0: 0.0, 2.0: -0.02}  # of voice along the number, by gamma


def write_study(path, replicates=30):
    """voice = .5 + slope x log2(number) + luck of the replicate + a little noise."""
    generator = numpy.random.default_rng(7)
    rows = [(number, gamma, cost, replicate) for number in (1, 4, 16) for gamma in SLOPE
            for cost in (0.0, 0.1) for replicate in range(replicates)]
    luck = generator.normal(0, 0.2, replicates)
    columns = dict(zip(("networks", "gamma", "overhead", "replicate"), numpy.array(rows).T))
    noise = generator.normal(0, 0.01, len(rows))
    slope = numpy.array([SLOPE[gamma] for gamma in columns["gamma"]])
    voice = 0.5 + slope * numpy.log2(columns["networks"]) + luck[
        columns["replicate"].astype(int)] + noise
    weight = generator.uniform(1, 3, len(rows))
    with h5py.File(path, "w") as file:
        file.attrs["title"] = "A study"
        for name, values in {**columns, "voice": voice, "voice.numerator": voice * weight,
                             "voice.denominator": weight, "plain": voice}.items():
            file[name] = values
    return path


def test_signs_of_known_slopes_come_out(tmp_path):
    study = write_study(tmp_path / "study.h5")
    for output in ("voice", "plain"):
        picture, verdicts = maps.draw(study, "networks", "gamma", "overhead", output)
        assert picture.exists()
        for (gamma, _), sign in verdicts.items():
            if gamma != 1.0:
                assert sign == numpy.sign(SLOPE[gamma])


def test_luck_alone_is_left_open_in_most_panels(tmp_path):
    # 95 % intervals: a false sign in one panel of 20. Of 2 panels a study, 10 studies: 4 or more
    # false signs have a chance of 2 %.
    false = 0
    for study in range(10):
        path = write_study(tmp_path / f"{study}.h5", replicates=20 + study)
        _, verdicts = maps.draw(path, "networks", "gamma", "overhead", "plain")
        false += sum(sign != 0 for (gamma, _), sign in verdicts.items() if gamma == 1.0)
    assert false < 4


def test_replicates_are_compared_with_themselves(tmp_path):
    study = maps.Study(write_study(tmp_path / "study.h5"))
    here = (study.column["gamma"] == 0.0) & (study.column["overhead"] == 0.0)
    _, _, between, change = maps.curve(study, "plain", "networks", here)
    # luck of the replicate (sd .2) widens the band of a level, not that of the change
    assert between[1][0] - between[0][0] > 5 * (change[1] - change[0])


def test_what_is_missing_is_told(tmp_path, capsys):
    study = str(write_study(tmp_path / "study.h5"))
    words = ["map", study, "--across", "gamma", "--up", "overhead"]
    assert main([*words, "--along", "network"]) == 2
    assert "no column 'network'" in capsys.readouterr().err
    assert main([*words, "--along", "networks", "-o", str(tmp_path / "m.png")]) == 0
    assert main(["map", str(tmp_path / "none.h5"), *words[2:], "--along", "networks"]) == 2
    assert "no such file" in capsys.readouterr().err
