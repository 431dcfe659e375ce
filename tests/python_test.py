#!/usr/bin/env python3
"""The wheel as a user has it: installed into a folder, imported, compared with the command.

usage: python_test.py WHEEL PITH_COMMAND
"""
import base64
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile

wheel, command = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
folder = tempfile.mkdtemp()
zipfile.ZipFile(wheel).extractall(folder)
sys.path.insert(0, folder)
import pith  # noqa: E402

articles = sorted(glob.glob("bench/articles/*.txt") + glob.glob("tests/data/languages/*.txt"))


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return f.read()


class Wheel(unittest.TestCase):
    def test_record_lists_every_file_with_its_hash(self):
        with zipfile.ZipFile(wheel) as z:
            names = set(z.namelist())
            record = next(n for n in names if n.endswith("/RECORD"))
            for line in z.read(record).decode().splitlines():
                name, digest, size = line.rsplit(",", 2)
                names.remove(name)
                if name == record:
                    continue
                data = z.read(name)
                self.assertEqual(int(size), len(data))
                want = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
                self.assertEqual(digest, "sha256=" + want)
            self.assertEqual(names, set())

    def test_pip_installs_it(self):
        target = tempfile.mkdtemp()
        done = subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-index", "--target", target, wheel],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        if "No module named pip" in done.stdout:
            self.skipTest("pip is not installed")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertTrue(os.path.exists(os.path.join(target, "pith", "py.typed")))


class Calls(unittest.TestCase):
    def test_the_same_as_the_command(self):
        for path in articles:
            text = read(path)
            said = json.loads(subprocess.run([command, "--json", "-n", "4", path], stdout=subprocess.PIPE,
                                             check=True).stdout.decode())
            got = pith.summarize(text, 4)
            self.assertEqual(got.language, said["language"], path)
            self.assertEqual([s.text for s in got], [s["text"] for s in said["summary"]], path)
            self.assertEqual(["%.6f" % s.score for s in got], ["%.6f" % s["score"] for s in said["summary"]], path)
            raw = text.encode()
            for s, t in zip(got, pith.summarize(raw, 4)):
                self.assertEqual(text[s.start:s.end].encode(), raw[t.start:t.end], path)

    def test_places_in_a_str(self):
        text = "One \U0001F600 sentence is here. Two \U0001F600 sentences é à."
        places = [(s.start, s.end) for s in pith.summarize(text, 2)]
        self.assertEqual([text[a:b] for a, b in places], ["One \U0001F600 sentence is here.", "Two \U0001F600 sentences é à."])
        self.assertEqual(len(pith.summarize("\ud800 half a pair. And more.", 2)), 2)

    def test_options(self):
        text = read("bench/articles/01_news.txt")
        self.assertEqual(len(pith.summarize(text)), 3)
        self.assertEqual([s.rank for s in pith.summarize(text, 5, order="rank")], [0, 1, 2, 3, 4])
        self.assertLessEqual(len(str(pith.summarize(text, bytes=280)).encode()), 280)
        self.assertTrue(any("firefighter" in s.text for s in pith.summarize(text, 3, query="the firefighter's wrist")))
        explained = pith.summarize(text, 2, explain=True)
        for s in explained:
            e = s.explanation
            parts = e.centrality + e.position + e.length + e.form + e.cue + e.repetition
            self.assertAlmostEqual(parts, s.score, places=3)
            for t in e.terms:
                self.assertEqual(text[t.start:t.end], t.text)
        self.assertGreater(len(pith.fit(text, 40, 8)), 0)

    def test_what_is_wrong_is_said(self):
        for wrong in ({"ratio": 2}, {"ratio": float("nan")}, {"damping": 5}, {"sentences": 0}, {"sentences": -1},
                      {"words": 2 ** 32}, {"method": "magic"}, {"order": "size"}):
            with self.assertRaises(pith.PithError, msg=str(wrong)):
                pith.summarize("A text.", **wrong)
        for wrong in ({"sentences": 2.5}, {"words": "80"}, {"query": 3}, {"colour": "red"}):
            with self.assertRaises(TypeError, msg=str(wrong)):
                pith.summarize("A text.", **wrong)
        with self.assertRaises(TypeError):
            pith.summarize(None)
        with self.assertRaises(pith.PithError):
            pith.fit("A text.", 0, 2)

    def test_empty_and_nul(self):
        self.assertEqual(pith.summarize(""), [])
        self.assertEqual([s.text for s in pith.summarize("A\0B is one sentence. C is another one.")],
                         ["A\0B is one sentence.", "C is another one."])

    def test_keywords_and_detect(self):
        text = read("bench/articles/06_paper.txt")
        found = pith.keywords(text, 5)
        self.assertEqual(len(found), 5)
        for k in found:
            self.assertEqual(" ".join(text[k.start:k.end].split()), k.text)
        self.assertEqual(pith.detect(read("tests/data/languages/de.txt")), "de")
        self.assertEqual(pith.detect(""), "")

    def test_threads(self):
        text = read("bench/articles/07_review.txt")
        want = pith.summarize(text, 5)
        got = [None] * 8

        def work(i):
            for _ in range(20):
                got[i] = pith.summarize(text, 5)
        threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertTrue(all(g == want for g in got))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
