// pith/reading/clean_brackets.hpp - links, images, notes, macros and templates: what is between brackets and braces.
//
// Of a link its text is shown, of an image, a note and a template nothing: "[text](address)", "[[page|text]]",
// "link:address[text]", "{{template}}", ":role:`text`".
#ifndef PITH_CLEAN_BRACKETS_HPP
#define PITH_CLEAN_BRACKETS_HPP

#include <cstddef>

#include "clean_emphasis.hpp"

namespace pith::detail {

/// Templates of wikis that have text of a sentence in them.  What is shown are `count` of the arguments without a name,
/// from the one `first`; 0 is the template's own name.
struct shown_template {
  unsigned char first, count;
  const char* names;
};
inline constexpr shown_template shown_templates[] = {
    {0, 2, "hms|uss|ss|ms|mv|rms|circa|c.|as of|"},  // {{USS|Enterprise|CV-6}}, {{circa|1866}}
    {1, 1, "nowrap|nobr|nobreak|small|smaller|big|larger|sc|sc2|smallcaps|em|strong|math|mvar|abbr|tooltip|flag|"
           "ill|lien|visible anchor|vanchor|not a typo|sic|linktext|nihongo|quote|blockquote|cquote|cita|citation|"
           "仮リンク|読み仮名|не переведено|"},  // {{nowrap|12 km}}, {{ill|Jan Roe|de}}
    {1, 2, "convert|cvt|unité|unidad|ship|"},  // {{convert|10|km|mi}}
    {1, 3, "date|date-|date de naissance|date de naissance-|date de décès|date de décès-|"},  // {{date|11|mai|1866}}
    {2, 1, "lang|langue|transl|transliteration|wikt-lang|tsl|"}};  // {{lang|fr|Le Moulin}}

/// Knows links, and what else is between brackets or braces.
class bracket_copier : protected emphasis_copier {
 protected:
  using emphasis_copier::emphasis_copier;

  // After attributes of Markdown at `p`: "{#mill .wide}" at the end of a heading, "{: .wide}", "{width=50%}", "{-}".  Null if
  // these are none.
  const char* skip_attributes(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 40;  // bytes of a name
    const char* q = p + 1;
    while ((at(q) == ':' || at(q) == ' ') && q - p < 4) ++q;
    if (at(q) == '-' && at(q + 1) == '}') return q + 2;
    const bool named = at(q) == '.' || at(q) == '#';
    const char* const name = q + named;
    if (!is_letter_byte(at(name))) return nullptr;
    for (q = name; q - name < longest && (is_ascii_word(at(q)) || at(q) == '-');) ++q;
    if (!named && at(q) != '=') return nullptr;
    const char* const close = find(name, '}', brace_);
    return close != nullptr ? close + 1 : nullptr;
  }

  // {{template}}, {% command %}, {attribute}[text], {role}`text`; the braces of TeX.
  const char* brace(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '{')
      if (const char* const text = wiki_template(p); text != nullptr) return text;
    if (next == '{' || next == '%') {
      const char* const close = find(p + 2, next == '{' ? '}' : '%', next == '{' ? brace_ : percent_);
      if (close != nullptr && at(close + 1) == '}') return gone(close + 2);
    }
    const bool apart = is_collapsed(before(p));
    if (apart || (is_any_of(before(p), ")]`*") && !is_tex()))  // "[The mill](a.md){.wide}"
      if (const char* const q = skip_attributes(p); q != nullptr && (q == end_ || !apart)) return gone(q);
    const char* q = p + 1;
    while (q - p < 40 && (is_small_byte(at(q)) || is_digit_byte(at(q)) || at(q) == '-' || at(q) == '_')) ++q;
    if (at(q) == '}' && q - p > 1) {
      if (at(q + 1) == '`') return role_ = q + 1;
      if (const char* const text = macro(q + 1); text != nullptr) return text;
    }
    return is_tex() ? p + 1 : nullptr;
  }

  // Whether no more than a number of an order is at `p`: "XIXe", "1er".
  bool is_ordinal(const char* p) const noexcept {
    const char* q = p;
    while (is_any_of(at(q), "IVX0123456789") && q - p < 8) ++q;
    if (q == p) return false;
    for (int i = 0; i < 2 && is_any_of(at(q), "er"); ++i) ++q;
    return at(q) == '}' || at(q) == ' ';
  }

  // What is shown of the template at `p`, or what comes after it; null if it has no end, or too many are in it.
  const char* wiki_template(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 1000;
    constexpr unsigned most_open = 4;  // so that no byte is looked at more often
    const char* const stop = end_ - p > longest ? p + longest : end_;
    const char *name_end = p, *part = p + 2, *parts[5];  // the name, and the arguments that have none
    unsigned count = 0, open = 0, links = 0;
    bool named = false, nested = false;
    for (const char* q = p; q + 1 < stop; ++q) {
      const bool twice = q[1] == *q;
      if (open == 1 && !twice && is_any_of(*q, "{}")) return nullptr;  // "{{a}, {b}}" is mathematics
      if (open == 1 && ((*q == '|' && links == 0) || (twice && *q == '}'))) {
        if (part == p + 2) name_end = q;
        if (!named && count < 5) parts[count++] = part;
        part = q + 1;
        named = false;
      }
      named |= *q == '=' && open == 1 && part != p + 2;
      if (!twice) continue;
      if (*q == '{' && ++open > most_open) return nullptr;
      nested |= open > 1;
      if (*q == '[') ++links;
      if (*q == ']' && links != 0) --links;
      if (*q == '}' && --open == 0) {
        template_end_ = q + 2;
        break;
      }
      q += is_any_of(*q, "{}[]");
    }
    if (open != 0) return nullptr;
    if (is_collapsed(p[2])) return gone(template_end_);  // "{{ x | y }}" is of no wiki
    if (place_of(p + 2, name_end < p + 11 ? name_end : p + 11, "formatnum|") >= 0 && p[11] == ':') {
      ++templates_;
      return p + 12;
    }
    unsigned first = 0, shown = 0;
    for (const shown_template& t : shown_templates)
      if (place_of(p + 2, name_end, t.names) >= 0) first = t.first, shown = t.count;
    if (count == 1 && name_end == template_end_ - 2 && is_ordinal(p + 2)) shown = 1;
    if (first >= count || shown == 0 || (nested && count - first > shown)) return gone(template_end_);
    if (shown == 2 && count == 5 && place_of(parts[2], parts[3] - 1, "to|by|and|x|-|–|") >= 0) shown = 4;  // {{convert|3|to|5|km}}
    arguments_ = shown < count - first ? shown : count - first;
    ++templates_;
    return parts[first];
  }
  // The bar at `p` may end an argument of a template that is shown; or it is one of the two of a help file's "|tag|".
  const char* bar(const char* p) noexcept {
    if (p == tag_bar_) return p + 1;
    if (p >= template_end_ || templates_ == 0) {
      constexpr std::ptrdiff_t least = 3, longest = 40;
      const char* q = p + 1;
      bool word = false;  // "|x-y|" of mathematics has none
      for (; q - p <= longest && (is_ascii_letter(at(q)) || is_digit_byte(at(q)) || is_any_of(at(q), "+:'-_.<>()")); ++q)
        word |= is_ascii_letter(at(q)) && is_ascii_letter(at(q + 1)) && is_ascii_letter(at(q + 2));
      if (at(q) != '|' || !word || q - p <= least || is_word_before(p) || is_word_at(q + 1) || at(q + 1) == '|' || before(p) == '|') return nullptr;
      tag_bar_ = q;
      return p + 1;
    }
    if (--arguments_ != 0) {
      space_ = true;
      return p + 1;
    }
    --templates_;
    return gone(template_end_);
  }

  // "(((term, another)))" is for an index, and "(((term)))" where it is the first; but "f(((a, b)))" is a call.
  const char* parenthesis(const char* p) noexcept {
    const char* const first = p + 3;
    const bool quoted = at(first) == '"', word = is_ascii_letter(at(first)) && is_ascii_letter(at(first + 1)) && is_ascii_letter(at(first + 2));
    if (at(p + 1) == '(' && at(p + 2) == '(' && (quoted || word || (is_word_at(first) && !is_word_before(p)))) {
      const char* const close = find(p + 3, ')', close_);
      bool terms = n_ == 0 || quoted;
      for (const char* q = first; q < close && *q != '(' && !terms; ++q) terms = *q == ',' || *q == ' ';
      if (terms && close != nullptr && at(close + 1) == ')' && at(close + 2) == ')') return gone(close + 3);
    }
    if (is_ascii_word(before(p))) put('(');  // "f([^1])" is a call
    else open_bracket();
    return p + 1;
  }

  // What AsciiDoc writes after the name of a macro or an address, and has to be shown: target[text].  Null if there is none.
  const char* macro(const char* p) noexcept {
    const char* const open = find(p, '[', square_);
    const char* q = p;
    while (q < open && !is_collapsed(*q) && !is_any_of(*q, "]<>\"`|(){}")) ++q;
    if (q != open) return nullptr;
    const char* const close = find(q, ']', bracket_);
    if (close == nullptr) return nullptr;
    if (close == q + 1) return q != p ? link(p, q, close + 1) : nullptr;  // the target is all there is to show
    const char* text_end = close;
    for (const char* r = close; r > q + 1; --r)
      if (r[-1] == '^') text_end = r - 1;
    return is_digit_byte(q[1]) ? nullptr : link(q + 1, text_end, close + 1);
  }

  // After the note of AsciiDoc whose text begins with the bracket at `p`: others may be in it.  Null if it has no end soon;
  // then none that is in it has one, as far as that was looked for.
  const char* end_of_note(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 1000;
    if (p < no_note_) return nullptr;
    const char *const stop = end_ - p > longest ? p + longest : end_, *q = p;
    for (unsigned open = 0; q < stop; ++q) {
      if (*q == '[') ++open;
      if (*q == ']' && --open == 0) return q + 1;
    }
    no_note_ = stop;
    return nullptr;
  }

  // :role:`text`, link:url[text], https://...[text].
  const char* colon(const char* p) noexcept {
    const char* q = p + 1;
    if (at(q) == ':' && q + 1 == end_ && p != begin_) {  // what comes is literal in reStructuredText
      if (!is_any_of(before(p), ".!?")) put(':');
      return end_;
    }
    if (!is_word_before(p)) {
      while (q - p < 40 && (is_ascii_word(at(q)) || (is_any_of(at(q), ":.+-") && at(q + 1) != ':')) && at(q) != '\0') ++q;
      if (q == end_ && q - p > 2 && q[-1] == ':' && p - begin_ > 2 && is_collapsed(p[-1]) && is_collapsed(p[-2]))
        return end_;  // "Pictures   :noexport:", a heading of Org
      if (q - p < 3 || q[-1] != ':' || at(q) != '`') return nullptr;
      if (place_of(p + 1, q - 1, "pep|rfc|") >= 0 && is_digit_byte(at(q + 1))) {  // :rfc:`2119`
        for (const char* r = p + 1; r < q - 1; ++r) put(static_cast<char>(*r & ~0x20));
        space_ = true;
      }
      return role_ = q;
    }
    const char* name = p;
    while (name > begin_ && is_ascii_letter(name[-1]) && p - name < 9) --name;
    if (is_word_before(name) || static_cast<std::size_t>(p - name) > n_) return nullptr;
    const int place = place_of(name, p, "image|footnote|icon|anchor|http|https|ftp|irc|link|xref|mailto|pass|kbd|btn|menu|");
    if (place < 0) return nullptr;
    const bool address = place >= 4 && place <= 7;
    if (address && (at(q) != '/' || at(q + 1) != '/' || at(q + 2) == '[')) return nullptr;
    const char* const note = place == 1 && at(q) == '[' ? end_of_note(q) : nullptr;
    const char* const text = note != nullptr ? link(q, q, note) : macro(q);
    if (text == nullptr || (address && text == q)) return nullptr;
    n_ -= static_cast<std::size_t>(p - name);
    if (n_ != 0 && is_collapsed(before(name))) {
      --n_;
      space_ = true;
    }
    if (place >= 4) return text;
    link_end_ = nullptr;
    return gone(link_next_);
  }

  // Whether a link of Markdown begins at the bracket at `p`: its text ends at link_end_ then.
  bool opens_link(const char* p) noexcept {
    const char* const end = find(p + 1, ']', bracket_);
    if (end == nullptr) return false;
    if (at(end + 1) == '[') {  // [text][reference], but no a[i][j], [1][2]
      const char* const close = find(end + 2, ']', bracket_);
      bool digits = true;
      for (const char* q = p + 1; q < end && digits; ++q) digits = is_digit_byte(*q) || *q == ',' || *q == ' ';
      if (close == nullptr || digits || is_word_before(p) || is_any_of(before(p), ")]")) return false;
      link(p + 1, end, close + 1);
      return true;
    }
    if (at(end + 1) == '{')  // [text]{.class}
      if (const char* const close = skip_attributes(end + 1); close != nullptr && !is_tex()) {
        link(p + 1, end, close);
        return true;
      }
    if (at(end + 1) != '(') return false;
    const char* close = find(end + 2, ')', close_);
    if (close == nullptr) return false;
    const char* q = end + 2;
    while (q < close && *q != '(') ++q;
    if (q < close && at(close + 1) == ')') ++close;  // .../Mill_(grinding)
    link(p + 1, end, close + 1);
    return true;
  }
  // The end of a link whose beginning is in another sentence: "...](https://x.org)".
  const char* end_of_link(const char* p) noexcept {
    if (at(p + 1) != '(') return nullptr;
    const char* const close = find(p + 2, ')', close_);
    bool address = false;
    for (const char* q = p + 2; close != nullptr && q < close; ++q) {
      if (is_collapsed(*q)) return nullptr;
      address |= is_any_of(*q, "/#");
    }
    return address ? gone(close + 1) : nullptr;
  }

  // Where the text begins of the link of a wiki at the brackets at `p`, "[[page]]", "[[page|text]]", "[[url][text]]": it
  // ends at link_end_ then.  Null if there is none.
  const char* opens_page(const char* p) noexcept {
    const char* const end = find(p + 2, ']', bracket_);
    if (end == nullptr) return nullptr;
    if (at(end + 1) == '[') {
      const char* const close = find(end + 2, ']', bracket_);
      return close != nullptr && at(close + 1) == ']' ? link(end + 2, close, close + 2) : nullptr;
    }
    if (at(end + 1) != ']') return nullptr;
    if (at(end + 2) == '(')  // [[text]](address)
      if (const char* const close = find(end + 3, ')', close_); close != nullptr) return link(p + 2, end, close + 1);
    const char* const bar = find(p + 2, '|', bar_);
    return link(bar != nullptr && bar < end ? bar + 1 : p + 2, end, end + 2);
  }

  // The time of a note in Org at `p`, with the name of the day: [2020-11-22 Sun 22:35].  Null if there is none.
  const char* skip_day(const char* p) const noexcept {
    const char* q = p + 1;
    for (const char* form = "0000-00-00 "; *form != '\0'; ++form, ++q)
      if (*form == '0' ? !is_digit_byte(at(q)) : at(q) != *form) return nullptr;
    if (!is_letter_byte(at(q))) return nullptr;
    for (int i = 0; i < 24 && q < end_ && !is_any_of(*q, "]>"); ++i) ++q;
    return at(q) == ']' || at(q) == '>' ? q + 1 : nullptr;
  }

  // After the citation of Pandoc at `p`, "[@roe2000, p. 5]", "[@Roe:1998; @Cole:2000]".  But "[@ann]" is a person.
  const char* skip_citation(const char* p) noexcept {
    const char* const close = find(p, ']', bracket_);
    if (close == nullptr || !is_ascii_letter(at(p + 2 + (p[1] == '-'))) || is_any_of(at(close + 1), "([")) return nullptr;
    int digits = 0;
    bool more = false;
    for (const char* q = p; q < close; ++q) {
      if (*q == '[' && q != p) return nullptr;  // what was looked at is not looked at again
      digits = is_digit_byte(*q) ? digits + 1 : 0;
      more |= digits == 4 || *q == ';' || (*q == ',' && at(q + 2) != '@');
    }
    return more ? gone(close + 1) : nullptr;
  }

  const char* bracket(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '[')
      if (const char* const text = opens_page(p); text != nullptr) return text;
    if (next == '!' && at(p + 2) == '[' && opens_link(p + 2)) {  // an image that is a link
      const char* q = link_next_;
      link_end_ = nullptr;
      if (at(q) == ']' && at(q + 1) == '(')
        if (const char* const close = find(q + 2, ')', close_); close != nullptr) q = close + 1;
      return gone(q);
    }
    if (next == '\\' && at(p + 2) == '[') {  // "[\[1\]](#notes)"
      const char* const inner = find(p, ']', bracket_);
      const char* const close = inner != nullptr && at(inner + 1) == ']' && at(inner + 2) == '(' ? find(inner + 3, ')', close_) : nullptr;
      if (close != nullptr) return gone(close + 1);
    }
    if (next == '^') {  // a note: "[^1]"
      const char* q = p + 2;
      const bool apart = is_collapsed(before(p));  // "[^A-Za-z0-9_]" is no note
      while (q - p < (apart ? 12 : 40) && (is_letter_byte(at(q)) || is_digit_byte(at(q)) || at(q) == '-' || (at(q) == '_' && !apart))) ++q;
      if (at(q) == ']' && q - p > 2) return gone(q + 1);
    }
    if (next == '@' || (next == '-' && at(p + 2) == '@'))
      if (const char* const q = skip_citation(p); q != nullptr) return q;
    if (is_digit_byte(next)) {
      if (const char* const q = skip_day(p); q != nullptr) return q;
    } else if (next == 'h' && at(p + 2) == 't' && at(p + 3) == 't' && at(p + 4) == 'p') {  // [https://... text]
      const char* const close = find(p, ']', bracket_);
      const char* q = p;
      while (close != nullptr && q < close && *q != ' ') ++q;
      if (close != nullptr && q + 1 < close && at(close + 1) != '(' && at(close + 1) != '[') return link(q + 1, close, close + 1);
    }
    return opens_link(p) ? p + 1 : nullptr;
  }

  const char* no_note_ = begin_;  // up to here none ends
  const char* tag_bar_ = nullptr;  // that ends a tag of a help file
  const char* template_end_ = nullptr;  // of the last one
  unsigned templates_ = 0;  // that are shown and have not ended
  unsigned arguments_ = 0;  // of the last one that are still to be shown
  search close_{}, bar_{}, brace_{}, percent_{}, square_{};
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_BRACKETS_HPP
