// c_fuzz.cpp - the C interface: calls in any order, with any argument that its header allows.
//
// Input: five bytes of options, then twelve calls, two bytes each; the rest is the text.  Three results and
// rankings, two workspaces and one feed are kept between the calls.  A ranking may be asked after its
// workspace was used again, by a call to which all of it was given: that must be refused.
#include "../../src/pith.cpp"

#include "../../src/language.cpp"
#include "fuzz.hpp"

namespace c_fuzz {

struct kept {
  pith_result result{};
  pith_ranking ranking{};
  pith_text documents[3]{};
  int workspace = -1;  // -1: nothing is there
  int kind = 0;        // 1: of the text, 2: of the documents
};

void check_status(pith_status s) {
  FUZZ_CHECK(s <= PITH_OK && s >= PITH_INVALID_CALL);
  FUZZ_CHECK(pith_status_name(s) != nullptr);
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  pith_options o{};
  const pith::options from = fuzz::options_from(in);
  o.sentences = from.sentences;
  o.ratio = from.ratio;
  o.words = from.words;
  o.bytes = from.bytes;
  o.method = static_cast<std::int32_t>(from.method);
  o.order = static_cast<std::int32_t>(from.order);
  o.damping = from.damping;
  o.tolerance = from.tolerance;
  o.max_sweeps = from.max_sweeps;
  o.query_strength = from.query_strength;
  o.explain = from.explain;
  const std::string_view calls = in.take(24);
  fuzz::text_block block(in.rest());
  const char* const text = block.view().data();
  const std::size_t length = block.view().size();
  const bool valid = fuzz::valid(from);

  fuzz::source next(reinterpret_cast<const std::uint8_t*>(calls.data()), calls.size());
  const std::size_t most = length * 3 + 600;
  fuzz::guarded first(most, 0xff, 1), second(most, 0, 2);
  fuzz::guarded* const memory[] = {&first, &second};
  kept results[3];
  pith_feed feed;
  std::memset(&feed, 0, sizeof feed);
  bool fed = false, begun = false, finished = false;
  bool parted = false;  // a call was given a part of a workspace, and did not see what another has there
  int feed_memory = 0;
  // of a ranking, whether what it has may be another's without a sign of it
  const auto overwritten = [&parted](const kept& r) { return parted && (r.workspace < 0 || r.kind != 2); };
  while (!next.empty()) {
    const unsigned what = next.byte(), n = next.byte();
    const int at = static_cast<int>(n & 1);
    void* const where = memory[at]->data();
    std::size_t room = most;
    if ((n & 2) != 0) room = most * (n >> 2) / 64;
    parted = parted || room != most;
    kept& r = results[(n >> 2) % 3];
    const auto taken = [&](pith_status s, int kind) {  // the workspace is another's now
      check_status(s);
      for (kept& other : results)
        if (other.workspace == at && &other != &r) other.workspace = -1;
      if (fed && feed_memory == at) fed = false;
      r.workspace = s == PITH_OK && (n & 2) == 0 ? at : -1;
      r.kind = kind;
      FUZZ_CHECK(s == PITH_OK || r.result.count == 0);
      FUZZ_CHECK(valid || s == PITH_INVALID_OPTION || what % 24 == 9);
      for (std::uint32_t i = 0; i < r.result.count; ++i)
        FUZZ_CHECK(std::size_t{r.result.spans[i].offset} + r.result.spans[i].length <= length);
    };
    const std::size_t cut = length * (n >> 2) / 64;
    const pith_text documents[] = {{text, cut}, {nullptr, 0}, {text + cut, length - cut}};
    switch (what % 24) {
      case 0: taken(pith_summarize(text, length, &o, where, room, &r.result), 1); break;
      case 1: {
        for (unsigned d = 0; d < 3; ++d) r.documents[d] = documents[d];
        r.result = pith_result();
        pith_status s = pith_rank(&r.ranking, r.documents, n % 4, &o, where, room);
        if (s == PITH_OK) s = pith_ranking_summary(&r.ranking, nullptr, &r.result);
        taken(s, 2);
        break;
      }
      case 2: {
        const std::size_t bytes = pith_workspace_bytes(text, length, &o);
        FUZZ_CHECK(!valid || bytes <= pith_workspace_bound(length, &o));
        (void)pith_rank_workspace_bytes(documents, 3, &o, nullptr);
        break;
      }
      case 3: {  // options as the caller's header has them
        struct {
          pith_options known;
          unsigned char more[256 - sizeof(pith_options) % 256];
        } caller{};
        caller.known = o;
        caller.known.size = n;  // up to 255, all of which is there
        caller.more[n % 64] = n & 1;
        check_status(pith_summarize(text, length, &caller.known, where, 0, &results[2].result));
        results[2].workspace = -1;
        break;
      }
      case 4:
      case 5: {
        pith_options other = o;
        other.sentences = n;
        other.order = n & 1;
        if (overwritten(r)) break;
        const pith_status s = pith_ranking_summary(&r.ranking, &other, &r.result);
        check_status(s);
        for (std::uint32_t i = 0; i < r.result.count; ++i)
          FUZZ_CHECK(std::size_t{r.result.spans[i].offset} + r.result.spans[i].length <= length);
        break;
      }
      case 6: {
        pith_explanation why;
        if (overwritten(r) || r.result.count == 0) break;
        const pith_span s = r.result.spans[n % r.result.count];  // or what has been written over it
        check_status(pith_ranking_explain(&r.ranking, &s, nullptr, &why));
        FUZZ_CHECK(why.term_count <= 5);
        break;
      }
      case 7:
      case 8: {
        const pith_screen screen{n & 15, n >> 4};
        (void)pith_rank_workspace_bytes(documents, 3, &o, &screen);
        if (overwritten(r)) break;
        check_status(pith_ranking_fit(&r.ranking, screen, what % 24 == 7 ? &o : nullptr, &r.result));
        break;
      }
      case 9:
        check_status(pith_feed_begin(&feed, &o, where, room));
        fed = begun = true;
        finished = false;
        feed_memory = at;
        for (kept& other : results)
          if (other.workspace == at) other.workspace = -1;
        break;
      case 10:
      case 11:
      case 12:
        if (!fed && begun) break;  // its workspace is another's
        check_status(pith_feed_append(&feed, text + cut / 2, length - cut));
        FUZZ_CHECK(finished || pith_feed_read_bytes(&feed) <= length * 24);
        break;
      case 13:
      case 14: {
        if (!fed && begun) break;
        if ((n & 8) != 0) {
          const pith_status s = pith_feed_rank(&feed, what % 24 == 14, &r.ranking);
          check_status(s);
          for (kept& other : results)
            if (other.workspace == feed_memory && &other != &r) other.workspace = -1;
          r.workspace = s == PITH_OK ? feed_memory : -1;
          r.result = pith_result();
          r.kind = 0;
          finished = true;
          break;
        }
        pith_result ended;
        check_status(what % 24 == 13 ? pith_feed_finish(&feed, &ended) : pith_feed_finish_early(&feed, &ended));
        finished = true;
        break;
      }
      case 15: {
        pith_outline outline;
        const pith_status s = pith_read(text, length, &o, where, room, &outline);
        check_status(s);
        for (kept& other : results)
          if (other.workspace == at) other.workspace = -1;
        if (fed && feed_memory == at) fed = false;
        if (s == PITH_OK)
          for (std::uint32_t i = 0; i < outline.count; ++i)
            FUZZ_CHECK(pith_role_name(outline.sentences[i].role) != nullptr);
        break;
      }
      case 16:
      case 17: {
        pith_keyword_options k{};
        k.count = n;
        k.window = n % 19;
        k.damping = fuzz::number(n);
        k.language = pith_find_language((n & 4) != 0 ? "de" : "xx-YY");
        pith_keyword_result found;
        check_status(pith_keywords(text, length, &k, where, room, &found));
        for (kept& other : results)
          if (other.workspace == at) other.workspace = -1;
        if (fed && feed_memory == at) fed = false;
        (void)pith_keywords_workspace_bytes(text, length, &k);
        (void)pith_keywords_workspace_bound(length, &k);
        break;
      }
      case 18:
      case 19: {
        if (r.workspace < 0 || r.kind == 0) break;
        fuzz::guarded out(n, 0);
        pith_copied copied;
        const char* const separators[] = {nullptr, "", " | ", "a separator that is longer than the buffer may be"};
        const pith_status s =
            r.kind == 2 ? pith_ranking_copy(&r.ranking, &r.result, separators[n & 3],
                                            reinterpret_cast<char*>(out.data()), n, nullptr)
                        : pith_copy(text, length, &r.result, separators[n & 3], reinterpret_cast<char*>(out.data()),
                                    n, (what & 1) != 0 ? &copied : nullptr);
        check_status(s);
        break;
      }
      case 20: {
        const pith_language* const language = pith_detect_language(text, length);
        FUZZ_CHECK(language != nullptr && pith_language_code(language) != nullptr);
        o.language = language;
        break;
      }
      case 21:
        o.query = text;
        o.query_length = cut / 2;
        o.title = (n & 1) != 0 ? text : nullptr;
        o.title_length = (n & 1) != 0 ? n % (cut + 1) : 0;
        for (kept& other : results) other.workspace = -1;  // which ranked something else
        break;
      case 22: {
        const std::size_t huge = std::size_t{0} - n;
        (void)pith_workspace_bound(huge, &o);
        (void)pith_workspace_bound(huge >> (n % 34), nullptr);
        (void)pith_keywords_workspace_bound(huge, nullptr);
        // nothing where something must be
        pith_outline outline;
        pith_keyword_result found;
        pith_explanation why;
        FUZZ_CHECK(pith_summarize(text, length, &o, where, room, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_summarize(nullptr, n + 1, &o, where, 0, &results[1].result) != PITH_OK);
        FUZZ_CHECK(pith_rank(&results[1].ranking, nullptr, n + 1, &o, where, 0) != PITH_OK);
        FUZZ_CHECK(pith_rank(nullptr, documents, 3, &o, where, 0) != PITH_OK);
        FUZZ_CHECK(pith_ranking_summary(nullptr, &o, &results[1].result) != PITH_OK);
        FUZZ_CHECK(pith_ranking_summary(&results[1].ranking, &o, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_read(text, length, &o, where, 0, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_read(nullptr, n + 1, &o, where, 0, &outline) != PITH_OK);
        FUZZ_CHECK(pith_keywords(text, length, nullptr, where, 0, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_keywords(nullptr, n + 1, nullptr, where, 0, &found) != PITH_OK);
        FUZZ_CHECK(pith_ranking_explain(nullptr, nullptr, nullptr, &why) != PITH_OK);
        FUZZ_CHECK(pith_ranking_explain(&results[1].ranking, nullptr, nullptr, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_ranking_fit(nullptr, {9, 9}, nullptr, &results[1].result) != PITH_OK);
        FUZZ_CHECK(pith_ranking_fit(&results[1].ranking, {9, 9}, &o, nullptr) != PITH_OK);
        FUZZ_CHECK(pith_feed_begin(nullptr, &o, where, room) != PITH_OK);
        FUZZ_CHECK(pith_feed_append(nullptr, text, length) != PITH_OK);
        FUZZ_CHECK(pith_feed_finish(nullptr, &results[1].result) != PITH_OK);
        FUZZ_CHECK(pith_feed_rank(nullptr, 0, &results[1].ranking) != PITH_OK);
        FUZZ_CHECK(pith_feed_read_bytes(nullptr) == 0);
        FUZZ_CHECK(pith_copy(text, length, nullptr, nullptr, nullptr, 0, nullptr) != PITH_OK);
        (void)pith_workspace_bytes(nullptr, n + 1, &o);
        (void)pith_rank_workspace_bytes(nullptr, n + 1, &o, nullptr);
        (void)pith_language_code(nullptr);
        (void)pith_find_language(nullptr);
        (void)pith_detect_language(nullptr, 0);
        if (length < most) check_status(pith_summarize(text, huge, &o, where, room, &results[1].result));
        results[1].workspace = -1;
        break;
      }
      default: {
        const std::string_view sentence = block.view().substr(0, 200);
        fuzz::guarded out(sentence.size() * 2, 0);
        std::uint32_t rows = 0;
        const std::size_t bytes = pith_wrap(sentence.data(), sentence.size(), n, reinterpret_cast<char*>(out.data()), sentence.size() * 2, &rows);
        FUZZ_CHECK(bytes <= sentence.size() * 2);
        FUZZ_CHECK(pith_wrap(sentence.data(), sentence.size(), n, nullptr, 0, nullptr) == bytes);
        fuzz::guarded small(n % 40, 0);  // past which nothing may be written
        FUZZ_CHECK(pith_wrap(sentence.data(), sentence.size(), n, reinterpret_cast<char*>(small.data()), n % 40, nullptr) == bytes);
      }
    }
  }
}

}  // namespace c_fuzz

FUZZ_TARGET(c_fuzz)
