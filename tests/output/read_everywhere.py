#!/usr/bin/python3
"""Opens a result with every reader a user may have, and holds their values to one another.

usage: read_everywhere.py RESULT      Exit status 77: the modules it needs are not installed.
"""
import shutil
import subprocess
import sys

try:
    import h5py
    import numpy
    import xarray
except ImportError as missing:
    print(f"skipped: {missing} (apt-get install python3-h5py python3-xarray python3-netcdf4 "
          "python3-h5netcdf)")
    sys.exit(77)


def engines():
    """The engines of xarray that are installed."""
    return [name for name, module in (("netcdf4", "netCDF4"), ("h5netcdf", "h5netcdf"))
            if __import__("importlib").util.find_spec(module)]


def same(a, b):
    a, b = numpy.asarray(a), numpy.asarray(b)
    if a.dtype.kind in "OSU":
        return [str(x) for x in a.ravel()] == [str(x) for x in b.ravel()]
    return numpy.array_equal(a, b, equal_nan=a.dtype.kind == "f")


def text_or_number(dataset):
    return dataset.asstr()[...] if h5py.check_string_dtype(dataset.dtype) else dataset[...]


def check_h5py(file):
    """Every dataset: unit, long name, a scale on every axis (a bare dimension is its own)."""
    seen = []

    def visit(path, item):
        if not isinstance(item, h5py.Dataset):
            return
        seen.append(path)
        if item.attrs.get("NAME", b"").startswith(b"This is a netCDF dimension but not"):
            return
        assert item.attrs["units"], path
        assert item.attrs["long_name"], path
        is_scale = item.attrs.get("CLASS") == b"DIMENSION_SCALE"
        for axis, dimension in enumerate(item.dims):
            assert is_scale or len(dimension) == 1, f"{path}: axis {axis} has no scale"

    file.visititems(visit)
    assert len(seen) > 100, len(seen)
    return seen


def groups_of(file):
    """Groups that hold datasets, those within /twins/NAME included."""
    found = []
    file.visititems(lambda path, item: found.append(path) if isinstance(item, h5py.Group) else None)
    return found


def check_xarray(path, file, engine):
    """Every group opens with its labels; values equal what h5py reads."""
    count = 0
    for group in groups_of(file):
        with xarray.open_dataset(path, group=group, engine=engine, decode_cf=False) as data:
            for name, variable in data.variables.items():
                stored = text_or_number(file[group][name])
                assert same(variable.values, stored), (engine, group, name)
                assert not any(d.startswith("phony") for d in variable.dims), (engine, group, name)
                count += 1
    with xarray.open_dataset(path, group="cities", engine=engine) as cities:
        first = str(cities.city.values[0])
        one = cities.ideal.sel(city=first).isel(issue=0, time=0)
        assert float(one) == file["cities/ideal"][0, 0, 0]
        start = file.attrs["start_year"], file.attrs["start_month"]
        moment = cities.time.values[0].astype("datetime64[M]").item()
        assert (moment.year, moment.month) == start, moment
    return count


def run_tool(command, marks):
    """A program, if it is there, must succeed and say the marks."""
    if not shutil.which(command[0]):
        return f"{command[0]} is not installed"
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    assert done.returncode == 0, (command, done.returncode, done.stderr[-500:])
    for mark in marks:
        assert mark in done.stdout, (command, mark)
    return f"{command[0]} reads it"


R_SCRIPT = """library(ncdf4); f <- nc_open(commandArgs(TRUE)[1])
x <- ncvar_get(f, "cities/ideal"); id <- ncvar_get(f, "cities/city")
cat(length(id), dim(x), ncatt_get(f, "series/time", "units")$value, "\\n")"""


def has_r_package(name):
    return shutil.which("Rscript") and subprocess.run(
        ["Rscript", "-e", f"library({name})"], capture_output=True, check=False).returncode == 0


def main(path):
    with h5py.File(path) as file:
        print(f"h5py: {len(check_h5py(file))} datasets with unit, long name and scales")
        for engine in engines():
            print(f"xarray with {engine}: {check_xarray(path, file, engine)} variables")
    print(run_tool(["ncdump", path], ["dimensions:", "days since 1970-01-01"]))
    print(run_tool(["h5dump", "-H", path], ["DATASET"]))
    if has_r_package("ncdf4"):
        print(run_tool(["Rscript", "-e", R_SCRIPT, path], ["days since 1970-01-01"]))
    else:
        print("R with ncdf4 is not installed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
