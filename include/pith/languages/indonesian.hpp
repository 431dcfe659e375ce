// pith/languages/indonesian.hpp - Indonesian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_INDONESIAN_HPP
#define PITH_LANGUAGES_INDONESIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace indonesian {

inline constexpr char stop_list[] =
    "ada adalah agar akan aku anda antara apa apakah apabila atas atau bagaimana bagi bahkan "
    "bahwa banyak baru beberapa begitu belum berbagai bisa boleh bukan cukup cuma dalam dan "
    "dapat dari daripada demikian dengan di dia diri dua guna hal hanya harus hingga ia ini itu "
    "itulah jadi jangan jika juga kalau kali kami kamu karena ke kepada ketika kini kita lagi "
    "lain lainnya lalu lebih maka mampu masih masing maupun melalui mana memang memiliki "
    "mengapa menjadi menurut mereka merupakan meski mulai namun nanti oleh orang pada paling "
    "para pernah pula pun saat saja sambil sampai sangat satu saya se sebab sebagai sebelum "
    "sebuah secara sedang sedangkan sehingga sejak sekarang selain selalu selama seluruh semua "
    "seorang seperti sering serta sesuai sesudah setelah setiap suatu sudah supaya tak tanpa "
    "tapi telah tentang terhadap termasuk tersebut tetapi tidak untuk yaitu yakni yang";

inline constexpr char title_list[] =
    "dr drs dra ir prof h hj kh st jl jend kol gg sdr yth mr mrs bpk";

inline constexpr char numbered_list[] =
    "no hal ps vol jil tel rp ay dll dsb dst dkk";

inline constexpr char abbreviation_list[] =
    "tbk pt cv a.n u.p s.d d.a m sm gb tsb kec kab prov km kg";

inline constexpr char starter_list[] =
    "ini itu dia ia mereka kami kita saya pada di dalam namun menurut selain setelah untuk "
    "dengan tetapi para";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace indonesian
}  // namespace detail

namespace languages {

/// Indonesian.
inline constexpr language indonesian{
    "id", detail::indonesian::stop_words.view(), detail::indonesian::titles.view(),
    detail::indonesian::numbered.view(), detail::indonesian::abbreviations.view(),
    detail::indonesian::starters.view(), word_view{}, nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_INDONESIAN_HPP
