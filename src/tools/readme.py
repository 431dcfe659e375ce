#!/usr/bin/env python3
"""Writes into README.md and the pages of .github what their programs and commands print: `make readme`.

A program is a block of kind cpp or c with a main, its output the block of kind text behind it;
commands are the lines of console blocks that begin with "$ "; a row of a table that src/tools/forms.sh
prints too is a size.  The test Readme.* fails when the two
have drifted apart.  usage: readme.py BUILD
"""
import glob
import os
import re
import subprocess
import sys

build = sys.argv[1]
scratch = os.path.join(build, "readme")
os.makedirs(scratch, exist_ok=True)


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


sizes = {row.split("|")[1]: row for row in output(f"src/tools/forms.sh {build}").splitlines()}
for page in ["README.md"] + sorted(glob.glob(".github/*.md")):
    with open(page, encoding="utf-8") as f:
        text = f.read()
    text = re.sub(r"```(cpp|c)\n((?:(?!```).)*?int main(?:(?!```).)*?)```\n```text\n.*?```", program, text, flags=re.S)
    text = re.sub(r"```console\n(.*?)```", commands, text, flags=re.S)
    text = re.sub(r"^\|([^|\n]+)\|[^|\n]*\|$", lambda row: sizes.get(row.group(1), row.group(0)), text, flags=re.M)
    with open(page, "w", encoding="utf-8") as f:
        f.write(text)
