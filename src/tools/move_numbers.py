#!/usr/bin/env python3
"""Moves each number that a rule decides by, and breaks each row of word_rows.hpp, one after another, and runs tests:
which of them can be moved or broken without a test turning red?

    move_numbers.py [-k KNOWN] BUILD HEADER... -- TEST.cpp...

The headers are copied to BUILD with every such number as a call, `words < 5` as `words < moved(17, 5)`, so that
one compilation is enough: the program asks the environment which one to move, and by how much.  Each is moved up
and down by one.  What counts is a whole number from 1 in decimal digits
  - that something is compared with, or that is added to, taken from or multiplied with what it is compared with,
  - that is the last argument of a call: `read_label(text, limit, 5)`,
  - that a constant of a function or a `static constexpr std::uintN_t` of a class begins with.
What does not: 0, which is none or a sum's sign; an index; a bit or a shift; a code point, which is in hex; and a
constant of a whole header, which is a size, or how far is looked ahead at most: such a one has its reason beside it.
What is compared when the program is compiled cannot be moved.  A row is broken by leaving it out, and by no longer
asking one of its facts.

Prints those that no test noticed, with their lines, and how many there are.  KNOWN has those that are known, a line
each: header, number, source line and why no test can tell, with a tab between them.  Fails if there is another one,
or one of these is noticed after all.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys

STRINGS = re.compile(r"//[^\n]*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|^\s*#.*$|\bstatic_assert\b[^;]*;|"
                     r"\[[^\]\n]*\]|(?:template|static_cast|array_at)\s*<[^\n>]*>", re.M)
NUMBER = r"(?<![\w.'])([1-9]\d*)u?(?![\w.'])"
# what is compared with: to the end of the operand
COMPARED = re.compile(r"[^<>=!\-]\s*(?:<=?|>=?)\s*(?=[^<>=\s])((?:[^;&|?:{}()<>=,]|\([^()\n]*\))*)")
PATTERNS = [re.compile(r"[+-]\s*%s(?=\s*(?:<=?|>=?)\s)" % NUMBER),
            re.compile(r"\w\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*,\s*%s\)" % NUMBER),
            re.compile(r"(?:^  +constexpr|static constexpr std::uint\d+_t)[\w: ]* = %s;" % NUMBER, re.M)]
ROW = re.compile(r'^  ROW\("(.?)", ([\w |]+), \w+,', re.M)
ROWS = re.compile(r"^inline constexpr (word_row word_rows\[\] = [^;]*;)$", re.M)
MOVED = """#pragma once
#include <cstdlib>
namespace pith::detail {
inline const char* const moved_one = std::getenv("PITH_MOVED");
inline const int moved_index = moved_one != nullptr ? std::atoi(moved_one) : -1;
inline const int moved_by = std::getenv("PITH_MOVED_BY") != nullptr ? std::atoi(std::getenv("PITH_MOVED_BY")) : 0;
template <class T> constexpr T moved(int index, T n) noexcept {
  return __builtin_is_constant_evaluated() || index != moved_index ? n : static_cast<T>(static_cast<int>(n) + moved_by);
}
template <class T> T moved_constant(int index, T n) noexcept { return index != moved_index ? n : moved(index, n); }
}
"""


def numbers_of(text):
    """Where the numbers of a header are: begin, end, and whether it is what a constant begins with."""
    hidden = STRINGS.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    found = {}
    for m in COMPARED.finditer(hidden):
        for n in re.finditer(NUMBER, m.group(1)):
            found[m.start(1) + n.start()] = (m.start(1) + n.end(), False)
    for i, pattern in enumerate(PATTERNS):
        for m in pattern.finditer(hidden):
            found[m.start(1)] = (re.compile(r"\d+u?").match(hidden, m.start(1)).end(), i == 2)
    return [(at, end, constant) for at, (end, constant) in sorted(found.items())]


def main():
    args = sys.argv[1:]
    known_file = args[1] if args[0] == "-k" else None
    args = args[2:] if known_file else args
    build, cut = args[0], args.index("--")
    headers, tests = args[1:cut], args[cut + 1:]
    known = {}
    if known_file:
        with open(known_file, encoding="utf-8") as f:
            for row in f:
                if row.strip() and row[0] != "#":
                    header, number, source, why = row.rstrip("\n").split("\t")
                    known[header, number, source] = why
    shutil.rmtree(build, ignore_errors=True)
    shutil.copytree("include", os.path.join(build, "include"))
    numbers = []

    def instrument(path):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        out, at = [], 0
        for begin, end, constant in numbers_of(text):
            before = text[at:begin]
            if constant:  # it may not be known when the program is compiled
                line = before.rfind("\n") + 1
                before = before[:line] + before[line:].replace("static constexpr", "static inline").replace("constexpr ", "")
            out += [before, "::pith::detail::%s(%d, %s)" % ("moved_constant" if constant else "moved", len(numbers), text[begin:end])]
            at = end
            line = text.count("\n", 0, begin) + 1
            numbers.append((path, line, text[begin:end].rstrip("u"), text.split("\n")[line - 1].strip()))
        with open(os.path.join(build, path), "w", encoding="utf-8") as f:
            f.write('#include "%s"\n' % os.path.abspath(os.path.join(build, "moved.hpp")) +
                    ROWS.sub(lambda m: break_rows(path, text, m.group(1)), "".join(out) + text[at:]))

    def break_rows(path, text, table):  # one that can be broken: no line has words of kind 1
        breaks = []
        for i, m in enumerate(ROW.finditer(text)):
            ways = [("row", "words = 1")] + [(fact, "facts &= ~%s" % fact) for fact in m.group(2).split(" | ") if fact != "0"]
            for what, change in ways:
                breaks.append("case %d: word_rows[%d].%s; break;" % (len(numbers), i, change))
                line = text.count("\n", 0, m.start()) + 1
                numbers.append((path, line, what, text.split("\n")[line - 1].rstrip("\\ ").strip()))
        return "inline %s\ninline const bool breaks_row = [] { switch (moved_index) { %s } return true; }();" % (table, " ".join(breaks))

    with open(os.path.join(build, "moved.hpp"), "w", encoding="utf-8") as f:
        f.write(MOVED)
    for path in headers:
        instrument(path)
    program = os.path.join(build, "tests")
    subprocess.run([os.environ.get("CXX", "g++"), "-std=c++17", "-O1", "-w", "-I" + os.path.join(build, "include"), "-Itests",
                    *tests, "-o", program, "-lgtest", "-lgtest_main", "-lpthread"], check=True)

    def passes(index, by):
        try:
            return subprocess.run([program, "--gtest_brief=1", "--gtest_fail_fast"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  timeout=20, env={**os.environ, "PITH_MOVED": str(index), "PITH_MOVED_BY": str(by)}).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    if not passes(-1, 0):
        sys.exit("move_numbers: the tests fail as they are")
    left, noticed = 0, set(known)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        ways_of = lambda index: [by for by in ((1, -1) if numbers[index][2].isdigit() else (0,)) if passes(index, by)]
        for (path, line, number, source), ways in zip(numbers, pool.map(ways_of, range(len(numbers)))):
            if not ways:
                continue
            key = (os.path.basename(path), number, source)
            noticed.discard(key)
            left += key not in known
            how = " ".join("%+d" % by for by in ways) if number.isdigit() else "left out"
            print("%s:%d: %s %s\t%s\t%s" % (path, line, number, how, source, known.get(key, "")), flush=True)
    for header, number, source in sorted(noticed):
        print("%s: %s is noticed, or gone: strike it from %s\t%s" % (header, number, known_file, source))
    print("%d numbers and parts of rows; %d can be moved or left out without a test turning red, and %d are known not to show" % (len(numbers), left, len(known)))
    sys.exit(left != 0 or bool(noticed))


if __name__ == "__main__":
    main()
