"""usage: python3 -m hansa_analysis plot FILE... [-o PICTURE]"""

import argparse
import sys


def _parser():
    parser = argparse.ArgumentParser(
        prog="hansa plot",
        description="Draws the picture of a result: networks over time, participation, urban voice "
                    "with its components, agreements. Written beside the result unless -o says "
                    "otherwise; a picture of that name is replaced.")
    parser.add_argument("file", nargs="+", help="result that `hansa run` wrote (HDF5)")
    parser.add_argument("-o", "--output", metavar="PICTURE",
                        help="picture to write: .png, .pdf or .svg")
    return parser


def main(arguments=None):
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["plot"]:
        del words[0]
    options = _parser().parse_args(words)
    if options.output and len(options.file) > 1:
        _parser().error("-o names one picture, but there are several results")
    try:
        from .figure import plot  # after the words are checked: it takes a second to load
        from .result import NoResult
    except ImportError as missing:
        print(f"{missing} (needed to draw). On Debian: apt-get install python3-h5py "
              "python3-matplotlib", file=sys.stderr)
        return 2
    try:
        for path in options.file:
            print(f"picture: {plot(path, options.output)}")
    except (NoResult, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
