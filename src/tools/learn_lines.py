#!/usr/bin/env python3
"""Learns include/pith/reading/line_trees.hpp: what a line is, and whether its sentence goes on in the next one.

usage: learn_lines.py VALUES DIR ... [--table FILE] [--without I/N] [--folds N]

VALUES is the program built from line_values.cpp: it prints what the reader itself sees of each line, so the
two never drift.  Each DIR holds NAME.txt and NAME.labels, a label a line: `.` blank, `B` body, `H` heading, `F`
anything else, and `+` after it where the sentence that is last on the line goes on in the next one.

The model is boosted trees (Friedman 2001) whose levels ask one question each, so that a tree of 4 levels is 4
questions (a value, a bound) and 16 leaves, and is evaluated without a branch.  Leaves are whole numbers: votes.
Every document counts the same, however long.  --folds N learns N times, each time without every N-th document,
and prints how well those are read; --without I/N writes the table learned without part I.  Needs numpy."""
import argparse
import glob
import subprocess

import numpy as np

LEVELS = 4
SCALE = 8  # votes are eighths of a natural logarithm of odds, -8 to 7: two of them in a byte
BINS = 32   # bounds that are tried for a value
NAMES = ["B", "H", "F"]
CHARS = 2 * 27  # where line_window has the length of the current line
TREES_A_CHARACTER = 2  # line_votes.hpp, trees_for: a short line is asked the first few trees alone


def load(program, folders):
    paths = sorted(p for d in folders for p in glob.glob(d + "/*.txt"))
    labels = {p: open(p[:-4] + ".labels").read().split("\n") for p in paths}
    sizes = {p: [len(l) for l in open(p, errors="replace", newline="").read().split("\n")] for p in paths}
    index = {p: i for i, p in enumerate(paths)}
    out = subprocess.run([program] + paths, stdout=subprocess.PIPE, check=True).stdout.decode()
    x, kind, goes, doc, size = [], [], [], [], []
    for row in out.splitlines():
        path, number, values = row.rsplit("\t", 2)
        number = int(number)
        label = labels[path][number] if number < len(labels[path]) else "."
        if label in ("", "."):
            continue
        x.append(np.array(values.split(), dtype=np.uint8))
        kind.append(NAMES.index(label[0]))
        goes.append(label.endswith("+"))
        doc.append(index[path])
        size.append(sizes[path][number])
    return paths, np.array(x), np.array(kind), np.array(goes), np.array(doc), np.array(size)


class Bins:
    """The values of all lines, each cut at up to 31 bounds."""

    def __init__(self, x):
        self.x = x
        self.bounds = np.zeros((x.shape[1], BINS - 1), int)
        self.valid = np.zeros((x.shape[1], BINS - 1), bool)
        bins = np.zeros(x.shape, int)
        for j in range(x.shape[1]):
            seen = np.unique(x[:, j])
            if len(seen) > BINS:
                seen = np.unique(np.quantile(x[:, j], np.linspace(0, 1, BINS), method="nearest"))
            bounds = seen[:-1]
            self.bounds[j, : len(bounds)] = bounds
            self.valid[j, : len(bounds)] = True
            bins[:, j] = np.searchsorted(bounds, x[:, j], side="left")
        self.bins = bins
        self.flat = bins + np.arange(x.shape[1]) * BINS


def grow(bins, rows, gradient, hessian, smoothing=2.0, least=10):
    """The questions of one tree: the pair at each level that gains most over all nodes of the level."""
    columns = bins.x.shape[1]
    node = np.zeros(len(rows), int)
    flat = bins.flat[rows]
    questions = []
    for level in range(LEVELS):
        nodes = 1 << level
        at = (flat + (node * columns * BINS)[:, None]).ravel()

        def left_of(weights):
            weights = None if weights is None else np.repeat(weights, columns)
            sums = np.bincount(at, weights, nodes * columns * BINS)
            sums = np.cumsum(sums.reshape(nodes, columns, BINS), 2)
            return sums[:, :, :-1], sums[:, :1, -1:]

        count, total = left_of(None)
        fair = bins.valid[None] & (count >= least) & (total - count >= least)
        gain = np.zeros(count.shape)
        for k in range(1, gradient.shape[1]):  # the first class follows from the others
            g, g_all = left_of(gradient[:, k])
            h, h_all = left_of(hessian[:, k])
            gain += g**2 / (h + smoothing) + (g_all - g) ** 2 / (h_all - h + smoothing) - g_all**2 / (h_all + smoothing)
        best = np.where(fair, gain, 0).sum(0).argmax()
        value, cut = divmod(int(best), BINS - 1)
        bound = int(bins.bounds[value, cut])
        questions.append((value, bound))
        node = node * 2 + (bins.x[rows, value] > bound)
    return questions


def leaf(questions, x):
    node = np.zeros(len(x), int)
    for value, bound in questions:
        node = node * 2 + (x[:, value] > bound)
    return node


def is_asked(x, tree):
    return TREES_A_CHARACTER * x[:, CHARS].astype(int) > tree


def boost(bins, rows, target, weight, rounds, rate, smoothing=2.0):
    """Newton boosting of a softmax; the votes are against the first class, which has none."""
    classes = target.max() + 1
    x = bins.x[rows]
    y = np.eye(classes)[target[rows]]
    w = weight[rows][:, None]
    prior = np.log(np.average(y, axis=0, weights=weight[rows]))
    bias = np.round((prior - prior[0]) * SCALE).astype(int)
    votes = np.tile(bias / SCALE, (len(rows), 1))
    trees = []
    for tree in range(rounds):
        asked = is_asked(x, tree)[:, None]
        p = np.exp(votes - votes.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        g, h = (p - y) * w * asked, p * (1 - p) * w * asked
        questions = grow(bins, rows, g, h)
        node = leaf(questions, x)
        out = np.zeros((1 << LEVELS, classes))
        for k in range(classes):
            gs, hs = np.bincount(node, g[:, k], 1 << LEVELS), np.bincount(node, h[:, k], 1 << LEVELS)
            out[:, k] = -rate * gs / (hs + smoothing)
        out = np.clip(np.round((out - out[:, :1]) * SCALE), -8, 7).astype(int)
        votes += out[node] * asked / SCALE
        trees.append((questions, out[:, 1:]))
    return bias[1:], trees


def vote(model, x):
    bias, trees = model
    votes = np.tile(bias, (len(x), 1))
    for tree, (questions, out) in enumerate(trees):
        votes += out[leaf(questions, x)] * is_asked(x, tree)[:, None]
    return votes


class Learner:
    def __init__(self, data, rounds):
        self.paths, self.x, self.kind, self.goes, self.doc, self.size = data
        self.bins = Bins(self.x)
        self.rounds = rounds
        # The question whether a line goes on is asked at the start of the next one.
        self.follows = np.r_[False, self.doc[1:] == self.doc[:-1]]
        self.joined = np.r_[False, self.goes[:-1]] & self.follows
        self.weight = 1.0 / np.bincount(self.doc)[self.doc]
        self.weight *= len(self.weight) / self.weight.sum()

    def learn(self, rows):
        kind = boost(self.bins, rows, self.kind, self.weight, self.rounds[0], 0.2)
        rows = rows[self.follows[rows]]
        join = boost(self.bins, rows, self.joined.astype(int), self.weight, self.rounds[1], 0.2)
        return kind, join

    def folds(self, n):
        """How well documents are read that were left out: mean over all of them."""
        # Documents of one kind are neighbours in the list: a fixed shuffle parts them.
        part = np.random.RandomState(1).permutation(len(self.paths))[self.doc] % n
        kind, goes = np.zeros(len(self.x), int), np.zeros(len(self.x), bool)
        for i in range(n):
            model = self.learn(np.where(part != i)[0])
            out = part == i
            votes = vote(model[0], self.x[out])
            kind[out] = np.c_[np.zeros(len(votes), int), votes].argmax(1)
            joined = (vote(model[1], self.x[out])[:, 0] > 0) & self.follows[out]
            goes[np.where(out)[0][joined] - 1] = True
        f1 = lambda both, sum: 100.0 if sum == 0 else 200.0 * both / sum
        result = []
        for d in range(len(self.paths)):
            m = self.doc == d
            if not m.any():
                continue
            b, y, s = kind[m] == 0, self.kind[m] == 0, self.size[m]
            result.append((f1((s * (b & y)).sum(), (s * b).sum() + (s * y).sum()), 100 * (kind[m] == self.kind[m]).mean(),
                           f1((goes[m] & self.goes[m]).sum(), goes[m].sum() + self.goes[m].sum())))
        return np.array(result)


def write(path, model, head):
    def rows(trees):
        for questions, out in trees:
            pairs = out if out.shape[1] == 2 else out.reshape(-1, 2)
            yield ", ".join(str(n) for n in [v for q in questions for v in q] + [(a & 15) | (b & 15) << 4 for a, b in pairs])

    (kind_bias, kinds), (join_bias, joins) = model
    with open(path, "w") as f:
        f.write(f"""// pith/reading/line_trees.hpp - learned: what a line is, and whether its sentence goes on in the next one.
//
// Written by src/tools/learn_lines.py; `make lines-learn` makes it again.
{head}//
// A tree is four questions, each a value of line_window and the bound above which the answer is yes,
// and the votes of its sixteen leaves, the answer to the first question being the highest bit of a
// leaf's number.  Votes are -8 to 7, two in a byte, the first one in its low half: of a kind those for
// "heading" and for "neither", body having none; of a join those of two leaves.  Eight are a factor of e.
#ifndef PITH_LINE_TREES_HPP
#define PITH_LINE_TREES_HPP

#include <cstdint>

namespace pith::detail::line_trees {{

inline constexpr int heading_bias = {kind_bias[0]}, other_bias = {kind_bias[1]}, join_bias = {join_bias[0]};

inline constexpr std::uint8_t kinds[][{2 * LEVELS + (1 << LEVELS)}] = {{
""")
        for row in rows(kinds):
            f.write("    {" + row + "},\n")
        f.write(f"""}};

inline constexpr std::uint8_t joins[][{2 * LEVELS + (1 << LEVELS) // 2}] = {{
""")
        for row in rows(joins):
            f.write("    {" + row + "},\n")
        f.write("""};

}  // namespace pith::detail::line_trees

#endif  // PITH_LINE_TREES_HPP
""")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("values")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--table")
    parser.add_argument("--without")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", default="32,32")
    a = parser.parse_args()
    learner = Learner(load(a.values, a.folders), [int(n) for n in a.rounds.split(",")])
    head = f"// From {len(learner.paths)} documents with {len(learner.x)} lines.\n"
    if a.folds:
        r = learner.folds(a.folds)
        figures = "body F1 %.1f, kind %.1f %%, join F1 %.1f" % tuple(r.mean(0))
        print(f"{a.folds} folds: {figures}; body under 60: {(r[:, 0] < 60).sum()} of {len(r)}")
        head += f"// Documents left out of the learning ({a.folds} parts) by these trees alone:\n// {figures}.\n"
    rows = np.arange(len(learner.x))
    if a.without:
        i, n = map(int, a.without.split("/"))
        part = np.random.RandomState(1).permutation(len(learner.paths)) % n
        print("\n".join(p for p, q in zip(learner.paths, part) if q == i))
        rows = np.where(part[learner.doc] != i)[0]
    if a.table:
        write(a.table, learner.learn(rows), head)


main()
