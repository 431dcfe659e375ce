#!/usr/bin/env python3
"""engines.py - a driver that treats the command as engines do that run it: what their documentation says they
rely on, tried without them.

    engines.py PITH

Hadoop Streaming and Spark's pipe: a process a split, all lines written and then standard input closed, while
another thread reads; one line for each line, exit status 0, standard error is only a log.  ClickHouse's
executable pool: a process stays alive, is sent a block of lines, and must answer with as many before it gets
another one, or the end.  PostgreSQL's COPY ... PROGRAM: backslash escapes, \\N for null, a status that is not 0
when the output could not be written.
"""
import json
import select
import subprocess
import sys
import threading
import time

PITH = sys.argv[1]


def fail(what):
    sys.exit("engines: " + what)


def record(i):
    kind = i % 10
    if kind == 3:
        return "{broken"
    if kind == 7:
        return json.dumps({"id": i})
    return json.dumps({"id": i, "text": "The wall of year %d held. The storm broke the ferry. " % i * (1 + i % 9)})


def split_per_process():
    """Hadoop Streaming, Spark: three splits of which one is empty and one has no last line end."""
    for count, last in ((5000, "\n"), (0, ""), (1777, "")):
        lines = [record(i) for i in range(count)]
        p = subprocess.Popen([PITH, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        got = []
        reader = threading.Thread(target=lambda: got.extend(p.stdout))
        log = threading.Thread(target=p.stderr.read)
        reader.start()
        log.start()
        p.stdin.write(("\n".join(lines) + last if lines else "").encode())
        p.stdin.close()
        reader.join()
        log.join()
        if p.wait() != 0:
            fail("a split ended with status %d" % p.returncode)
        if len(got) != count:
            fail("%d lines for %d" % (len(got), count))
        for i, line in enumerate(got):
            value = json.loads(line)
            if i % 10 not in (3, 7) and (value["id"] != i or value["pith"]["status"] != "ok"):
                fail("line %d is %s" % (i, line[:100]))


def pool_of_blocks():
    """ClickHouse: blocks of many sizes to one process; no line more and none less, and none late."""
    for jobs in ("1", "2"):
        p = subprocess.Popen([PITH, "--tsv", "--flush", "-n", "1", "-j", jobs], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, bufsize=0)
        buffer = b""
        for size in (1, 1, 7, 1000, 1, 4096, 2):
            block = "".join("The wall held. Line\\t%d of %d.\n" % (i, size) for i in range(size)).encode()
            writer = threading.Thread(target=p.stdin.write, args=(block,))
            writer.start()
            end = time.time() + 30
            while buffer.count(b"\n") < size:
                if not select.select([p.stdout], [], [], max(0, end - time.time()))[0]:
                    fail("a block of %d: %d lines, then silence" % (size, buffer.count(b"\n")))
                buffer += p.stdout.read(65536)
            writer.join()
            if buffer.count(b"\n") != size or not buffer.endswith(b"\n"):
                fail("a block of %d: %d lines" % (size, buffer.count(b"\n")))
            for row in buffer.decode().splitlines():
                if len(row.split("\t")) != 4 or not row.endswith("\tok"):
                    fail("a row of other columns: " + row)
            buffer = b""
        if select.select([p.stdout], [], [], 0.2)[0]:
            fail("a line that nobody asked for")
        p.stdin.close()
        if p.wait(timeout=10) != 0:
            fail("the pool's process ended with status %d" % p.returncode)


def copy_program():
    """PostgreSQL: escapes survive, a null is told, a full disk is a failure of the statement."""
    rows = b"1\tThe wall\\t held the sea. It \\\\ held.\n2\t\\N\n3\t\n"
    p = subprocess.run([PITH, "--tsv", "--column", "2", "-n", "9"], input=rows, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = p.stdout.split(b"\n")
    if p.returncode != 0 or len(out) != 4:
        fail("COPY: %r" % p.stdout)
    if not out[0].startswith(b"1\tThe wall\\t held the sea. It \\\\ held.\t") or b"\\\\ held" not in out[0].split(b"\t")[2]:
        fail("COPY: escapes: %r" % out[0])
    if b"line 2: the text is null" not in out[1] or b"line 3: the text is empty" not in out[2]:
        fail("COPY: %r" % out[1:])
    with open("/dev/full", "wb") as full:
        if subprocess.run([PITH, "--tsv"], input=rows, stdout=full, stderr=subprocess.PIPE).returncode == 0:
            fail("COPY: a full disk is a success")
    if subprocess.run([PITH, "--tsv", "--column", "2", "--strict"], input=rows, stdout=subprocess.PIPE, stderr=subprocess.PIPE).returncode == 0:
        fail("COPY: --strict ends with 0")


for contract in (split_per_process, pool_of_blocks, copy_program):
    contract()
print("engines: the contracts of Hadoop Streaming, Spark, ClickHouse and PostgreSQL hold")
