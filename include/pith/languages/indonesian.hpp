// pith/languages/indonesian.hpp - Indonesian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_INDONESIAN_HPP
#define PITH_LANGUAGES_INDONESIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace indonesian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
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

  static constexpr char titles[] =
    "dr drs dra ir prof h hj kh st jl jend kol gg sdr yth mr mrs bpk drg rev ust kompol ipda "
    "brigjen mayjen letjen rs tn ny nn jln pdt sdri letkol kapt lih bdk mis drh kel tgk kp ds";

  static constexpr char numbered[] =
    "no hal ps vol jil tel rp ay dll dsb dst dkk pasal par bab lamp gbr hlm thn tgl pkl telp tlp "
    "lt kav rt rw psl cet ed tbl ext th fig hp tab";

  static constexpr char abbreviations[] =
    "tbk pt cv a.n u.p s.d d.a m sm gb tsb kec kab prov km kg al ttd";

  static constexpr char starters[] =
    "ini itu dia ia mereka kami kita saya pada di dalam namun menurut selain setelah untuk "
    "dengan tetapi para";

  static constexpr char polite[] = "anda baru";

  static constexpr char cues[] =
    "makalah_ini artikel_ini dokumen_ini panduan_ini penelitian_ini laporan_ini bab_ini "
    "tutorial_ini tulisan_ini studi_ini";

  static constexpr char labels[] = "vitamin rencana kelas kelompok tipe";

  static constexpr char works[] = "film novel buku album lagu majalah";

  static constexpr char speech[] =
    "tanya kata seru ujar tanyanya katanya ujarnya jawab jawabnya";

  static constexpr char openers[] =
    "ia dia mereka itu ini hal_ini hal_itu keduanya";

  static constexpr char connectives[] =
    "tetapi namun dan juga kemudian lalu selain oleh_karena akibatnya sebaliknya misalnya atau";

  static constexpr char asides[] =
    "terima_kasih halo selamat_pagi";
};

}  // namespace indonesian
}  // namespace detail

namespace languages {

/// Indonesian.
inline constexpr language indonesian = make_language<detail::indonesian::words>("id");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_INDONESIAN_HPP
