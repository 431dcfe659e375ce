#!/usr/bin/env python3
"""Writes into README.md and the pages of .github what their programs, commands and benches print.

    make readme             the programs' output, the commands' output, the picture, the tables that take seconds
    make figures [EVAL=DIR] the tables that take minutes, too; each needs its tools, and keeps its rows without them

A program is a block of kind cpp or c with a main, its output the block of kind text after it; commands are the
lines of console blocks that begin with "$ ".  A table after a comment "make readme: COMMAND" or "make figures:
COMMAND" is what COMMAND prints.  A row of a table that src/tools/forms.sh prints is a size.  The tests Readme.*
fail when a page and what it shows differ.

usage: readme.py BUILD [--figures[=NAME]] [--check]
    --figures  the tables of "make figures" too; with a name, of these only that one
    --check    writes nothing, and fails where it would have
"""
import glob
import os
import re
import subprocess
import sys

build = sys.argv[1]
wanted = next((a.partition("=")[2] or "all" for a in sys.argv if a.startswith("--figures")), None)
check = "--check" in sys.argv
scratch = os.path.join(build, "readme")
os.makedirs(scratch, exist_ok=True)
stale = []


def output(line):
    return subprocess.run(line, shell=True, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def program(match):
    kind, text = match.group(1), match.group(2)
    source, binary = f"{scratch}/program.{kind}", f"{scratch}/program"
    with open(source, "w", encoding="utf-8") as f:
        f.write(text)
    compiler = os.environ.get("CXX", "c++") + " -std=c++17" if kind == "cpp" else os.environ.get("CC", "cc")
    output(f"{compiler} -Iinclude {source} {build}/libpith.a -o {binary}")
    return f"```{kind}\n{text}```\n```text\n{output(binary)}```"


def commands(match):
    out = ""
    for line in match.group(1).splitlines():
        if line.startswith("$ "):
            out += line + "\n" + output(line[2:].replace("build/", build + "/"))
    return f"```console\n{out}```"


def table(match):
    kind, command = match.group(1), match.group(2)
    if kind == "figures" and wanted not in ("all", command.split()[-1]):
        return match.group(0)
    made = subprocess.run(f"{command} {build}", shell=True, stdout=subprocess.PIPE, encoding="utf-8")
    if made.returncode == 77:  # its tools are not installed
        return match.group(0)
    made.check_returncode()
    return f"<!-- make {kind}: {command} -->\n{made.stdout}"


def write(page, text):
    with open(page, encoding="utf-8") as f:
        before = f.read()
    if before == text:
        return
    stale.append(page)
    if not check:
        with open(page, "w", encoding="utf-8") as f:
            f.write(text)


sizes = {row.split("|")[1]: row for row in output(f"src/tools/forms.sh {build}").splitlines()}
for page in ["README.md"] + sorted(glob.glob(".github/*.md")):
    with open(page, encoding="utf-8") as f:
        text = f.read()
    text = re.sub(r"```(cpp|c)\n((?:(?!```).)*?int main(?:(?!```).)*?)```\n```text\n.*?```", program, text, flags=re.S)
    text = re.sub(r"```console\n(.*?)```", commands, text, flags=re.S)
    text = re.sub(r"<!-- make (readme|figures): (.*?) -->\n(?:\|.*\n)*", table, text)
    text = re.sub(r"^\|([^|\n]+)\|[^|\n]*\|$", lambda row: sizes.get(row.group(1), row.group(0)), text, flags=re.M)
    write(page, text)

# what the README and the limits say of the figures is what the figures say
with open(".github/FIGURES.md", encoding="utf-8") as f:
    figures = f.read()
code, stack = re.search(r"^\| `pith::summarize`, English \| ([\d,]+) \| ([\d,]+) \|$", figures, re.M).groups()
plain = re.search(r"^\| `pith::plain::summarize` with .*?, English \| ([\d,]+) ", figures, re.M).group(1)
margins = [float(m) for m in re.findall(r" \| ([-+]\d+\.\d\d) \|$", figures, re.M)]
size = f"{float(code.replace(',', '')) / 1000:.0f} KB of code and {stack} bytes of stack"
mean, worst = f"{sum(margins) / len(margins):.1f}", f"{-min(margins):.1f}"
for page in ["README.md", ".github/LIMITS.md"]:
    with open(page, encoding="utf-8") as f:
        text = f.read()
    text = re.sub(r"\d+ KB of code and [\d,]+ bytes of stack", size, text)
    text = re.sub(r"a smaller profile \d+ KB", f"a smaller profile {float(plain.replace(',', '')) / 1000:.0f} KB", text)
    text = re.sub(r"[\d.]+ ROUGE points ahead", f"{mean} ROUGE points ahead", text)
    text = re.sub(r"[\d.]+ behind at worst", f"{worst} behind at worst", text)
    text = re.sub(r"better by up to [\d.]+ points", f"better by up to {worst} points", text)
    write(page, text)

shown = "pith --highlight bench/articles/01_news.txt"
picture = f"{build}/{shown} --color=always --language en | python3 src/tools/terminal_svg.py '{shown}'"
write(".github/highlight.svg", output(picture))

if check and stale:
    sys.exit(f"not as they would be written today: {', '.join(stale)}; make readme, make figures")
