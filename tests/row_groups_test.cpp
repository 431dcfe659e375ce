// Programs that leave groups of rows out (PITH_ROWS): a text of that kind is still read sensibly, and every other as
// before.  What a row says belongs in lines_test.
#include "process.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "pith/reading/rows.hpp"

namespace {

using namespace pith::detail;

// Prints the sentences of files: ROLE: TEXT, and on a line of its own the copy that is shown.
const char* const program = R"(
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>
#include <pith/languages/english.hpp>
#include <pith/read.hpp>
int main(int argc, char** argv) {
  pith::options o;
  o.language = &pith::languages::english;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::vector<unsigned> memory(text.size() * 4 + 4096);
    std::printf("== %s\n", argv[i]);
    for (const pith::sentence& s : pith::read(text, o, {memory.data(), memory.size() * sizeof(unsigned)})) {
      std::string said = text.substr(s.offset, s.length);
      for (char& c : said) if (c == '\n') c = ' ';
      std::string copy(said.size(), ' ');
      copy.resize(pith::clean(said, &copy[0], copy.size()).bytes);
      std::printf("%s: %s\n  %s\n", pith::role_name(s.role), said.c_str(), copy.c_str());
    }
  }
}
)";

struct kind_of_text {
  unsigned group;  // 0: it has no use for any
  const char* text;
  std::vector<const char*> prose;  // sentences that every program finds, as they end
  std::vector<const char*> rest;   // what no program takes for one
};

const kind_of_text kinds[] = {
    {0,
     "The Mill of Brennick\n\nBy Ann Cole\n\nThe mill was built by two brothers in 1740. It turns by day and rests by\nnight.\n\n"
     "- The wheel is of oak.\n- The stones are of granite.\n\nReferences\n\n[1] Cole, A. The mills of the north. 1990.\n",
     {"The mill was built by two brothers in 1740.", "It turns by day and rests by night.", "The wheel is of oak."},
     {"By Ann Cole", "[1] Cole, A. The mills of the north. 1990."}},
    {rows_mail,
     "Received: from a.example by b.example with SMTP\nMIME-Version: 1.0\nX-Scan: nothing was found by the scanner\n"
     "From: Ann Cole\nSubject: The well leaks\n\n"
     "The well has leaked since the frost came in January. We should close it before\nspring.\n\n> Who mends it then?\n\n"
     "Bo Lind mends it with the stones of the old mill. He is at the caf=C3=A9 now.\n\n-- \nAnn Cole\n\nclub mailing list\n",
     {"The well has leaked since the frost came in January.", "We should close it before spring.",
      "Bo Lind mends it with the stones of the old mill."},
     {"MIME-Version: 1.0", "X-Scan: nothing was found by the scanner", "--"}},
    {rows_web,
     "<!DOCTYPE html>\n<html><head><title>Mills</title><style>p { color: red }</style></head>\n<body>\n<nav><a href=\"/\">Home</a></nav>\n"
     "<h1>The mill of Brennick</h1>\n<p>The mill was built by two brothers in 1740.</p>\n"
     "<p>It turns by day and rests by night.\nNobody knows who built the well.</p>\n<footer>Printed at the mill</footer>\n</body></html>\n",
     {"The mill was built by two brothers in 1740.", "It turns by day and rests by night.", "Nobody knows who built the well."},
     {"<!DOCTYPE html>", "<nav><a href=\"/\">Home</a></nav>", "<footer>Printed at the mill</footer>"}},
    {rows_code,
     "The pump did not start after the update of March.\n\n2025-03-04 08:00:01,223 INFO  main - starting up\n"
     "2025-03-04 08:00:02,110 ERROR main - the valve is closed\n\nThe valve was closed by the old rule. We turned the rule around.\n\n"
     "diff --git a/pump.c b/pump.c\n@@ -14,7 +14,7 @@ static void start(void)\n-  if (valve) return;\n+  if (!valve) return;\n\n"
     "The pump has started every day since then.\n",
     {"The pump did not start after the update of March.", "The valve was closed by the old rule.", "We turned the rule around.",
      "The pump has started every day since then."},
     {"2025-03-04 08:00:02,110 ERROR main - the valve is closed", "diff --git a/pump.c b/pump.c", "-  if (valve) return;"}},
    {rows_talk,
     "00:00:01,200 --> 00:00:04,000\nThe mill was built by two brothers,\n\n00:00:04,500 --> 00:00:07,000\nand nobody knows who built the well.\n\n"
     "00:00:08,000 --> 00:00:10,000\nIt turns by day.\n\n[14:02] <mira> The build server has been down since noon.\n"
     "[14:03] <bo> Somebody has to start it again.\n10:04:11 * bo nods\n",
     {"and nobody knows who built the well.", "It turns by day.", "The build server has been down since noon.",
      "Somebody has to start it again."},
     {"00:00:08,000 --> 00:00:10,000", "10:04:11 * bo nods"}},
};

using outputs = std::vector<std::string>;  // of each kind of text, its lines

// What a program with these groups prints of each kind of text.
outputs run_with(unsigned groups) {
  const char* const set = std::getenv("CXX");
  const std::string source = process::write_file("groups.cpp", program), made = process::scratch("groups");
  const process::outcome built = process::shell(std::string(set != nullptr && *set != '\0' ? set : "c++") +
                                                " -std=c++17 -O0 -Wall -Wextra -Werror -Iinclude -DPITH_ROWS=" + std::to_string(groups) +
                                                " " + source + " -o " + made);
  EXPECT_EQ(built.status, 0) << groups << '\n' << built.err;
  std::string line = made;
  for (const kind_of_text& k : kinds) line += " " + process::write_file("groups" + std::to_string(k.group) + ".txt", k.text);
  const process::outcome ran = process::shell(line);
  EXPECT_EQ(ran.status, 0) << groups;
  outputs all;
  for (std::size_t at = 0, next; (at = ran.out.find("== ", at)) != std::string::npos; at = next) {
    const std::size_t begin = ran.out.find('\n', at) + 1;
    next = ran.out.find("\n== ", begin - 1);
    next = next == std::string::npos ? ran.out.size() : next + 1;
    all.push_back(ran.out.substr(begin, next - begin));
  }
  EXPECT_EQ(all.size(), sizeof kinds / sizeof *kinds);
  all.resize(sizeof kinds / sizeof *kinds);
  return all;
}

// Sentences begin and end where they do; a label or a tag may be left at either end, where nobody knows it.
void expect_sensible(const kind_of_text& k, const std::string& out, unsigned groups) {
  for (const char* const sentence : k.prose) {
    const std::size_t at = out.find(sentence);
    ASSERT_NE(at, std::string::npos) << groups << ": " << sentence << '\n' << out;
    const std::size_t begin = out.rfind('\n', at) + 1;
    const std::string line = out.substr(begin, out.find('\n', at) - begin);
    EXPECT_TRUE(line.find("paragraph: ") == 0 || line.find("list item: ") == 0 || line.find("speech: ") == 0) << groups << ": " << line;
    for (const char* const other : k.prose) EXPECT_EQ(line.find(other) != std::string::npos, other == sentence) << groups << ": " << line;
  }
  for (const char* const rest : k.rest) EXPECT_EQ(out.find(std::string("paragraph: ") + rest), std::string::npos) << groups << ": " << rest << '\n' << out;
}

TEST(RowGroups, AProgramWithoutOneReadsTheOthersAsBefore) {
  const outputs whole = run_with(PITH_ROWS);
  for (unsigned i = 0; i < whole.size(); ++i) expect_sensible(kinds[i], whole[i], PITH_ROWS);
  for (const unsigned groups : {PITH_ROWS - rows_mail, PITH_ROWS - rows_web, PITH_ROWS - rows_code, PITH_ROWS - rows_talk, 0u}) {
    const outputs read = run_with(groups);
    for (unsigned i = 0; i < read.size(); ++i) {
      const bool has_group = (kinds[i].group & groups) == kinds[i].group;
      EXPECT_EQ(read[i] == whole[i], has_group) << groups << '\n' << read[i];
      expect_sensible(kinds[i], read[i], groups);
    }
    const bool mail = (groups & rows_mail) != 0;  // quoted-printable is of mails alone
    EXPECT_EQ(read[1].find("  He is at the caf\u00E9 now.\n") != std::string::npos, mail) << read[1];
    EXPECT_EQ(read[1].find("  He is at the caf=C3=A9 now.\n") != std::string::npos, !mail) << read[1];
  }
}

}  // namespace
