// cli_input_test.cpp - files that are not prose: encodings, formats, endless streams, names that are not
// UTF-8, and a standard error that is full.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace {

using process::pith;
using process::outcome;
using process::write_file;

const std::string article =
    "The harbour of Lund was rebuilt in stone after the great storm of 1871.\n\n"
    "Its new harbour wall was longer than the old wall, and the second great storm of 1890 did not break "
    "it. Fishermen had paid for the harbour wall with a tax on herring. The tax lasted forty years!\n";

std::string utf16(const std::u16string& text, bool big) {
  std::string out;
  for (const char16_t c : text) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 255);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

std::u16string widened(const std::string& ascii) { return {ascii.begin(), ascii.end()}; }

TEST(Input, Utf16IsReadAsWhatItIs) {
  const std::string want = pith({"-n2"}, article).out;
  for (const bool big : {false, true})
    for (const bool mark : {false, true}) {
      const std::string text = utf16((mark ? u"\uFEFF" : u"") + widened(article), big);
      const outcome r = pith({"-n2"}, text);
      EXPECT_EQ(r.out, want) << big << mark;
      EXPECT_EQ(r.err, "") << big << mark;
      EXPECT_EQ(pith({"-n2", write_file("wide.txt", text)}).out, want);
    }
}

TEST(Input, Utf16OfOtherScripts) {
  // Chinese has hardly a NUL, and a surrogate pair is one character
  const std::u16string chinese =
      u"\u6e2f\u53e3\u5728\u98ce\u66b4\u540e\u91cd\u5efa\u4e86\uff0c\u65b0\u7684\u6d77\u5899\u6bd4\u65e7\u7684"
      u"\u66f4\u957f\u3002\u6e14\u6c11\u4e3a\u6d77\u5899\u4ed8\u4e86\u7a0e\u3002\n\u2026 \U00020000\u3002\n";
  for (const bool big : {false, true}) {
    const outcome r = pith({"--all-sentences"}, utf16(chinese, big));
    EXPECT_EQ(r.out.find("\u6e2f\u53e3\u5728\u98ce\u66b4\u540e\u91cd\u5efa"), 0u) << r.out;
    EXPECT_NE(r.out.find("\U00020000"), std::string::npos);
  }
  const std::u16string russian = u"\u0411\u0443\u0440\u044f \u0440\u0430\u0437\u0440\u0443\u0448\u0438\u043b\u0430 \u0441\u0442\u0435\u043d\u0443. \u0413\u043e\u0440\u043e\u0434 \u0441\u043f\u0430\u043b.\n";
  EXPECT_EQ(pith({"-n1"}, utf16(russian, false)).out.find("\u0411\u0443\u0440\u044f "), 0u);
}

TEST(Input, BrokenUtf16LosesNothingElse) {
  const std::u16string halves = std::u16string(u"\uFEFFThe wall ") + char16_t{0xD800} + u" held. It " + char16_t{0xDC00} + u" did.";
  const outcome r = pith({"--all-sentences"}, utf16(halves, false) + "x");
  EXPECT_EQ(r.out, "The wall \uFFFD held.\nIt \uFFFD did.\uFFFD\n");
}

TEST(Input, Utf8IsNeverTakenForUtf16) {
  for (const char* name : {"zh", "ja", "ko", "ru", "ar", "hi", "de"}) {
    const std::string text = process::read_file("tests/data/languages/" + std::string(name) + ".txt");
    if (text.empty()) continue;
    for (std::size_t n = 2; n < text.size() && n < 200; ++n) {
      const outcome r = n % 40 == 3 ? pith({"--all-sentences"}, text.substr(0, n)) : outcome{};
      if (n % 40 == 3) {
        EXPECT_EQ(r.out.substr(0, 2), text.substr(0, 2)) << name << n;
      }
    }
    EXPECT_EQ(pith({}, text).err, "") << name;
  }
}

TEST(Input, FormatsThatAreNotTextAreNamedAndNotRead) {
  const std::string filler = " the harbour wall. " + std::string(300, '\x01');
  const struct { std::string bytes; const char* says; } cases[] = {
      {"%PDF-1.7\n" + article, "a PDF, not text; convert it first"},
      {"\x7f" "ELF\x02\x01" + filler, "a program (ELF)"},
      {"PK\x03\x04" + filler, "a ZIP archive such as .docx"},
      {"\x1f\x8b\x08" + filler, "compressed by gzip; use zcat"},
      {"\x89PNG\r\n" + filler, "an image (PNG)"},
      {"{\\rtf1 " + article + "}", "an RTF document"},
  };
  const std::string good = write_file("good.txt", article);
  for (const auto& c : cases) {
    const std::string file = write_file("odd.bin", c.bytes);
    const outcome r = pith({"-n1", file, good});
    EXPECT_EQ(r.status, 1) << c.says;
    EXPECT_NE(r.err.find("odd.bin: " + std::string(c.says)), std::string::npos) << r.err;
    EXPECT_NE(r.out.find("good.txt <==\nThe harbour of Lund"), std::string::npos) << r.out;  // the other is done
    EXPECT_EQ(r.out.find("odd.bin"), std::string::npos);
    EXPECT_EQ(pith({}, c.bytes).out, "");
  }
}

TEST(Input, Windows1252IsReadAsWhatItIs) {
  const std::string german = "Die St\374rme zerst\366rten die M\344uer \374ber Nacht. Die B\374rger \204zahlten\223 20 \200.\n";
  const std::string want = "Die St\u00fcrme zerst\u00f6rten die M\u00e4uer \u00fcber Nacht.\nDie B\u00fcrger \u201ezahlten\u201c 20 \u20ac.\n";
  for (const std::string& before : {std::string(), article, std::string(60000, '\n')}) {
    const outcome r = pith({"--all-sentences"}, before + german);
    EXPECT_EQ(r.out.substr(r.out.size() - std::min(want.size(), r.out.size())), want);
    EXPECT_NE(r.err.find("note: is not UTF-8; read as Windows-1252"), std::string::npos) << r.err;
  }
  EXPECT_EQ(pith({"--all-sentences", write_file("narrow.txt", german)}).out, want);
  for (const auto& [text, read] : {std::pair{"Il aime le caf\351.", "Il aime le caf\u00e9.\n"},  // among its last four bytes
                                   std::pair{"De liker \345 gro og \345 leve, \340 demain et \340 la fin.", "De liker \u00e5 gro og \u00e5 leve, \u00e0 demain et \u00e0 la fin.\n"},
                                   std::pair{"Le c\234ur de la for\352t f\373t l\264\351t\351 pour lui un grand jardin.\n", "Le c\u0153ur de la for\u00eat f\u00fbt l\u00b4\u00e9t\u00e9 pour lui un grand jardin.\n"}})
    EXPECT_EQ(pith({"--all-sentences"}, text).out, read);
}

TEST(Input, WhatLooksLikeWindows1252ButIsNot) {
  for (const char* text :
       {"Stary m\263yn sta\263 nad rzek\261, a wie\266 spa\263a jeszcze d\263ugo.",        // Polish, ISO 8859-2
        "The wall held for as long as the town\342\200",                                          // UTF-8, cut off
        "Na kraju ulice stoji ku\232na vrata, a bo\236i\346 u\236iva na suncu pored prozora.",  // Croatian, Windows-1250
        "The word for a short text in the old list is \203e\203X\203g, and so it is here."})  // Shift_JIS
    EXPECT_EQ(pith({"--all-sentences"}, text).out, std::string(text) + '\n');
}

// Where the first odd byte is does not matter, nor that it is the last one.
TEST(Input, Windows1252IsSeenFarFromTheStart) {
  for (const std::size_t before : {0, 4050, 4096, 4100, 4127, 4140}) {
    std::string text;
    while (text.size() < before) text += "It is so. ";
    text.resize(before);
    EXPECT_NE(pith({"--all-sentences"}, text + " On va au caf\xe9").out.find("caf\xc3\xa9"), std::string::npos) << before;
  }
}

TEST(Input, FewOddBytesMakeNoOtherEncoding) {
  for (const std::string& text :
       {std::string("It \377 held.\n"), std::string("The caf\u00e9 was \377 shut.\n"), std::string("\u00fcber dem caf\351 war es still.\n")})
    EXPECT_EQ(pith({"--all-sentences"}, text).out, text);
}

TEST(Input, OtherEncodingsAreNamed) {
  const struct { const char* text; const char* says; } cases[] = {
      {"\215`\202\315\220\316\202\305\215\354\202\350\222\274\202\263\202\352\202\275\201B\220V\202\265\202"
       "\242\225\307\202\315\214\303\202\242\225\307\202\346\202\350\202\340\222\267\202\242\201B",
       "iconv -f SHIFT_JIS"},
      {"\271\301\244\317\300\320\244\307\272\356\244\352\304\276\244\265\244\354\244\277\241\243\277\267\244"
       "\267\244\244\312\311\244\317\270\305\244\244\312\311\244\350\244\352\244\342\304\271\244\244\241\243",
       "iconv -f EUC-JP"},
      {"\323\346\303\361\316\252\272\243\307\275\270\266\301\313\313\260\243\254\263\307\312\320\313\257\301"
       "\313\241\243",
       "iconv -f GBK"},
      {"\272\256\245\301\254\260\256\374\300\360\245I\244F\265|\241A\253\260\245\253\272\316\244F\241C",
       "iconv -f BIG5"},
      {"\307\327\261\270\264\302 \265\271\267\316 \264\331\275\303 \301\366\276\372\264\331. \273\365 \272"
       "\256\300\272 \277\276 \272\256\272\270\264\331 \261\346\264\331.",
       "iconv -f EUC-KR"},
      {"\243\363dka sta\263a przy m\263ynie ca\263\261 zim\352, a \263adne wie\277yczki i \263\363\277ka "
       "le\277\261 w \266rodku. Ka\277dy go\266\346 \277a\263uje, \277e \274rebi\352 prze\266pi.",
       "iconv -f ISO-8859-2"},  // Polish
      {"\243\363dka sta\263a przy m\263ynie ca\263\271 zim\352, a \263adne wie\277yczki i \263\363\277ka "
       "le\277\271 w \234rodku. Ka\277dy go\234\346 \277a\263uje, \277e \237rebi\352 prze\234pi.",
       "iconv -f WINDOWS-1250"},
      {"Ka\276d\375 ml\375n m\341 d\371m, kde se d\370\355ve mlelo \276ito. P\370i\271li \350etn\355 "
       "host\351, vid\354li v\354\276, t\371\362 a \370eku. Sna\276\355\271 se, aby \271li sp\354\271n\354.",
       "iconv -f ISO-8859-2"},  // Czech
      {"Ka\236d\375 ml\375n m\341 d\371m, kde se d\370\355ve mlelo \236ito. P\370i\232li \350etn\355 "
       "host\351, vid\354li v\354\236, t\371\362 a \370eku. Sna\236\355\232 se, aby \232li sp\354\232n\354.",
       "iconv -f WINDOWS-1250"},
      {"Az \365r\374lt h\365s\366k a mez\365n sz\373k \351s h\373v\366s utakon j\366ttek, am\355g a "
       "gy\373r\366tt k\366nyv el\365ker\374lt. T\366bb \374veg \351s k\366rte volt ott.",
       "iconv -f ISO-8859-2"},  // Hungarian
      {"\321\362\340\360\340\377 \354\345\353\374\355\350\366\340 \361\362\356\350\362 \355\340 "
       "\341\345\360\345\343\363 \360\345\352\350, \350 \353\356\344\352\350 \361\376\344\340 "
       "\341\356\353\374\370\345 \355\345 \365\356\344\377\362.",
       "iconv -f WINDOWS-1251"},  // Russian
      {"\363\324\301\322\301\321 \315\305\314\330\316\311\303\301 \323\324\317\311\324 \316\301 "
       "\302\305\322\305\307\325 \322\305\313\311, \311 \314\317\304\313\311 \323\300\304\301 "
       "\302\317\314\330\333\305 \316\305 \310\317\304\321\324.",
       "iconv -f KOI8-R"},
      {"\301\342\320\340\320\357 \334\325\333\354\335\330\346\320 \341\342\336\330\342 \335\320 "
       "\321\325\340\325\323\343 \340\325\332\330, \330 \333\336\324\332\330 \341\356\324\320 "
       "\321\336\333\354\350\325 \335\325 \345\336\324\357\342.",
       "iconv -f ISO-8859-5"},
      {"\221\342\240\340\240\357 \254\245\253\354\255\250\346\240 \341\342\256\250\342 \255\240 "
       "\241\245\340\245\243\343 \340\245\252\250, \250 \253\256\244\252\250 \341\356\244\240 "
       "\241\256\253\354\350\245 \255\245 \345\256\244\357\342.",
       "iconv -f CP866"},
      {"\363\324\301\322\311\312 \315\314\311\316 \323\324\317\247\324\330 \316\301 \302\305\322\305\332\246 "
       "\322\246\336\313\311, \246 \336\317\327\316\311 \323\300\304\311 \302\246\314\330\333\305 \316\305 "
       "\310\317\304\321\324\330.",
       "iconv -f KOI8-U"},  // Ukrainian
      {"\317 \360\341\353\351\374\362 \354\375\353\357\362 \363\364\335\352\345\364\341\351 \363\364\347\355 "
       "\374\367\350\347 \364\357\365 \360\357\364\341\354\357\375 \352\341\351 \364\357 "
       "\353\351\354\334\355\351 \345\337\355\341\351 \352\353\345\351\363\364\374.",
       "iconv -f WINDOWS-1253"},  // Greek
      {"Eski de\360irmen y\375llard\375r \375rma\360\375n k\375y\375s\375nda, k\366pr\374n\374n yan\375nda "
       "duruyor. \307ocuklar s\375n\375fta, i\376\347iler i\347in k\374\347\374k bir \376\366len var.",
       "iconv -f WINDOWS-1254"},  // Turkish
      {"\342\325\322\321 \322\301\332\322\325\333\311\314\301 \323\324\305\316\325. \347\317\322\317\304 "
       "\323\320\301\314.",
       "iconv -f KOI8-R"},
      {"\301\363\360\377 \360\340\347\360\363\370\350\353\340 \361\362\345\355\363. \303\356\360\356\344 "
       "\361\357\340\353.",
       "iconv -f WINDOWS-1251"},
      {"Die M\237hle der B\212cker bl\237ht f\237r M\212nner und T\232chter. Sch\232ne Stra\247en.",  // of a Macintosh
       "the name of its encoding"},
  };
  for (const auto& c : cases) EXPECT_NE(pith({}, c.text).err.find(c.says), std::string::npos) << c.says;
}

// Whatever is around it, prose has the place that it has in the file.
TEST(Input, NotebooksTranslationsAndJsonAreUnwrapped) {
  const struct { const char *what, *text, *sentences; } cases[] = {
      {"cells of Markdown, but no code and no output",
       "{\n \"cells\": [\n  {\n   \"cell_type\": \"markdown\",\n   \"metadata\": {},\n   \"source\": [\n"
       "    \"The new wall of the harbour held,\\n\",\n    \"and \\\"the town\\\" slept.\\n\",\n    \"\\n\",\n    \"It was old.\"\n   ]\n  },\n"
       "  {\n   \"cell_type\": \"code\",\n   \"outputs\": [{\"text\": [\"The count was done.\"]}],\n"
       "   \"source\": [\n    \"# It counts all of the walls.\"\n   ]\n  }\n ]\n}\n",
       "The new wall of the harbour held, and \"the town\" slept.\nIt was old.\n"},
      {"the same on one line",
       "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"The new wall of the harbour held,\\n\",\"and the town slept.\"]},"
       "{\"cell_type\":\"markdown\",\"source\":\"It was old.\\nIt was long.\"}]}",
       "The new wall of the harbour held, and the town slept.\nIt was old.\nIt was long.\n"},
      {"a notebook that is cut off",
       "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"The wall held.\\n\",\"It was ol",
       "The wall held.\nIt was ol\n"},
      {"translations, where there are some",
       "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n\n#: wall.md:3\nmsgid \"\"\n\"The wall held, \"\n\"and the town slept.\"\n"
       "msgstr \"\"\n\"Die neue Mauer am Hafen hielt, \"\n\"und die Stadt schlief.\"\n\n#, fuzzy\nmsgid \"It was built of stone, and it was called \\\"the old wall\\\".\"\nmsgstr \"\"\n\n"
       "msgid \"One wall held.\"\nmsgid_plural \"All walls held.\"\nmsgstr[0] \"Eine Mauer am Hafen hielt den ganzen Winter.\"\nmsgstr[1] \"Alle hielten.\"\n",
       "Die neue Mauer am Hafen hielt, und die Stadt schlief.\nIt was built of stone, and it was called \"the old wall\".\nEine Mauer am Hafen hielt den ganzen Winter.\n"},
      {"long strings of JSON",
       "{\"name\": \"The wall held.\", \"text\": \"The wall held all the winter, and the town slept.\\nIt was old.\",\n"
       " \"more\": [\"Nobody in the town knew how long it would hold.\", \"a\"]}\n",
       "The wall held all the winter, and the town slept.\nIt was old.\nNobody in the town knew how long it would hold.\n"},
      {"a translation whose strings are parted at random, and one that ends its lines",
       "msgid \"a b\"\nmsgstr \"\"\n\"Nobody in the town knew that the old wall \"\n\"<b>would</b> hold all win\"\n\"ter. \"\n\n"
       "msgid \"c d\"\nmsgstr \"\"\n\"It was old and it was long.\\n\"\n\"2. It was long.\"\n",
       "Nobody in the town knew that the old wall would hold all winter.\nIt was old and it was long.\nIt was long.\n"},
      {"a translation that ends its line after a backslash",
       "msgid \"a b\"\nmsgstr \"\"\n\"Copy all of the old books to C:\\\\\\n\"\n\"Then start the old mill again.\"\n",
       "Then start the old mill again.\n"},
      {"the same with both bytes of a line end",
       "msgid \"a b\"\r\nmsgstr \"\"\r\n\"Nobody in the town knew that the wall would hold \"\r\n\"all winter.\"\r\n",
       "Nobody in the town knew that the wall would hold all winter.\n"},
      {"JSON after a mark",
       "\ufeff{\"name\": \"The wall held.\", \"text\": \"The wall held all the winter, and the town slept.\"}\n",
       "The wall held all the winter, and the town slept.\n"},
      {"JSON in Windows-1252",
       "{\"name\": \"The caf\351.\", \"text\": \"The caf\351 held all the winter, and the town slept.\"}\n",
       "The caf\u00e9 held all the winter, and the town slept.\n"},
      {"JSON Lines, with numbers and words that are no strings",
       "{\"a\": -1.5e+3, \"b\": [true, false, null, NaN], \"c\": \"Nobody in the town knew how long it would hold.\"}\n{\"c\": \"It is old.\"}\n",
       "Nobody in the town knew how long it would hold.\n"},
      {"JSON with the key of a notebook",
       "{\"cell_type\": \"markdown\", \"text\": \"The wall held all the winter, and the town slept.\"}\n",
       "The wall held all the winter, and the town slept.\n"},
      {"a notebook without Markdown",
       "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"print(\\\"Nobody knew how long the wall would hold.\\\")\"]}]}\n",
       "print(\"Nobody knew how long the wall would hold.\")\n"},
      {"escapes count as the characters that they are: Russian of 22 bytes, Chinese of 42",
       "{\"a\": \"\\u043c\\u0435\\u043b\\u044c\\u043d \\u0438\\u0446\\u0430 \\u0430\\u0430\", \"b\": \"\\u65e7\\u5899\\u65e7\\u5899\\u65e7\\u5899\\u65e7"
       "\\u5899\\u65e7\\u5899\\u65e7\\u5899\\u65e7\\u5899\"}\n",
       "\u65e7\u5899\u65e7\u5899\u65e7\u5899\u65e7\u5899\u65e7\u5899\u65e7\u5899\u65e7\u5899\n"},
      {"a plural of several lines, without a translation",
       "msgid \"The wall of the harbour held.\"\nmsgid_plural \"\"\n\"All walls of the \"\n\"harbour held.\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n",
       "The wall of the harbour held.\n"},
      {"the same with one",
       "msgid \"The wall of the harbour held.\"\nmsgid_plural \"\"\n\"All walls of the \"\n\"harbour held.\"\nmsgstr[0] \"Die Mauer am Hafen hielt.\"\nmsgstr[1] \"\"\n",
       "Die Mauer am Hafen hielt.\n"},
      {"JSON before prose",
       "{\"title\": \"The wall\"}\n\nThe wall held all the winter.\n\nA man said \"nobody in the town knew how long it would hold\" and left.\n",
       "The wall held all the winter.\nA man said \"nobody in the town knew how long it would hold\" and left.\n"},
      {"a wiki's brackets",
       "[{TableOfContents}]\n\nThe wall held all the winter.\n\nA man said \"nobody in the town knew how long it would hold\" and left.\n",
       "The wall held all the winter.\nA man said \"nobody in the town knew how long it would hold\" and left.\n"},
      {"JSON without any", "{\"name\": \"The wall held.\"}\n", "{\"name\": \"The wall held.\"}\n"},
      {"text about translations", "A file of them has lines of this form, and more.\n\nmsgid \"a\"\n\nIt is old.\n",
       "A file of them has lines of this form, and more.\nmsgid \"a\"\nIt is old.\n"},
      {"the same with both texts",
       "# Translations\n\nA file of them has lines of this form, and more.\n\n```\nmsgid \"Open\"\nmsgstr \"Auf\"\n```\n\nIt is old and long.\n",
       "A file of them has lines of this form, and more.\nIt is old and long.\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(pith({"-n9"}, c.text).out, c.sentences) << c.what;
  const std::string text = cases[4].text;
  const std::string json = pith({"-n1", "--json"}, text).out;
  EXPECT_NE(json.find("\"offset\":" + std::to_string(text.find("The wall held all")) + ","), std::string::npos) << json;
}

// What is packed in a mail is read, and what is said twice is read once.
TEST(Input, MailsAreUnwrapped) {
  const struct { const char *what; std::string text, sentences; } cases[] = {
      {"text in base64",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n"
       "\nVGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLgpOb2JvZHkgaW4gdGhlIHRv\n"
       "d24ga25ldyB3aHk6IGl0IHdhcyBvbGQsIGFuZCBpdCB3YXMgbG9uZy4K\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"its types in other letters, and on two lines",
       "mime-version: 1.0\nCONTENT-TYPE: Text/Plain;\n\tcharset=UTF-8\ncontent-transfer-encoding: BASE64\n"
       "\nVGhlIHdhbGwgb2YgdGhl\nIGhhcmJvdXIgaGVsZCBh\nbGwgd2ludGVyLgpOb2Jv\nZHkgaW4gdGhlIHRvd24g\n"
       "a25ldyB3aHk6IGl0IHdh\ncyBvbGQsIGFuZCBpdCB3\nYXMgbG9uZy4=\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"with one byte more, and without a charset",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Transfer-Encoding: base64\n\nVGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLgpOb2JvZHkgaW4gdGhlIHRv\n"
       "d24ga25ldyB3aHk6IGl0IHdhcyBvbGQsIGFuZCBpdCB3YXMgbG9uZy4gCg==\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"cut off, with a NUL",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLgBJdCB3YXMgb2zDqSBhbmQ\n",
       "The wall of the harbour held all winter.\nIt was ol\u00e9 and\n"},
      {"with line ends of two bytes",
       "From: Ann Cole <ann@port.example>\r\nSubject: The wall\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBh\r\n"
       "bGwgd2ludGVyLgpOb2JvZHkgaW4gdGhlIHRvd24g\r\na25ldyB3aHk6IGl0IHdhcyBvbGQsIGFuZCBpdCB3\r\n"
       "YXMgbG9uZy4K\r\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"a page after the same text",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: multipart/alternative; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain; charset=utf-8\n"
       "\nThe wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"
       "\n--=_x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
       "PGh0bWw+PGJvZHk+PHA+VGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLjwv\n"
       "cD48cD5JdCB3YXMgb2xkLCBhbmQgaXQgd2FzIGxvbmcuPC9wPjwvYm9keT48L2h0bWw+Cg==\n"
       "\n--=_x--\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"a page alone",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: multipart/alternative; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/html; charset=utf-8\n"
       "Content-Transfer-Encoding: base64\n\nPGh0bWw+PGJvZHk+PHA+VGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLjwv\n"
       "cD48cD5JdCB3YXMgb2xkLCBhbmQgaXQgd2FzIGxvbmcuPC9wPjwvYm9keT48L2h0bWw+Cg==\n"
       "\n--=_x--\n",
       "The wall of the harbour held all winter.\nIt was old, and it was long.\n"},
      {"text before an image",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: multipart/alternative; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain\n"
       "Content-Transfer-Encoding: base64\n\nVGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLgpOb2JvZHkgaW4gdGhlIHRv\n"
       "d24ga25ldyB3aHk6IGl0IHdhcyBvbGQsIGFuZCBpdCB3YXMgbG9uZy4K\n\n--=_x\nContent-Type: image/png\n"
       "Content-Transfer-Encoding: base64\n\nKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9g\n"
       "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZ\n"
       "mpucnZ6foKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr/AwcLDxMXGxw==\n\n--=_x--\n",
       "The wall of the harbour held all winter.\nNobody in the town knew why: it was old, and it was long.\n"},
      {"a letter in two lines of quoted-printable, a word too, and an equals sign",
       "From: Ann Cole <ann@port.example>\nSubject: The wall\nMIME-Version: 1.0\n"
       "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
       "\nDie Mauer am Hafen h=C3=\n=A4lt seit =C3=BCber hun=\ndert Jahren.=20\n"
       "Gr=C3=B6=C3=9Fer wurde sie, mit a=3D20 Metern, n=\nie.\n",
       "Die Mauer am Hafen h\u00e4lt seit \u00fcber hundert Jahren.\nGr\u00f6\u00dfer wurde sie, mit a=20 Metern, nie.\n"},
      {"the same with line ends of two bytes",
       "From: Ann Cole <ann@port.example>\r\nSubject: The wall\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
       "\r\nDie Mauer am Hafen h=C3=\r\n=A4lt seit =C3=BCber hun=\r\ndert Jahren.=20\r\n"
       "Gr=C3=B6=C3=9Fer wurde sie n=\r\nie.\r\n=\r",
       "Die Mauer am Hafen h\u00e4lt seit \u00fcber hundert Jahren.\nGr\u00f6\u00dfer wurde sie nie.\n"},
      {"a page after plain text with nothing in it",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain; charset=utf-8\n\n\n"
       "--=_x\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>The wall of the harbour held all winter.</p></body></html>\n--=_x--\n",
       "The wall of the harbour held all winter.\n"},
      {"a page after plain text that cannot be read",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\nRGllIE1hdWVyLg==\n\n"
       "--=_x\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>The wall of the harbour held all winter.</p></body></html>\n--=_x--\n",
       "The wall of the harbour held all winter.\n"},
      {"a page that is attached",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain\n\nSee the page that I wrote about it.\n"
       "--=_x\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>The wall of the harbour held all winter.</p></body></html>\n--=_x--\n",
       "See the page that I wrote about it.\nThe wall of the harbour held all winter.\n"},
      {"two codes in one part",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nVGhlIHdhbGwgaGVsZCBhbGwgd2ludGVyLgo=\nSXQgd2FzIG9sZCBhbmQgaXQgd2FzIGxvbmcuCg==\n",
       "The wall held all winter.\nIt was old and it was long.\n"},
      {"two mails, the second of which has a page only",
       "From ann@port.example Tue Nov  3 09:14:22 2026\nFrom: Ann Cole <ann@port.example>\n"
       "Subject: The wall\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_x\"\n"
       "\n--=_x\nContent-Type: text/plain\n\nThe wall of the harbour held all winter.\n"
       "\n--=_x--\n\nFrom ann@port.example Tue Nov  3 09:14:22 2026\nFrom: Ann Cole <ann@port.example>\n"
       "Subject: The wall\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_x\"\n"
       "\n--=_x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
       "PGh0bWw+PGJvZHk+PHA+SXQgd2FzIG9sZCwgYW5kIGl0IHdhcyBsb25nLjwvcD48L2JvZHk+PC9o\n"
       "dG1sPgo=\n--=_x--\n",
       "The wall of the harbour held all winter.\nIt was old, and it was long.\n"},
      {"parts that begin with what is said of a mail, in any order",
       "Content-Type: multipart/alternative;\n boundary=\"=_x\"\nMIME-Version: 1.0\nFrom: Ann Cole <ann@port.example>\n\n--=_x\nMIME-Version: 1.0\n"
       "X-Part_One: 1\nContent-Type: text/plain;\n charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
       "VGhlIHdhbGwgb2YgdGhlIGhhcmJvdXIgaGVsZCBhbGwgd2ludGVyLgo=\n\n--=_x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>The wall of the harbour held all winter.</p>\n--=_x--\n",
       "The wall of the harbour held all winter.\n"},
      {"a rule and a remark that are no part",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n"
       "The wall held all wint=\ner.\n\n--\nNote: the town slept all winter behind its wall, as it did every year.\n",
       "The wall held all winter.\nNote: the town slept all winter behind its wall, as it did every year.\n"},
      {"fields that go on in the next line, and how it came here",
       "From: Ann Cole <ann@port.example>\nReceived-SPF: None (port.example: no sender authenticity\n  information is available from the domain of\n"
       "  that port); identity=ann\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe wall of the harbour held all winter.\n",
       "The wall of the harbour held all winter.\n"},
      {"a mail that is a part of another one",
       "From: Ann Cole <ann@port.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n--=_x\nContent-Type: message/rfc822\n\n"
       "From: Bo Lind <bo@port.example>\nContent-Transfer-Encoding: base64\n\nVGhlIHdhbGwgaGVsZCBhbGwgd2ludGVyLgo=\n--=_x--\n",
       "The wall held all winter.\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(pith({"-n9"}, c.text).out, c.sentences) << c.what;
  const std::string other = "From: Ann\nMIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\nVGhlIHdhbGwgaGVsZC4K\n";
  EXPECT_EQ(pith({"-n9"}, other).out.find("wall"), std::string::npos) << "of another encoding nothing is said";
  const std::string about = "A mail in parts is packed.\n\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nVGhlIHdhbGwgaGVsZC4K\n\nSo much for that.\n";
  EXPECT_EQ(pith({"-n9"}, about).out.find("wall"), std::string::npos) << "a text about mails is none";
  const std::string words =
      "Subject: =?UTF-8?B?RGllIEdyw7bDn2UgZGVy?=\n =?utf-8?q?_Mauer_am_M?= =?utf-8?Q?=C3=BChlenhafen?=\nFrom: Ann\nMIME-Version: 1.0\nContent-Type: text/plain\n\nDie Mauer hielt den Winter.\n";
  EXPECT_NE(pith({"--all-sentences"}, words).out.find("Subject: Die Gr\u00f6\u00dfe der Mauer am M\u00fchlenhafen\n"), std::string::npos) << pith({"--all-sentences"}, words).out;
  for (const char* const word : {"=?koi8-r?B?8NLJ18XU?=", "=?utf-8?x?wall?=", "=?utf-8?b?wall?", "=?utf-8?b", "=?"}) {
    const std::string mail = "From: Ann\nMIME-Version: 1.0\nContent-Type: text/plain\nSubject: The wall " + std::string(word) + "\n\nThe wall held all winter.\n";
    EXPECT_NE(pith({"--all-sentences"}, mail).out.find(word), std::string::npos) << word;
  }
  const std::string& text = cases[8].text;
  const std::string json = pith({"-n1", "--json"}, text).out;
  EXPECT_NE(json.find("\"offset\":" + std::to_string(text.find("Die Mauer")) + ","), std::string::npos) << json;
}

// The text after a string is looked at once and not once for each of the string's escapes.
TEST(Input, AStringWithManyLineEndsIsReadInTimeThatGrowsWithIt) {
  std::string text = "{\"a\":\"";
  for (int i = 0; i < 50000; ++i) text += "word \\n";
  const auto start = std::chrono::steady_clock::now();
  pith({"-n1"}, text + '"' + std::string(400000, ' ') + ",\"b\":1}");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(took.count(), process::sanitized() ? 20 : 3);
}

TEST(Input, WhatIsNoProseIsReadWithANote) {
  std::string table = "name,year,price\n";
  for (int i = 0; i < 9; ++i) table += "\"wall, old\",18" + std::to_string(70 + i) + "," + std::to_string(i) + "\n";
  const struct { std::string text; const char* says; } cases[] = {
      {"{\"title\": \"The wall\", \"text\": \"" + article.substr(0, 60) + "\"}\n", "looks like JSON"},
      {"[{\"a\":1},{\"a\":2}]", "looks like JSON, not prose"},
      {"{\"text\": \"The wall held all the winter, and the town slept.\"}\n", "looks like JSON; only its long strings are read"},
      {"{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"run()\"]}]}\n", "looks like JSON, not prose"},
      {"[\"a\", \"b\"]", "looks like JSON"},
      {table, "looks like a table"},
      {"The wall held.\0 The town slept." + std::string(1, '\0') + article, "has NUL bytes"},
      {std::string(40, '\x02') + "wall", "looks like binary data"},
  };
  for (const auto& c : cases) {
    const outcome r = pith({}, c.text);
    EXPECT_EQ(r.status, 0);
    EXPECT_NE(r.out, "");
    EXPECT_NE(r.err.find("pith: standard input: note: "), std::string::npos) << c.says << r.err;
    EXPECT_NE(r.err.find(c.says), std::string::npos) << r.err;
  }
  for (const std::string& prose :
       {article, std::string("[1] The wall held. It was old."), "{\"title\": \"The wall\"}\n\n" + article, std::string("{The wall} held."),
        std::string("First, second, third.\nOne, two, three.\nThe wall, the town, the sea.\nA, b.\nIt held.\n"),
        std::string("<!doctype HTML>\n.a, .b { c: 'd,e' }\n.f, .g { c: 'd,e' }\n.h, .i { c: 'd,e' }\n.j, .k { c: 'd,e' }\n<p>, It held,</p>\n"),
        std::string("\"The wall,\" she said, \"held.\"\n"), std::string("caf\u00e9 na\u00efve\n")})
    EXPECT_EQ(pith({}, prose).err, "") << prose;
}

TEST(Input, EndlessStreamsEndEarly) {
  for (const char* stream : {"/dev/zero", "/dev/urandom"}) {
    if (access(stream, R_OK) != 0) continue;
    const auto start = std::chrono::steady_clock::now();
    const outcome r = process::shell("ulimit -v 400000; " + process::build_folder() + "/pith < " + stream);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (!process::sanitized()) {
      EXPECT_EQ(r.status, 1) << stream;
      EXPECT_EQ(r.err, "pith: standard input: looks like binary data, not text\n") << stream;
    }
    EXPECT_LT(took.count(), 5) << stream;
  }
}

TEST(Input, NamesThatAreNotUtf8StayApartInJson) {
  const std::string a = write_file("n\xff.txt", article), b = write_file("n\xfe.txt", article);
  const outcome r = pith({"--json", "-n1", a, b});
  EXPECT_NE(r.out.find("\"file_hex\":\""), std::string::npos);
  EXPECT_NE(r.out.find("6eff2e747874\""), std::string::npos) << r.out;
  EXPECT_NE(r.out.find("6efe2e747874\""), std::string::npos) << r.out;
  const outcome together = pith({"--json", "-n1", "--corpus", a, b});
  EXPECT_NE(together.out.find("\"files_hex\":[\""), std::string::npos) << together.out;
  EXPECT_EQ(pith({"--json", "-n1", write_file("plain.txt", article)}).out.find("hex"), std::string::npos);
}

TEST(Input, AFullStandardErrorIsAnError) {
  if (access("/dev/full", W_OK) != 0) GTEST_SKIP() << "no /dev/full";
  const std::string pith = process::build_folder() + "/pith";
  EXPECT_EQ(process::shell(pith + " --stats 2> /dev/full", article).status, 1);
  EXPECT_EQ(process::shell(pith + " --stats --keywords 3 2> /dev/full", article).status, 1);
  EXPECT_EQ(process::shell(pith + " 2> /dev/full", article).status, 0);  // nothing to say
}

}  // namespace
