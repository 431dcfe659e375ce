// Lines and blocks: the role of each, what is left out before the text (marks, labels), and where
// wrapped lines are joined.  Where a sentence ends within a block belongs in sentences_test.
#include "pith/reading/blocks.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/reading/reader.hpp"
#include "texts.hpp"

namespace {

using pith::sentence;
using namespace pith::detail;

const char* name(pith::role r) {
  static const char* const names[] = {"paragraph", "item",    "quotation", "speech",    "title",
                                      "heading",   "byline",  "caption",   "footnote",  "reference",
                                      "link",      "table",   "code",      "signature", "furniture"};
  return names[static_cast<int>(r)];
}

std::vector<sentence> sentences(const std::string& text, const pith::language& pack = pith::languages::english) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(&pack, out);
  r.consume(text.data(), text.size(), 0, true);
  std::vector<sentence> all;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) all.push_back(*out.recent(i));
  return all;
}

// "role: text" of every record, white space collapsed, a line each.
std::string read_blocks(const std::string& text) {
  std::string result;
  for (const sentence& s : sentences(text)) {
    result += std::string(name(s.role)) + ": ";
    bool space = false;
    for (const char c : text.substr(s.offset, s.length)) {
      const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!white) {
        if (space) result += ' ';
        result += c;
      }
      space = white;
    }
    result += '\n';
  }
  return result;
}

const std::string prose =
    "The harbour board met on Tuesday to discuss the sluice, which had failed twice in ten years.";

/// A line and what there is to see of it.
struct line_look : line_extent {
  std::uint8_t of[line::values] = {};
  unsigned operator[](line::value v) const { return of[v]; }
  bool ruled() const { return !blank() && of[line::words] == 0; }
};

line_look look(const std::string& text) {
  line_look s;
  static_cast<line_extent&>(s) = scan_line(text.data(), text.data() + text.size(), false, s.of);
  return s;
}

TEST(lines, shape) {
  const std::string text = "  > The U.S. grew 3 % in 2024 (see www.x.org)\nnext";
  const line_look s = look(text);
  EXPECT_EQ(s.start, 4);
  EXPECT_EQ(s[line::quotes], 1u);
  EXPECT_EQ(s.bytes, text.find('\n') - 4);
  EXPECT_EQ(s[line::words], 8u);
  EXPECT_EQ(s[line::capitals], 16u);  // two of eight, in 64ths
  EXPECT_EQ(s[line::numbers], 2u);
  EXPECT_EQ(s[line::years], 1u);
  EXPECT_EQ(s[line::links], 1u);
  EXPECT_EQ(s[line::first], line::capital_word);
  EXPECT_FALSE(s[line::last] >= line::weak_stop || s.blank());
}

TEST(lines, sentences_inside) {
  const auto inner = [](const std::string& text) { return look(text)[line::inner]; };
  EXPECT_EQ(inner("He said so. She did not"), 1u);
  EXPECT_EQ(inner("'I am here,' he said. 'Where are you?'"), 1u);
  EXPECT_EQ(inner("We are a team, you and I. Did you see"), 1u);
  EXPECT_EQ(inner("Letters of Albert J. Jones"), 0u);
  EXPECT_EQ(inner("II. The Lamp"), 0u);
  EXPECT_EQ(inner("Materials and methods."), 0u);
}

TEST(lines, ends) {
  const auto last = [](const std::string& text) { return look(text)[line::last]; };
  EXPECT_EQ(last("An end."), line::stop);
  EXPECT_EQ(last("An end.\")  \r\n"), line::stop);
  EXPECT_EQ(last("An end. [4] [5]"), line::stop);
  EXPECT_EQ(last("No end [4]"), line::closer);
  EXPECT_EQ(last("An end?"), line::asks);
  EXPECT_EQ(last("Such as:"), line::colon);
  EXPECT_EQ(last("this, that,"), line::comma);
  EXPECT_EQ(last("by Ann B."), line::weak_stop);
  EXPECT_EQ(last("\xE7\xB5\x82\xE3\x80\x82"), line::wide_stop);
  EXPECT_EQ(last("in 1990"), line::digit);
  EXPECT_EQ(last("well-"), line::dash);
  EXPECT_EQ(last(std::string(1000, 'x')), line::cut);
  EXPECT_EQ(last(std::string(100, 'x')), line::small_letter);
  EXPECT_TRUE(look(" \t ").blank());
  EXPECT_TRUE(look("* * *").ruled());
}

// Marks that close what a tag or an asterisk opened say nothing of how the text ends, nor do they count.
TEST(lines, ends_before_tags_and_emphasis) {
  const auto last = [](const std::string& text) { return look(text)[line::last]; };
  EXPECT_EQ(last("An end.</p>"), line::stop);
  EXPECT_EQ(last("no end<br>"), line::small_letter);
  EXPECT_EQ(last("no end,<br />"), line::comma);
  EXPECT_EQ(last("no end <x>"), line::symbol);
  EXPECT_EQ(last("no end</a_tag_that_is_none>"), line::symbol);
  EXPECT_EQ(last("It was **here.**"), line::stop);
  EXPECT_EQ(last("**Firm:**"), line::colon);
  EXPECT_EQ(last("**Repairs**"), line::small_letter);
  EXPECT_EQ(last("five *"), line::symbol);
  EXPECT_EQ(look("one<br>two</p>")[line::symbols], 0u);
  EXPECT_EQ(look("one</p>")[line::chars], 3u);
}

// What is known at once of a word, a number or a rule is what is found letter by letter where less of the text is known.
TEST(lines, known_at_once) {
  for (const char* text : {"a", "A", "mill", "Mill", "abcdefghijkl", "Abcdefghijklm", "7", "1999", "12345678", "-", "--",
                           "---", "---------------", "----------------", "=", "==", "===============", "-=", "- -", "=a"}) {
    const line_look whole = look(std::string(text) + "\nThe mill is old."), part = look(text);
    EXPECT_EQ(whole.bytes, part.bytes) << text;
    for (unsigned v = 0; v < line::values; ++v) EXPECT_EQ(whole.of[v], part.of[v]) << text << ' ' << v;
  }
}

TEST(lines, first_tokens) {
  const struct { const char* text; line::token token; } cases[] = {
      {"word", line::small_word}, {"Word", line::capital_word}, {"WORD", line::shouted_word}, {"12", line::number},
      {"12. a", line::number_mark}, {"a) b", line::letter_mark}, {"(iv) b", line::letter_mark}, {"- a", line::bullet},
      {"-q", line::dashed}, {"\"a", line::quoted}, {"(see", line::bracket}, {"[1]", line::square}, {"*a*", line::emphasis},
      {"# a", line::hash}, {"<p>", line::tag}, {"| a", line::bar}, {".SH", line::other_token},
      {"\xE6\x97\xA5", line::ideographs}, {"\xE0\xA6\x8F", line::caseless_word}};
  for (const auto& c : cases) EXPECT_EQ(look(c.text)[line::first], static_cast<unsigned>(c.token)) << c.text;
}

TEST(lines, gaps_and_labels) {
  EXPECT_EQ(look("a    b\tc")[line::gaps], 2u);
  EXPECT_EQ(look("One.   Two")[line::gaps], 0u);  // the space of a typist
  EXPECT_EQ(look("a    b")[line::gap_at], 5u);
  EXPECT_EQ(look("Ann Cole: yes")[line::label], 2u);
  EXPECT_EQ(look("at 14:02 and 9:30")[line::clocks], 2u);
  EXPECT_EQ(look("at 14:02 and 9:30")[line::label], 0u);
}

TEST(blocks, list_marks) {
  const struct { const char* text; int length; int value; } cases[] = {
      {"- a", 2, 0},   {"* a", 2, 0},     {"\xE2\x80\xA2 a", 4, 0}, {"\xE2\x81\x83" "9", 3, 0},
      {"1. a", 3, 1},  {"12) a", 4, 12},  {"(3) a", 4, 3},          {"1.) a", 4, 1},
      {"a) a", 3, 1},  {"b. a", 3, 2},    {"(ii) a", 5, 0},         {"iv) a", 4, 0},
      {"v) a", 3, 22},  {"vi) a", 4, 0},  {"255. a", 5, 255},       {"256. a", -1, 0},
      {"-a", -1, 0},   {"1.5 a", -1, 0},  {"2024. a", -1, 0},       {"A. Noel", -1, 0},
      {"\\* a", 3, 0},  {"\\- a", 3, 0},  {"\\a) a", -1, 0},         {"\\1. a", -1, 0},
      {"word", -1, 0}, {"- ", -1, 0},     {"1", -1, 0},             {"(a", -1, 0},
  };
  for (const auto& c : cases) {
    const std::string text = c.text;
    list_mark m;
    const char* const end = read_list_mark(text.data(), text.data() + text.size(), m);
    EXPECT_EQ(end == nullptr ? -1 : static_cast<int>(end - text.data()), c.length) << c.text;
    EXPECT_EQ(m.value, c.value) << c.text;
  }
}

TEST(blocks, words_that_tell) {
  const auto word = [](const std::string& s) { return line_word(s.data(), s.size()); };
  EXPECT_EQ(word("By Ann Person"), 'b');
  EXPECT_EQ(word("READ MORE: this"), 'l');
  EXPECT_EQ(word("References"), 'R');
  EXPECT_EQ(word("References to others"), '\0');
  EXPECT_EQ(word("Regards,"), 'm');
  EXPECT_EQ(word("Bypass"), '\0');
  EXPECT_EQ(word(""), '\0');
  EXPECT_EQ(word("{"), '\0');
}

// A line between two paragraphs, with and without empty lines around it.
TEST(blocks, a_line_of_its_own) {
  const struct { const char* line; const char* expected; } cases[] = {
      {"## A heading", "heading: A heading"},
      {"== History ==", "heading: History =="},
      {"2. Materials and methods", "heading: 2. Materials and methods"},
      {"2.1. Study area", "heading: 2.1. Study area"},
      {"FAQ", "heading: FAQ"},
      {"Organization at a glance", "heading: Organization at a glance"},
      {"Main AI News:", "heading: Main AI News:"},
      {"- an item of a list", "item: an item of a list"},
      {"3) an item of a list", "item: an item of a list"},
      {"- Quiet mornings: Meetings are forbidden before eleven.", "item: Meetings are forbidden before eleven."},
      {"\xE2\x80\xA2 Ownership \xE2\x80\x93 Engineers own the model.", "item: Engineers own the model."},
      {"Why it\xE2\x80\x99s important: The teams now work together.", "paragraph: The teams now work together."},
      {"Q: Can I work remotely?", "speech: Can I work remotely?"},
      {"A: Rarely.", "speech: Rarely."},
      {"MARY ANN SMITH: I was there at noon.", "speech: I was there at noon."},
      {"By Ann Person", "byline: By Ann Person"},
      {"Wednesday, October 9, 2013", "byline: Wednesday, October 9, 2013"},
      {"Ann Person \xC2\xB7 Profile \xC2\xB7 5 min read", "byline: Ann Person \xC2\xB7 Profile \xC2\xB7 5 min read"},
      {"Associated Press Writer", "byline: Associated Press Writer"},
      {"SANTO DOMINGO, Dominican Republic (AP)", "byline: SANTO DOMINGO, Dominican Republic (AP)"},
      {"LONDON (Reuters) - The bank cut its rate on Monday.", "paragraph: The bank cut its rate on Monday."},
      {"LONDON (Reuters) - Oct. 3 - The bank cut its rate.", "paragraph: The bank cut its rate."},
      {"(CNN) The bank cut its rate on Monday morning.", "paragraph: The bank cut its rate on Monday morning."},
      {"PORT SARROW, Lower Wend \xE2\x80\x94 A storm tore through the sluice.", "paragraph: A storm tore through the sluice."},
      {"Figure 3: The sluice at low tide.", "caption: Figure 3: The sluice at low tide."},
      {"Table 1 shows the rates of both years.", "paragraph: Table 1 shows the rates of both years."},
      {"*Total compensation includes base and bonus.", "footnote: *Total compensation includes base and bonus."},
      {"[2] First proposed by Canon Ulric.", "footnote: [2] First proposed by Canon Ulric."},
      {"Read more: Inside the harbour board", "link: Read more: Inside the harbour board"},
      {"Go further -> A leadership announcement", "link: Go further -> A leadership announcement"},
      {"https://www.example.org/a/b", "link: https://www.example.org/a/b"},
      {"The best guide is the Playbook (https://x.org/a)", "link: The best guide is the Playbook (https://x.org/a)"},
      {"| a | b |", "table: | a | b |"},
      {"|---|---|", "table: |---|---|"},
      {"-----------", "furniture: -----------"},
      {"* * *", "furniture: * * *"},
      {"Page 3 of 9", "furniture: Page 3 of 9"},
      {"- 12 -", "furniture: - 12 -"},
      {"> They said so.", "quotation: They said so."},
      {"-- ", "signature: --"},
      {"Tel: 020 7793 9399", "signature: Tel: 020 7793 9399"},
      {"Kind regards", "signature: Kind regards"},
      {"```", "code: ```"},
      {"    x = y[i];", "code: x = y[i];"},
      {"II. THE LAMP", "heading: II. THE LAMP"},
      {"A. Lenses", "heading: A. Lenses"},
      {"Letters of Albert J. Jones", "heading: Letters of Albert J. Jones"},
      {"By car", "heading: By car"},
      {"Interviewer: Was it hard?", "speech: Was it hard?"},
      {"[Figure: The missing petal is at lower right.]", "caption: [Figure: The missing petal is at lower right.]"},
      {"Source: Maritime Museum", "caption: Source: Maritime Museum"},
      {"Tags: history, sea", "link: Tags: history, sea"},
      {"Related articles", "link: Related articles"},
      {"Mehr zum Thema: Das Licht am Kap", "link: Mehr zum Thema: Das Licht am Kap"},
      {"Sign up for our letter at https://x.org/letters and never miss a story.",
       "link: Sign up for our letter at https://x.org/letters and never miss a story."},
      {"\xC2\xA9 2023 Bike Fix Media", "furniture: \xC2\xA9 2023 Bike Fix Media"},
      {"Bike Fix Media. All rights reserved.", "byline: Bike Fix Media. All rights reserved."},
      {"To be found       3,385", "table: To be found 3,385"},
      {"Kestrane (in Latin: castra) was a city.", "paragraph: Kestrane (in Latin: castra) was a city."},
  };
  for (const auto& c : cases) {
    const std::string expected = "paragraph: " + prose + "\n" + c.expected + "\n";
    const std::string got = read_blocks(prose + "\n\n" + c.line + "\n\n" + prose);
    EXPECT_EQ(got.substr(0, expected.size()), expected);
  }
}

// Every case of tests/data/roles/*.txt; a failure names file and line.
TEST(blocks, roles) {
  const auto part = [](const std::string& row, unsigned nth, const std::string& otherwise) {
    std::size_t from = 0;
    for (; nth != 0; --nth, ++from) {
      from = row.find('\t', from);
      if (from == std::string::npos) return otherwise;
    }
    std::string text = row.substr(from, row.find('\t', from) - from);
    for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
    return text == "-" ? std::string() : text;
  };
  unsigned cases = 0;
  for (const auto& [file, content] : texts::directory("tests/data/roles")) {
    std::istringstream rows(content);
    std::string row;
    for (unsigned number = 1; std::getline(rows, row); ++number) {
      if (row.empty() || row[0] == '#') continue;
      const std::string before = part(row, 2, prose + "\n\n"), after = part(row, 3, "\n\n" + prose + "\n");
      std::string shown = part(row, 1, "");
      std::size_t begin = before.size();
      if (const std::size_t close = shown.find('}'); shown[0] == '{' && close != std::string::npos) {
        begin += close - 1;
        shown.erase(close, 1).erase(0, 1);
      }
      std::string got = "none", where;
      for (const sentence& s : sentences(before + shown + after)) {
        if (s.offset >= before.size() && s.offset < before.size() + shown.size()) where += ' ' + std::to_string(s.offset - before.size()) + ' ' + name(s.role);
        if (s.offset == begin) got = name(s.role);
      }
      EXPECT_EQ(got, part(row, 0, "")) << "tests/data/roles/" << file << ':' << number << ": " << shown << where;
      ++cases;
    }
  }
  EXPECT_GE(cases, 35u);
}

// A notice of the pack's language: what it says is no text.
TEST(blocks, notices_of_other_languages) {
  const auto first = [](const char* text, const pith::language& pack) { return std::string(name(sentences(text, pack)[0].role)); };
  EXPECT_EQ(first("Dafür verordnet das Bundesministerium im Winter alles Weitere.\n", pith::languages::german), "paragraph");
  EXPECT_EQ(first("Diese Seite hat neben technisch erforderlichen Cookies noch andere.\n", pith::languages::german), "furniture");
  EXPECT_EQ(first("Der Müller sprach von den erforderlichen Cookies im Netz.\n", pith::languages::german), "paragraph");
  EXPECT_EQ(first("Este livro pode ser redistribuído livremente em qualquer lugar.\n", pith::languages::portuguese), "furniture");
  EXPECT_EQ(first("O lucro pode ser redistribuído entre os donos do moinho.\n", pith::languages::portuguese), "paragraph");
  EXPECT_EQ(first("Documento assinado digitalmente no moinho da vila.\n", pith::languages::portuguese), "furniture");
  EXPECT_EQ(first("Documento assinado eletronicamente no moinho da vila.\n", pith::languages::portuguese), "furniture");
  EXPECT_EQ(first("No documento assinado pelos dois donos falta uma data.\n", pith::languages::portuguese), "paragraph");
  EXPECT_EQ(first("Este livro pode ser lido em qualquer lugar do moinho.\n", pith::languages::portuguese), "paragraph");
  // what offices put below their mails
  const struct { const char* text; const pith::language& pack; } below[] = {
      {"This message is meant solely for the use of the person it names.\n", pith::languages::english},
      {"Diese E-Mail enthält vertrauliche Angaben zum Hafen.\n", pith::languages::german},
      {"Sind Sie nicht der richtige Adressat, so sagen Sie es uns.\n", pith::languages::german},
      {"Ce courrier est à l'usage exclusif ou à l'intention exclusive de ses destinataires.\n", pith::languages::french},
      {"Quien recibe este mensaje por error nos lo dirá.\n", pith::languages::spanish},
      {"Chi riceve questo messaggio per errore ce lo dica.\n", pith::languages::italian},
      {"Quem recebe esta mensagem por engano deve dizer.\n", pith::languages::portuguese},
      {"Wie dit bericht ten onrechte krijgt, zegt het ons.\n", pith::languages::dutch},
      {"Kto dostał tę wiadomość omyłkowo, niech nam to powie.\n", pith::languages::polish},
      {"Кто получил это письмо по ошибке, пусть скажет нам.\n", pith::languages::russian}};
  for (const auto& b : below) EXPECT_EQ(first(b.text, b.pack), "furniture") << b.text;
  EXPECT_EQ(first("Das Schreiben enthält vertrauliche Angaben zum Hafen.\n", pith::languages::german), "paragraph");
  EXPECT_EQ(first("Er schickte ihr den Brief nicht ohne Grund, aber irrtümlich.\n", pith::languages::german), "paragraph");
  EXPECT_EQ(first("Quien lo hace por error nos lo dirá.\n", pith::languages::spanish), "paragraph");
}

TEST(blocks, hurricane_gilbert) {
  EXPECT_EQ(read_blocks("AP880911-0016\nAP-NR-09-11-88 0423EDT r i\nBC-HurricaneGilbert 09-11 0339\n"
                   "Hurricane Gilbert Heads Toward Dominican Coast\nBy RUDDY GONZALEZ\n"
                   "Associated Press Writer\nSANTO DOMINGO, Dominican Republic (AP)\n"
                   "Hurricane Gilbert swept toward the Dominican Republic Sunday.\n"),
            "byline: AP880911-0016\nbyline: AP-NR-09-11-88 0423EDT r i\n"
            "byline: BC-HurricaneGilbert 09-11 0339\n"
            "title: Hurricane Gilbert Heads Toward Dominican Coast\nbyline: By RUDDY GONZALEZ\n"
            "byline: Associated Press Writer\nbyline: SANTO DOMINGO, Dominican Republic (AP)\n"
            "paragraph: Hurricane Gilbert swept toward the Dominican Republic Sunday.\n");
}

TEST(blocks, underlined_headings) {
  EXPECT_EQ(read_blocks("A title\n=======\n\n" + prose + "\n\nGoing further\n-------------\n\n" + prose),
            "title: A title\nfurniture: =======\nparagraph: " + prose +
                "\nheading: Going further\nfurniture: -------------\nparagraph: " + prose + "\n");
}

TEST(blocks, wrapped_paragraphs_are_joined) {
  EXPECT_EQ(read_blocks("On 23 October 1996, the board will vote to decide the following\n"
                   "question. A straw poll indicates the board is leaning to no. It would\n"
                   "have to be repeated with the chairman, Mr.\nSmith, who is away.\n"),
            "paragraph: On 23 October 1996, the board will vote to decide the following question.\n"
            "paragraph: A straw poll indicates the board is leaning to no.\n"
            "paragraph: It would have to be repeated with the chairman, Mr. Smith, who is away.\n");
  // Where lines were seen to be wrapped, a capital may begin one.
  EXPECT_EQ(read_blocks("You are correct in being concerned about this, but as far as anybody can\n"
                   "tell it is too early to say that not just the browser is affected, since\n"
                   "Explorer is too.\n"),
            "paragraph: You are correct in being concerned about this, but as far as anybody can tell "
            "it is too early to say that not just the browser is affected, since Explorer is too.\n");
}

TEST(blocks, narrow_paragraphs_are_joined) {
  EXPECT_EQ(read_blocks("The committee met on Tuesday\nand decided to postpone the\nvote until the next session.\n"),
            "paragraph: The committee met on Tuesday and decided to postpone the vote until the next session.\n");
}

TEST(blocks, sentences_that_begin_like_other_lines) {
  const struct { const char* line; const char* role; } cases[] = {
      {"Phone maker Nokia cut 10,000 jobs on Tuesday.", "paragraph"},
      {"Mobile sales fell by 45 percent in 2024.", "paragraph"},
      {"Fax machines sold 10000 units in the first year.", "paragraph"},
      {"Published research shows that coffee is healthy for 90% of adults.", "paragraph"},
      {"Phone: +49 30 1234567", "signature"},
      {"Mobile: 0171 2345678", "signature"},
      {"Published 3 March 2024", "byline"},
      {"Viele Gr\xC3\xBC\xC3\x9F" "e", "signature"},
      {"Mit freundlichen Gr\xC3\xBC\xC3\x9F" "en", "signature"},
      {"Yours faithfully,", "signature"},
  };
  for (const auto& c : cases) {
    const std::string all = read_blocks(prose + "\n\n" + c.line + "\n");
    EXPECT_EQ(all, "paragraph: " + prose + "\n" + c.role + ": " + c.line + "\n");
  }
}

TEST(blocks, titles_without_case) {
  const std::string title = "\xEC\xA0\x95\xEB\xB6\x80, \xEC\xA3\xBC\xED\x83\x9D \xEC\xA0\x95\xEC\xB1\x85 \xEB\xB0\x9C\xED\x91\x9C";
  const std::string body = "\xEC\xA0\x95\xEB\xB6\x80\xEB\x8A\x94 \xEC\x83\x88\xEB\xA1\x9C\xEC\x9A\xB4 \xEC\xA0\x95\xEC\xB1\x85\xEC\x9D\x84 \xEB\xB0\x9C\xED\x91\x9C\xED\x96\x88\xEB\x8B\xA4.";
  EXPECT_EQ(read_blocks(title + "\n\n" + body + "\n"), "title: " + title + "\nparagraph: " + body + "\n");
}

// Arabic has no capitals: that the first line is as wide as the text tells that it is no title.
TEST(blocks, wrapped_text_without_case) {
  const std::string first = "أعلنت إدارة الميناء أن السفينة الجديدة ستبدأ رحلاتها إلى الجزر البعيدة",
                    second = "في الصيف القادم بعد إصلاح المحرك القديم.", third = "وقال المدير إن التذاكر ستباع في المكتب.";
  EXPECT_EQ(read_blocks(first + "\n" + second + "\n" + third + "\n"),
            "paragraph: " + first + " " + second + "\nparagraph: " + third + "\n");
  // one that has room for the next word is a title, and so is one before a longer line
  const std::string title = "سفينة جديدة إلى الجزر البعيدة";
  EXPECT_EQ(read_blocks(title + "\n" + first + " " + second + "\n"),
            "title: " + title + "\nparagraph: " + first + " " + second + "\n");
}

TEST(blocks, lines_that_are_sentences_are_not_joined) {
  EXPECT_EQ(read_blocks("i went to the store\nit was closed\nthen i went home\n"),
            "paragraph: i went to the store\nparagraph: it was closed\nparagraph: then i went home\n");
  EXPECT_EQ(read_blocks("The first sentence stands on a line.\nThe second one does too.\n"),
            "paragraph: The first sentence stands on a line.\nparagraph: The second one does too.\n");
}

TEST(blocks, text_without_capitals_or_stops) {
  const std::string lines[] = {"the council voted on tuesday to close the old bridge",
                               "drivers will have to use the river road",
                               "buses will leave ten minutes earlier"};
  std::string text, expected;
  for (const std::string& line : lines) {
    text += line + "\n";
    expected += "paragraph: " + line + "\n";
  }
  EXPECT_EQ(read_blocks(text), expected);
  EXPECT_EQ(read_blocks("THE COUNCIL CLOSED THE OLD BRIDGE. MR. LUND HAD SAID IT WAS UNSAFE, AND THAT IT MOVED.\n"),
            "paragraph: THE COUNCIL CLOSED THE OLD BRIDGE.\n"
            "paragraph: MR. LUND HAD SAID IT WAS UNSAFE, AND THAT IT MOVED.\n");
  EXPECT_EQ(read_blocks("the bridge is closed. mr. lund said it was unsafe.\n"),
            "paragraph: the bridge is closed.\nparagraph: mr. lund said it was unsafe.\n");
}

TEST(blocks, title_and_authors) {
  EXPECT_EQ(read_blocks("Streetlight spectra alter the pollination of campion in a town\n"
                        "Leo M. Thornbury, Kwabena A. Oduya, Tom Q. Lund\n\n" + prose),
            "title: Streetlight spectra alter the pollination of campion in a town\n"
            "byline: Leo M. Thornbury, Kwabena A. Oduya, Tom Q. Lund\nparagraph: " + prose + "\n");
}

TEST(blocks, indented_code_goes_on) {
  EXPECT_EQ(read_blocks(prose + "\n\n    $ make gauge\n    gauge --level 66\n\n" + prose),
            "paragraph: " + prose + "\ncode: $ make gauge\ncode: gauge --level 66\nparagraph: " + prose + "\n");
}

TEST(blocks, a_transcript_with_roles) {
  EXPECT_EQ(read_blocks(prose + "\n\nInterviewer: Was it hard?\n\nKeeper: Not at all.\n"),
            "paragraph: " + prose + "\nspeech: Was it hard?\nspeech: Not at all.\n");
}

TEST(blocks, a_mail) {
  EXPECT_EQ(read_blocks("From: Ann Person <ann@x.org>\nTo: bob@x.org\nSubject: The coach\n\n"
                   "The coach is booked for Friday.\n\n"
                   "On Wed, 9 Apr 2025 at 19:03, Bob wrote:\n> Is the coach booked? I would like to\n"
                   "> know before noon.\n>> It was not.\n\nRegards,\nAnn\n-- \nAnn Person\n14 Row Street\n"),
            "byline: From: Ann Person <ann@x.org>\nbyline: To: bob@x.org\ntitle: The coach\n"
            "paragraph: The coach is booked for Friday.\n"
            "byline: On Wed, 9 Apr 2025 at 19:03, Bob wrote:\n"
            "quotation: Is the coach booked?\nquotation: I would like to > know before noon.\n"
            "quotation: It was not.\nsignature: Regards,\nsignature: Ann\nsignature: --\n"
            "signature: Ann Person\nsignature: 14 Row Street\n");
}

TEST(blocks, comments_of_source_code) {
  const std::string begin = "int n = 0;\n\n";
  EXPECT_EQ(read_blocks(begin + "/*\n * The gate is opened by its motor, or by hand where the\n * motor has no power.\n */\nint m = n;\n"),
            "code: int n = 0;\nfurniture: /*\nparagraph: The gate is opened by its motor, or by hand where the * motor has no power.\n"
            "furniture: */\ncode: int m = n;\n");
  // outside of comments an asterisk begins an item
  EXPECT_EQ(read_blocks(prose + "\n\n* The gate is opened by its motor, or by hand where the\n* motor has no power.\n"),
            "paragraph: " + prose + "\nitem: The gate is opened by its motor, or by hand where the\nitem: motor has no power.\n");
  EXPECT_EQ(read_blocks(begin + "// The gate is opened by its motor, or by hand where the\n// motor has no power.\nint m = n;\n"),
            "code: int n = 0;\nparagraph: The gate is opened by its motor, or by hand where the // motor has no power.\ncode: int m = n;\n");
}

TEST(blocks, a_mail_in_a_fence) {
  const std::string mail = "From: ana@x.org\nSubject: The gate\n\n" + prose + "\n```\n\n```\nint n;\n```\n";
  EXPECT_EQ(read_blocks(prose + "\n\n```\n" + mail),
            "paragraph: " + prose + "\ncode: ```\ncode: From: ana@x.org\nbyline: Subject: The gate\nparagraph: " + prose +
                "\ncode: ```\ncode: ```\ncode: int n;\ncode: ```\n");
}

TEST(blocks, the_title_of_front_matter) {
  EXPECT_EQ(read_blocks("---\nlayout: post\ntitle: Why we drained the pond\n---\n\n" + prose),
            "code: ---\ncode: layout: post\ntitle: Why we drained the pond\ncode: ---\nparagraph: " + prose + "\n");
}

TEST(blocks, lines_of_a_paragraph_in_tex) {
  EXPECT_EQ(read_blocks("\\section{Groups}\nEarlier we played with $\\RR$,\nwhich is nice, as\n$\\RR$ is a group. A \\vocab{group} $G$\n"
                        "\\footnote{Of sorts.} is a set.\n\\begin{proof}\nIt is clear.\n"),
            "title: Groups}\nparagraph: Earlier we played with $\\RR$, which is nice, as $\\RR$ is a group.\n"
            "paragraph: A \\vocab{group} $G$ \\footnote{Of sorts.} is a set.\nfurniture: \\begin{proof}\nparagraph: It is clear.\n");
}

TEST(blocks, templates_and_commands_of_many_lines_are_none_of_the_text) {
  EXPECT_EQ(read_blocks("{{Infobox mill\n| name = Mill\n| caption = The mill was sold to the town by the owner.\n}}\n" + prose),
            "paragraph: " + prose + "\n");
  EXPECT_EQ(read_blocks("{{Short|The mill.}} " + prose), "paragraph: {{Short|The mill.}} " + prose + "\n");
  EXPECT_EQ(read_blocks(prose + "\n\n== Sale ==\n{{Main|The sale}}\n" + prose), "paragraph: " + prose + "\nheading: Sale ==\nparagraph: " + prose + "\n");
  EXPECT_EQ(read_blocks("\\hypersetup{\n  pdftitle={The old mill and its owner},\n  linkcolor={blue}}\n\\author{Ann Roe \\\\\n"
                        "The old mill in the valley was sold.}\n" + prose),
            "paragraph: " + prose + "\n");
  EXPECT_EQ(read_blocks(prose + "\n\n{{lang|fr|Le Moulin}} was built in 1740 by two brothers.\n"),
            "paragraph: " + prose + "\nparagraph: {{lang|fr|Le Moulin}} was built in 1740 by two brothers.\n");
  EXPECT_EQ(read_blocks("#+begin_src c\nn+end = 5;\nThe code goes on, and is none of the text.\n#+end_src\n" + prose),
            "code: #+begin_src c\ncode: n+end = 5;\ncode: The code goes on, and is none of the text.\ncode: #+end_src\nparagraph: " + prose + "\n");
  // inside a paragraph it is part of it
  EXPECT_EQ(read_blocks(prose + "\n\nThe town lies by the sea which is\n{{convert|10|km}} away from the old mill. It is old.\n"),
            "paragraph: " + prose + "\nparagraph: The town lies by the sea which is {{convert|10|km}} away from the old mill.\nparagraph: It is old.\n");
  // over blank lines it goes on in a row, a comment or its end
  EXPECT_EQ(read_blocks("{{Infobox mill\n|name = Mill\n\n<!-- Area ---->\n|unit_pref = US\n\n\n|caption = The mill was sold to the town.\n\n}}\n" + prose),
            "paragraph: " + prose + "\n");
  EXPECT_EQ(read_blocks(prose + "\n\n{{Infobox mill\n|a = {{b\n|c}}\n\n|d = The mill was sold to the town.\n}}\n" + prose), "paragraph: " + prose + "\nparagraph: " + prose + "\n");
  // what never ends does so with its paragraph
  EXPECT_EQ(read_blocks("{{Infobox mill\n| name = Mill\n\n" + prose), "paragraph: " + prose + "\n");
}

TEST(blocks, what_a_format_has_for_its_writers_is_none_of_the_text) {
  const std::string remark = "The words of this remark are for those who write the manual.";
  EXPECT_EQ(read_blocks(".ig\n" + remark + "\n..\n" + prose),
            "code: .ig\ncode: " + remark + "\ncode: ..\nparagraph: " + prose + "\n");
  EXPECT_EQ(read_blocks(prose + "\n\n.. note to all\n   " + remark + "\n\n   " + remark + "\n\n" + prose),
            "paragraph: " + prose + "\nfurniture: .. note to all\ncode: " + remark + "\ncode: " + remark + "\nparagraph: " + prose + "\n");
  EXPECT_EQ(read_blocks(prose + "\n\n.. note to all\n\n" + prose), "paragraph: " + prose + "\nfurniture: .. note to all\nparagraph: " + prose + "\n");
  EXPECT_EQ(read_blocks("> .. they said that the mill in the town was sold.\n\nIt was."), "quotation: .. they said that the mill in the town was sold.\nparagraph: It was.\n");
  EXPECT_EQ(read_blocks(prose + "\n\nThey said that the mill was sold\n.. and so on, as it was in the town."),
            "paragraph: " + prose + "\nparagraph: They said that the mill was sold\nparagraph: .. and so on, as it was in the town.\n");
  EXPECT_EQ(read_blocks(prose + "\n\n.. and nobody came to the old mill.\n"), "paragraph: " + prose + "\nparagraph: .. and nobody came to the old mill.\n");
  EXPECT_EQ(read_blocks(prose + "\n\n@ann this wall is a good example\n\n" + prose).find("code"), std::string::npos);
}

// ".Nm" alone is a name that is not in the sentence; with one it is that name.
TEST(blocks, a_sentence_without_the_name_of_a_manual_is_not_whole) {
  const auto all = sentences(".Sh NAME\n.Nm mill\n.Nd grind the corn of a town\n.Sh DESCRIPTION\n.Nm\nis a tool that grinds the corn.\n.Pp\nWhen\n.Nm\nis started, it grinds the corn.\nThe corn is old.\n");
  ASSERT_EQ(all.size(), 8u);
  EXPECT_EQ(all[1].length, std::string("mill").size());
  EXPECT_EQ(all[2].length, std::string("grind the corn of a town").size());
  EXPECT_EQ(all[4].flags & pith::complete, 0);
  EXPECT_EQ(all[6].flags & pith::complete, 0);
  EXPECT_NE(all[7].flags & pith::complete, 0);
}

TEST(blocks, circled_numbers_are_marks) {
  const std::string one = "\xE2\x91\xA0 ", two = "\xE2\x91\xA1";
  EXPECT_EQ(read_blocks(prose + "\n\n" + one + "The owner of a well keeps it clean. " + two + " The town may close it.\n" + two +
                        " (2) The town says in writing why it was closed.\n"),
            "paragraph: " + prose + "\nitem: The owner of a well keeps it clean.\nitem: The town may close it.\n"
            "item: The town says in writing why it was closed.\n");
}

TEST(blocks, fenced_code_hides_everything) {
  EXPECT_EQ(read_blocks(prose + "\n\n```c\n# define A. B\n\n- x\n```\n\n" + prose),
            "paragraph: " + prose + "\ncode: ```c\ncode: # define A. B\ncode: - x\ncode: ```\nparagraph: " +
                prose + "\n");
}

TEST(blocks, references) {
  EXPECT_EQ(read_blocks("Abstract\n\n" + prose + "\n\nReferences\n\nSoo, J., 2018. What moths see. Vis. Invert. 30.\n"),
            "title: Abstract\nparagraph: " + prose +
                "\nheading: References\nreference: Soo, J., 2018. What moths see. Vis. Invert. 30.\n");
}

TEST(blocks, heads_of_pages) {
  const std::string page = "The Sluice Papers\n\n" + prose + "\n\n";
  EXPECT_EQ(read_blocks("A report\n\n" + prose + "\n\n" + page + page),
            "title: A report\nparagraph: " + prose + "\nheading: The Sluice Papers\nparagraph: " + prose +
                "\nfurniture: The Sluice Papers\nparagraph: " + prose + "\n");
}

TEST(blocks, feet_of_pages) {
  // Short lines of small letters on their own, and the title again; a sentence may come twice.
  const std::string page = prose + "\n\nthe sluice papers - for members\n\n";
  EXPECT_EQ(read_blocks("A Report\n\n" + page + page + "A Report\n\n" + prose),
            "title: A Report\nparagraph: " + prose + "\nparagraph: the sluice papers - for members\n"
            "paragraph: " + prose + "\nfurniture: the sluice papers - for members\n"
            "furniture: A Report\nparagraph: " + prose + "\n");
}

// A sentence goes on over the number, the foot and the head of a page, and is not joined to what is no text.
TEST(blocks, sentences_over_pages) {
  const std::string first = "The engineers looked at the bridge in the spring of that year and found that the\ntwo middle piers had sunk since it was";
  const std::string rest = "\n\nbuilt. They asked the county to close it.\n";
  for (const char* page : {"\n\n17", "\n\n17\n\nAnnual Report", "\n\nRoe        Bridges        [Page 17]\n\f\nRFC 9999      Old Bridges      May 1996"}) {
    const std::string all = read_blocks(first + page + rest);
    EXPECT_NE(all.find(" built.\n"), std::string::npos) << all;
    EXPECT_EQ(all.find("paragraph: built"), std::string::npos) << all;
  }
  const std::string table = read_blocks(prose + " It costs the following:\n\n    Coach         3,400\n    Hotel         6,140\n");
  EXPECT_EQ(table.find("Coach 3,400 Hotel"), std::string::npos) << table;
  EXPECT_NE(read_blocks(first + "\n\n17\n\nThey asked the county.\n").find("paragraph: They asked"), std::string::npos);
}

// What is the number or the head of a page between two lines of a sentence, with blank lines around it or without, and what
// is not: `between`, and whether the sentence goes on after it.
TEST(blocks, lines_of_pages) {
  const std::string first = "The engineers looked at the bridge in the spring of that year, and found that the\ntwo middle piers had sunk since the day when it was";
  const std::string rest = "built by the county. They asked it to close the road.\n";
  const struct {
    const char* between;
    bool passed;
  } cases[] = {
      {"\n- 17 -\n", true}, {"\n\n- 17 -\n\n", true}, {"\n-- 17 --\n", true}, {"\n- 17\n", false},
      {"\n\xE2\x80\x93 17 \xE2\x80\x93\n", true}, {"\nPage 17\n", false}, {"\nPage 17\n\n", true}, {"\n[Page 17]\n", true}, {"\n<PAGE>\n", true}, {"\n\nPage 17 of 90\n", true},
      {"\nPage seventeen\n", false}, {"\n(page 17)\n", false}, {"\nSeite 17\n", false}, {"\n\nSeite 17\n", true},
      {"\n17\n", false}, {"\n17\n\n", true}, {"\n1704\n\n", true}, {"\n17040\n\n", false}, {"\nxvii\n", false}, {"\nxvii\n\n", true}, {"\nxviii\n\n", true}, {"\nxxviii\n\n", false},
      {"\n17   OLD BRIDGES\n", true}, {"\nOLD BRIDGES   17\n", true}, {"\n17 OLD BRIDGES\n", false}, {"\n17 OLD BRIDGES\n\n", true}, {"\nOLD BRIDGES of 17\n\n", true},
      {"\n1704 OLD BRIDGES\n\n", true}, {"\n17040 OLD BRIDGES\n\n", false}, {"\n17 OLD BRIDGES.\n\n", false},
      {"\n17   Old bridges\n", true}, {"\n17 Old Bridges\n", false}, {"\n\n17 Old Bridges\n\n", true}, {"\n\n17 Old and new\n\n", true},
      {"\n\n17 Old bridges\n\n", false}, {"\n\n17 old bridges\n\n", false},
      {"\n17     OLD BRIDGES\n\n     Report of the Board\n\n", true}, {"\n17 OLD BRIDGES\n\n     Report of the Board\n\n", false}};
  for (const auto& c : cases) {
    const std::string all = read_blocks(first + c.between + rest);
    EXPECT_EQ(all.find("paragraph: The engineers") != std::string::npos && all.find(" built by the county.\n") != std::string::npos &&
                  all.find(": built") == std::string::npos && all.find("The engineers") < all.find("17"), c.passed) << c.between << all;
  }
  // A line of 40 characters above a number is one of prose; another is one of a table, perhaps.
  EXPECT_NE(read_blocks(first + "\nbuilt by the county there, and it is now\n17\n\nyears old.").find("now 17 years old."), std::string::npos);
  EXPECT_EQ(read_blocks(first + "\nbuilt by the county there, and it's now\n17\n\nyears old.").find("now 17 years old."), std::string::npos);
  // An address is none of the sentence, and a number of a page alone is no text.
  EXPECT_NE(read_blocks(first + "\n\nPage 17\n\nhttps://mill.example/bridge").find("\nlink: https://mill.example/bridge"), std::string::npos);
  EXPECT_NE(read_blocks(prose + "\nPage 17\n" + prose).find("\nfurniture: Page 17\n"), std::string::npos);
  EXPECT_NE(read_blocks(prose + "\n\nxvii\n\n" + prose).find("\nfurniture: xvii\n"), std::string::npos);
  // A head that was there before, but for its number.
  const std::string pages = read_blocks(prose + "\n16 The Old Bridges\n\n" + prose + "\n\nThe Old Bridges    17\n\n" + prose + "\n\nThe Old Bridges 18\n\n" + prose + "\n\nThe Old Bridges\n\n" + prose);
  EXPECT_EQ(pages.find("furniture: 16 The Old Bridges"), std::string::npos) << pages;
  EXPECT_NE(pages.find("furniture: The Old Bridges 17\n"), std::string::npos) << pages;
  EXPECT_EQ(pages.find("furniture: The Old Bridges 18\n"), std::string::npos) << pages;  // as "Chapter 18" is none
  EXPECT_NE(pages.find("heading: The Old Bridges\n"), std::string::npos) << pages;
}

// Anchors are no links, whatever is in them.
TEST(blocks, anchors_of_pages) {
  for (const char* tag : {"<A NAME=1>", "<a name=\"x\">", "<a id=x>"})
    EXPECT_EQ(read_blocks("<html><body><blockquote>" + std::string(tag) + "So the river flows by day and by night.</a></blockquote></body></html>").substr(0, 10),
              "quotation:") << tag;
  EXPECT_EQ(read_blocks("<html><body><blockquote><A class=x HREF=y>So the river flows by day and by night.</a></blockquote></body></html>").substr(0, 5), "link:");
}

// A line of quoted-printable goes on after its equals sign, even inside a word.
TEST(blocks, quoted_printable) {
  EXPECT_EQ(read_blocks("The members met on Sunday in the old boat house and talked for three hour=\ns about the roof.=20\nThe "
                        "treasurer was away.\n"),
            "paragraph: The members met on Sunday in the old boat house and talked for three hour= s about the roof.=20\n"
            "paragraph: The treasurer was away.\n");
}

TEST(blocks, program_text_after_a_comment) {
  EXPECT_EQ(read_blocks("/// The valve must be closed before the motor turns.\nclose_valve(p->valve);\n").substr(0, 60),
            "paragraph: The valve must be closed before the motor turns.\n");
}

// Lines of ideographs are joined where they have a comma or the end of a sentence inside.
TEST(blocks, narrow_lines_of_ideographs) {
  EXPECT_EQ(read_blocks("\u4ECA\u5929\u4E0B\u96E8\u4E86\uFF0C\u6211\u4EEC\u6CA1\u6709\n\u51FA\u95E8\u3002"),
            "paragraph: \u4ECA\u5929\u4E0B\u96E8\u4E86\uFF0C\u6211\u4EEC\u6CA1\u6709 \u51FA\u95E8\u3002\n");
}

// Two spaces, or a tab, are no word.
TEST(blocks, words_of_a_sentence) {
  for (const char* text : {"The old mill of the town turns by day and rests by night, as it has done.",
                           "The old mill  of the town\tturns by day   and rests by night,  as it has done."})
    EXPECT_EQ(sentences(text)[0].words, 17u) << text;
}

TEST(blocks, flags) {
  const std::string text = "A title of it\n\nHe came. \"Did he?\" she said.\n\nNext part\n\nThe end is near. It is.";
  const auto all = sentences(text);
  ASSERT_EQ(all.size(), 6u);
  using namespace pith;
  EXPECT_EQ(all[0].flags, starts_block | starts_document);
  EXPECT_EQ(all[1].flags, starts_block | starts_section | complete | leans);
  EXPECT_EQ(all[2].flags, complete | opens_quotation);
  EXPECT_EQ(all[3].flags, starts_block);
  EXPECT_EQ(all[4].flags, starts_block | starts_section | complete);
  EXPECT_EQ(all[5].flags & pith::complete, complete);
}

// A sentence is whole when it also begins as one.
TEST(Flags, WhatBeginsInTheMiddleIsNoWholeSentence) {
  const struct {
    const char* text;
    bool whole;
  } cases[] = {
      {"Boats left the harbor.", true},
      {"boats left the harbor.", false},
      {"of boats that left the harbor.", false},
      {"\"boats left the harbor.\"", false},
      {"\"Boats left the harbor.\"", true},
      {"(boats left the harbor.)", false},
      {"(Boats left the harbor.)", true},
      {"eBay left the harbor.", true},
      {"pH is a number.", true},
      {"12 boats left the harbor.", true},
      {"\xC3\xA9t\xC3\xA9 is a season.", false},
      {"\xC3\x89t\xC3\xA9 is a season.", true},
      {"\xE6\x9D\x91\xE3\x81\xAF\xE9\x81\xA0\xE3\x81\x84\xE3\x80\x82", true},
      {"- boats that left the harbor.", true},  // an item may be written so
      {"<p>Boats left the harbor.</p>", true},
      {"<p><i>Boats left the harbor.</i></p>", true},
      {"Boats left the harbor.</>", false},
      {"Boats left the harbor.<i>", false},
  };
  for (const auto& c : cases) {
    const auto all = sentences(c.text);
    ASSERT_EQ(all.size(), 1u) << c.text;
    EXPECT_EQ((all[0].flags & pith::complete) != 0, c.whole) << c.text;
  }
  // a name that begins small, met before
  const auto all = sentences("grepper is a tool.\n\ngrepper looks at all files.");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].flags & pith::complete, 0);
  EXPECT_NE(all[1].flags & pith::complete, 0);
}

// A roll has five items or more, of three words or fewer, and one function word in six at most.
TEST(Flags, ARollIsNoSentence) {
  const struct {
    const char* text;
    bool roll;
  } cases[] = {
      {"Ann Lee, Bo, Cy Roe, Di, Ed.", true},
      {"Ann Lee, Bo, Cy Roe, Di.", false},                      // four items
      {"Ann Rae Lee, Bo Jay Lee, Cy Roe, Di Ray Roe, Ed Roe Hill Mae.", true},  // 15 words
      {"Ann Rae Lee, Bo Jay Lee, Cy Roe, Di Ray Roe, Ed Roe Hill Mae Hay.", false},
      {"Boats, nets, ropes, the sails, oars.", true},             // one function word in six
      {"Boats, nets, ropes, the sails, the oars.", false},
      {"<p>Ann Lee Roe, Bo Jay Lee,\nCy Roe Hill, Di Ray Lee,\nMae Hay Lee.</p>", true},  // commas at the ends of lines
      {"Ann Lee Roe,\" Bo Jay,\" Cy Roe Hill,\" Di Ray Lee,\" Mae Hay Lee.", true},
      {"Fisk, ost, br\xC3\xB8" "d, melk, egg.", true},
  };
  for (const auto& c : cases) {
    const auto all = sentences(c.text);
    ASSERT_EQ(all.size(), 1u) << c.text;
    EXPECT_EQ((all[0].flags & pith::complete) == 0, c.roll) << c.text;
  }
}

// A stop, an end tag, and the next sentence.
TEST(Flags, AnEndTagClosesWithAStop) {
  EXPECT_EQ(sentences("<i>Boats left.</i> They sank.").size(), 2u);
  EXPECT_EQ(sentences("<i>The road is long.\nBy boat it is short.</i>\nBoats left.").size(), 3u);
  EXPECT_EQ(sentences("<i>Mr.</i> Moss sank.").size(), 1u);
}

// A comment may have blank lines; one that never ends must not take the whole text with it.
TEST(blocks, comments) {
  const std::string below = "The mill was built by the river in 1740 and is still used.";
  const std::string hidden = "<!--\n\nDear helpers, please read the rules before you write here.\n\nThe rules are old.\n";
  EXPECT_NE(read_blocks(hidden + "-->\n\n" + below).find("code: The rules are old."), std::string::npos);
  EXPECT_NE(read_blocks(hidden + "-->\n\n" + below).find("paragraph: " + below), std::string::npos);
  const auto lines = [&](const char* begin, int n) {
    std::string text = begin;
    for (int i = 0; i < n; ++i) text += "Some words of line.\n";
    return read_blocks(text + "\n" + below);
  };
  EXPECT_NE(lines("<!--\n", 38).find("code: " + below), std::string::npos);
  EXPECT_NE(lines("<!--\n", 39).find("paragraph: " + below), std::string::npos);
  // a script or a style ends with its tag, as in a browser
  for (const char* name : {"script", "style"}) {
    const std::string begin = "<" + std::string(name) + ">\n", end = "</" + std::string(name) + ">\n\n";
    EXPECT_NE(lines(begin.c_str(), 100).find("code: " + below), std::string::npos);
    EXPECT_EQ(read_blocks(begin + "-->\n\n" + below).find("paragraph: " + below), std::string::npos);
    EXPECT_NE(read_blocks(begin + "a = 5;\n" + end + below).find("paragraph: " + below), std::string::npos);
  }
}

TEST(blocks, cues) {
  const struct { const char* text; bool cue; } cases[] = {
      {"In this paper the tides of two rivers are compared.", true},
      {"This paper is about tides.", true},
      {"Here we propose a gate.", true},
      {"WE PROPOSE a gate.", true},
      {"This post office is by the gate.", false},
      {"In conclusion, the gate holds.", true},
      {"The rivers of the plain are low in the summer and high in March, and so we\npropose a gate.", true},
      {"We also propose a gate.", false},    // the two stand side by side
      {"We know this. Paper is dear.", false},  // and in one sentence
      {"Propose we a gate.", false},
      {"The paper is white.", false},
      {"", false},
  };
  for (const auto& c : cases) {
    bool found = false;
    for (const auto& s : sentences(c.text)) found |= (s.flags & pith::cue) != 0;
    EXPECT_EQ(found, c.cue) << c.text;
  }
}

// What leans on the sentence before, and what says little of the text.
TEST(Flags, LeaningSentencesAndAsides) {
  const struct {
    const char* text;
    unsigned flags;
  } cases[] = {
      {"It opened in May.", pith::leans},
      {"It's open in May.", pith::leans},
      {"However, boats left.", pith::leans},
      {"The move cost little.", pith::leans},
      {"The mover cost little.", 0},
      {"This bridge is old.", pith::leans},
      {"This paper is short.", 0},
      {"To solve this problem, they sold boats.", pith::leans},
      {"To solve now this problem, they sold boats.", pith::leans},
      {"To solve at last this problem, they sold boats.", 0},
      {"Boats that once were sold to solve this problem left.", 0},  // not near its beginning
      // phrases of several words, which begin the sentence
      {"On the other hand, boats left.", pith::leans},
      {"On the other side, boats left.", 0},
      {"At the same time boats left.", pith::leans},
      {"Boats left at the same time.", 0},
      {"As a result, boats left.", pith::leans},
      {"As a resort, boats left.", 0},
      {"From this we learn of boats.", pith::leans},
      {"From this we conclude that boats left.", 0},  // it says what it is about
      {"However, results show that boats left.", 0},
      {"Well, boats left.", pith::leans},
      {"Not because it rained did boats leave.", pith::leans},
      {"Not without boats did they leave.", 0},
      {"Suppose boats left.", pith::leans},
      // what stands for itself although it begins with such a word
      {"It is clear that boats left.", 0},
      {"It is clean, as boats left.", pith::leans},
      {"It has been shown that boats left.", 0},
      {"It has been sold for boats.", pith::leans},
      {"This year boats left.", 0},
      {"Those who sail know boats.", 0},
      {"This library sells boats.", 0},
      // all in brackets, but not behind a source in brackets
      {"(Boats left the old harbor in May.)", pith::aside},
      {"Boats left the old harbor in May and [...]", pith::aside},
      {"(Boats left the old harbor in May, it is said.", pith::aside},
      {"(CNN) -- Boats left the harbor.", 0},
      {"(The Bay Area Press) Boats left the harbor.", 0},
      {"(The North Bay Area Press) Boats left.", pith::aside},
      {"Boats (the old ones of the harbor) left.", 0},
      // a bracket of which the other half is in another sentence
      {"Boats (the old ones of the harbor left.", pith::aside},
      {"Boats of the harbor) left.", pith::aside},
      {"Boats (built by the (then young) miller) left the harbor.", 0},
      {"Boats (built by the (then young) miller) left (in May).", 0},
      {"(The (North) Bay) Boats left the harbor.", 0},
      {"(Boats of the (old) harbor left in May.)", pith::aside},
      {"Boats left the harbor.)", pith::aside},
      {"Boats left (the harbor.)", 0},
      {"Boats left a) by day, b) by night.", 0},
      {"Boats come from those held responsible.", pith::aside},
      {"Boats are sponsored by banks.", pith::aside},
      {"Boats left, but it rained.", 0},
      {"Thank you for the boats.", pith::aside},
      {"Boats left and declined to answer.", pith::aside},
      {"Boats, of which we may earn a fee, left.", pith::aside},
      {"Boats, \"the old ones\", left.", 0},
      {"Boats \"left the harbor.", pith::aside},
      {"Boats left the harbor.\"", pith::aside},
      {"\"Boats left the harbor.\"", 0},
      {"\u201cBoats left,\u201d he said.", 0},
      {"\u201eBoote fahren\u201c, sagte er.", 0},
      {"\u00abBateaux\u00bb et \u00bbBoote\u00ab.", 0},
      {"Boats \u201cleft the harbor.", pith::aside},
  };
  for (const auto& c : cases) {
    const auto all = sentences(std::string("Boats are here. ") + c.text);
    ASSERT_EQ(all.size(), 2u) << c.text;
    EXPECT_EQ(all[1].flags & (pith::leans | pith::aside), c.flags) << c.text;
  }
}

TEST(blocks, what_a_mail_program_wrapped_of_a_quotation) {
  const std::string wide = "> The sluice was opened by hand on Sunday evening because the motor had";
  EXPECT_NE(read_blocks(wide + "\nfailed\n> and nobody could be found who knew how to start it.\n").find("had failed"),
            std::string::npos);
  // a quoted line of 59 characters, and an answer of 24
  EXPECT_NE(read_blocks("> The sluice was opened by hand on Sunday, when the motor ran\nfailed\n> and nobody could be found.\n")
                .find("ran\n"), std::string::npos);
  EXPECT_NE(read_blocks(wide + "\nfailed when it was there\n> and nobody could be found.\n").find("had\n"), std::string::npos);
}

TEST(blocks, items_that_never_go_on) {
  // of a bulletin, of a talk, of a list with small Roman numbers
  const std::string bulletin = read_blocks(".TONIGHT...West wind 15 kt. Seas 6 ft.\n.FRIDAY...West wind 20 kt. Seas 7 ft.\n");
  EXPECT_NE(bulletin.find("6 ft.\n"), std::string::npos) << bulletin;
  EXPECT_EQ(read_blocks("ANN ROE: We have not seen him for a year. You know\nBO LIND: He will not come any more, he said so.\n"),
            "speech: We have not seen him for a year.\nspeech: You know\nspeech: He will not come any more, he said so.\n");
  for (const char* mark : {"ii. The day", "iii. The day", "ii) The day"}) {
    list_mark m;
    const std::string line = mark;
    EXPECT_NE(read_list_mark(line.data(), line.data() + line.size(), m), nullptr) << line;
  }
  list_mark m;
  const std::string name = "(ii. The day";
  EXPECT_EQ(read_list_mark(name.data(), name.data() + name.size(), m), nullptr);
}

TEST(blocks, data_without_spaces) {
  const std::string word = "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQgb3B0";  // 40 characters
  EXPECT_EQ(read_blocks(prose + "\n\n" + word + "\n" + word + "\n"),
            "paragraph: " + prose + "\ncode: " + word + "\ncode: " + word + "\n");
  const std::string row = "33,Ann Cole,Speech at the opening of the bridge,6/9/50,Millford\n";
  EXPECT_EQ(read_blocks(row + row), "table: " + row + "table: " + row);
  // two commas of that kind, numbers with commas, a row that has no other beside it
  for (const std::string text : {"Ann Cole,the smith,and others went to the bridge, and then\n", "Of 1,200,000,000 trees, 4,500,000 fell\n"})
    EXPECT_EQ(read_blocks(text + text).find("table"), std::string::npos) << text;
  EXPECT_EQ(read_blocks(prose + "\n" + row + "\n" + prose).find("table"), std::string::npos);
}

TEST(blocks, nothing_is_lost) {
  // What is visible stands in a record or in the gap before one.
  const std::string text = "- \n> \n>> >\n1. \n: \n\xE2\x80\xA2\n";
  EXPECT_LE(sentences(text).size(), (text.size() + 1) / 2);
  EXPECT_EQ(read_blocks("\xEF\xBB\xBF" "A word\n"), "title: A word\n");
  EXPECT_EQ(read_blocks(""), "");
  EXPECT_EQ(read_blocks("\r\n \r\n"), "");
  EXPECT_EQ(read_blocks("One is here.\rTwo is too.\r"), "paragraph: One is here.\nparagraph: Two is too.\n");
}

}  // namespace
