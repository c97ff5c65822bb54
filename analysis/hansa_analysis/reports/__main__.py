"""`hansa report PAGE [OPTIONS]`: runs what a page of docs/ rests on, and writes the page."""

import importlib
import pkgutil
import sys

from ..result import NoResult
from . import __path__


def main(arguments):
    pages = sorted(module.name for module in pkgutil.iter_modules(__path__)
                   if not module.name.startswith("_"))
    if not arguments or arguments[0] not in pages:
        print(f"usage: hansa report PAGE [OPTIONS], with PAGE one of {', '.join(pages)}; "
              "hansa report PAGE --help tells more.", file=sys.stderr)
        return 0 if arguments[:1] in (["--help"], ["-h"]) else 2
    try:
        return importlib.import_module(f".{arguments[0]}", __package__).main(arguments[1:]) or 0
    except (NoResult, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
