// pith/reading/page.hpp - pages of HTML: what is text, and what its tags say of it.
//
// In a page a line end is white space like any other, and a tag begins a block wherever it stands.  So from a line
// on that begins with "<!DOCTYPE html" or "<html" the reader asks here what a tag is, until "</html": tags of a
// paragraph, a heading or an item begin one, those of scripts and menus have no text in them, tags inside a sentence
// are none of its words.  No tree is kept: an element ends at the first tag that ends it, or begins another.
// Books and papers in XML (TEI, DocBook, JATS, patents), from "<?xml" on, are read the same way.  What stands between
// "<pre>" and "</pre>" is read line by line, as a text without tags would be.
#ifndef PITH_PAGE_HPP
#define PITH_PAGE_HPP

#include <cstddef>
#include <cstdint>

#include "characters.hpp"
#include "../compiler.hpp"
#include "marks.hpp"
#include "tags.hpp"

namespace pith::detail {

/// A tag: its letter in the list of those of blocks, or 0, and the hash of its name; 0 where it is none.
struct tag_name {
  char what = '\0';
  bool closes = false;  ///< nothing more is in it: "</a>", "<a id="mill"/>"
  tag_id hash = 0;
};

/// The tag whose "<" is before `p`.
PITH_NOINLINE inline tag_name tag_at(const char* p, const char* limit) noexcept {
  tag_name t;
  t.closes = byte_at(p, limit) == '/';
  p += t.closes;
  if (!is_digit_at(p, limit))
    for (; p < limit && is_word(ascii_kind_of(*p)); ++p) t.hash = tag_hash(t.hash, *p);
  t.closes |= t.hash == tag_hash("a") && (byte_at(p + 1, limit) | 0x20) != 'h' && has(p, tag_end(p, limit), "href") == nullptr;  // "<a name="mill">" is no link
  const unsigned known = tags_of_blocks.find(t.hash);
  if (known != 0) t.what = static_cast<char>((known & 31) | 0x60);
  if (t.hash != 0 && !t.closes) {  // no more is looked at than must be: scripts may be full of "</"
    const char* const end = tag_end(p, limit);
    // But "<a href=mill/>" has a value that ends so.  No more than white space and quotation marks are up to "'".
    t.closes = end[-1] == '>' && end[-2] == '/' && (end - p == 2 || static_cast<unsigned char>(end[-3]) <= '\'');
  }
  return t;
}

/// Where in a page the reader is.
class page {
 public:
  /// Whether a line that begins at `text` begins a page; in XML, if it is the `first`: others are examples.
  static bool begins(const char* text, const char* limit, bool first) noexcept {
    return is_at(text, limit, "<!doctype html") || is_at(text, limit, "<html") || (first && is_at(text, limit, "<?xml "));
  }
  void start() noexcept { on_ = html; }
  /// A stop was read; white space was.
  void stop() noexcept { apart_ = false; }
  void space() noexcept { apart_ = true; }
  /// Whether line ends are white space like any other.
  bool flows() const noexcept { return on() && what_ != 'c'; }
  bool on() const noexcept { return on_ != off; }
  /// Inside a tag, a comment, or an element that has no text.
  bool hides() const noexcept { return until_ != 0; }
  /// What the last tag of a block said of the text after it.
  char what() const noexcept { return what_; }

  /// Goes on inside what hides; returns how far that goes, at least a byte.
  const char* skip(const char* p, const char* limit) noexcept {
    constexpr std::ptrdiff_t longest_end = 12;  // "</teiheader>" is looked at as a whole
    const char* const stop = limit - p > longest_end ? limit - longest_end : limit;
    for (const char* const begin = p; p < stop; ++p) {
      if (until_ == '>') {
        if (*p == '=') {
          if (p != begin && limit - p < longest_value) return p;  // all of the value is to be seen
          p = skip_value(p, limit);
          continue;
        }
        if (*p != '>') continue;
        until_ = next_;
        hidden_ = 0;
        if (ends_) on_ = off;
        return p + 1;
      }
      if (until_ == '-') {
        if (!is_at(p, limit, "-->")) continue;
        until_ = 0;
        return p + 3;
      }
      // Menus that are never closed must not hide the rest of the page; scripts may be long.
      constexpr std::uint32_t longest = 30000;
      if (*p == '<' && byte_at(p + 1, limit) == '/') {
        const tag_name t = tag_at(p + 1, limit);
        if (t.hash == name_) {
          until_ = 0;
          return p != begin ? p : tag(p, limit);
        }
      }
      if (++hidden_ > longest && name_ != tag_hash("script") && name_ != tag_hash("style")) {
        until_ = 0;
        return p + 1;
      }
    }
    return p;
  }

  /// What follows the tag at `p`, or as much of it as there is; `p` where it is none.  `stopped`: no text is between a
  /// stop and it; what is raised is the number of a note, unless a space is.
  const char* tag(const char* p, const char* limit, bool stopped = false) noexcept {
    breaks_ = false;
    next_ = 0;
    const char* q = p + 1;
    if (is_at(q, limit, "!--")) {
      until_ = byte_at(q + 3, limit) == '>' ? '>' : '-';
      return q + 3;
    }
    const bool declares = byte_at(q, limit) == '!' || byte_at(q, limit) == '?';
    const tag_name t = tag_at(q, limit);
    if (t.hash == 0 && !declares) return p;
    if (on_ == xml && t.hash == tag_hash("title")) {
      breaks_ = true;
      what_ = t.closes ? 'd' : 'h';
    } else if (t.what == 'x' || (stopped && !apart_ && is_raised(t) && raised_end(tag_end(q, limit), limit) != tag_end(q, limit))) {
      name_ = t.hash;
      if (!t.closes) next_ = 'x';
    } else if (t.what == 'b') {  // a line that was broken for its length goes on small
      const kind next = kind_at(skip_white(tag_end(q, limit), limit), limit);
      breaks_ = next != kind::lower && !is_spaceless(next);
    } else if (t.what != '\0') {
      breaks_ = apart_ = true;
      what_ = *q == '/' ? 'd' : t.what;  // "<p/>" begins a paragraph in HTML
    } else {
      note_inline(t, in_link_, in_bold_);
    }
    if (declares && is_at(q, limit, "?xml ")) on_ = xml;
    const bool whole = t.hash == tag_hash("html");
    if (whole) on_ = html;
    ends_ = whole && t.closes;
    until_ = '>';
    return q;
  }
  /// Whether the tag that was read last begins or ends a block.
  bool breaks() const noexcept { return breaks_; }

  /// What there is of a block from `p` on: it ends before the next tag of one, or at `limit`; `linked`: most of
  /// its letters are those of links, as in a menu; `strong`: all of them are bold, and no stop is among them.
  struct extent {
    const char* end;
    bool linked, strong;
  };
  extent look(const char* p, const char* limit) const noexcept {
    unsigned letters[2] = {0, 0};
    bool link = in_link_, bold = in_bold_, strong = true;
    for (; p < limit; ++p) {
      if (*p != '<') {
        if (is_white(ascii_kind_of(*p))) continue;
        ++letters[link];
        strong &= bold && !is_stop(ascii_kind_of(*p));
        continue;
      }
      const tag_name t = tag_at(p + 1, limit);
      if (t.hash == 0) continue;
      if (t.what != '\0' && t.what != 'b') break;
      note_inline(t, link, bold);
      p = tag_end(p, limit) - 1;
    }
    return {p, letters[1] > 3 * letters[0], strong && p < limit};
  }

  /// After the white space at `p`.
  static const char* skip_white(const char* p, const char* limit) noexcept {
    while (p < limit && is_white(ascii_kind_of(*p))) ++p;
    return p;
  }

  /// Whether a blank line is in the white space from `p` to `end`, and no small letter after it: it parts text where no
  /// tag does.
  static bool parts_text(const char* p, const char* end, const char* limit) noexcept {
    for (; p < end; ++p)
      if (*p == '\n' && ends_line(skip_spaces(p + 1, limit), limit)) return kind_at(skip_inline(end, limit), limit) != kind::lower;
    return false;
  }

  static constexpr bool is_raised(const tag_name& t) noexcept { return t.hash == tag_hash("sup") && !t.closes; }
  /// After what is raised from `p` on, if that ends soon, or `p`.
  static const char* raised_end(const char* p, const char* limit) noexcept {
    constexpr std::size_t longest = 161;  // a link in a few elements
    const char* const stop = ahead(p, limit, longest);
    for (const char* q = p; q < stop; ++q)  // the slash is rarer than what opens a tag
      if (*q == '/' && q != p && q[-1] == '<' && tag_at(q, limit).hash == tag_hash("sup")) return tag_end(q, limit);
    return p;
  }

  /// After white space, the tags inside a sentence and what is raised, where the next text or tag of a block begins.
  static const char* skip_inline(const char* p, const char* limit) noexcept {
    constexpr unsigned most = 16;  // tags, of any length: more in a row make a sentence of a menu at the worst
    for (unsigned tags = 0;; ++tags) {
      p = skip_white(p, limit);
      if (byte_at(p, limit) != '<' || tags == most) return p;
      const tag_name t = tag_at(p + 1, limit);
      if (t.hash == 0 || t.what != '\0') return p;
      p = tag_end(p, limit);
      if (is_raised(t)) p = raised_end(p, limit);  // the number of a note
    }
  }

 private:
  static void note_inline(const tag_name& t, bool& link, bool& bold) noexcept {
    if (t.hash == tag_hash("a")) link = !t.closes;
    if (t.hash == tag_hash("b") || t.hash == tag_hash("strong")) bold = !t.closes;
  }
  // Whether `what`, in small letters, is at `p`, in letters of any size.
  static bool is_at(const char* p, const char* limit, const char* what) noexcept {
    for (; *what != '\0'; ++what, ++p) {
      const char c = byte_at(p, limit);
      if (c != *what && !(*what >= 'a' && (c | 0x20) == *what)) return false;
    }
    return true;
  }

  enum kind_of_page : char { off, html, xml };  // in XML, titles are headings
  kind_of_page on_ = off;
  bool ends_ = false;
  bool breaks_ = false, in_link_ = false, in_bold_ = false;
  char what_ = 'd';
  char until_ = 0;  // what ends what hides: '>' a tag, '-' a comment, 'x' the element of name_
  char next_ = 0;   // and what hides after that
  bool apart_ = true;  // white space or a tag of a block is between the last stop and here
  tag_id name_ = 0;
  std::uint32_t hidden_ = 0;
};

}  // namespace pith::detail

#endif  // PITH_PAGE_HPP
