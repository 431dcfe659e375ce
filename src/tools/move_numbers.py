#!/usr/bin/env python3
"""Moves each number that something is compared with, one after another, and runs tests: which of them can be
moved without a test turning red?

    move_numbers.py BUILD HEADER... -- TEST.cpp...

The headers are copied to BUILD with every such number as a call, `words < 5` as `words < moved(17, 5)`, so that
one compilation is enough: the program asks the environment which one to move, and by how much.  Each is moved up
and down by one.  Prints those that no test noticed, with their lines, and how many there are.  What is compared
when the program is compiled is not moved.
"""
import os
import re
import shutil
import subprocess
import sys

COMPARED = re.compile(r"([^<>=!\-]\s*(?:<=?|>=?)\s*)(\d+)(u?)(?![\w.'])")
STRINGS = re.compile(r"//[^\n]*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|^\s*#.*$|(?:template|static_cast|array_at)\s*<[^\n>]*>", re.M)
MOVED = """#pragma once
#include <cstdlib>
namespace pith::detail {
inline const char* const moved_one = std::getenv("PITH_MOVED");
inline const int moved_index = moved_one != nullptr ? std::atoi(moved_one) : -1;
inline const int moved_by = std::getenv("PITH_MOVED_BY") != nullptr ? std::atoi(std::getenv("PITH_MOVED_BY")) : 0;
template <class T> constexpr T moved(int index, T n) noexcept {
  return __builtin_is_constant_evaluated() || index != moved_index ? n : static_cast<T>(static_cast<int>(n) + moved_by);
}
}
"""


def main():
    build, cut = sys.argv[1], sys.argv.index("--")
    headers, tests = sys.argv[2:cut], sys.argv[cut + 1:]
    shutil.rmtree(build, ignore_errors=True)
    shutil.copytree("include", os.path.join(build, "include"))
    numbers = []

    def instrument(path):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        hidden = STRINGS.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
        out, at = [], 0
        for m in COMPARED.finditer(hidden):
            line = text.count("\n", 0, m.start(2)) + 1
            out += [text[at:m.start(2)], "::pith::detail::moved(%d, %s)" % (len(numbers), m.group(2) + m.group(3))]
            at = m.end()
            numbers.append((path, line, m.group(2), text.split("\n")[line - 1].strip()))
        with open(os.path.join(build, path), "w", encoding="utf-8") as f:
            f.write('#include "%s"\n' % os.path.abspath(os.path.join(build, "moved.hpp")) + "".join(out) + text[at:])

    with open(os.path.join(build, "moved.hpp"), "w", encoding="utf-8") as f:
        f.write(MOVED)
    for path in headers:
        instrument(path)
    program = os.path.join(build, "tests")
    subprocess.run([os.environ.get("CXX", "g++"), "-std=c++17", "-O1", "-w", "-I" + os.path.join(build, "include"), *tests,
                    "-o", program, "-lgtest", "-lgtest_main", "-lpthread"], check=True)

    def passes(index, by):
        try:
            return subprocess.run([program, "--gtest_brief=1", "--gtest_fail_fast"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  timeout=60, env={**os.environ, "PITH_MOVED": str(index), "PITH_MOVED_BY": str(by)}).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    if not passes(-1, 0):
        sys.exit("move_numbers: the tests fail as they are")
    unnoticed = 0
    for index, (path, line, number, source) in enumerate(numbers):
        ways = [by for by in (1, -1) if int(number) + by >= 0 and passes(index, by)]
        unnoticed += bool(ways)
        if ways:
            print("%s:%d: %s %s\t%s" % (path, line, number, " ".join("%+d" % by for by in ways), source), flush=True)
    print("%d of %d numbers can be moved without a test turning red" % (unnoticed, len(numbers)))


if __name__ == "__main__":
    main()
