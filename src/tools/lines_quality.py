#!/usr/bin/env python3
"""How well the reader reads labelled documents that its trees were not learned from.

usage: lines_quality.py BUILD DIR ...     (make lines-quality LINES="DIR ...")

The documents are parted in seven.  For each part the trees are learned without it, the reader is compiled with
them, and reads that part; the figures are means over all documents: body F1 (is what may be chosen the body,
line by line, weighted by letters), kind (body, heading or neither) and join F1 (does the last sentence of a line
go on after it).  They are written into the head of line_trees.hpp, where learning again removes them."""
import os
import re
import shutil
import subprocess
import sys

PARTS = 7
ROLES = "BBBBHHFBBFFFFFF"  # in the order of pith::role: body, heading or neither
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def judge(path, spans):
    lines = open(path, "rb").read().split(b"\n")
    labels = open(path[:-4] + ".labels").read().split("\n")
    owner = {}
    for n, (offset, length, _) in enumerate(spans):
        for i in range(offset, offset + length):
            owner[i] = n
    both = got = want = right = count = joined = joins = wanted = at = 0
    for line, label in zip(lines, labels):
        inside = [owner[i] for i in range(at, at + len(line)) if i in owner]
        kinds = [ROLES[spans[n][2]] for n in inside]
        kind = max("BHF", key=kinds.count) if kinds else "F"
        at += len(line) + 1
        goes = bool(inside) and spans[max(inside)][0] + spans[max(inside)][1] > at
        if label in ("", ".") or not line.strip():
            continue
        letters = len(line.decode("utf-8", "replace"))
        both += letters * (kind == "B" == label[0])
        got += letters * (kind == "B")
        want += letters * (label[0] == "B")
        right += kind == label[0]
        count += 1
        plus = label.endswith("+")
        joined += goes and plus
        joins += goes
        wanted += plus
    f1 = lambda a, b: 100.0 if b == 0 else 200.0 * a / b
    return f1(both, got + want), 100.0 * right / max(1, count), f1(joined, joins + wanted)


def note(rows):
    """Puts the figures, a line each, before the table that they are about."""
    path = f"{ROOT}/include/pith/reading/line_trees.hpp"
    text = re.sub(r"// Left out of the learning.*\n(//   .*\n)+", "", open(path).read())
    head, tree = text.split("//\n// A tree is", 1)
    lines = "".join(f"//   {row}\n" for row in rows)
    open(path, "w").write(f"{head}// Left out of the learning, a seventh at a time, and read by the whole reader:\n{lines}//\n// A tree is{tree}")


def main():
    build, folders = sys.argv[1], sys.argv[2:]
    cxx = os.environ.get("CXX", "g++").split()
    results = {}
    for part in range(PARTS):
        tree = f"{build}/without{part}"
        shutil.copytree(f"{ROOT}/include", tree, dirs_exist_ok=True)
        left_out = subprocess.run(
            [sys.executable, f"{HERE}/learn_lines.py", f"{build}/line_values", *folders, "--without", f"{part}/{PARTS}",
             "--table", f"{tree}/pith/reading/line_trees.hpp"], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
        subprocess.run([*cxx, "-std=c++17", "-O1", f"-I{tree}", f"{HERE}/line_roles.cpp", "-o", f"{tree}/line_roles"], check=True)
        spans = {path: [] for path in left_out}
        out = subprocess.run([f"{tree}/line_roles", *left_out], stdout=subprocess.PIPE, check=True).stdout.decode()
        for row in out.splitlines():
            path, *numbers = row.rsplit("\t", 3)
            spans[path].append(tuple(map(int, numbers)))
        for path in left_out:
            results[path] = judge(path, spans[path])
    rows = []
    for folder in folders:
        own = [r for p, r in sorted(results.items()) if p.startswith(folder.rstrip("/") + "/")]
        if own:
            body, kind, join = (sum(c) / len(own) for c in zip(*own))
            low = sum(r[0] < 60 for r in own)
            figures = f"body F1 {body:.1f}, kind {kind:.1f} %, join F1 {join:.1f}; body under 60: {low}"
            print(f"{folder}: {len(own)} documents left out: {figures}")
            inside = os.path.abspath(folder).startswith(ROOT + "/")
            rows.append(f"{len(own)} {'of ' + os.path.relpath(folder, ROOT) if inside else 'others'}: {figures}")
    note(rows)
    if os.environ.get("V"):
        for path, r in sorted(results.items(), key=lambda x: x[1]):
            print("%6.1f %6.1f %6.1f  %s" % (*r, path))


main()
