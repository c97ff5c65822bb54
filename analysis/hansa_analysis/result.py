"""A result file as plain arrays. Whatever a file lacks is None, never an error."""

import pathlib

import h5py
import numpy

NEWEST_FORMAT = 1
SYNTHETIC_AGENT, SYNTHETIC_POSITION, SYNTHETIC_MEMBERS = 1, 2, 64


class NoResult(Exception):
    """The file is not what this package reads; the message is for the user."""


def _text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


def _open(path):
    if not pathlib.Path(path).is_file():
        raise NoResult(f"{path}: no such file. Give a file that `hansa run` wrote.")
    try:
        file = h5py.File(path, "r")
    except OSError as error:
        raise NoResult(f"{path}: not readable as HDF5 ({error}). "
                       "Give a file that `hansa run` wrote.") from error
    if "format_version" not in file.attrs:
        file.close()
        raise NoResult(f"{path}: an HDF5 file, but no result of hansa.")
    if file.attrs["format_version"] > NEWEST_FORMAT:
        newer = file.attrs["format_version"]
        file.close()
        raise NoResult(f"{path}: format {newer} is newer than this package knows "
                       f"({NEWEST_FORMAT}). Use the hansa_analysis of the program that wrote it.")
    return file


class Result:
    """One open result. Use it in a `with` statement."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.file = _open(path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def array(self, dataset):
        """Numbers of a dataset, None when it is missing or empty."""
        if dataset not in self.file or not isinstance(self.file[dataset], h5py.Dataset):
            return None
        stored = self.file[dataset]
        if 0 in stored.shape:
            return None
        return stored.asstr()[...] if h5py.check_string_dtype(stored.dtype) else stored[...]

    def length(self, dataset):
        return self.file[dataset].shape[0] if dataset in self.file else 0

    def text(self, attribute):
        return _text(self.file.attrs.get(attribute, ""))

    def number(self, attribute):
        return int(self.file.attrs.get(attribute, 0))

    @property
    def complete(self):
        return bool(self.file.attrs.get("complete", 1))

    def parameter(self, key, default=None):
        """A resolved value as text."""
        keys, values = self.array("parameters/key"), self.array("parameters/value")
        if keys is None or values is None:
            return default
        found = numpy.flatnonzero(keys == key)
        return str(values[found[0]]) if found.size else default

    def meanings(self, dataset):
        """Names of the codes of a dataset, in the order of the codes."""
        return _text(self.file[dataset].attrs.get("flag_meanings", "")).split()

    def synthetic_share(self, group, mask):
        """Share of the rows of a group that have any bit of the mask, None when unknown."""
        flags = self.array(f"{group}/synthetic")
        return None if flags is None else float(numpy.mean((flags & mask) != 0))
