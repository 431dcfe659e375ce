// unwrap.cpp - what is prose in a notebook, in a translation's messages and in JSON.
//
// All of them have it between quotation marks (mails: unwrap_mail.cpp).  Two passes: the first only tells whether there is any.
#include "unwrap.hpp"

#include <string_view>

#include "json.hpp"

namespace cli {

namespace {

char* skip_space(char* p, const char* end) {
  while (p < end && is_json_space(*p)) ++p;
  return p;
}

// Leaves the text of the string from its mark at `p` to the one at `close`; an escape keeps its two bytes.
void open_string(char* p, char* close, const char* end) {
  *p = ' ';
  if (close < end) *close = ' ';
  const char* after = close + (close < end);
  while (after < end && (*after == ' ' || *after == ',')) ++after;
  const bool line_ends = after < end && (*after == '\n' || *after == '\r');  // after the string
  for (++p; p + 1 < close; ++p) {
    if (*p != '\\') continue;
    const char what = p[1];
    if (what == 'n') p[0] = line_ends && p + 2 == close ? ' ' : '\n', p[1] = ' ';
    else if (what == 't' || what == 'r') p[0] = p[1] = ' ';
    else if (what == '\\') p[0] = ' ';
    else if (what == '"' && is_json_space(p[-1])) p[0] = ' ';
    else if (what == '"' && p + 2 < end && is_json_space(p[2])) p[0] = '"', p[1] = ' ';  // before a comma the escape stays, and no copy shows it
    ++p;
  }
}

// Whether a string is long enough to be prose and has more than one word, or is in no need of spaces.
bool is_prose(std::string_view value) {
  constexpr std::size_t least = 40;  // bytes: more than a name, a title or a path
  std::size_t bytes = 0;
  bool words = false;
  for (std::size_t i = 0; i < value.size(); ++i, ++bytes) {
    words |= value[i] == ' ' || static_cast<unsigned char>(value[i]) >= 0xE3;
    if (value[i] != '\\') continue;
    if (i + 5 < value.size() && value[i + 1] == 'u') {  // an escape counts as the character that it is
      words |= value[i + 2] >= '3';                              // from U+3000 on, as with the byte 0xE3
      bytes += value[i + 2] == '0' && value[i + 3] < '8' ? 1 : 2;
      i += 4;
    }
    ++i;
  }
  return bytes >= least && words;
}

// Strings of JSON: in a notebook those of the sources of its cells of Markdown.  `shows`: else it only looks for one.
bool unwrap_json(char* p, char* const end, bool notebook, bool shows) {
  bool found = false, markdown = false;
  std::string_view key;
  while (p < end) {
    if (*p != '"') {
      if (*p == ']' || *p == '}') key = {};
      const bool parts = *p == ']' || *p == '}' || (*p == ',' && !notebook);  // so that paragraphs do not meet
      if (shows && !is_json_space(*p)) *p = parts ? '\n' : ' ';
      ++p;
      continue;
    }
    char* const close = end_of_string(p, end);
    const std::string_view value(p + 1, static_cast<std::size_t>(close - p - 1));
    char* const next = close + (close < end);
    char* const after = skip_space(next, end);
    if (after < end && *after == ':') {
      key = value == "cell_type" ? "cell_type" : value == "source" ? "source" : "";  // the value itself goes
      if (shows) blank(p, next);
    } else {
      if (notebook && key == "cell_type") markdown = value == "markdown";
      const bool keeps = notebook ? markdown && key == "source" : is_prose(value);
      found |= keeps;
      if (shows && keeps) {
        open_string(p, close, end);
        if (!notebook && close < end) *close = '\n';
      } else if (shows) {
        blank(p, next);
      }
    }
    p = next;
  }
  return found;
}

// The mark of the string on the next line, where it goes on with the text from the mark at `p` to the one at `close`;
// or null.
char* next_part(const char* p, char* close, const char* end) {
  if (close == end || close - p < 2) return nullptr;  // cut off, or empty
  const char* escape = close - 1;
  while (escape > p + 1 && escape[-1] == '\\') --escape;
  if (close[-1] == 'n' && (close - escape) % 2 == 0) return nullptr;  // it ends its line
  char* q = close + 1;
  if (q < end && *q == '\r') ++q;
  return q + 1 < end && *q == '\n' && q[1] == '"' ? q + 1 : nullptr;
}

// Makes the line end between two strings, and their marks, what no copy shows: U+200B, or soft hyphens.
void join(char* p, const char* end) {
  for (const char* with = end - p == 3 ? "\xE2\x80\x8B" : "\xC2\xAD\xC2\xAD"; p < end; ++p) *p = *with++;
}

// One message of a translation: where its two texts are, and whether there is anything in them.
struct message {
  char *id = nullptr, *id_end = nullptr, *translation = nullptr, *translation_end = nullptr;
  bool has_id = false, has_translation = false;

  // Leaves the translation, or where there is none the original; nothing of the header, whose original is empty.
  bool show(bool shows) {
    const bool found = has_id;
    char *p = has_translation ? translation : id, *const end = has_translation ? translation_end : id_end;
    if (shows && id != nullptr) {
      if (!found || has_translation) blank(id, id_end);
      if ((!found || !has_translation) && translation != nullptr) blank(translation, translation_end);
      while (found && p < end) {
        while (p < end && *p != '"' && *p != '\n') *p++ = '\n';  // of its keyword no indent must stay
        for (char* joint = nullptr; p < end && *p == '"';) {
          char* const close = end_of_string(p, end);
          char* const next = next_part(p, close, end);
          open_string(p, close, end);
          if (joint != nullptr) join(joint, p + 1);
          joint = close;
          p = next != nullptr ? next : close;
        }
        while (p < end && *p != '\n') ++p;
        p += p < end;
      }
    }
    *this = message{};
    return found;
  }
};

bool unwrap_messages(char* p, char* const end, bool shows) {
  bool found = false;
  message m;
  enum { nothing, original, plural, translated } in = nothing;
  while (p < end) {
    char* line_end = p;
    while (line_end < end && *line_end != '\n') ++line_end;
    const std::string_view line(p, static_cast<std::size_t>(line_end - p));
    const auto begins = [&](std::string_view with) { return line.substr(0, with.size()) == with; };
    const std::size_t quote = line.find('"');
    const bool text = quote != line.npos && quote + 1 < line.size() && line[quote + 1] != '"';
    if (begins("msgid \"")) {
      found |= m.show(shows);
      in = original;
      m.id = p;
    } else if ((begins("msgstr \"") || begins("msgstr[0]")) && (in == original || in == plural)) {
      in = translated;
      m.translation = p;
    } else if (!begins("\"")) {
      in = in == original && begins("msgid_plural") ? plural : nothing;
    }
    if (in == original) m.id_end = line_end, m.has_id |= text;
    else if (in == translated) m.translation_end = line_end, m.has_translation |= text;
    else if (shows) blank(p, line_end);
    p = line_end + (line_end < end);
  }
  found |= m.show(shows);
  return found;
}

bool unwrap(char* text, char* end, wrapping w, bool shows) {
  if (w == wrapping::mail) return unwrap_mail(text, static_cast<std::size_t>(end - text), shows);
  return w == wrapping::messages ? unwrap_messages(text, end, shows) : unwrap_json(text, end, w == wrapping::notebook, shows);
}

}  // namespace

void blank(char* p, const char* end) {
  for (; p < end; ++p)
    if (*p != '\n' && *p != '\r') *p = ' ';
}

bool unwrap(char* text, std::size_t bytes, wrapping w) {
  char* const end = text + bytes;
  if (std::string_view(text, bytes).substr(0, 3) == "\xef\xbb\xbf") text += 3;
  return w != wrapping::none && unwrap(text, end, w, false) && unwrap(text, end, w, true);
}

}  // namespace cli
