// pith/reading/line_scan.hpp - looks at a line once, and at its first `line_scan` bytes only.
//
// That is long enough for every heading, mark and label, and a bound on what a step may look at.  A line is
// white space and marks of quotation, then runs with gaps between them.  Most runs are small letters and are
// counted by the word; any other is read character by character and counted at its end.  What the line's
// first token is can be told at the end of the first run, and how it ends at the end of the last.
#ifndef PITH_LINE_SCAN_HPP
#define PITH_LINE_SCAN_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "characters.hpp"
#include "letters.hpp"
#include "line_shape.hpp"

namespace pith::detail {

/// Whether program text has the character and prose has not.
constexpr bool is_symbol(char32_t c) noexcept {
  constexpr std::uint32_t low = 1u << ('#' - 32) | 1u << ('$' - 32) | 1u << ('%' - 32) | 1u << ('&' - 32) |
                                1u << ('*' - 32) | 1u << ('/' - 32) | 1u << (';' - 32) | 1u << ('<' - 32) |
                                1u << ('=' - 32) | 1u << ('>' - 32);
  if (c - 32 < 32) return (low >> (c - 32) & 1) != 0;
  return c == U'@' || c == U'\\' || c == U'^' || c == U'_' || c == U'`' || c - U'{' < 4;
}

/// What follows the tag at `p` that says nothing of the text before it, "</p>", "<br>", "<sup>", or null.
PITH_SHARED inline const char* skip_end_tag(const char* p, const char* limit) noexcept {
  constexpr std::ptrdiff_t longest = 13;  // "</blockquote>"; a bound on what is looked at
  const char* q = p + 1;
  if (byte_at(p, limit) != '<') return nullptr;
  const char first = byte_at(q, limit), second = byte_at(q + 1, limit);
  if (first != '/' && !(first == 'b' && second == 'r') && !(first == 's' && second == 'u')) return nullptr;
  for (++q; q < limit && q - p <= longest; ++q) {
    if (*q == '>') return q - p > 2 ? q + 1 : nullptr;
    if (*q != '/' && *q != ' ' && !is_word(ascii_kind_of(*q))) return nullptr;
  }
  return nullptr;
}

/// What the first and the last character of a line say of it by their kind alone.
struct line_kinds {
  static constexpr unsigned count = static_cast<unsigned>(kind::other) + 1;
  std::uint8_t first[count] = {}, last[count] = {};
  constexpr void set(kind k, line::token f, line::end l) noexcept {
    first[static_cast<unsigned>(k)] = f;
    last[static_cast<unsigned>(k)] = l;
  }
  constexpr line_kinds() noexcept {
    for (unsigned k = 0; k < count; ++k) set(static_cast<kind>(k), line::other_token, line::symbol);
    set(kind::upper, line::capital_word, line::capital_letter);
    set(kind::lower, line::small_word, line::small_letter);
    set(kind::digit, line::number, line::digit);
    set(kind::mark, line::capital_word, line::caseless_letter);
    set(kind::ideograph, line::ideographs, line::caseless_letter);
    set(kind::continua, line::ideographs, line::caseless_letter);
    set(kind::opener, line::quoted, line::opener);
    set(kind::closer, line::other_token, line::closer);
    set(kind::quote, line::quoted, line::closer);
    set(kind::comma, line::other_token, line::comma);
    set(kind::dash, line::dashed, line::dash);
    set(kind::bullet, line::bullet, line::symbol);
  }
};
inline constexpr line_kinds line_by_kind{};

/// What a sign says that is the first character of a line; `otherwise` for any that says nothing by itself.
inline std::uint8_t token_of_sign(char32_t c, std::uint8_t otherwise) noexcept {
  static constexpr std::uint8_t signs[][2] = {
      {'(', line::bracket},  {'[', line::square},   {'{', line::square}, {'*', line::emphasis}, {'_', line::emphasis},
      {'`', line::emphasis}, {'#', line::hash},     {'<', line::tag},    {'|', line::bar}};
#ifndef __OPTIMIZE_SIZE__
  struct by_code {
    std::uint8_t of[128] = {};
    constexpr by_code() noexcept {
      for (const auto& sign : signs) of[sign[0]] = static_cast<std::uint8_t>(sign[1] + 1);
    }
  };
  static constexpr by_code tokens{};
  return c < 128 && tokens.of[c] != 0 ? static_cast<std::uint8_t>(tokens.of[c] - 1) : otherwise;
#else
  for (const auto& sign : signs)
    if (sign[0] == c) return sign[1];
  return otherwise;
#endif
}

/// The bytes of the line that begins at `p` with `n` letters in ASCII, of which only the first may be a capital, if it is
/// one word of at most twelve, or a number; else 0.  What there is to see of it is known at once, as scan_line() would find it.  In
/// a list of words every line is.
inline unsigned read_one_word(const char* p, unsigned n, std::uint8_t* of) noexcept {
  const auto set = [of](line::value v, unsigned x) noexcept { of[v] = static_cast<std::uint8_t>(x); };
  const bool number = n == 0;
  if (number) {
    constexpr unsigned longest = 8;
    unsigned value = 0;
    for (; n < longest && static_cast<unsigned char>(p[n] - '0') < 10; ++n) value = value * 10 + static_cast<unsigned>(p[n] - '0');
    if (p[n] != '\n' && p[n] != '\r') return 0;
    set(line::numbers, 1);
    set(line::digits, n);
    set(line::years, n == 4 && value >= 1900 && value < 2100);
    set(line::first, line::number);
    set(line::last, line::digit);
  } else if (n > most_letters || (p[n] != '\n' && p[n] != '\r')) {
    return 0;
  }
  set(line::chars, n);
  set(line::words, 1);
  set(line::first_word, n);
  set(line::last_word, 32);
  if (number) return n;
  const bool capital = *p < 'a';
  set(capital ? line::capitals : n > 3 ? line::smalls : line::shorts, line::all);
  set(line::letters, line::all);
  set(line::uppers, capital ? line::all / n : 0);
  set(line::first, capital ? line::capital_word : line::small_word);
  set(line::last, capital && n == 1 ? line::capital_letter : line::small_letter);
  if (!capital) set(line::last_word, n);
  return n;
}

/// The same of a line of hyphens or of equals signs alone, fifteen at most, as is below a heading.
inline unsigned read_rule_line(const char* p, std::uint8_t* of) noexcept {
  const auto set = [of](line::value v, unsigned x) noexcept { of[v] = static_cast<std::uint8_t>(x); };
  unsigned n = 1;
  while (n < letters_look - 1 && p[n] == *p) ++n;
  if (p[n] != '\n' && p[n] != '\r') return 0;
  const bool hyphens = *p == '-';
  set(line::chars, n);
  set(line::first_word, n);
  set(line::last_word, 32);
  set(line::symbols, hyphens ? 0 : line::all);
  set(line::first, !hyphens ? line::other_token : n == 1 ? line::bullet : line::dashed);
  set(line::last, hyphens ? line::dash : line::symbol);
  return n;
}

/// What is counted of a run: of what is between two spaces.
struct line_run {
  char32_t opening;        ///< its first character
  kind opening_kind;
  bool after_stop;         ///< a stop that needs a space is right before it
  bool url = false;
  unsigned letters = 0, digits = 0, uppers = 0;
  unsigned number = 0;        ///< the value of its digits
  kind first = kind::other;   ///< of its first letter or digit
  kind before = kind::other;  ///< of the character before the one that is read
};

/// Reads the values of one line.  All of it is put in place in scan_line(): so its members can stay in registers.
class line_scanner {
 public:
  PITH_IN_PLACE line_scanner(const char* p, const char* limit, std::uint8_t* of) noexcept
      : p_(p), limit_(limit), stop_(ahead(p, limit, line_scan)), of_(of) {}

  /// Steps over white space, marks of quotation and the mark of a comment; returns where the text begins.
  PITH_IN_PLACE const char* skip_head(bool in_comment) noexcept {
    for (c_ = read(p_, stop_);; p_ += c_.bytes, c_ = read(p_, stop_)) {
      if (is_word(c_.kind)) break;
      if (c_.code == U'>') {
        ++of_[line::quotes];
        of_[line::indent] = 0;
      } else if (c_.kind == kind::space || c_.kind == kind::ignorable) {
        if (of_[line::indent] < 60) of_[line::indent] = static_cast<std::uint8_t>(of_[line::indent] + (c_.code == U'\t' ? 4 : 1));
      } else if (const unsigned mark = comment_mark(p_, stop_, in_comment, false); mark != 0) {
        p_ += mark - 1;
        in_comment = false;  // one mark a line
      } else {
        break;
      }
    }
    text_ = end_ = p_;
    if (stop_ - p_ < 4) look();  // else `c_` is whole
    return p_;
  }

  /// Steps over the spaces before a run; returns false at the end of the line.
  PITH_IN_PLACE bool skip_gap() noexcept {
    unsigned columns = 0;
    while (c_.kind == kind::space) {
      columns += c_.code == U'\t' ? 3 : 1;
      ++at_;
      p_ += c_.bytes;
      look();
    }
    if (c_.kind == kind::newline) return false;
    if (p_ != text_ && columns > 2 && stopped_ == no_stop && of_[line::gaps]++ == 0) of_[line::gap_at] = static_cast<std::uint8_t>(at_);
    return true;
  }

  /// Reads runs as most are: small letters and a space, the first perhaps with a capital.  Returns whether there was one.
  /// `letters`: how many the line begins with, or `unknown`.
  PITH_IN_PLACE bool read_plain_runs(unsigned letters) noexcept {
    if (!reads_ahead || c_.code >= 0x80) return false;
    return p_ != text_ ? read_small_runs() : is_letter(c_.kind) ? read_first_run(letters) : read_mark_run();
  }
  static constexpr unsigned unknown = ~0u;

  /// Reads any other run, up to the next space.
  PITH_IN_PLACE void read_run() noexcept {
    run_at_ = at_;
    line_run run{c_.code, c_.kind, stopped_ == stop};
    do {
      if (!read_letters_of(run) && !skip_tag()) {
        read_character(run);
        if (reads_ahead && run.before == kind::digit) read_digits(run);
        else read_small_letters(run);
        look();
      }
    } while (!is_white(c_.kind));
    end_ = p_;
    visible_ = at_;
    count_run(run);
    if (of_[line::first_word] == 0) {
      of_[line::first_word] = static_cast<std::uint8_t>(at_ - run_at_);
      of_[line::first] = first_token(run);
    }
  }

  /// After the last visible character.
  PITH_IN_PLACE const char* end() const noexcept { return end_; }
  /// Tells how the line ends, and makes shares of counts.
  PITH_IN_PLACE void finish() noexcept {
    if (end_ == text_) {
      of_[line::first] = line::no_token;
      return;
    }
    // A line of quoted-printable is parted at 76 characters, and goes on.
    const bool cut = (p_ >= stop_ && kind_at(p_, limit_) != kind::newline) || (visible_ > 70 && end_[-1] == '=');
    of_[line::last] = cut ? std::uint8_t{line::cut} : how_it_ends();
    const unsigned longest = static_cast<unsigned>(line_scan) - 1;
    of_[line::chars] = static_cast<std::uint8_t>(cut ? longest + 1 : visible_ < longest ? visible_ : longest);
    of_[line::words] = static_cast<std::uint8_t>(words_);
    if (reads_ahead && words_ < 2) {  // each is 0, or 1 and all: four of them at once
      std::uint32_t parts = 0;
      static_assert(line::shouted - line::smalls + 1 == sizeof parts && line::all == 64, "each is a byte of the number");
      PITH_COPY_BYTES(&parts, of_ + line::smalls, sizeof parts);
      parts <<= 6;
      PITH_COPY_BYTES(of_ + line::smalls, &parts, sizeof parts);
    } else {
      for (unsigned part = line::smalls; part <= line::shouted; ++part) make_share(of_[part], words_);
    }
    make_share(of_[line::uppers], of_[line::letters]);
    make_share(of_[line::letters], visible_);
    make_share(of_[line::symbols], visible_);
    const unsigned last_word = visible_ - run_at_;
    of_[line::last_word] = static_cast<std::uint8_t>(run_small_ ? (last_word < 31 ? last_word : 31) : 32);
  }

 private:
  /// What a stop is that no letter or digit follows in its run.
  enum stop_state : std::uint8_t {
    no_stop,
    stop,
    wide_stop,  ///< one that needs no space after it
    weak_stop   ///< after an initial, or a number that the line begins with
  };

  /// The character at `p_`, whole even where the part that is looked at ends in it.
  PITH_IN_PLACE void look() noexcept { c_ = read(p_ < stop_ ? p_ : limit_, limit_); }
  PITH_IN_PLACE void count(line::value v, unsigned n) noexcept { of_[v] = static_cast<std::uint8_t>(of_[v] + n); }

  /// Letters of which only the first may be a capital, but not that alone.
  PITH_IN_PLACE bool read_small_runs() noexcept {
    const char* q = p_;
    bool capital = false;
    if (stop_ - p_ > letters_look) {
      q += read_letters(p_).count;
      capital = *p_ < 'a';
      if ((*q != ' ' && *q != '\n') || (capital && (q - p_ < 2 || stopped_ == stop))) return read_word_and_sign(static_cast<unsigned>(q - p_));
    } else {
      while (q < stop_ && static_cast<unsigned char>(*q - 'a') < 26) ++q;
    }
    if (q == p_ || q >= stop_ || (*q != ' ' && *q != '\n')) return false;
    if (stopped_ == wide_stop) ++of_[line::inner];
    stopped_ = no_stop;
    for (;;) {
      const auto n = static_cast<unsigned>(q - p_);
      count(line::letters, n);
      ++words_;
      ++of_[capital ? line::capitals : n > 3 ? line::smalls : line::shorts];
      if (capital) {
        ++of_[line::uppers];
        last_code_ = U'A';
      }
      run_at_ = at_;
      visible_ = at_ += n;
      p_ = q;
      // so is what comes after most
      if (*p_ == '\n' || stop_ - p_ <= letters_look) break;
      const unsigned next = read_letters(p_ + 1).count;
      if (next - 1 >= letters_look - 1 || p_[1 + next] != ' ' || (next == 1 && p_[1] < 'a')) break;
      capital = p_[1] < 'a';
      ++at_;
      q = ++p_ + next;
    }
    run_small_ = !capital;
    last_ = kind::lower;
    end_ = p_;
    c_ = {U' ', 1, kind::space};
    if (*p_ == '\n') {
      last_code_ = U'a';
      c_ = {U'\n', 1, kind::newline};
    }
    return true;
  }

  PITH_IN_PLACE bool read_first_run(unsigned letters) noexcept {
    if (stop_ - p_ < letters_look) return false;
    const unsigned n = letters != unknown ? letters : read_letters(p_).count;
    if (n > most_letters || (p_[n] != ' ' && p_[n] != '\n')) return read_word_and_sign(n);
    const bool capital = *p_ < 'a';
    of_[line::letters] = static_cast<std::uint8_t>(n);
    of_[line::uppers] = capital;
    of_[capital ? line::capitals : n > 3 ? line::smalls : line::shorts] = 1;
    of_[line::first] = capital ? line::capital_word : line::small_word;
    of_[line::first_word] = static_cast<std::uint8_t>(n);
    last_ = capital && n == 1 ? kind::upper : kind::lower;
    run_small_ = !capital;
    words_ = 1;
    visible_ = at_ = n;
    end_ = p_ += n;
    c_ = *p_ == ' ' ? character{U' ', 1, kind::space} : character{U'\n', 1, kind::newline};
    return true;
  }

  /// The mark of an item or a heading with a space after it, "-", "*", "##", as the first run: what read_run() would make of it.
  PITH_IN_PLACE bool read_mark_run() noexcept {
    if (!reads_all_ahead || stop_ - p_ < letters_look || (*p_ != '-' && *p_ != '#' && *p_ != '*')) return false;
    unsigned n = 1;
    while (n < letters_look - 1 && p_[n] == *p_) ++n;
    if (p_[n] != ' ') return false;
    const bool dash = *p_ == '-';
    of_[line::first] = n == 1 && *p_ != '#' ? line::bullet : dash ? line::dashed : *p_ == '#' ? line::hash : line::emphasis;
    of_[line::first_word] = static_cast<std::uint8_t>(n);
    if (!dash) of_[line::symbols] = static_cast<std::uint8_t>(n);
    last_code_ = c_.code;
    last_ = c_.kind;
    visible_ = at_ = n;
    end_ = p_ += n;
    c_ = {U' ', 1, kind::space};
    return true;
  }

  /// Such letters, `n` of them, with one sign after them, "Yes.", "mill,", "Why:": what read_run() would make of it.
  PITH_IN_PLACE bool read_word_and_sign(unsigned n) noexcept {
    if (!reads_all_ahead || n - 1 >= most_letters || stop_ - p_ <= letters_look || (p_[n + 1] != ' ' && p_[n + 1] != '\n')) return false;
    const char sign = p_[n];
    const kind k = ascii_kind_of(sign);
    if (k < kind::full_stop || k == kind::opener || static_cast<signed char>(sign) < 0 || sign == '*' || sign == '_' || sign == '@') return false;
    const bool capital = *p_ < 'a';
    if (stopped_ == wide_stop || (stopped_ == stop && capital && words_ > of_[line::numbers])) ++of_[line::inner];
    stopped_ = no_stop;
    if (p_ == text_) {
      const bool mark = n == 1 && !capital && (sign == '.' || sign == ')');
      of_[line::first] = mark ? line::letter_mark : capital ? line::capital_word : line::small_word;
      of_[line::first_word] = static_cast<std::uint8_t>(n + 1);
    }
    line_run run{};
    run.letters = n;
    run_at_ = at_;
    at_ += n;
    p_ += n;
    c_ = {static_cast<unsigned char>(sign), 1, k};
    last_ = k;
    last_code_ = c_.code;
    if (is_stop(k)) {
      note_stop(run);
    } else if (k != kind::closer && k != kind::quote) {
      count(line::symbols, is_symbol(last_code_));
      if (k == kind::comma) note_sign(run);
    }
    count(line::letters, n);
    count(line::uppers, capital);
    ++words_;
    ++of_[capital ? line::capitals : n > 3 ? line::smalls : line::shorts];
    if (run.url) ++of_[line::links];
    run_small_ = false;
    visible_ = ++at_;
    end_ = ++p_;
    c_ = *p_ == ' ' ? character{U' ', 1, kind::space} : character{U'\n', 1, kind::newline};
    return true;
  }

  /// A letter or digit after a stop: another sentence, where a capital begins a run, or the stop needs no space.
  PITH_IN_PLACE void note_inner(const line_run& run) noexcept {
    if (stopped_ == wide_stop || (run.after_stop && stopped_ == stop && run.letters == 0 && c_.kind == kind::upper &&
                                  words_ > of_[line::numbers]))
      ++of_[line::inner];
  }

  /// Reads letters in ASCII, as many as there are.
  PITH_IN_PLACE bool read_letters_of(line_run& run) noexcept {
    if (!reads_ahead || c_.code >= 0x80 || !is_letter(c_.kind)) return false;
    if (run.first == kind::other) run.first = c_.kind;
    note_inner(run);
    stopped_ = no_stop;
    last_code_ = c_.code;
    const char* const first = p_;
    if (stop_ - p_ >= letters_look && (p_[0] >= 'a' || is_letter(ascii_kind_of(p_[1])))) {  // "Yes", but not "I"
      run.uppers += p_[0] < 'a';
      p_ += read_letters(p_).count;
    }
    for (; p_ < stop_ && static_cast<unsigned char>((*p_ | 0x20) - 'a') < 26; ++p_) run.uppers += *p_ < 'a';
    const auto n = static_cast<unsigned>(p_ - first);
    run.letters += n;
    at_ += n;
    last_ = run.before = p_[-1] < 'a' ? kind::upper : kind::lower;
    look();
    return true;
  }

  PITH_IN_PLACE bool skip_tag() noexcept {
    if (c_.code != U'<' || p_ == text_) return false;
    const char* const after = skip_end_tag(p_, stop_);
    if (after == nullptr) return false;
    p_ = after;
    look();
    return true;
  }

  PITH_IN_PLACE void read_character(line_run& run) noexcept {
    const bool emphasis = (c_.code == U'*' || c_.code == U'_') && at_ != run_at_;  // "**Note**", "It was *here.*"
    if (!emphasis) {
      last_ = c_.kind;
      last_code_ = c_.code;
    }
    if (is_word(c_.kind) || is_spaceless(c_.kind)) {
      if (run.first == kind::other) run.first = c_.kind;
      if (c_.kind == kind::digit) {
        if (run.letters == 0) run.number = run.number * 10 + (c_.code - U'0');
        ++run.digits;
      } else {
        run.uppers += c_.kind == kind::upper;
        note_inner(run);
        ++run.letters;
      }
      stopped_ = no_stop;
    } else if (is_stop(c_.kind)) {
      note_stop(run);
    } else if (c_.kind != kind::closer && c_.kind != kind::quote && c_.kind != kind::ignorable) {
      if (!emphasis) stopped_ = no_stop;
      count(line::symbols, is_symbol(c_.code));
      note_sign(run);
    }
    run.before = c_.kind;
    ++at_;
    p_ += c_.bytes;
  }

  PITH_IN_PLACE void note_stop(line_run& run) noexcept {
    const unsigned before = at_ - run_at_;
    if (c_.kind == kind::full_stop && before == 3 && (p_[-1] | 0x20) == 'w' && (p_[-2] | 0x20) == 'w') run.url = true;
    asks_ = c_.kind == kind::question || c_.kind == kind::wide_question;
    if (c_.kind >= kind::wide_stop) stopped_ = wide_stop;
    else stopped_ = (run.letters == 1 && p_[-1] != 'I') || (words_ == 0 && before < 5) ? weak_stop : stop;  // "II." is no initial
  }

  PITH_IN_PLACE void note_sign(line_run& run) noexcept {
    if (c_.kind == kind::opener) {
      ++of_[line::openers];
      if (c_.code == U'(' && p_ > text_ && p_[-1] == ']') run.url = true;
    } else if (c_.kind == kind::comma) {
      if (c_.code == U':' || c_.code == 0xFF1A) note_colon(run);
      else ++of_[line::commas];
    } else if (c_.code == U'&') {
      if (stop_ - p_ > 3 && p_[1] == 'g' && p_[2] == 't' && p_[3] == ';') ++of_[line::bars];
    } else if (c_.code == U'|' || (c_.code == U'>' && p_ != text_)) {
      if (at_ == run_at_ && is_white(kind_at(p_ + c_.bytes, limit_))) ++of_[line::bars];
    } else if (c_.code == U'@' && run.letters != 0) {
      run.url = true;
    }
  }

  PITH_IN_PLACE void note_colon(line_run& run) noexcept {
    const character next = read(p_ + c_.bytes, limit_);
    if (next.kind == kind::digit && run.before == kind::digit) {
      ++of_[line::clocks];
    } else if (c_.code == U':' && run.letters > 2 && stop_ - p_ > 2 && p_[1] == '/' && p_[2] == '/') {
      run.url = true;
    } else if (of_[line::label] == 0 && words_ < 6 && (next.kind == kind::space || c_.code != U':')) {
      of_[line::label] = static_cast<std::uint8_t>(words_ + (run.letters + run.digits != 0));
    }
  }

  /// Most of a line is small letters.
  PITH_IN_PLACE void read_small_letters(line_run& run) noexcept {
    const char* const first = p_;
    while (p_ < stop_ && static_cast<unsigned char>(*p_ - 'a') < 26) ++p_;
    if (p_ == first) return;
    const auto n = static_cast<unsigned>(p_ - first);
    if (run.first == kind::other) run.first = kind::lower;
    run.letters += n;
    at_ += n;
    last_ = run.before = kind::lower;
    stopped_ = no_stop;
  }

  /// And most digits are beside others.
  PITH_IN_PLACE void read_digits(line_run& run) noexcept {
    for (; p_ < stop_ && static_cast<unsigned char>(*p_ - '0') < 10; ++p_) {
      if (run.letters == 0) run.number = run.number * 10 + static_cast<unsigned>(*p_ - '0');
      last_code_ = static_cast<unsigned char>(*p_);
      ++run.digits;
      ++at_;
    }
  }

  PITH_IN_PLACE void count_run(const line_run& run) noexcept {
    run_small_ = run.letters == at_ - run_at_ && run.uppers == 0;
    count(line::letters, run.letters);
    count(line::uppers, run.uppers);
    count(line::digits, run.digits);
    if (run.letters + run.digits != 0) {
      ++words_;
      count(line::capitals, run.first == kind::upper);
      if (run.first == kind::lower) ++of_[run.letters > 3 ? line::smalls : line::shorts];
      count(line::numbers, run.first == kind::digit);
      if (run.letters > 1 && run.uppers == run.letters) ++of_[line::shouted];
      if (run.digits == 4 && run.number >= 1900 && run.number < 2100) ++of_[line::years];
    }
    if (run.url) ++of_[line::links];
  }

  /// The line's first token, which is at the start of its first run.
  PITH_IN_PLACE std::uint8_t first_token(const line_run& run) const noexcept {
    const unsigned length = at_ - run_at_;
    const std::uint8_t by_kind = line_by_kind.first[static_cast<unsigned>(run.opening_kind)];
    const bool marked = last_code_ == U'.' || last_code_ == U')';
    if (is_letter(run.opening_kind) || run.opening_kind == kind::mark) {
      if (length == 2 && marked && run.uppers == 0) return line::letter_mark;
      if (is_caseless(run.opening)) return line::caseless_word;
      return run.opening_kind != kind::lower && run.letters > 1 && run.uppers == run.letters ? std::uint8_t{line::shouted_word} : by_kind;
    }
    if (run.opening_kind == kind::digit)
      return marked && run.digits < 4 && run.digits + 1 == length ? std::uint8_t{line::number_mark} : by_kind;
    if (run.opening == U'(' && last_code_ == U')' && length < 5) return line::letter_mark;
    if (length == 1 && (run.opening_kind == kind::dash || run.opening == U'*' || run.opening == U'+')) return line::bullet;
    return token_of_sign(run.opening, by_kind);
  }

  PITH_IN_PLACE std::uint8_t how_it_ends() noexcept {
    // Notes after the stop, "end. [4] [5]", leave it the end.
    for (const char* q = end_; last_ == kind::closer && end_[-1] == ']' && q > text_;) {
      if (is_stop(kind_at(--q, end_))) stopped_ = stop;
      if (*q != '[' && *q != ']' && *q != ' ' && !(*q >= '0' && *q <= '9')) break;
    }
    if (stopped_ != no_stop) return asks_ ? line::asks : stopped_ == stop ? line::stop : stopped_ == wide_stop ? line::wide_stop : line::weak_stop;
    const std::uint8_t how = line_by_kind.last[static_cast<unsigned>(last_)];
    if (last_ == kind::lower) return static_cast<unsigned char>(end_[-1]) >= 0x80 && is_caseless(last_code_) ? std::uint8_t{line::caseless_letter} : how;
    if (how == line::caseless_letter) return is_particle(last_code_) ? std::uint8_t{line::particle} : how;
    if (last_code_ == U':' || last_code_ == 0xFF1A)
      return (read(text_, limit_).code - 0x531) < 0x56 ? line::stop : line::colon;  // Armenian ends sentences so
    return last_code_ == U';' ? std::uint8_t{line::semicolon} : how;
  }

  static void make_share(std::uint8_t& part, unsigned whole) noexcept {
    if (part != 0) part = static_cast<std::uint8_t>(whole == 0 ? 0 : part * line::all / whole);
  }

  const char* p_;
  const char *const limit_, *const stop_;  // where what is known of the text ends, and what is looked at
  std::uint8_t* const of_;
  const char* text_ = nullptr;  // after white space and marks
  const char* end_ = nullptr;   // after the last visible character
  character c_{};               // the one at p_
  char32_t last_code_ = 0;      // of the last visible character, and its kind, but emphasis is none
  kind last_ = kind::space;
  stop_state stopped_ = no_stop;
  bool asks_ = false;
  bool run_small_ = false;      // the last run is small letters alone
  unsigned words_ = 0;
  unsigned at_ = 0, run_at_ = 0;  // code points from the start of `text_` to p_, to where the last run begins
  unsigned visible_ = 0;          // and to where it ends
};

/// Looks at a line run by run; `letters` as above.
inline line_extent scan_runs(const char* p, const char* limit, bool in_comment, std::uint8_t* of, unsigned letters) noexcept {
  line_scanner scan(p, limit, of);
  const char* const text = scan.skip_head(in_comment);
  while (scan.skip_gap())
    if (!scan.read_plain_runs(letters)) scan.read_run();
  scan.finish();
  return {static_cast<std::uint8_t>(text - p), static_cast<std::uint8_t>(scan.end() - text)};
}

/// Looks at the line that begins at `p`, and fills in its values; `in_comment` says whether it is within a comment of
/// source code.
PITH_SHARED inline line_extent scan_line(const char* p, const char* limit, bool in_comment, std::uint8_t* of) noexcept {
  PITH_COPY_BYTES(of, no_values, line::values);
  unsigned letters = line_scanner::unknown;
  if (reads_ahead && limit - p >= letters_look) {
    unsigned bytes = 0;
    if (ascii_kind_of(*p) <= kind::digit) bytes = read_one_word(p, letters = read_letters(p).count, of);
    else if (*p == '-' || *p == '=') bytes = read_rule_line(p, of);
    if (bytes != 0) return {0, static_cast<std::uint8_t>(bytes)};
  }
  return scan_runs(p, limit, in_comment, of, letters);
}

}  // namespace pith::detail

#endif  // PITH_LINE_SCAN_HPP
