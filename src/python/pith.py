"""Extractive summaries: the sentences that best represent a text.

    import pith
    for s in pith.summarize(text, 3):
        print(s.text)

The C library that lies beside this file does the work, without its own heap and without the
interpreter's lock: threads run at the same time.  Nothing else is needed.  Positions are indexes
into the `str` that was given: text[s.start:s.end] is the sentence as it is there.
"""

from __future__ import annotations

import ctypes as _c
import os as _os
import sys as _sys
from typing import List, NamedTuple, Optional, Sequence, Union

__all__ = ["summarize", "fit", "keywords", "detect", "version", "Summary", "Sentence", "Explanation",
           "Share", "Keyword", "PithError"]

Text = Union[str, bytes]


class PithError(ValueError):
    """What the library refused, with its own word for it: an option out of its range, say."""


class Share(NamedTuple):
    """A word of a sentence and the part of the sentence's centrality that came through it."""
    text: str
    start: int
    end: int
    share: float


class Explanation(NamedTuple):
    """Why a sentence was chosen.  From centrality to repetition the parts add up to the score of the
    standard method; repetition is more than 0 for what a chosen sentence depends on."""
    centrality: float
    position: float
    length: float
    form: float
    cue: float
    repetition: float
    query: float
    terms: List[Share]


class Sentence(NamedTuple):
    """One chosen sentence: `text` has its white space tidied; `start` and `end` are indexes into the
    str that was given, or bytes where bytes were; `index` counts the sentences of the text from 0;
    `rank` 0 is the best; the mean centrality of a text is 1."""
    text: str
    start: int
    end: int
    index: int
    rank: int
    centrality: float
    score: float
    explanation: Optional[Explanation]


class Keyword(NamedTuple):
    """A word or phrase that the text is about, by one of its occurrences."""
    text: str
    start: int
    end: int
    count: int
    score: float


class Summary(List[Sentence]):
    """The chosen sentences, and what the library says of the text."""
    language: str = ""
    sentence_count: int = 0
    candidate_count: int = 0
    sweeps: int = 0
    converged: bool = True

    def __str__(self) -> str:
        return " ".join(s.text for s in self)


# @STRUCTS@


def _load() -> _c.CDLL:
    folder = _os.path.dirname(_os.path.abspath(__file__))
    name = "pith.dll" if _sys.platform == "win32" else "libpith.so"
    return _c.CDLL(_os.environ.get("PITH_LIBRARY") or _os.path.join(folder, name))


_lib = _load()
for _name, _result in (("pith_version", _c.c_char_p), ("pith_status_name", _c.c_char_p),
                       ("pith_language_code", _c.c_char_p), ("pith_find_language", _c.c_void_p),
                       ("pith_detect_language", _c.c_void_p)):
    getattr(_lib, _name).restype = _result
_lib.pith_language_code.argtypes = [_c.c_void_p]
_lib.pith_find_language.argtypes = [_c.c_char_p]
_lib.pith_detect_language.argtypes = [_c.c_char_p, _c.c_size_t]

_TOO_SMALL = -1
_METHODS = ("standard", "textrank", "lexrank", "bm25")
_ORDERS = ("text", "rank")
_CONTINUATION = bytes(range(0x80, 0xC0))

version: str = _lib.pith_version().decode()


def _bytes(text: Text, what: str = "text") -> bytes:
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, (bytes, bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"pith: {what} is a str or bytes, not {type(text).__name__}")


def _count(value: Optional[int], what: str) -> int:
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"pith: {what} is a whole number, not {value!r}")
    if not 1 <= value < 2 ** 32:
        raise PithError(f"pith: {what} is a whole number from 1, not {value!r}")
    return value


def _number(value: Optional[float], what: str) -> float:
    if value is None:
        return 0.0
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"pith: {what} is a number, not {value!r}")
    if value == 0:
        raise PithError(f"pith: {what} is a number above 0")
    return float(value)


def _choice(value: str, names: Sequence[str], what: str) -> int:
    if value not in names:
        raise PithError(f"pith: no {what} is called {value!r}: {', '.join(names)}")
    return names.index(value)


def _check(status: int) -> None:
    if status != 0:
        raise PithError("pith: " + _lib.pith_status_name(status).decode())


def _language(code: str, data: bytes) -> int:
    if code == "auto":
        return _lib.pith_detect_language(data, len(data))
    return _lib.pith_find_language(code.encode("ascii", "replace"))


def _indexes(data: bytes, text: Text, offsets: Sequence[int]) -> dict:
    """Byte offsets as indexes into a str; themselves where bytes were given."""
    if not isinstance(text, str) or len(text) == len(data):
        return {n: n for n in offsets}
    found, at, index = {}, 0, 0
    for n in sorted(set(offsets)):
        index += len(data[at:n].translate(None, _CONTINUATION))  # one byte of each character is left
        found[n], at = index, n
    return found


def _run(call, data: bytes, guess: int):
    """call(workspace, bytes) with as much as it takes; status, result and the workspace."""
    size = guess
    while True:
        workspace = _c.create_string_buffer(size)
        status, result = call(workspace, size)
        if status != _TOO_SMALL or result.missing_bytes == 0:
            return status, result, workspace
        size += result.missing_bytes


def _options(data: bytes, keep: list, sentences, ratio, words, bytes, order, method, damping, tolerance,
             max_sweeps, language, query, title, query_strength, explain) -> "pith_options":
    o = pith_options()
    o.size = _c.sizeof(o)
    o.sentences, o.words, o.bytes = _count(sentences, "sentences"), _count(words, "words"), _count(bytes, "bytes")
    o.ratio, o.damping = _number(ratio, "ratio"), _number(damping, "damping")
    o.tolerance, o.max_sweeps = _number(tolerance, "tolerance"), _count(max_sweeps, "max_sweeps")
    o.query_strength = _number(query_strength, "query_strength")
    o.method, o.order = _choice(method, _METHODS, "method"), _choice(order, _ORDERS, "order")
    o.language = _language(language, data)
    o.explain = 1 if explain else 0
    for name, value in (("query", query), ("title", title)):
        if value is not None:
            raw = _bytes(value, name)
            keep.append(raw)
            setattr(o, name, _c.cast(_c.c_char_p(raw), _c.c_void_p))
            setattr(o, name + "_length", len(raw))
    return o


def _summary(text: Text, screen, **asked) -> Summary:
    data = _bytes(text)
    keep: list = []
    o = _options(data, keep, **asked)

    raw = _c.create_string_buffer(data, len(data) + 1)  # which the ranking points to
    document = pith_text(_c.addressof(raw), len(data))
    ranking = pith_ranking()

    def call(workspace, size):
        r = pith_result()
        status = _lib.pith_rank(_c.byref(ranking), _c.byref(document), _c.c_size_t(1), _c.byref(o), workspace,
                                _c.c_size_t(size))
        if status == 0 and screen is not None:
            status = _lib.pith_ranking_fit(_c.byref(ranking), screen, _c.byref(o), _c.byref(r))
        else:
            status = _lib.pith_ranking_summary(_c.byref(ranking), None, _c.byref(r))
        return status, r

    status, r, workspace = _run(call, data, len(data) + len(data) // 4 + 8192)
    _check(status)
    out = Summary()
    out.language = _lib.pith_language_code(o.language).decode()
    out.sentence_count, out.candidate_count = r.sentence_count, r.candidate_count
    out.sweeps, out.converged = r.sweeps, bool(r.converged)
    if r.count == 0:
        return out
    spans = _c.cast(r.spans, _c.POINTER(pith_span))
    room = sum(spans[i].length + 1 for i in range(r.count)) + 1
    tidy = _c.create_string_buffer(room)
    copied = pith_copied()
    _check(_lib.pith_copy(data, _c.c_size_t(len(data)), _c.byref(r), b"\n", tidy, _c.c_size_t(room), _c.byref(copied)))
    texts = tidy.raw[:copied.bytes].decode("utf-8", "replace").split("\n")
    why = []
    if o.explain:
        for i in range(r.count):
            e = pith_explanation()
            _check(_lib.pith_ranking_explain(_c.byref(ranking), _c.byref(spans[i]), None, _c.byref(e)))
            why.append(e)
    places = [n for i in range(r.count) for n in (spans[i].offset, spans[i].offset + spans[i].length)]
    places += [n for e in why for t in e.terms[:e.term_count] for n in (t.offset, t.offset + t.length)]
    at = _indexes(data, text, places)
    for i in range(r.count):
        s, explanation = spans[i], None
        if why:
            e = why[i]
            explanation = Explanation(e.centrality, e.position, e.length, e.form, e.cue, e.repetition, e.query, [
                Share(data[t.offset:t.offset + t.length].decode("utf-8", "replace"), at[t.offset],
                      at[t.offset + t.length], t.share) for t in e.terms[:e.term_count]])
        out.append(Sentence(texts[i], at[s.offset], at[s.offset + s.length], s.sentence, s.rank, s.centrality, s.score,
                            explanation))
    return out


def summarize(text: Text, sentences: Optional[int] = None, *, ratio: Optional[float] = None,
              words: Optional[int] = None, bytes: Optional[int] = None, order: str = "text",
              method: str = "standard", damping: Optional[float] = None, tolerance: Optional[float] = None,
              max_sweeps: Optional[int] = None, language: str = "auto", query: Optional[str] = None,
              title: Optional[str] = None, query_strength: Optional[float] = None,
              explain: bool = False) -> Summary:
    """The sentences that best represent `text`.

    Every limit that is given holds: `sentences`, `ratio` of the text's sentences (up to 1), `words`,
    `bytes` of UTF-8; none given means three sentences.  `order` is "text" or "rank", `method`
    "standard", "textrank", "lexrank" or "bm25", `language` an ISO 639-1 code or "auto".  `query`
    leans to what is like these words, `title` a little.  Raises PithError for a number out of range.
    """
    return _summary(text, None, sentences=sentences, ratio=ratio, words=words, bytes=bytes, order=order,
                    method=method, damping=damping, tolerance=tolerance, max_sweeps=max_sweeps, language=language,
                    query=query, title=title, query_strength=query_strength, explain=explain)


def fit(text: Text, columns: int, rows: int, *, order: str = "text", method: str = "standard",
        language: str = "auto", query: Optional[str] = None, title: Optional[str] = None,
        query_strength: Optional[float] = None) -> Summary:
    """The sentences that say most of `text` and, wrapped, fill a screen as far as whole ones can."""
    screen = pith_screen(_count(columns, "columns"), _count(rows, "rows"))
    return _summary(text, screen, sentences=None, ratio=None, words=None, bytes=None, order=order, method=method,
                    damping=None, tolerance=None, max_sweeps=None, language=language, query=query, title=title,
                    query_strength=query_strength, explain=False)


def keywords(text: Text, count: int = 10, *, language: str = "auto", window: Optional[int] = None) -> List[Keyword]:
    """The words and phrases that `text` is about, the best first."""
    data = _bytes(text)
    o = pith_keyword_options()
    o.size, o.count, o.window = _c.sizeof(o), _count(count, "count"), _count(window, "window")
    o.language = _language(language, data)

    def call(workspace, size):
        r = pith_keyword_result()
        return _lib.pith_keywords(data, _c.c_size_t(len(data)), _c.byref(o), workspace, _c.c_size_t(size), _c.byref(r)), r

    status, r, workspace = _run(call, data, 3 * len(data) + 8192)
    _check(status)
    if r.count == 0:
        return []
    found = _c.cast(r.keywords, _c.POINTER(pith_keyword))[:r.count]
    at = _indexes(data, text, [n for k in found for n in (k.offset, k.offset + k.length)])
    return [Keyword(" ".join(data[k.offset:k.offset + k.length].decode("utf-8", "replace").split()), at[k.offset],
                    at[k.offset + k.length], k.count, k.score) for k in found]


def detect(text: Text) -> str:
    """The language of `text` by its ISO 639-1 code; "" where nothing tells, or no pack knows it."""
    data = _bytes(text)
    return _lib.pith_language_code(_lib.pith_detect_language(data, len(data))).decode()
