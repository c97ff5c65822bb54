"""Pages of docs/ that are written from runs: one module a page, each with `main(arguments)`;
its first line says what it writes, DURATION about how long that takes.

A page keeps its words; what runs say stands between `<!-- runs: NAME -->` and `<!-- end -->` and is
replaced as a whole.
"""

import pathlib
import re

import numpy

PROJECT = pathlib.Path(__file__).resolve().parents[3]


def fill(page, blocks):
    """Replaces the named blocks of a page (a path seen from the project); None is left alone."""
    path = PROJECT / page
    text = path.read_text(encoding="utf-8")
    for name, content in blocks.items():
        if content is None:
            continue
        block = re.compile(rf"(<!-- runs: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
        text, found = block.subn(lambda match, words=content:
                                 f"{match[1]}\n{words.strip()}\n\n{match[2]}", text)
        if found != 1:
            raise ValueError(f"{page}: {found} blocks 'runs: {name}', there should be one.")
    path.write_text(text, encoding="utf-8")
    return path


def table(heads, rows):
    """A table of Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def nine_in_ten(values, digits=0):
    """The range that holds 90 % of the values, in words."""
    low, high = numpy.quantile(values, (0.05, 0.95))
    return f"{low:,.{digits}f} to {high:,.{digits}f}"


def verdict(value, low, high, digits):
    """Whether a value lies in a range that was set before, and by how much it misses."""
    if low <= value <= high:
        return "met"
    return f"**missed** by {max(low - value, value - high):,.{digits}f}"
