"""Opens a result in xarray and pandas, agents by their ids and dates as dates.

    from hansa_analysis import read
    groups = read.groups("result.h5")                   # {"cities": xarray.Dataset, ...}
    groups["cities"].ideal.sel(city="deu-berlin", issue="climate")
    sessions = read.table("result.h5", "sessions")      # pandas.DataFrame

Needs xarray with h5netcdf or netCDF4, and pandas.
"""

import h5py
import numpy

from .result import Result


def _names_of_groups(file):
    """Groups that hold datasets, "twins/muted/series" included."""
    names = []

    def note(name, item):
        if isinstance(item, h5py.Group) and name != "world" and any(
                isinstance(inner, h5py.Dataset) for inner in item.values()):
            names.append(name)

    file.visititems(note)
    return names


def groups(path):
    """Each group of the result as an xarray.Dataset, loaded."""
    import xarray  # pylint: disable=import-outside-toplevel
    with Result(path) as result:
        names = _names_of_groups(result.file)
    opened = {}
    for name in names:
        with xarray.open_dataset(path, group=name) as dataset:
            opened[name] = dataset.load()
    return opened


def _is_bare_dimension(dataset):
    return dataset.attrs.get("NAME", b"").startswith(b"This is a netCDF dimension but not")


def _values(file, dataset):
    """Values as a reader wants them: ids for rows, names for codes, dates for days."""
    if h5py.check_string_dtype(dataset.dtype):
        return dataset.asstr()[...]
    values, attributes = dataset[...], dataset.attrs
    if str(attributes.get("units", "")).startswith("days since 1970-01-01"):
        days = numpy.where(numpy.isnan(values), 0, values).astype("datetime64[D]")
        return numpy.where(numpy.isnan(values), numpy.datetime64("NaT"), days)
    target = file.get(attributes["row_of"]) if "row_of" in attributes else None
    if target is not None and h5py.check_string_dtype(target.dtype):
        return target.asstr()[...][values]
    if "flag_values" in attributes:
        return numpy.array(attributes["flag_meanings"].split(), dtype=object)[values]
    return values


def table(path, group):
    """One row an agent, step or event of the group: the columns that do not change over time.

    A second axis becomes columns: voice_numerator_population, voice_numerator_one_city, ...
    """
    import pandas  # pylint: disable=import-outside-toplevel
    with Result(path) as result:
        if group not in result.file:
            raise KeyError(f"the result has no group {group!r}; it has "
                           f"{', '.join(sorted(result.file))}")
        data, rows, columns = result.file[group], None, {}
        for name, dataset in data.items():
            if _is_bare_dimension(dataset) or dataset.ndim == 0:
                continue
            axes = [dataset.name if not len(dimension) else dimension[0].name
                    for dimension in dataset.dims]
            rows = rows or axes[0]
            if axes[0] != rows:
                continue
            values = _values(result.file, dataset)
            if dataset.ndim == 1:
                columns[name] = values
            elif dataset.ndim == 2:
                for label, column in zip(result.file[axes[1]].asstr()[...], values.T):
                    columns[f"{name}_{label}"] = column
        return pandas.DataFrame(columns)
