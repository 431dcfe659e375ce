// narrow.cpp - where size_t has 32 bits: bounds of large texts, and calls with too little memory, end in a
// status.  Prints what does not hold.  The argument is how many millions of bytes the text has: 8, or 100
// where nothing is emulated.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/plain.hpp"

namespace {

int failed = 0;
#define HOLDS(...) ((__VA_ARGS__) ? void() : void((std::printf("line %d: %s\n", __LINE__, #__VA_ARGS__), ++failed)))

constexpr std::size_t million = 1000 * 1000;

}  // namespace

int main(int argc, char** argv) {
  static_assert(sizeof(std::size_t) == 4, "for targets of 32 bits");
  static unsigned char memory[1u << 20];
  const std::size_t sizes[] = {100 * million, 240 * million, 900 * million, pith::max_text_bytes};
  for (const pith::method how : {pith::method::standard, pith::method::textrank, pith::method::lexrank, pith::method::bm25})
    for (const float ratio : {0.0f, 1.0f})
      for (const bool explain : {false, true}) {
        pith::options o;
        o.method = how;
        o.ratio = ratio;
        o.explain = explain;
        std::size_t before = 0;
        for (const std::size_t bytes : sizes) {
          // more than there is memory for is said with 0, or with a size that no workspace has; it never
          // becomes small
          const std::size_t bound = pith::workspace_bound(bytes, o);
          HOLDS(bound == 0 || bound > bytes);
          HOLDS(bound == 0 || (bound >= before && before != 1));
          before = bound != 0 ? bound : 1;
        }
      }
  for (const std::size_t bytes : sizes) {
    const std::size_t words = pith::workspace_bound(bytes, pith::keyword_options{}), plain = pith::plain::workspace_bound(bytes);
    HOLDS(words == 0 || words > bytes);
    HOLDS(plain == 0 || plain > bytes);
  }
  // a text of which every second byte is a heading: of 100 MB it takes more than an address can say
  const std::size_t bytes = (argc > 1 ? static_cast<std::size_t>(std::atol(argv[1])) : 8) * million;
  char* const text = static_cast<char*>(std::malloc(bytes));
  if (text == nullptr) {
    std::puts("no memory for a text: not asked");
  } else {
    for (std::size_t i = 0; i < bytes; ++i) text[i] = "A\n=\n"[i % 4];
    const std::string_view all(text, bytes);
    pith::options o;
    o.method = pith::method::textrank;
    o.ratio = 1;
    o.explain = true;
    const std::size_t need = pith::workspace_bytes(all, o);
    HOLDS(need == 0 || need > bytes);
    const pith::result r = pith::summarize(all, o, {memory, sizeof memory});
    HOLDS(r.status == pith::status::workspace_too_small || r.status == pith::status::text_too_long);
    HOLDS(r.count == 0);
    const pith::keyword_result k = pith::keywords(all, {}, {memory, sizeof memory});
    HOLDS(k.status == pith::status::workspace_too_small || k.status == pith::status::text_too_long);
    const pith::outline outline = pith::read(all, o, {memory, sizeof memory});
    HOLDS(outline.status != pith::status::ok && outline.count == 0);
    pith::feed f(o, {memory, sizeof memory});
    for (std::size_t at = 0; at < bytes; at += 65536) (void)f.append(all.substr(at, 65536));
    const pith::result fed = f.finish();
    HOLDS(fed.status == pith::status::workspace_too_small || fed.status == pith::status::text_too_long);
    o = {};
    const pith::result fitted = pith::fit(all, o, {40, 1000}, {memory, sizeof memory});
    HOLDS(fitted.status == pith::status::workspace_too_small || fitted.status == pith::status::text_too_long);
    std::free(text);
  }
  if (failed == 0) std::puts("32 bits: a status everywhere");
  return failed != 0;
}
