"""`hansa report PAGE [OPTIONS]`: runs what a page of docs/ rests on, and writes the page."""

import importlib
import pkgutil
import sys

from ..result import NoResult
from . import __path__


def pages():
    """Names of the pages."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__)
                  if not module.name.startswith("_"))


def _module(page):
    return importlib.import_module(f".{page}", __package__)


def overview():
    """What each page writes, and about how long it takes: a line each."""
    lines = ["usage: hansa report PAGE [OPTIONS]; hansa report PAGE --help tells more.", ""]
    for page in pages():
        module = _module(page)
        what = module.__doc__.splitlines()[0].rstrip(".")
        lines.append(f"  {page:<14} {what} ({module.DURATION})")
    return "\n".join(lines)


def main(arguments):
    if arguments[:1] in ([], ["--help"], ["-h"]):
        print(overview())
        return 0
    if arguments[0] not in pages():
        print(f"no page {arguments[0]}.\n{overview()}", file=sys.stderr)
        return 2
    try:
        return _module(arguments[0]).main(arguments[1:]) or 0
    except (NoResult, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
