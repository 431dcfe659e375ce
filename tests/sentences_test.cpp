// Where sentences end: rule by rule, in several languages and scripts, and with no language.
// Lines and blocks belong in blocks_test.
#include "pith/sentences.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/languages/french.hpp"
#include "pith/languages/german.hpp"
#include "pith/languages/russian.hpp"
#include "pith/languages/spanish.hpp"
#include "pith/reader.hpp"

namespace {

using namespace pith::detail;

// The sentences of a text, parted by bars; white space collapsed.
std::string split(const std::string& text, const pith::language* pack) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(pack, out);
  r.consume(text.data(), text.size(), 0, true);
  std::string result;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) {
    const pith::sentence& s = *out.recent(i);
    if (!result.empty()) result += '|';
    result += text.substr(s.offset, s.length);
  }
  return result;
}

// A case is the text with a bar wherever a sentence ends; the bar is no part of the text.
void check(const std::string& marked, const pith::language* pack) {
  std::string text, expected;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != '|') text += marked[i];
    // The space behind a bar stands in the text, not in a sentence.
    if (!(marked[i] == ' ' && i > 0 && marked[i - 1] == '|')) expected += marked[i];
  }
  EXPECT_EQ(split(text, pack), expected);
}

void check_all(const pith::language* pack, std::initializer_list<const char*> cases) {
  for (const char* c : cases) check(c, pack);
}

const pith::language* const english = &pith::languages::english;

TEST(sentences, stops) {
  check_all(english, {
      "Hello World.| My name is Jonas.",
      "What is it?| It is this.",
      "There it is!| I found it.",
      "Hello!?| Is that you?",
      "She has $100.00 in her bag.| It is heavy.",
      "It took 3.5 years and 1,000 people.| They won.",
      "It ended (at last).| Then we left.",
      "She works at Yahoo! in accounting.",
      "i went home.| it was late.",  // the first line of a text in small letters
  });
}

TEST(sentences, abbreviations) {
  check_all(english, {
      "We met Dr. Ann Cole in St. Paul.| He waved.",
      "Please turn to p. 55 now.",
      "See No. 5 and vol. 3 of it.",
      "I work for the U.S. Government in Virginia.",
      "I live in the U.S.| How about you?",
      "I have lived in the U.S. for 20 years.",
      "Let's ask Jane and Co.| They should know.",
      "They closed the deal with Briggs & Co. at noon.",
      "That is JFK Jr.'s book.",
      "It has many parts, e.g. the towns, i.e. all of them.",
      "Marrick (pop. 4,800) is small.",
      "You can find it at N\xC2\xB0. 1026.253.553.| That is it.",
  });
}

TEST(sentences, initials) {
  check_all(english, {
      "My name is Jonas E. Smith.",
      "J. R. R. Tolkien wrote it.",
      "We make a good team, you and I.| Did you see Albert I. Jones?",
      "He took vitamin C.| She did not.",
  });
}

TEST(sentences, quotes) {
  check_all(english, {
      "She said, \"This is great.\"| He left.",
      "She said, \"This is great.\" she said.",
      "``There is no need,'' he said.| It was over.",
      "He said it was \xE2\x80\x9Cover.\xE2\x80\x9D| They left.",
      "He teaches (he worked for years as a cook.) at school.",
      "\"Bohr [...] used it\" (Smith 55).| He did.",
      "It was founded in 1900. [4]| It closed in 1950.",
  });
}

TEST(sentences, ellipses) {
  check_all(english, {
      "I never meant that....| She left the store.",
      "I was ... well, late.",
      "What I mean . . . I did not.",
      "It ends with a period . . . .| Next sentence here.",
      "It was weakened. . . .",
      "Words were combined.| . . . The practice was not abandoned.",
  });
}

TEST(sentences, addresses) {
  check_all(english, {
      "See https://www.x.50.com/a_b.html.| Please check it.",
      "Her email is Jane.Doe@x.com.| I sent one.",
      "The data comes from Levels.fyi and others.",
  });
}

TEST(sentences, a_space_is_missing) {
  check_all(english, {
      "It took many weeks.|Amazon is cutting jobs.",
      "Why did it?|They said nothing.",
      "Use System.Out.Println for this.",
      "Write to Jane.Doe@x.com today.",
  });
}

TEST(sentences, a_stop_is_missing) {
  check_all(english, {
      "I love the view from up here :)| You should come.",
      "It cost a lot of money| They have paid it all.",
      "It ran from 15 May and ended in June.",
      "He is the author of The order of things.",
      "By Scott Neal| 08/16/2000 03:48 PM| John had asked me for it.",
  });
}

TEST(sentences, lists_in_a_line) {
  // The marks stand in the gaps.
  EXPECT_EQ(split("1.) The first item 2.) The second item", english), "The first item|The second item");
  EXPECT_EQ(split("1. The first item. 2. The second item.", english), "The first item.|The second item.");
  EXPECT_EQ(split("a. The first item b. The second item c. The third", english),
            "The first item|The second item|The third");
  EXPECT_EQ(split("\xE2\x80\xA2 One item \xE2\x80\xA2 Another one", english), "One item|Another one");
}

TEST(sentences, other_languages) {
  check_all(&pith::languages::german, {
      "Das Fest ist am 5. Mai in Berlin.| Es ist kalt.",
      "Er wohnt im 3. Stock, z.B. bei Dr. Weber.| Sie nicht.",
      "Wenn Sie haben, was ihnen fehlt, ist es gut.",
  });
  check_all(&pith::languages::french, {
      "M. Dupont est venu.| Il a dit \xC2\xAB bonjour. \xC2\xBB| Puis il est parti.",
      "Elle vit \xC3\xA0 Paris ; elle aime la ville.",
  });
  check_all(&pith::languages::spanish, {
      "\xC2\xBFQu\xC3\xA9 es?| \xC2\xA1Nada!| El Sr. P\xC3\xA9rez lo sabe.",
  });
  check_all(&pith::languages::russian, {
      // "It was in 1990. He left.", "See fig. 5."
      "\xD0\xAD\xD1\x82\xD0\xBE \xD0\xB1\xD1\x8B\xD0\xBB\xD0\xBE \xD0\xB2 \xD0\xBC\xD0\xB0\xD0\xB5.| \xD0\x9E\xD0\xBD \xD1\x83\xD1\x88\xD1\x91\xD0\xBB.",
      "\xD0\xA1\xD0\xBC. \xD1\x80\xD0\xB8\xD1\x81. 5 \xD0\xB7\xD0\xB4\xD0\xB5\xD1\x81\xD1\x8C.",
  });
}

TEST(sentences, scripts_with_stops_of_their_own) {
  check_all(nullptr, {
      "\xE6\x88\x91\xE6\x9D\xA5\xE3\x80\x82|\xE4\xBD\xA0\xE5\x91\xA2\xEF\xBC\x9F|\xE5\xA5\xBD\xEF\xBC\x81",  // Chinese
      "\xE4\xBB\x96\xE8\xAF\xB4\xE2\x80\x9C\xE5\xA5\xBD\xE3\x80\x82\xE2\x80\x9D|\xE6\x88\x91\xE6\x9D\xA5\xE3\x80\x82",
      "\xE0\xA4\xAF\xE0\xA4\xB9 \xE0\xA4\x8F\xE0\xA4\x95\xE0\xA5\xA4| \xE0\xA4\xB5\xE0\xA4\xB9 \xE0\xA4\xA6\xE0\xA5\x8B\xE0\xA5\xA4",  // Hindi
      "\xD9\x85\xD8\xA7 \xD9\x87\xD8\xB0\xD8\xA7\xD8\x9F| \xD9\x87\xD8\xB0\xD8\xA7 \xD8\xA8\xD9\x8A\xD8\xAA.",  // Arabic
      "\xE1\x88\xB0\xE1\x88\x8B\xE1\x88\x9D\xE1\x8D\xA2| \xE1\x89\xA4\xE1\x89\xB5\xE1\x8D\xA2",  // Amharic
      "\xE1\x80\x80\xE1\x81\x8B| \xE1\x80\x81\xE1\x81\x8B",  // Burmese
  });
}

TEST(sentences, without_a_language) {
  check_all(nullptr, {
      "Mr. Smith came.| Everyone left.",
      "J. Smith of the U.S. Army came.| Everyone left.",
      "It rained.| Nobody came.",
  });
}

TEST(sentences, time_stamps) {
  const auto length = [](const std::string& s) {
    return skip_time_stamp(s.data(), s.data() + s.size()) - s.data();
  };
  EXPECT_EQ(length("08/16/2000 12:05 PM rest"), 19);
  EXPECT_EQ(length("8/1/00 2:05 rest"), 11);
  EXPECT_EQ(length("2001-04-05 12:05:30"), 19);
  EXPECT_EQ(length("08/16/2000 and"), 0);
  EXPECT_EQ(length("1.5 million"), 0);
  EXPECT_EQ(length("08/16/2000 12:05 p"), 16);
  EXPECT_EQ(length("08/16/2000 12"), 0);
}

// What a stop is behind a word alone, without a language.
TEST(sentences, a_short_word_without_a_vowel_is_a_title) {
  const auto kind_of = [](const std::string& text) {
    char buffer[word_buffer];
    const word w = read_word(text.data(), text.data() + text.size(), buffer);
    return stop_after(w, buffer, 0, false, nullptr);
  };
  EXPECT_EQ(kind_of("Mr."), stop_kind::title);
  EXPECT_EQ(kind_of("prof."), stop_kind::plain);
  EXPECT_EQ(kind_of("Bros."), stop_kind::plain);
  EXPECT_EQ(kind_of("MPH."), stop_kind::plain);
  EXPECT_EQ(kind_of("Hrnsk."), stop_kind::plain);
  EXPECT_EQ(kind_of("M\xC3\xA9."), stop_kind::plain);
}

TEST(sentences, the_verdict) {
  follower next;
  next.first = kind::upper;
  EXPECT_TRUE(ends_sentence(stop_kind::plain, next, false));
  EXPECT_FALSE(ends_sentence(stop_kind::title, next, false));
  EXPECT_FALSE(ends_sentence(stop_kind::abbreviation, next, false));
  next.starter = true;
  EXPECT_TRUE(ends_sentence(stop_kind::abbreviation, next, false));
  next = follower{};
  next.first = kind::lower;
  EXPECT_FALSE(ends_sentence(stop_kind::plain, next, false));
  EXPECT_TRUE(ends_sentence(stop_kind::plain, next, true));
  next.first = kind::comma;
  EXPECT_FALSE(ends_sentence(stop_kind::wide, next, true));
  next.first = kind::newline;  // the end of the text
  EXPECT_TRUE(ends_sentence(stop_kind::title, next, false));
}

}  // namespace
