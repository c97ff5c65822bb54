"""Pictures of results: `plot` of a run, `twins` of a run with twins, `map` of a study."""

import argparse
import sys


def _parser():
    parser = argparse.ArgumentParser(prog="hansa")
    commands = parser.add_subparsers(dest="command", required=True)
    plot = commands.add_parser(
        "plot", help="the picture of a result",
        description="Draws the picture of a result: networks over time, participation, urban voice "
                    "with its components, agreements. Written beside the result unless -o says "
                    "otherwise; a picture of that name is replaced.")
    plot.add_argument("file", nargs="+", help="result that `hansa run` wrote (HDF5)")
    twins = commands.add_parser(
        "twins", help="a scenario beside its twins",
        description="Draws a small panel for each twin of a result: the scenario and the twin, in "
                    "the series named or else in the one where they differ most.")
    twins.add_argument("file", help="result of a scenario with twins (HDF5)")
    twins.add_argument("twin", nargs="*", metavar="TWIN[:SERIES]",
                       help="which twins, and which series; all twins otherwise")
    signs = commands.add_parser(
        "map", help="where more of one factor raises an output of a study",
        description="Draws an output along one factor for each pair of values of two others, with "
                    "its 95 %% interval; colours say whether it rises.")
    signs.add_argument("file", help="study.h5 that `hansa merge` wrote")
    signs.add_argument("--along", required=True, metavar="FACTOR", help="within each panel")
    signs.add_argument("--across", required=True, metavar="FACTOR", help="columns of panels")
    signs.add_argument("--up", required=True, metavar="FACTOR", help="rows of panels")
    signs.add_argument("--output-name", default="voice", metavar="OUTPUT",
                       help="output of the study (voice)")
    for command in (plot, twins, signs):
        command.add_argument("-o", "--output", metavar="PICTURE",
                             help="picture to write: .png, .pdf or .svg")
    return parser


def _draw(options):
    """Paths of the pictures, as they are drawn."""
    if options.command == "twins":
        from .twins import draw
        yield draw(options.file, options.twin, options.output)
    elif options.command == "map":
        from .maps import draw
        yield draw(options.file, options.along, options.across, options.up, options.output_name,
                   options.output)[0]
    else:
        from .figure import plot
        for path in options.file:
            yield plot(path, options.output)


def main(arguments=None):
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] not in (["plot"], ["twins"], ["map"], ["-h"], ["--help"]):
        words.insert(0, "plot")
    options = _parser().parse_args(words)
    if options.command == "plot" and options.output and len(options.file) > 1:
        _parser().error("-o names one picture, but there are several results")
    try:
        from .result import NoResult  # after the words are checked: it takes a second to load
        import matplotlib  # pylint: disable=unused-import
    except ImportError as missing:
        print(f"{missing} (needed to draw). On Debian: apt-get install python3-h5py "
              "python3-matplotlib", file=sys.stderr)
        return 2
    try:
        for picture in _draw(options):
            print(f"picture: {picture}")
    except (NoResult, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
