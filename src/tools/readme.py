#!/usr/bin/env python3
"""Writes into README.md what its programs and commands print: `make readme`.

A program is a block of kind cpp or c with a main, its output the block of kind text behind it;
commands are the lines of console blocks that begin with "$ ".  The test Readme.* fails when the two
have drifted apart.  usage: readme.py BUILD
"""
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


with open("README.md", encoding="utf-8") as f:
    readme = f.read()
readme = re.sub(r"```(cpp|c)\n((?:(?!```).)*?int main(?:(?!```).)*?)```\n```text\n.*?```", program, readme, flags=re.S)
readme = re.sub(r"```console\n(.*?)```", commands, readme, flags=re.S)
with open("README.md", "w", encoding="utf-8") as f:
    f.write(readme)
