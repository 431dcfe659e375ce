// pith/feed.hpp - the call for text that is not in memory: it comes in pieces, and is read once.
//
//     static pith::static_workspace<48 * 1024> memory;
//     pith::feed text({3}, memory);
//     while (n = read_some(piece)) text.append({piece, n});
//     pith::result r = text.finish();
//     for (const pith::span& s : r) print_bytes_of_the_text(s.offset, s.length);
//
// Only the model of the text is kept, four bytes a content word and sixteen a sentence; the
// caller reads the chosen sentences back from where the text came from.  The result is that of
// summarize() on the whole text, bit for bit, for every split into pieces.
//
// The size query of summarize() has to allow for words that are all different.  A feed takes what this text
// needs: most words of a text repeat others, so its matrix and its ranking are smaller than the model.
// 100 KB of English prose need 50 to 60 KB.
//
// Text that is not decided yet waits in a window at the end of the workspace.  When everything is read, the
// sentences move up over the window, which makes room for the middle:
//
//     | token hashes -->       free       <-- sentences | window |      while it is read
//     | token hashes |  middle: table, ranking  |   sentences    |      then, as in pith.hpp
#ifndef PITH_FEED_HPP
#define PITH_FEED_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ranking.hpp"

namespace pith {

/// Summarizes a text that arrives in pieces.  Holds pointers into the workspace, so it can be
/// neither copied nor moved; it and the result are valid as long as the workspace is.  After finish() or
/// finish_early() only the result is left: a new text needs a new object.
class feed {
 public:
  /// Bytes at the end of the workspace for text that is not decided yet: as far as a step of the reader may
  /// look ahead, twice, so that a byte is moved at most once on average.
  static constexpr std::size_t window_bytes = 2 * detail::reader::lookahead;

  /// The smallest workspace in which anything is read, wherever it begins: a window, aligned.  Where a
  /// workspace of some size is too small must not depend on its address.
  static constexpr std::size_t least_bytes = window_bytes + detail::spare_bytes;

  /// Begins a text.  The options are copied; `w` is as for summarize(), at least least_bytes.
  feed(const options& o, workspace w) noexcept
      : options_(o),
        memory_(detail::opened(w)),
        bytes_(detail::size_of(w)),
        model_(memory_.data, bytes_ > least_bytes ? memory_.size - window_bytes : 0),
        reader_(o.language, model_),
        status_(!detail::valid(o)             ? pith::status::invalid_option
                : detail::is_null(o.query) || detail::is_null(o.title) ? pith::status::invalid_call
                : bytes_ < least_bytes ? pith::status::workspace_too_small
                                       : pith::status::ok) {
    if (memory_.data != nullptr) detail::stamp_in(memory_) = own_stamp();
    if (reads()) detail::read_query(o, model_);
  }
  feed(const feed&) = delete;
  feed& operator=(const feed&) = delete;

  /// Reads the next piece of the text: of any size, also empty, cut anywhere, also inside a code point.
  /// The piece is not needed after the call.
  ///
  /// status::workspace_too_small: the text up to read_bytes() is kept, and there is no room for the rest.
  /// Then either call finish_early(), which summarizes what was kept, or go on: further pieces are only
  /// counted, and finish() says how many bytes were missing.  status::text_too_long: over
  /// max_text_bytes.  status::invalid_option: from the constructor.  An error is final.
  /// status::invalid_call: after finish() or finish_early(), after another call has used the workspace, or
  /// a null pointer to bytes of a text.
  ///
  /// Time: linear in the piece.
  pith::status append(std::string_view piece) noexcept {
    if (ended_ || !is_own() || detail::is_null(piece)) return pith::status::invalid_call;
    if (!reads()) return status_;
    if (piece.size() > max_text_bytes - base_ - held_) status_ = pith::status::text_too_long;
    if (status_ == pith::status::text_too_long) return status_;
    for (std::size_t at = 0; at < piece.size();) {
      char* const w = window();
      while (held_ < window_bytes && at < piece.size()) w[held_++] = piece[at++];
      if (held_ == window_bytes) read(false);
    }
    return status_;
  }

  /// Ends the text and summarizes all of it, with the result that summarize() gives for the same text and
  /// options.  result::workspace_bytes is what this text took; with one byte less it is an error.
  ///
  /// status::workspace_too_small: with missing_bytes more it succeeds.  If the text was read and only its
  /// ranking has no room, that is exactly what is needed.  If the text had no room, it is an upper bound for
  /// as many words and sentences.  If the workspace has less than least_bytes, nothing was counted, and it
  /// is what is missing of least_bytes.
  ///
  /// No piece can be added afterwards.  If the text had no room, finish_early() is still possible; after a
  /// ranking, or after another call has used the workspace, it is status::invalid_call.
  [[nodiscard]] result finish() noexcept {
    if (!end()) return error(pith::status::invalid_call);
    return status_ == pith::status::ok ? rank(false) : error(status_);
  }

  /// Ends the text where the workspace was full, and summarizes what came before: the first read_bytes()
  /// bytes, a number that is final then.  A text that has room is summarized whole.  The result is the same
  /// for every split.
  [[nodiscard]] result finish_early() noexcept {
    if (!end()) return error(pith::status::invalid_call);
    const bool some = status_ == pith::status::workspace_too_small && bytes_ >= least_bytes;
    return some || status_ == pith::status::ok ? rank(true) : error(status_);
  }

  /// Ends the text as finish() does, or as finish_early() where it is `early`, for a text that will be asked
  /// more than once.
  [[nodiscard]] ranking finish_ranking(bool early = false) noexcept {
    const result r = early ? finish_early() : finish();
    return ranking(r, options_, memory_, bytes_);
  }

  pith::status status() const noexcept { return status_; }

  /// The end of the last sentence that was read and has room in the workspace: the text before this byte
  /// can be summarized.  After workspace_too_small it does not change, unless finish_early() finds that the
  /// ranking has room for less.
  std::uint32_t read_bytes() const noexcept { return read_bytes_; }

 private:
  char* window() const noexcept {
    return static_cast<char*>(memory_.data) + (memory_.size - window_bytes);
  }
  std::uint32_t stored_sentences() const noexcept {
    return static_cast<std::uint32_t>(
        static_cast<std::size_t>(model_.top() - model_.high()) / sizeof(sentence));
  }

  /// What reading takes: there is a window, and then it must be possible to make a matrix.
  static std::size_t reading(std::uint32_t tokens, std::uint32_t sentences, const options& o) noexcept {
    if (!detail::can_count<std::size_t>(tokens, sentences)) return detail::no_size<>;
    const detail::layout<std::size_t> at({tokens, sentences, 0, 0}, detail::asks(o), o);
    return detail::larger(at.reading(window_bytes), at.building());
  }

  /// What the workspace bears while it is this object's: even, as no ranking's stamp is.
  std::uint32_t own_stamp() const noexcept {
    return (static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(this)) & ~1u) | 1u << 31;
  }
  bool is_own() const noexcept {
    return memory_.data == nullptr || detail::stamp_in(memory_) == own_stamp();
  }

  /// Whether anything is read at all.
  bool reads() const noexcept {
    return bytes_ >= least_bytes && status_ != pith::status::invalid_option &&
           status_ != pith::status::invalid_call;
  }

  /// Ends the text; false where what was read of it has given way to its ranking, or to another call.
  bool end() noexcept {
    if (ranked_ || !is_own()) return false;
    if (!ended_) read(true);
    ended_ = true;
    return true;
  }

  /// Reads what the window holds, as far as it can be decided, and moves the rest to its front.
  void read(bool last) noexcept {
    if (!reads()) return;
    char* const w = window();
    const std::size_t done = reader_.consume(w, held_, base_, last);
    for (std::size_t i = done; i < held_; ++i) w[i - done] = w[i];
    held_ -= done;
    base_ += static_cast<std::uint32_t>(done);
    if (status_ == pith::status::ok) keep();
  }

  /// Notes what can be ranked: all that was read, or the most sentences from the first one on that
  /// have room.  Sentences that were stored have had room so far, and so had their tokens.
  void keep() noexcept {
    tokens_ = model_.token_count();
    sentences_ = model_.sentence_count();
    const sentence* s = detail::array_at<sentence>(model_.high());  // the last one stands first
    if (model_.full() || reading(tokens_, sentences_, options_) > bytes_) {
      status_ = pith::status::workspace_too_small;
      sentences_ = stored_sentences();
      tokens_ = model_.stored_tokens();
      for (; sentences_ > 0 && reading(tokens_, sentences_, options_) > bytes_; ++s, --sentences_)
        tokens_ = s->first_token;
    }
    read_bytes_ = sentences_ > 0 ? s->offset + s->length : 0;
  }

  result error(pith::status s) const noexcept {
    result out;
    out.status = s;
    if (s != pith::status::workspace_too_small) return out;
    out.sentence_count = model_.sentence_count() - (detail::asks(options_) ? 1 : 0);
    const std::uint32_t tokens = model_.token_count(), sentences = model_.sentence_count();
    const std::size_t most = detail::bytes_for(detail::at_most(tokens, sentences), options_);
    (void)detail::has_room(detail::larger(reading(tokens, sentences, options_), most),
                           bytes_, out);
    return out;
  }

  /// Moves the last of some sentences up so that they end where `end` is.
  static sentence* move_up(const sentence* from, std::uint32_t count, unsigned char* end) noexcept {
    sentence* const to = detail::array_at<sentence>(end) - count;
    for (std::uint32_t i = count; i-- > 0;) to[i] = from[i];
    return to;
  }

  /// Whether there is room for what was read and for ranking it; if not, and if that will do, leaves
  /// out as many sentences at its end as must be.  A member of feed would be one more on the stack.
  struct fitting {
    const options& o;
    std::size_t bytes;
    bool early;
    result& out;
    std::uint32_t& read_bytes;

    bool operator()(detail::reading& r, detail::matrix_builder& builder,
                    detail::matrix_size size) noexcept {
      if (detail::has_room(need(r.token_count, r.sentence_count, size), bytes, out))
        return true;
      if (!early) return false;
      out.status = pith::status::ok;
      out.missing_bytes = 0;
      std::uint32_t fit = 0;  // the most sentences that have room; `most` have none
      for (std::uint32_t most = r.sentence_count; most - fit > 1;) {
        const std::uint32_t half = fit + (most - fit) / 2, tokens = r.sentences[half].first_token;
        (need(tokens, half, builder.shorten(r.sentences, half, tokens)) <= bytes ? fit : most) = half;
      }
      sentence* const end = r.sentences + r.sentence_count;
      r.token_count = r.sentences[fit].first_token;
      r.sentence_count = fit;
      (void)builder.shorten(r.sentences, fit, r.token_count);
      r.sentences = move_up(r.sentences, fit, reinterpret_cast<unsigned char*>(end));
      read_bytes = fit > 0 ? end[-1].offset + end[-1].length : 0;
      return false;
    }

    std::size_t need(std::uint32_t tokens, std::uint32_t sentences,
                     detail::matrix_size size) const noexcept {
      return detail::larger(
          reading(tokens, sentences, o),
          detail::bytes_for(detail::counts<std::uint32_t>{tokens, sentences, size.entries, size.terms}, o));
    }
  };

  result rank(bool early) noexcept {
    ranked_ = true;
    // the sentences go up over the window, those that are not kept left behind
    unsigned char* const end = model_.top() + window_bytes;
    const auto* const stored = detail::array_at<const sentence>(model_.high());
    sentence* const moved = move_up(stored + (stored_sentences() - sentences_), sentences_, end);
    detail::reverse(moved, sentences_);
    std::uint32_t* const low = static_cast<std::uint32_t*>(memory_.data);
    result out;
    // another call that was given a part of the workspace has its stamp elsewhere: see is_intact()
    for (std::uint32_t i = 0, before = 0; i < sentences_; before = moved[i++].first_token)
      if (moved[i].first_token < before || moved[i].first_token > tokens_) out.status = pith::status::invalid_call;
    if (out.status != pith::status::ok) return out;
    out.workspace_bytes = reading(tokens_, sentences_, options_);
    detail::reading r{pith::status::ok, low, moved, tokens_, sentences_,
                      reinterpret_cast<unsigned char*>(low + tokens_),
                      reinterpret_cast<unsigned char*>(moved)};
    detail::rank_reading(out, r, options_, fitting{options_, bytes_, early, out, read_bytes_});
    if (sentences_ != r.sentence_count) status_ = pith::status::workspace_too_small;
    return out;
  }

  const options options_;
  const workspace memory_;
  const std::size_t bytes_;  // of the workspace as it was given
  detail::model_writer model_;
  detail::reader reader_;
  std::uint32_t base_ = 0;  // offset of the window in the text
  std::size_t held_ = 0;    // bytes in the window
  std::uint32_t tokens_ = 0, sentences_ = 0, read_bytes_ = 0;  // what has room so far
  pith::status status_;
  bool ended_ = false, ranked_ = false;
};

}  // namespace pith

#endif  // PITH_FEED_HPP
