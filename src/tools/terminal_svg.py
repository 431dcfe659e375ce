#!/usr/bin/env python3
"""Draws what a command printed in a terminal as an SVG picture.

    COMMAND | terminal_svg.py 'COMMAND AS SHOWN' > picture.svg

Knows the styles that `pith --highlight --color=always` uses: bold, dim, yellow, and black on yellow.  Lines are
wrapped at COLUMNS.  The picture ends MORE lines after the last marked sentence, but has at least LEAST lines.
"""
import re
import sys
from xml.sax.saxutils import escape

COLUMNS, LEAST, MORE = 96, 20, 3
WIDTH, HEIGHT, MARGIN = 8.4, 20, 16  # of a character at 14 pixels in the usual fixed-width fonts, a line, the frame
CLASSES = {"0": "", "1": "b", "2": "d", "33": "y", "1;30;43": "m"}


def styled_words(line, style):
    """Words and spaces of a line as (class, text), and the style that the next line begins with."""
    out = []
    for part in re.split(r"(\033\[[0-9;]*m)", line):
        if part.startswith("\033["):
            style = CLASSES[part[2:-1]]
        else:
            out += [(style, piece) for piece in re.split(r"( +)", part) if piece]
    return out, style


def wrapped(line_words):
    """Rows of (class, text) of at most COLUMNS characters."""
    rows, row, width = [], [], 0
    for style, piece in line_words:
        if width + len(piece) > COLUMNS and width > 0:
            if row and row[-1][1].isspace():
                row.pop()
            rows.append(row)
            row, width = [], 0
            if piece.isspace():
                continue
        row.append((style, piece))
        width += len(piece)
    return rows + [row]


rows, style = [[("", "$ " + sys.argv[1])], []], ""
for line in sys.stdin.read().split("\n"):
    pieces, style = styled_words(line, style)
    rows += wrapped(pieces)
last = max((i for i, row in enumerate(rows) if any(s == "m" for s, _ in row)), default=0)
rows = rows[: max(LEAST, last + 1 + MORE)]

width, height = COLUMNS * WIDTH + 2 * MARGIN, len(rows) * HEIGHT + 2 * MARGIN
print(f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" height="{height}" role="img">
<style>
text {{ font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d4d4d4; white-space: pre }}
.b {{ font-weight: bold; fill: #ffffff }} .d {{ fill: #808080 }} .y {{ fill: #d7ba7d }}
text.m {{ font-weight: bold; fill: #1e1e1e }} rect.m {{ fill: #e5c07b }}
</style>
<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>""")
for number, row in enumerate(rows):
    runs, column = [], 0
    for s, piece in row:
        if runs and runs[-1][0] == s:
            runs[-1][2] += piece
        else:
            runs.append([s, column, piece])
        column += len(piece)
    top = MARGIN + number * HEIGHT
    for s, column, piece in runs:
        x, w = MARGIN + column * WIDTH, len(piece) * WIDTH
        if s == "m":
            print(f'<rect class="m" x="{x:.1f}" y="{top}" width="{w:.1f}" height="{HEIGHT}"/>')
        if piece.strip():
            print(f'<text class="{s}" x="{x:.1f}" y="{top + 15}" textLength="{w:.1f}">{escape(piece)}</text>')
print("</svg>")
