// pith/languages/bengali.hpp - Bengali: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_BENGALI_HPP
#define PITH_LANGUAGES_BENGALI_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace bengali {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "ও এবং এই এ যে যা না কি কী তা তার তাঁর তাদের তিনি সে সেই আমি আমার আমরা আমাদের তুমি তোমার আপনি "
    "আপনার তারা তাঁরা ওই এটি এটা সেটি ছিল ছিলেন ছিলো হয় হয়ে হয়েছে হয়েছিল হবে হচ্ছে হন হতে "
    "হওয়া হলে হলো করে করা করেন করেছে করেছেন করতে করার করবে করছে করলে থেকে জন্য সঙ্গে সাথে মধ্যে "
    "উপর পর পরে আগে কাছে দিয়ে নিয়ে কিন্তু তবে বা অথবা যদি তাই কারণ যখন তখন যেমন তেমন এখন এখানে "
    "সেখানে কোনো কোন কিছু কেউ সব সকল অনেক আরও আরো একটি একটা এক দুই প্রতি দ্বারা মতো মত ছাড়া "
    "পর্যন্ত বলে বলেন বলা যায় গেছে গেল দেওয়া নেই নয় আছে আছেন থাকে পারে পারেন কে কার কাকে যার "
    "যাদের যিনি এমন এর একই অন্য নিজে নিজের শুধু খুব";

  static constexpr char titles[] =
    "ডা ড মো মোঃ মি মিসেস প্রফ অধ্যা শ্রী শ্রীমতী মুহা ইঞ্জি অ্যাড এস এম এন এল এফ এইচ বি সি ডি টি পি ভি জে";

  static constexpr char numbered[] = "নং পৃ ক্র টে সং";

  static constexpr char abbreviations[] = "লি খ্রি খ্রিঃ প্রা কি.মি";

  static constexpr char cues[] = "এই_প্রবন্ধ এই_প্রবন্ধে এই_নিবন্ধে এই_গবেষণা এই_গবেষণায়";

  static constexpr char openers[] = "তিনি সে তারা এটি এটা সেটি এই এগুলো এর তার তাদের";

  static constexpr char connectives[] = "কিন্তু তবে এবং তাই এছাড়া তারপর অথবা যেমন";

  static constexpr char speech[] = "জিজ্ঞাসা জিজ্ঞেস বলল বললেন বললো বললাম শুধাল";
};

}  // namespace bengali
}  // namespace detail

namespace languages {

/// Bengali.
inline constexpr language bengali = make_language<detail::bengali::words>("bn");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_BENGALI_HPP
