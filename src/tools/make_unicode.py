#!/usr/bin/env python3
"""Writes include/pith/reading/unicode_tables.hpp from the Unicode Character Database.

    make_unicode.py [DIRECTORY] > include/pith/reading/unicode_tables.hpp

DIRECTORY is where Debian's package `unicode-data` puts the database: /usr/share/unicode, unless
said otherwise.  Users never run this: the tables are committed, and tests/unicode_regenerate.sh
shows that running it again changes nothing.  How the tables are read is told in unicode.hpp.
"""
import re
import sys

OTHER, SPACE, LETTER, DIGIT, MARK, IDEOGRAPH, CONTINUA = range(7)
LIMIT = 0x110000
CLASS_LIMIT = 0x40000   # above, only variation selectors have a class, and the code knows them
BLOCK = 16              # bytes of one block of class runs; a look-up takes at most so many steps


def rows(path):
    """The fields of each row of a database file, comments taken off."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def span(text):
    """The code points that "0041" or "0041..005A" means."""
    first, _, last = text.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


class Database:
    def __init__(self, directory):
        self.directory = directory
        self.category = ["Cn"] * LIMIT
        self.decomposition = {}
        combining = {}
        start = None
        for row in rows(directory + "/UnicodeData.txt"):
            code = int(row[0], 16)
            for c in range(start if row[1].endswith("Last>") else code, code + 1):
                self.category[c] = row[2]
            start = code
            combining[code] = int(row[3])
            pair = row[5].split()
            if len(pair) == 2 and not pair[0].startswith("<"):
                self.decomposition[code] = (int(pair[0], 16), int(pair[1], 16))
        for row in rows(directory + "/CompositionExclusions.txt"):
            self.decomposition.pop(int(row[0], 16), None)
        # A pair that starts with, or is, a mark of its own never composes (UAX 15).
        self.composition = {pair: code for code, pair in self.decomposition.items()
                            if combining[code] == 0 and combining[pair[0]] == 0}
        self.fold = {int(row[0], 16): int(row[2], 16)
                     for row in rows(directory + "/CaseFolding.txt") if row[1] in "CS"}
        self.white_space = self.having("PropList.txt", {"White_Space"})
        self.other_uppercase = self.having("PropList.txt", {"Other_Uppercase"})
        self.complex_context = self.having("LineBreak.txt", {"SA"})
        self.breaks_anywhere = self.having("LineBreak.txt", {"ID", "CJ", "NS"})
        self.not_ideographic = self.having("Scripts.txt", {"Latin", "Hangul"})

    def having(self, name, values):
        """The code points whose second field in that file is one of the values."""
        found = set()
        for row in rows(self.directory + "/" + name):
            if row[1] in values:
                found.update(span(row[0]))
        return found

    def char_class(self, c):
        category = self.category[c]
        if c in self.white_space:
            return SPACE
        if category == "Nd" or 0x2080 <= c <= 0x2089:
            return DIGIT
        if category[0] == "M":
            return MARK
        if category[0] != "L" and category != "Nl":
            return OTHER
        if c in self.breaks_anywhere and c not in self.not_ideographic:
            return IDEOGRAPH
        return CONTINUA if c in self.complex_context else LETTER

    def capital(self, c):
        return self.category[c] in ("Lu", "Lt") or c in self.other_uppercase


def class_tables(db):
    """Runs of one class as tokens in blocks of a fixed size, and where each block starts."""
    starts, planes, data = [], [], []
    c = 0
    while c < CLASS_LIMIT:
        if c & 0xFFFF == 0:
            planes.append(len(starts))
            data += [0] * (-len(data) % BLOCK)
        plane_end = (c | 0xFFFF) + 1
        value = db.char_class(c)
        end = c + 1
        while end < plane_end and db.char_class(end) == value:
            end += 1
        while c < end:
            if len(data) % BLOCK == 0:
                starts.append(c & 0xFFFF)
            room, length = BLOCK - len(data) % BLOCK, end - c
            if length > 28 and room == 1:
                length = 28
            elif length > 796 and room == 2:
                length = 796
            head = value << 5
            if length <= 28:
                data.append(head | (length - 1))
            elif length <= 796:
                data += [head | (28 + ((length - 29) >> 8)), (length - 29) & 255]
            else:
                data += [head | 31, (length - 1) >> 8, (length - 1) & 255]
            c += length
    planes.append(len(starts))
    return starts, planes, data


def fold_tables(db):
    """Ranges with one distance to their folded form; distance 0 is +1 for every second one."""
    extra = {}
    for c in range(LIMIT):
        if db.category[c] in ("Lu", "Lt") and c not in db.fold and not 0x1D400 <= c <= 0x1D7FF:
            extra[c] = c
    extra[0x130] = ord("i")
    fold = {c: f for c, f in {**db.fold, **extra}.items()
            if c >= 0x80 and not 0xFF21 <= c <= 0xFF3A}
    keys = sorted(fold)
    distances, ranges = [0], []
    at = 0
    while at < len(keys):
        first = keys[at]
        distance = fold[first] - first
        capital = db.capital(first)

        def extent(stride):
            n = 1
            while (at + n < len(keys) and keys[at + n] == first + n * stride and n < 127
                   and first >> 16 == keys[at + n] >> 16
                   and fold[keys[at + n]] - keys[at + n] == distance
                   and db.capital(keys[at + n]) == capital):
                n += 1
            return n
        count = extent(1)
        index = None
        if distance == 1 and extent(2) >= count:
            count, index = extent(2), 0
        else:
            value = distance & 0xFFFF
            if value not in distances[1:]:
                distances.append(value)
            index = distances.index(value, 1)
        ranges.append((first, count | (0 if capital else 128), index))
        at += count
    return ranges, distances


def compose_tables(db):
    """Pairs by mark as streams of steps, the few that are near their composite as they are."""
    near, streams, deltas = [], {}, {}
    for (base, mark), code in sorted(db.composition.items(), key=lambda item: item[1]):
        if 0x300 <= mark <= 0x345 or mark in (0x3099, 0x309A):
            # A capital is left out when folding leads to a pair that is there.
            lower = db.fold.get(base, base)
            whole = db.fold.get(code, code)
            if lower > base and db.composition.get((lower, mark)) == whole and whole != code:
                deltas[code - whole] = deltas.get(code - whole, 0) + 1
            else:
                streams.setdefault(mark, []).append((base, code))
        else:
            assert abs(base - code) < 128 and abs(mark - code) < 128, hex(code)
            near.append((code, base - code, mark - code))
    keys, offsets, data = [], [], []

    def put(n):
        while n > 127:
            data.append(128 | (n & 127))
            n >>= 7
        data.append(n)
    for mark in sorted(streams):
        keys.append(mark & 0xFF)
        offsets.append(len(data))
        last_base, last_code = 0, 0xC0
        for base, code in sorted(streams[mark]):
            put(base - last_base)
            step = code - last_code
            put((step << 1) if step >= 0 else (~step << 1) | 1)
            last_base, last_code = base, code
    offsets.append(len(data))
    return near, keys, offsets, data, sorted(deltas, key=lambda d: -deltas[d])


def array(kind, name, values, note):
    out = ["/// " + note, "inline constexpr std::%s_t %s[] = {" % (kind, name)]
    line = "   "
    for value in values:
        piece = " %d," % value
        if len(line) + len(piece) > 100:
            out.append(line)
            line = "   "
        line += piece
    out += [line, "};", ""]
    return "\n".join(out)


def main():
    directory = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    db = Database(directory)
    with open(directory + "/CaseFolding.txt", encoding="utf-8") as file:
        version = re.search(r"CaseFolding-([\d.]+)\.txt", file.readline()).group(1)
    starts, planes, runs = class_tables(db)
    ranges, distances = fold_tables(db)
    near, keys, offsets, stream, deltas = compose_tables(db)
    bmp_ranges = sum(first <= 0xFFFF for first, _, _ in ranges)
    bmp_near = sum(code <= 0xFFFF for code, _, _ in near)
    print("""\
// pith/reading/unicode_tables.hpp - character data of Unicode %s, made by src/tools/make_unicode.py.
//
// Nothing here is edited by hand, and nothing but unicode.hpp reads it: how is told there.
#ifndef PITH_UNICODE_TABLES_HPP
#define PITH_UNICODE_TABLES_HPP

#include <cstdint>

namespace pith {
namespace detail {
namespace unicode_tables {
""" % version)
    for constant, value, note in (
            ("class_block", BLOCK, "bytes"),
            ("fold_bmp_count", bmp_ranges, "ranges below U+10000"),
            ("fold_count", len(ranges), "ranges"),
            ("near_bmp_count", bmp_near, "pairs below U+10000"),
            ("near_count", len(near), "pairs"),
            ("mark_count", len(keys), "marks that have a stream")):
        print("inline constexpr unsigned %s = %d;  // %s" % (constant, value, note))
    print()
    for kind, array_name, values, note in (
            ("uint8", "class_planes", planes, "The first block of each plane."),
            ("uint16", "class_starts", starts, "Where each block starts, less its plane."),
            ("uint8", "class_runs", runs, "The blocks: runs of one class."),
            ("uint16", "fold_starts", [r[0] & 0xFFFF for r in ranges],
             "Where each range of case starts, less its plane."),
            ("uint8", "fold_lengths", [r[1] for r in ranges],
             "How many characters it changes; plus 128 where these are no capitals."),
            ("uint8", "fold_kinds", [r[2] for r in ranges],
             "Which distance; 0: one, at every second place."),
            ("uint16", "fold_distances", distances, "The distances, modulo 65536."),
            ("uint8", "mark_keys", keys, "The low byte of each mark that has a stream."),
            ("uint16", "mark_offsets", offsets, "Where its stream starts."),
            ("uint8", "mark_streams", stream, "Steps of base and composite, seven bits a byte."),
            ("int16", "case_deltas", deltas, "From a small composite to its capital."),
            ("uint16", "near_codes", [n[0] & 0xFFFF for n in near],
             "Composites near their parts, less their plane."),
            ("int8", "near_bases", [n[1] for n in near], "From the composite to its base."),
            ("int8", "near_marks", [n[2] for n in near], "From the composite to its mark.")):
        print(array(kind, array_name, values, note))
    print("""\
}  // namespace unicode_tables
}  // namespace detail
}  // namespace pith

#endif  // PITH_UNICODE_TABLES_HPP""")
    sizes = {"class": 2 * len(starts) + len(planes) + len(runs),
             "case": 4 * len(ranges) + 2 * len(distances),
             "composition": 3 * len(keys) + 2 + len(stream) + 2 * len(deltas) + 4 * len(near)}
    sys.stderr.write("bytes: %s, %d in all\n" % (
        ", ".join("%s %d" % item for item in sizes.items()), sum(sizes.values())))


if __name__ == "__main__":
    main()
