// calls_test.cpp - calls out of order and with what is not theirs: each ends in a status.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "pith/detect.hpp"
#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/plain.hpp"
#include "pith/ranking.hpp"
#include "process.hpp"
#include "texts.hpp"
#include "apart.hpp"
#include "room.hpp"

namespace {

using pith::options;
using pith::result;
using pith::status;

const std::string& text = harbour_wall;

options explained(std::uint32_t sentences = 2) {
  options o{sentences};
  o.explain = true;
  return o;
}

TEST(Calls, AResultIsRefusedByAnotherWorkspace) {
  room a(16384), b(16384), small(pith::workspace_bytes(text, explained()));
  const result r = pith::summarize(text, explained(), a.w());
  ASSERT_EQ(r.status, status::ok);
  EXPECT_EQ(apart::reselect(r, {1}, a.w()).count, 1u);
  const pith::span first = r.spans[0];
  for (const pith::workspace w :
       {b.w(), pith::workspace{a.bytes.data(), a.bytes.size() - 4},
        pith::workspace{a.bytes.data() + 4, a.bytes.size() - 4}, pith::workspace{nullptr, 16384},
        pith::workspace{a.bytes.data(), 0}, pith::workspace{a.bytes.data(), 6}, small.w()}) {
    const result other = apart::reselect(r, {1}, w);
    EXPECT_EQ(other.status, status::invalid_call);
    EXPECT_EQ(other.count, 0u);
    EXPECT_EQ(other.spans, nullptr);
    EXPECT_EQ(apart::explain(text, r, first, explained(), w).status, status::invalid_call);
  }
  // moved as it is, it is good
  room moved(16384);
  std::memcpy(moved.bytes.data(), a.bytes.data(), a.bytes.size());
  EXPECT_EQ(apart::reselect(r, {1}, moved.w()).count, 1u);
}

TEST(Calls, AResultIsRefusedOnceItsWorkspaceIsUsedAgain) {
  const auto refused = [](auto use) {
    room a(16384);
    const result r = pith::summarize(text, explained(), a.w());
    const pith::span first = r.spans[0];
    use(a.w());
    EXPECT_EQ(apart::reselect(r, {1}, a.w()).status, status::invalid_call);
    EXPECT_EQ(apart::explain(text, r, first, explained(), a.w()).status, status::invalid_call);
  };
  refused([](pith::workspace w) { (void)pith::read("Another text is here.", {}, w); });
  refused([](pith::workspace w) { (void)pith::keywords("Another text is here.", {}, w); });
  refused([](pith::workspace w) { (void)pith::summarize("Another text is here.", {}, w); });
  refused([](pith::workspace w) { (void)pith::summarize("", {}, w); });
  refused([](pith::workspace w) { (void)pith::plain::summarize(text, pith::plain::options{}, w); });
  refused([](pith::workspace w) { pith::feed f({}, w); });
  refused([](pith::workspace w) { (void)pith::summarize(std::string(100000, 'a') + ". B.", {}, w); });
}

TEST(Calls, AResultOfAnotherKindIsRefused) {
  room a(16384);
  const result plain = pith::plain::summarize(text, pith::plain::options{3}, a.w());
  ASSERT_EQ(plain.status, status::ok);
  EXPECT_EQ(apart::reselect(plain, {1}, a.w()).status, status::invalid_call);
  EXPECT_EQ(apart::explain(text, plain, plain.spans[0], {}, a.w()).status, status::invalid_call);
  EXPECT_EQ(apart::reselect(result{}, {1}, a.w()).status, status::invalid_call);
  const result failed = pith::summarize(text, {2}, {a.bytes.data(), 50});
  ASSERT_EQ(failed.status, status::workspace_too_small);
  EXPECT_EQ(apart::reselect(failed, {1}, a.w()).status, status::invalid_call);
  EXPECT_EQ(apart::reselect(failed, {1}, {a.bytes.data(), 50}).status, status::invalid_call);
  // a pack's plain call leaves what the others do
  pith::plain::language_options o;
  o.sentences = 3;
  const result packed = pith::plain::summarize(text, o, a.w());
  ASSERT_EQ(packed.status, status::ok);
  EXPECT_EQ(apart::reselect(packed, {1}, a.w()).count, 1u);
  // one that was tampered with
  const result good = pith::summarize(text, {2}, a.w());
  for (int fact = 0; fact < 5; ++fact) {
    result bad = good;
    if (fact == 0) ++bad.ranked.rows;
    if (fact == 1) ++bad.term_count;
    if (fact == 2) bad.ranked.entries += 9;
    if (fact == 3) bad.ranked.method = pith::method::textrank;
    if (fact == 4) bad.candidate_count = 0;
    EXPECT_EQ(apart::reselect(bad, {1}, a.w()).status, status::invalid_call) << fact;
  }
  EXPECT_EQ(apart::reselect(good, {1}, a.w()).count, 1u);
}

TEST(Calls, AnExplanationOfWhatIsNotThereIsRefused) {
  room a(16384);
  const result r = pith::summarize(text, explained(), a.w());
  pith::span s = r.spans[0];
  EXPECT_EQ(apart::explain(text, r, s, explained(), a.w()).status, status::ok);
  s.sentence = r.sentence_count;
  EXPECT_EQ(apart::explain(text, r, s, explained(), a.w()).status, status::invalid_call);
  s.sentence = 0xffffffffu;
  EXPECT_EQ(apart::explain(text, r, s, explained(), a.w()).status, status::invalid_call);
  s = r.spans[0];
  EXPECT_EQ(apart::explain("short", r, s, explained(), a.w()).status, status::invalid_call);
  EXPECT_EQ(apart::explain({}, r, s, explained(), a.w()).status, status::invalid_call);
  s.length = 0xffffffffu;
  EXPECT_EQ(apart::explain(text, r, s, explained(), a.w()).status, status::invalid_call);
  const result plain = pith::summarize(text, {2}, a.w());
  EXPECT_EQ(apart::explain(text, plain, plain.spans[0], {2}, a.w()).status, status::invalid_option);
}

TEST(Calls, ACopyFromAnotherTextIsRefused) {
  room a(16384);
  char out[500];
  const result r = pith::summarize(text, {2}, a.w());
  EXPECT_EQ(pith::copy(text, r, out, sizeof out).sentences, 2u);
  EXPECT_EQ(pith::copy("short", r, out, sizeof out).status, status::invalid_call);
  EXPECT_EQ(pith::copy({}, r, out, sizeof out).status, status::invalid_call);
  EXPECT_EQ(pith::copy(nullptr, r, out, sizeof out).status, status::invalid_call);
  EXPECT_EQ(pith::copy(text, r, nullptr, 500).status, status::output_too_small);
  const result failed = pith::summarize(text, {2}, {});
  EXPECT_EQ(pith::copy(text, failed, out, sizeof out).status, status::workspace_too_small);
}

// A text is given in the form that a program has it in.
TEST(Calls, AnyFormOfATextIsTheSame) {
  room a(16384), b(16384);
  const std::string_view view = text;
  const std::string own(view);
  const char* const pointer = own.c_str();
  const auto chosen = [&](const pith::input& in) {
    const result r = pith::summarize(in, {2}, a.w());
    return r.count == 0 ? 0u : r.spans[r.count - 1].offset * 8 + r.count;
  };
  const std::uint32_t want = chosen(view);
  EXPECT_GT(want, 2u);
  for (const std::uint32_t got : {chosen(own), chosen(pointer), chosen({pointer, own.size()}), chosen({&view, 1})})
    EXPECT_EQ(got, want);
  EXPECT_EQ(chosen(""), 0u);
  EXPECT_EQ(chosen({}), 0u);
  const std::string_view pair[] = {view, "Another text is here."};
  const std::vector<std::string_view> list(pair, pair + 2);
  const std::uint32_t both = chosen({pair, 2});
  EXPECT_EQ(chosen(pair), both);
  EXPECT_EQ(chosen(list), both);
  EXPECT_EQ(chosen(std::array<std::string_view, 2>{{pair[0], pair[1]}}), both);
  const char* const no_text = nullptr;
  EXPECT_EQ(pith::summarize(no_text, {2}, a.w()).status, status::invalid_call);
  // a span of a document that there is not
  const result r = pith::summarize(pair, {9}, b.w());
  char out[500];
  ASSERT_EQ(r.spans[r.count - 1].document, 1u);
  EXPECT_EQ(pith::copy({pair, 1}, r, out, sizeof out).status, status::invalid_call);
}

TEST(Calls, NothingIsReadFromANullPointer) {
  room a(16384);
  const std::string_view null(nullptr, 100), *const no_documents = nullptr;
  options leaning;
  leaning.query = null;
  EXPECT_EQ(pith::summarize(null, {}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::summarize(text, leaning, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::workspace_bytes(text, leaning), 0u);
  EXPECT_EQ(pith::workspace_bytes(null), 0u);
  EXPECT_EQ(pith::summarize({no_documents, 3}, {}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::workspace_bytes({no_documents, 3}), 0u);
  EXPECT_EQ(pith::summarize({no_documents, 0}, {}, a.w()).status, status::ok);
  options o;
  EXPECT_EQ(pith::fit(null, o, {40, 8}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::fit({no_documents, 2}, o, {40, 8}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::read(null, {}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::keywords(null, {}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::workspace_bytes(null, pith::keyword_options{}), 0u);
  EXPECT_EQ(pith::plain::summarize(null, pith::plain::options{}, a.w()).status, status::invalid_call);
  EXPECT_EQ(pith::plain::workspace_bytes(null), 0u);
  EXPECT_EQ(pith::detect(null), nullptr);
  EXPECT_EQ(pith::detect(text, nullptr, 5), nullptr);
  pith::feed f({}, a.w());
  EXPECT_EQ(f.append(null), status::invalid_call);
  EXPECT_EQ(f.append(text), status::ok);
  EXPECT_EQ(f.finish().count, 3u);
  EXPECT_EQ(pith::feed(leaning, a.w()).status(), status::invalid_call);
  EXPECT_STREQ(pith::role_name(static_cast<pith::role>(200)), "unknown role");
}

TEST(Calls, AFeedThatHasFinishedTakesNoMore) {
  const std::string odd(700, '\xff');
  room a(16384);
  {
    pith::feed f({2}, a.w());
    EXPECT_EQ(f.append(text), status::ok);
    const result r = f.finish();
    EXPECT_EQ(r.status, status::ok);
    const pith::span first = r.spans[0];
    EXPECT_EQ(f.append(odd + " " + odd), status::invalid_call);
    EXPECT_EQ(f.append({}), status::invalid_call);
    EXPECT_EQ(f.finish().status, status::invalid_call);
    EXPECT_EQ(f.finish_early().status, status::invalid_call);
    EXPECT_EQ(f.status(), status::ok);
    EXPECT_EQ(r.spans[0].offset, first.offset);
    EXPECT_EQ(apart::reselect(r, {1}, a.w()).count, 1u);  // the result is what it was
  }
  {  // what did not fit may still be summarized in part, once
    std::string longer;
    for (int i = 0; i < 40; ++i) longer += text + "\n\n";
    room tight(pith::feed::window_bytes + 1200);
    pith::feed f({2}, tight.w());
    EXPECT_EQ(f.append(longer), status::workspace_too_small);
    EXPECT_EQ(f.append(longer), status::workspace_too_small);
    const result all = f.finish();
    EXPECT_EQ(all.status, status::workspace_too_small);
    EXPECT_GT(all.missing_bytes, 0u);
    EXPECT_EQ(f.append(longer), status::invalid_call);
    EXPECT_EQ(f.finish().status, status::workspace_too_small);
    EXPECT_EQ(f.finish_early().status, status::ok);
    EXPECT_EQ(f.finish_early().status, status::invalid_call);
    EXPECT_EQ(f.finish().status, status::invalid_call);
  }
  {  // nor does one whose workspace another call has used
    pith::feed f({2}, a.w());
    EXPECT_EQ(f.append(text), status::ok);
    (void)pith::summarize("Another text is here.", {}, a.w());
    EXPECT_EQ(f.append(text), status::invalid_call);
    EXPECT_EQ(f.finish().status, status::invalid_call);
    pith::feed first({2}, a.w()), second({2}, a.w());
    EXPECT_EQ(first.append(text), status::invalid_call);
    EXPECT_EQ(second.append(text), status::ok);
    EXPECT_EQ(first.finish_early().status, status::invalid_call);
    EXPECT_EQ(second.finish().count, 2u);
  }
  options bad;
  bad.damping = std::numeric_limits<float>::quiet_NaN();
  pith::feed f(bad, a.w());
  for (int i = 0; i < 2; ++i) EXPECT_EQ(f.finish().status, status::invalid_option);
}

/// A part of a workspace is another one, whose stamp is elsewhere: what was written there is found all the same.
TEST(Calls, AResultIsRefusedOnceAPartOfItsWorkspaceIsUsed) {
  const std::string article = texts::articles()[0].second, other = texts::articles()[1].second;
  for (const pith::method how : {pith::method::standard, pith::method::textrank, pith::method::lexrank, pith::method::bm25})
    for (const std::size_t skip : {0u, 4u, 400u, 4000u}) {
      options o = explained();
      o.method = how;
      room a(pith::workspace_bytes(article, o));
      const result r = pith::summarize(article, o, a.w());
      ASSERT_EQ(r.status, status::ok);
      const pith::span first = r.spans[0];
      const pith::workspace part{a.bytes.data() + skip, a.bytes.size() - skip - 100};
      ASSERT_NE(pith::read(other, o, part).status, status::invalid_call);
      EXPECT_EQ(apart::reselect(r, {1}, a.w()).status, status::invalid_call);
      EXPECT_EQ(apart::explain(article, r, first, o, a.w()).status, status::invalid_call);
    }
  room a((pith::workspace_bytes(article) + pith::feed::least_bytes) / 4 * 4);
  pith::feed f({2}, a.w());
  EXPECT_EQ(f.append(article), status::ok);
  std::memset(a.bytes.data(), 0xff, a.bytes.size() - 4);
  EXPECT_EQ(f.finish().status, status::invalid_call);
}

/// The roles that the C header names are those that there are, and are called what it says.
TEST(Calls, RolesHaveTheNamesOfTheHeader) {
  const std::string header = process::read_file("include/pith_more.h");
  const std::size_t begin = header.find("/** The name of pith_sentence's role:");
  ASSERT_NE(begin, std::string::npos) << "run from the project's top level";
  std::vector<std::string> names;
  const std::string comment = header.substr(begin, header.find("*/", begin) - begin);
  for (std::size_t at = comment.find('"'); at != std::string::npos;) {
    const std::size_t end = comment.find('"', at + 1);
    names.push_back(comment.substr(at + 1, end - at - 1));
    at = comment.find('"', end + 1);
  }
  ASSERT_EQ(names.size(), static_cast<std::size_t>(pith::role::furniture) + 2);
  for (std::size_t r = 0; r + 1 < names.size(); ++r)
    EXPECT_EQ(pith::role_name(static_cast<pith::role>(r)), names[r]);
}

/// Any calls in any order on two workspaces, with any results that there are.
TEST(Calls, AnyOrderEndsInAStatus) {
  std::mt19937 random(11);
  const auto below = [&](std::size_t n) { return random() % n; };
  const float odd[] = {0, 0.5f, 1, -1, 2, 1e30f, std::numeric_limits<float>::infinity(),
                       std::numeric_limits<float>::quiet_NaN(), 0.85f};
  room rooms[2] = {room(9000), room(3000)};
  std::vector<std::string> all = {"", "a", text, text + "\n\n" + text, std::string(300, '\xff'),
                                  texts::random(random, 1500), texts::random(random, 400)};
  std::vector<result> results(4);
  std::vector<std::unique_ptr<pith::feed>> feeds(2);
  char out[300];
  std::size_t good = 0;
  for (int step = 0; step < 30000; ++step) {
    const std::string& t = all[below(all.size())];
    room& m = rooms[below(2)];
    pith::workspace w = m.w();
    if (below(4) == 0) {
      const std::size_t skip = below(9);  // a part of it, of which the whole does not know
      w = {m.bytes.data() + skip, below(m.bytes.size() - skip)};
    }
    if (below(20) == 0) w.data = nullptr;
    options o{static_cast<std::uint32_t>(below(5))};
    if (below(4) == 0) o.ratio = odd[below(9)];
    if (below(6) == 0) o.damping = odd[below(9)];
    if (below(6) == 0) o.tolerance = odd[below(9)];
    if (below(6) == 0) o.query_strength = odd[below(9)];
    if (below(4) == 0) o.query = all[below(all.size())];
    if (below(4) == 0) o.bytes = static_cast<std::uint32_t>(random());
    o.method = static_cast<pith::method>(below(10) == 0 ? below(256) : below(4));
    o.explain = below(2) == 0;
    result& r = results[below(results.size())];
    auto& f = feeds[below(2)];
    switch (below(11)) {
      case 0: r = pith::summarize(t, o, w); break;
      case 1: r = apart::reselect(results[below(results.size())], o, w); break;
      case 2: r = pith::fit(t, o, {static_cast<std::uint32_t>(below(90)), static_cast<std::uint32_t>(below(9))}, w); break;
      case 3: r = pith::plain::summarize(t, pith::plain::options{3}, w); break;
      case 4: (void)pith::read(t, o, w); break;
      case 5: (void)pith::keywords(t, {}, w); break;
      case 6: f.reset(new pith::feed(o, m.w())); break;
      case 7: if (f) (void)f->append(t); break;
      case 8: if (f) r = below(2) == 0 ? f->finish() : f->finish_early(); break;
      case 9: {
        pith::span s{static_cast<std::uint32_t>(below(300)), static_cast<std::uint32_t>(below(300)),
                     static_cast<std::uint32_t>(below(9)), 0, 1, 0, 0};
        if (below(8) == 0) s.sentence = static_cast<std::uint32_t>(random());
        const pith::explanation e = apart::explain(t, r, s, o, w);
        good += e.status == status::ok;
        for (std::uint32_t i = 0; i < e.term_count; ++i)
          EXPECT_LE(std::size_t{e.terms[i].offset} + e.terms[i].length, t.size());
        break;
      }
      case 10:  // the spans of a result are good until its workspace is used again
        if (below(3) == 0) (void)pith::workspace_bytes(t, o);
        else {
          room own(20000);
          const result fresh = pith::summarize(t, {2}, own.w());
          (void)pith::copy(all[below(all.size())], fresh, out, below(sizeof out));
        }
        break;
    }
    good += r.status == status::ok;
    EXPECT_STRNE(pith::status_name(r.status), "unknown status");
    EXPECT_TRUE(r.status == status::ok || r.count == 0);
  }
  EXPECT_GT(good, 5000u);
}

}  // namespace
