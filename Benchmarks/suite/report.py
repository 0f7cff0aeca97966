"""Tables in Markdown, numbers as people read them, and the slope of a growth curve."""

import math


def number(value, digits=3):
    """Three leading digits, with thousands set apart: 12,300 or 4.56 or 0.0123."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{round(value, places) if places else round(value):,.{places}f}"


def micro(seconds):
    return number(seconds * 1e6) + " µs"


def quantile(values, part):
    """The value that `part` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


def slope(points):
    """The exponent of growth: least squares through the logarithms. 0 is constant, 1 is proportional."""
    points = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    if len(points) < 2:
        return None
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def growth(points):
    """The slope over all points and over the two largest."""
    return f"{slope(points):+.2f} (last step {slope(points[-2:]):+.2f})"


class Report:
    """Collects what the parts find; `budget` holds the measured values of the budget table by name."""

    def __init__(self):
        self.lines = []
        self.budget = {}

    def section(self, title, *paragraphs):
        self._add("", f"## {title}", "", *[line for text in paragraphs for line in (text, "")])

    def table(self, header, rows):
        rows = [[str(cell) for cell in row] for row in rows]
        self._add(self._row(header), "|" + "---|" * len(header), *map(self._row, rows), "")

    def note(self, text):
        self._add(text, "")

    def _row(self, cells):
        return "| " + " | ".join(cells) + " |"

    def _add(self, *lines):
        for line in lines:
            print(line, flush=True)
        self.lines += lines
