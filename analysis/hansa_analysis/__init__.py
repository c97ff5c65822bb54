"""Reads and draws the results of hansa.

    python3 -m hansa_analysis plot result.h5      draws the picture of a run
    from hansa_analysis import read               opens a result in xarray and pandas
"""

__version__ = "0.1.0"
