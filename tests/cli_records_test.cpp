// cli_records_test.cpp - one record in, one record out: JSON lines and tab-separated ones, bad records,
// several jobs, and what is left when the command is stopped.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace {

using process::command;
using process::lines;
using process::pith;
using process::outcome;
using process::run;
using process::shell;
using process::write_file;

// Records of many kinds, about one in nine of them bad.
std::string mixed(int count, bool json) {
  static const char* const nouns[] = {"harbour", "wall", "storm", "tax", "town", "herring", "keeper", "ferry"};
  std::string all;
  for (int i = 0; i < count; ++i) {
    std::string text;
    for (int s = 0; s < i % 13 + 2; ++s)
      text += std::string(s != 0 ? " " : "") + "The " + nouns[(i + s) % 8] + " of number " + std::to_string(i * 7 % 100) +
              " outlived the " + nouns[(i * 3 + s) % 8] + " by a year.";
    const std::string n = std::to_string(i);
    if (json) {
      switch (i % 27) {
        case 3: all += "{\"id\":" + n + "}\n"; break;
        case 11: all += "{\"id\":" + n + ",\"text\":\"cut\n"; break;
        case 20: all += "{\"id\":" + n + ",\"text\":\"\xff\"}\n"; break;
        default: all += "{\"id\":" + n + ",\"text\":\"" + text + "\",\"x\":1.50e+3}\n";
      }
    } else {
      all += i % 9 == 3 ? n + "\n" : n + "\t" + text + "\t1.50\n";
    }
  }
  return all;
}

TEST(Records, OneLineOutForEachLineIn) {
  const struct { std::string in, says; } cases[] = {
      {"{\"text\":\"The wall held. It was old.\"}", "\"status\":\"ok\""},
      {"{}", "no member with the text"},
      {"", "empty"},
      {" \t ", "empty"},
      {"[1,2]", "not a JSON object"},
      {"\"text\"", "not a JSON object"},
      {"{\"text\":null}", "the text is not a string"},
      {"{\"text\":[\"a\"]}", "the text is not a string"},
      {"{\"text\":\"\"}", "the text is empty"},
      {"{\"text\":\" \\n \"}", "the text is empty"},
      {"{\"text\":\"a\xff\"}", "bytes that are not UTF-8"},
      {"{\"text\":\"a\",\"pith\":1}", "choose another with --into"},
      {"{\"text\":\"a\"", "an object that does not end"},
      {"{\"text\":\"a\"} x", "after the end"},
      {"{\"text\":\"a\",}", "a member name is missing"},
      {"{\"a\":1 \"text\":\"a\"}", "a comma is missing"},
      {"not JSON", "not a JSON object"},
      {"{\"text\":\"The last one. It is whole.\"}", "\"status\":\"ok\""},
  };
  std::string input;
  for (const auto& c : cases) input += c.in + "\n";
  input.pop_back();  // the last line has no end
  const outcome r = pith({"--jsonl", "-n1"}, input);
  EXPECT_EQ(r.status, 0);
  const auto out = lines(r.out);
  ASSERT_EQ(out.size(), std::size(cases));
  EXPECT_EQ(r.out.back(), '\n');
  for (std::size_t i = 0; i < out.size(); ++i) {
    EXPECT_NE(out[i].find(cases[i].says), std::string::npos) << out[i];
    if (out[i].find("\"status\":\"ok\"") == std::string::npos) {
      EXPECT_NE(out[i].find("\"status\":\"error\",\"line\":" + std::to_string(i + 1) + ","), std::string::npos) << out[i];
    }
  }
  EXPECT_EQ(out[2].find("{\"record\":\"\",\"pith\":{"), 0u);  // nothing is lost
  EXPECT_EQ(out[11].find("{\"record\":{\"text\":\"a\",\"pith\":1},\"pith\":{"), 0u);
  EXPECT_EQ(out[16].find("{\"record\":\"not JSON\",\"pith\":{"), 0u);
  EXPECT_EQ(r.err.find("pith: 16 of 18 records could not be summarized; the first is line 2 of standard input"), 0u) << r.err;
  EXPECT_EQ(pith({"--jsonl", "-n1", "--strict"}, input).status, 1);
  EXPECT_EQ(pith({"--jsonl", "-n1", "--strict"}, lines(input)[0]).status, 0);
}

TEST(Records, WhatWasThereIsKeptByteForByte) {
  const std::string head = " { \"n\" : -0.10e+05 , \"e\":\"\\u0041\\/\\ud83d\\ude00\",\"z\":[ 1 , {\"text\":\"no\"} ],\"big\":12345678901234567890,\"text\":";
  const std::string value = "\"The wall held. It was \\u201cold\\u201d.\"";
  const std::string tail = ", \"a\":{} ";
  const outcome r = pith({"--jsonl", "-n2"}, head + value + tail + "} \r\n");
  EXPECT_EQ(r.out, head + value + tail +
                       ",\"pith\":{\"status\":\"ok\",\"language\":\"en\",\"summary\":\"The wall held. It was \u201cold\u201d.\","
                       "\"spans\":[{\"offset\":0,\"length\":14},{\"offset\":15,\"length\":17}]}} \r\n");
  EXPECT_EQ(pith({"--jsonl"}, "{}\n").out.find("{\"pith\":{\"status\":\"error\""), 0u);
}

TEST(Records, TheMemberIsFoundByItsMeaning) {
  const auto summary = [](const std::string& record, std::vector<std::string> words) {
    words.insert(words.begin(), {"--jsonl", "-n1"});
    const std::string out = pith(words, record).out;
    const std::size_t at = out.find("\"summary\":\"");
    return at == std::string::npos ? out : out.substr(at + 11, out.find('"', at + 11) - at - 11);
  };
  EXPECT_EQ(summary("{\"a\":\"No.\",\"b\":\"Yes.\"}", {"--field", "b"}), "Yes.");
  EXPECT_EQ(summary("{\"te\\u0078t\":\"Yes.\"}", {}), "Yes.");
  EXPECT_EQ(summary("{\"text\":\"No.\",\"text\":\"Yes.\"}", {}), "Yes.");  // as JSON.parse has it
  EXPECT_EQ(summary("{\"x\":{\"text\":\"No.\"},\"text\":\"Yes.\"}", {}), "Yes.");
  EXPECT_EQ(summary("{\"\":\"Yes.\"}", {"--field="}), "Yes.");
  EXPECT_EQ(summary("\xef\xbb\xbf{\"text\":\"Yes.\"}", {}), "Yes.");
  EXPECT_EQ(summary("{\"text\":\"Half \\ud800 and \\udc00\\ud83d\\ude00.\"}", {}), "Half \uFFFD and \uFFFD\U0001F600.");
  EXPECT_EQ(pith({"--jsonl", "--into", "s\"m"}, "{\"text\":\"Yes.\"}").out.find("{\"text\":\"Yes.\",\"s\\\"m\":{"), 0u);
  EXPECT_NE(pith({"--jsonl", "--keywords", "2"}, "{\"text\":\"The tidal plant opened. Nobody visits the tidal plant in the rain.\"}")
                .out.find("\"keywords\":[\"tidal plant\"],\"spans\":[{\"offset\":4,\"length\":11}]"),
            std::string::npos);
}

TEST(Records, JsonIsReadStrictly) {
  const std::vector<std::string> good = {
      "{}", "{\"\":0}", "{\"a\":-0}", "{\"a\":0.5e-10}", "{\"a\":1E400}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\x7f\"}",
      "{\"a\":[[[]]]}", "\t{ } ", "{\"a\":true,\"a\":false}", "{\"a\":\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"}"};
  const std::vector<std::string> bad = {
      "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":0x1}", "{\"a\":-}", "{\"a\":NaN}",
      "{\"a\":Infinity}", "{\"a\":tru}", "{\"a\":True}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\\u123\"}",
      "{\"a\":\"\t\"}", "{'a':1}", "{a:1}", "{\"a\":1,}", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{\"a\" 1}",
      "{\"a\":}", "{,}", "{\"a\":1]", "{\"a\":[1}}", "{\"a\":1}}", "{\"a\":1}{\"b\":2}", "{\"a\":\"\xc0\x80\"}",
      "{\"a\":\"\xed\xa0\x80\"}", "{\"a\":\"\xf4\x90\x80\x80\"}", "{\"a\":\"\xe2\x82\"}", "{\"a\":1}//", "{\"a\":1 /* */}",
      "{\"a\":\xc2\xa0" "1}", "{\"a\":\"b", "{\"a", "{", "}", "{\"a\":[", "{1:1}", "{\"a\":1,,\"b\":2}", "\xef\xbb{}"};
  std::string input;
  for (const auto& g : good) input += g + "\n";
  for (const auto& b : bad) input += b + "\n";
  const auto out = lines(pith({"--jsonl", "--field", "none"}, input).out);
  ASSERT_EQ(out.size(), good.size() + bad.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    EXPECT_EQ(out[i].find("no member with the text") != std::string::npos, i < good.size())
        << (i < good.size() ? good[i] : bad[i - good.size()]) << out[i];
}

TEST(Records, DepthIsBoundedWithoutAStack) {
  const auto deep = [](std::size_t n) {
    return "{\"a\":" + std::string(n, '[') + std::string(n, ']') + ",\"text\":\"Yes.\"}\n";
  };
  const auto out = lines(pith({"--jsonl"}, deep(1023) + deep(1024) + std::string(3000000, '[') + "\n" + deep(5)).out);
  ASSERT_EQ(out.size(), 4u);
  EXPECT_NE(out[0].find("\"status\":\"ok\""), std::string::npos);
  EXPECT_NE(out[1].find("more than 1024"), std::string::npos);
  EXPECT_NE(out[2].find("not a JSON object"), std::string::npos);
  EXPECT_NE(out[3].find("\"status\":\"ok\""), std::string::npos);
}

TEST(Records, ARecordThatIsTooLongIsOneLine) {
  std::string input = "{\"text\":\"The first.\"}\n{\"text\":\"";
  input.append((std::size_t{65} << 20), 'a');
  input += "\"}\n{\"text\":\"The third.\"}\n";
  for (const char* jobs : {"-j1", "-j2"}) {
    const outcome r = pith({"--jsonl", jobs}, input);
    const auto out = lines(r.out);
    ASSERT_EQ(out.size(), 3u);
    EXPECT_EQ(out[1], "{\"pith\":{\"status\":\"error\",\"line\":2,\"problem\":\"longer than 64 MiB; it was left out\"}}");
    EXPECT_NE(out[2].find("\"summary\":\"The third.\""), std::string::npos);
  }
}

TEST(Records, TabSeparatedLines) {
  const outcome r = pith({"--tsv", "--column", "2", "-n1"},
                         "a\tThe\\twall held.\tz\nx\ny\t\\N\n\tTwo \\\\ tabs\\t.\t\r\n\nk\t\xff\n");
  const auto out = lines(r.out);
  ASSERT_EQ(out.size(), 6u);
  EXPECT_EQ(out[0], "a\tThe\\twall held.\tz\tThe wall held.\t0:14\tok");
  EXPECT_EQ(out[1], "x\t\t\tline 2: it has fewer columns; choose another with --column N");
  EXPECT_EQ(out[2], "y\t\\N\t\t\tline 3: the text is null");
  EXPECT_EQ(out[3], "\tTwo \\\\ tabs\\t.\t\tTwo \\\\ tabs.\t0:12\tok\r");
  EXPECT_EQ(out[4].substr(out[4].find("line")), "line 5: it has fewer columns; choose another with --column N");
  EXPECT_EQ(out[5].substr(out[5].find("line")), "line 6: bytes that are not UTF-8");
}

TEST(Records, JobsChangeNothing) {
  for (const bool json : {true, false}) {
    const std::string input = mixed(5000, json);
    std::vector<std::string> words = {json ? "--jsonl" : "--tsv"};
    if (!json) words.insert(words.end(), {"--column", "2"});
    const outcome one = pith(words, input);
    EXPECT_EQ(lines(one.out).size(), 5000u);
    for (const char* jobs : {"2", "3", "16"}) {
      words.insert(words.end(), {"--jobs", jobs});
      const outcome several = pith(words, input);
      EXPECT_EQ(several.out, one.out) << jobs;
      EXPECT_EQ(several.err, one.err) << jobs;
      words.resize(words.size() - 2);
    }
  }
}

TEST(Records, SeveralFilesKeepTheirOwnLineNumbers) {
  const std::string a = write_file("a.jsonl", "{\"text\":\"One.\"}\n{}\n"), b = write_file("b.jsonl", "{}\n{\"text\":\"Two.\"}");
  const outcome r = pith({"--jsonl", "-j2", a, "/no/such/file", b});
  EXPECT_EQ(r.status, 1);
  const auto out = lines(r.out);
  ASSERT_EQ(out.size(), 4u);
  EXPECT_NE(out[1].find("\"line\":2,"), std::string::npos);
  EXPECT_NE(out[2].find("\"line\":1,"), std::string::npos);
  EXPECT_NE(r.err.find("/no/such/file: No such file"), std::string::npos);
}

TEST(Records, APartOfAFileIsNumberedAsTheWhole) {
  const std::string input = mixed(300, true);
  const std::size_t cut = input.find("\n", input.size() / 2) + 1;
  const std::size_t before = static_cast<std::size_t>(std::count(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(cut), '\n'));
  EXPECT_EQ(pith({"--jsonl"}, input.substr(0, cut)).out +
                pith({"--jsonl", "--first-line", std::to_string(before + 1)}, input.substr(cut)).out,
            pith({"--jsonl"}, input).out);
}

TEST(Records, FlushAnswersBeforeItWaits) {
  for (const char* jobs : {"1", "3"}) {
    // each record is sent only when the answer to the one before has come
    const outcome r = shell(
        "rm -f " + process::scratch("ask") + " " + process::scratch("say") + "; mkfifo " + process::scratch("ask") + " " +
        process::scratch("say") + "; timeout 20 " + command() + " --jsonl --flush -j" + jobs + " < " + process::scratch("ask") +
        " > " + process::scratch("say") + " & exec 3> " + process::scratch("ask") + " 4< " + process::scratch("say") +
        "; for i in 1 2 3 4 5; do echo '{\"text\":\"The wall held.\"}' >&3; read -r line <&4 && echo \"$line\"; done; "
        "exec 3>&-; wait");
    EXPECT_EQ(lines(r.out).size(), 5u) << r.err;
  }
}

TEST(Records, MemoryIsBounded) {
  if (process::sanitized()) GTEST_SKIP() << "a sanitizer's memory is its own";
  // 64 MiB in the ring at most, and much less of small records
  const std::string file = write_file("many.jsonl", mixed(30000, true));
  const outcome r = shell("ulimit -v 150000; " + command() + " --jsonl --jobs 2 " + file + " | wc -l");
  EXPECT_EQ(std::atoi(r.out.c_str()), 30000) << r.err;
}

TEST(Records, KilledAtAnyMomentItLeavesWholeLines) {
  const std::string file = write_file("many.jsonl", mixed(30000, true)), out = process::scratch("killed.jsonl");
  const std::string whole = shell(command() + " --jsonl -j2 " + file).out;
  for (const int ms : {5, 20, 60, 150}) {
    shell(command() + " --jsonl -j2 " + file + " > " + out + " & p=$!; sleep 0." + (ms < 10 ? "00" : ms < 100 ? "0" : "") +
          std::to_string(ms) + "; kill -9 $p; wait $p");
    const std::string left = process::read_file(out);
    EXPECT_EQ(left, whole.substr(0, left.size())) << ms;  // so every line but the last is whole
  }
}

TEST(Records, AFullDiskAndAClosedPipeAreTold) {
  const std::string file = write_file("some.jsonl", mixed(20000, true));
  if (access("/dev/full", W_OK) == 0) {
    for (const char* jobs : {"-j1", "-j2"}) {
      const outcome r = run({command(), "--jsonl", jobs, file}, {}, "/dev/full");
      EXPECT_EQ(r.status, 1);
      EXPECT_NE(r.err.find("pith: write error: No space left on device"), std::string::npos) << r.err;
    }
  }
  const outcome r = shell("trap '' PIPE; { " + command() + " --jsonl -j2 " + file + "; echo status $? >&2; } | head -n 1");
  EXPECT_EQ(lines(r.out).size(), 1u);
  EXPECT_NE(r.err.find("status 1"), std::string::npos) << r.err;
}

TEST(Jobs, FilesInOrder) {
  std::vector<std::string> words = {"-n1"};
  for (int i = 0; i < 60; ++i)
    words.push_back(write_file("job" + std::to_string(i) + ".txt", "The wall of year " + std::to_string(i) + " held. It did." +
                                                                       std::string(static_cast<std::size_t>(i % 7) * 3000, '\n')));
  words.insert(words.begin() + 30, "/no/such/file");
  const outcome one = pith(words);
  for (const char* jobs : {"-j2", "-j7"}) {
    words.insert(words.begin(), jobs);
    const outcome several = pith(words);
    EXPECT_EQ(several.out, one.out);
    EXPECT_EQ(several.err, one.err);
    EXPECT_EQ(several.status, 1);
    words.erase(words.begin());
  }
  words.insert(words.begin(), {"-j3", "--json"});
  EXPECT_EQ(lines(pith(words).out).size(), 60u);
  // a job that has nothing to say from its first file on
  const std::string file = write_file("job.txt", "The wall held.");
  EXPECT_EQ(pith({"-j2", "/no/such/file", file}).out, pith({"/no/such/file", file}).out);
}

// `make tsan` runs what names std::thread: here the command's own threads.
TEST(Jobs, ThreadsShareNothing) {
  EXPECT_EQ(lines(pith({"--jsonl", "-j4"}, mixed(2000, true)).out).size(), 2000u);
}

// Node's parser on records of every kind: tests/cli_json.mjs makes and compares them.
TEST(Records, AsNodeReadsThem) {
  if (!process::have("node")) GTEST_SKIP() << "node is not installed";
  const outcome r = run({"node", "tests/cli_json.mjs", command(), "3000"});
  EXPECT_EQ(r.status, 0) << r.out << r.err;
}

}  // namespace
