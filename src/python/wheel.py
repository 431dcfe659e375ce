#!/usr/bin/env python3
"""Makes the wheel: `make python`.  usage: wheel.py BUILD

A wheel is a zip with a list of what is in it.  The structs of the C interface are read from pith.h, so
that the module cannot differ from the library beside it.
"""
import base64
import hashlib
import os
import re
import sys
import sysconfig
import zipfile

build = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
wanted = ["pith_text", "pith_screen", "pith_ranking", "pith_options", "pith_span", "pith_result", "pith_term_share", "pith_explanation",
          "pith_copied", "pith_keyword_options", "pith_keyword", "pith_keyword_result"]
plain = {"size_t": "_c.c_size_t", "uint32_t": "_c.c_uint32", "int32_t": "_c.c_int32", "uint16_t": "_c.c_uint16",
         "uint8_t": "_c.c_uint8", "uint64_t": "_c.c_uint64", "float": "_c.c_float", "int": "_c.c_int"}


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def structs():
    text = ""
    for name in ("pith.h", "pith_more.h"):
        path = os.path.join(root, "include", name)
        if os.path.exists(path):
            text += re.sub(r"/\*.*?\*/", "", read(path), flags=re.S)
    enums = re.findall(r"typedef enum (\w+)", text)
    out = []
    for name in wanted:
        body = re.search(r"typedef struct %s \{(.*?)\} %s;" % (name, name), text, re.S)
        if body is None:
            sys.exit(f"wheel.py: pith.h has no struct {name}")
        fields = []
        for line in filter(None, (l.strip() for l in body.group(1).split(";"))):
            m = re.fullmatch(r"(?:const\s+)?(\w+)\s*(.*)", line, re.S)
            kind, rest = m.group(1), m.group(2)
            for declarator in rest.split(","):
                d = re.fullmatch(r"\s*(?:const\s*)?(\**)\s*(\w+)(?:\[(\d+)\])?\s*", declarator)
                if d is None:
                    sys.exit(f"wheel.py: {name}: cannot read '{line}'")
                stars, field, count = d.groups()
                if stars or rest.lstrip().startswith("*"):
                    c = "_c.c_void_p"
                elif kind in plain:
                    c = plain[kind]
                elif kind in enums:
                    c = "_c.c_int"
                elif kind in wanted:
                    c = kind
                else:
                    sys.exit(f"wheel.py: {name}: what is a {kind}?")
                fields.append(f'("{field}", {c}{" * " + count if count else ""})')
        out.append(f"class {name}(_c.Structure):\n    _fields_ = [" + ",\n                ".join(fields) + "]\n")
    return "\n\n".join(out)


version = re.search(r'PITH_VERSION_STRING "(.*)"', read(os.path.join(root, "include/pith/pith.hpp"))).group(1)
module = read(os.path.join(here, "pith.py")).replace("# @STRUCTS@\n", structs())
tag = "py3-none-" + re.sub(r"[-.]", "_", sysconfig.get_platform())
info = f"pith_summarizer-{version}.dist-info"
with open(os.path.join(build, "libpith.so"), "rb") as f:
    library = f.read()
files = {
    "pith/__init__.py": module.encode(),
    "pith/py.typed": b"",
    "pith/libpith.so": library,
    f"{info}/METADATA": (f"Metadata-Version: 2.1\nName: pith-summarizer\nVersion: {version}\n"
                         "Summary: Extractive summaries by a small C library: no dependencies\nLicense: MIT\n"
                         "Requires-Python: >=3.7\nDescription-Content-Type: text/markdown\n\n"
                         + read(os.path.join(here, "README.md"))).encode(),
    f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: pith\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(),
    f"{info}/LICENSE": read(os.path.join(root, "LICENSE")).encode(),
}
record = f"{info}/RECORD"
lines = ["%s,sha256=%s,%d" % (name, base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode(),
                              len(data)) for name, data in files.items()]
files[record] = ("\n".join(lines) + f"\n{record},,\n").encode()
out = os.path.join(build, "python")
os.makedirs(out, exist_ok=True)
path = os.path.join(out, f"pith_summarizer-{version}-{tag}.whl")
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
    for name, data in files.items():
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same bytes whenever it is made
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = (0o100755 if name.endswith(".so") else 0o100644) << 16
        wheel.writestr(entry, data)
print(path)
