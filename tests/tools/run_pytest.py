#!/usr/bin/python3
"""Runs the tests of the Python package where it lies, leaving nothing in the source tree.

usage: run_pytest.py FOLDER      Exit status 77: pytest or what the package needs is not installed.
"""
import importlib.util
import os
import sys

NEEDED = {"pytest": "python3-pytest", "h5py": "python3-h5py", "numpy": "python3-numpy",
          "matplotlib": "python3-matplotlib"}


def main(folder):
    missing = [package for module, package in NEEDED.items()
               if importlib.util.find_spec(module) is None]
    if missing:
        print(f"skipped: apt-get install {' '.join(missing)}")
        return 77
    import pytest  # pylint: disable=import-outside-toplevel
    os.environ.setdefault("MPLBACKEND", "Agg")
    sys.dont_write_bytecode = True
    sys.path.insert(0, folder)
    return pytest.main(["-q", "-p", "no:cacheprovider", "-W", "ignore", os.path.join(folder, "tests")])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(os.path.abspath(sys.argv[1])))
