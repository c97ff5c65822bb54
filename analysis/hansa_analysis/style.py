"""How the pictures look: colours that colour-blind readers tell apart, direct labels, few lines."""

import matplotlib

# Okabe & Ito (2008): "Color Universal Design".
BLUE, SKY, GREEN, ORANGE = "#0072B2", "#56B4E9", "#009E73", "#E69F00"
VERMILLION, PURPLE = "#D55E00", "#CC79A7"
STEEL = "#2A7FB0"  # words that belong to SKY, which is too pale for text
INK, GREY, PALE = "#222222", "#767676", "#DDDDDD"

SETTINGS = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 10,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": GREY,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 9,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": PALE,
    "grid.linewidth": 0.7,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "axes.unicode_minus": True,
}


def use():
    matplotlib.rcParams.update(SETTINGS)


def say_instead(axes, words):
    """Words in place of a panel that has nothing to show."""
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(False)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", va="center", color=GREY,
              style="italic", wrap=True)


def spread(positions, room, low, high):
    """Positions moved apart, in their order, so that each has its `room`; within low..high if all
    fit."""
    order = sorted(range(len(positions)), key=lambda i: positions[i])
    gap = [(room[a] + room[b]) / 2 for a, b in zip(order, order[1:])]
    placed = [min(max(positions[i], low), high) for i in order]
    for i in range(1, len(placed)):
        placed[i] = max(placed[i], placed[i - 1] + gap[i - 1])
    if placed and placed[-1] > high:
        placed[-1] = high
        for i in range(len(placed) - 2, -1, -1):
            placed[i] = min(placed[i], placed[i + 1] - gap[i])
    moved = [0.0] * len(positions)
    for i, value in zip(order, placed):
        moved[i] = value
    return moved


def label_ends(axes, lines, size=9):
    """Names of lines at their right ends, moved apart where they would overlap.

    `lines` holds (x, y, words, colour); x and y of the last point in data units.
    """
    low, high = axes.get_ylim()
    points = axes.get_window_extent().height / axes.figure.dpi * 72
    per_line = (high - low) * size * 1.35 / max(points, 1)
    room = [per_line * (1 + words.count("\n")) for _, _, words, _ in lines]
    placed = spread([y for _, y, _, _ in lines], room, low, high)
    for (x, y, words, colour), at in zip(lines, placed):
        axes.annotate(words, (x, y), xytext=(7, (at - y) / (high - low) * points),
                      textcoords="offset points", va="center", color=colour, fontsize=size,
                      linespacing=1.1, annotation_clip=False)
