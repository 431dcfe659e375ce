// pith/languages/greek.hpp - Greek: stop words and abbreviations, without a stemmer.
//
// Folding writes the final sigma as any other, and so do these lists.
#ifndef PITH_LANGUAGES_GREEK_HPP
#define PITH_LANGUAGES_GREEK_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace greek {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "ο η το οι τα του τησ των τον την τουσ τισ στο στη στην στον στα στουσ στισ σε από για με "
    "ωσ προσ κατά μετά παρά αντί χωρίσ μέχρι έωσ πριν και κι αλλά όμωσ ή είτε ούτε μήτε αν εάν "
    "ότι πωσ που όταν όπωσ γιατί επειδή διότι αφού ενώ ώστε να θα δεν δε μην μη είναι ήταν είχε "
    "είχαν έχει έχουν έχω εγώ εσύ εμείσ εσείσ αυτόσ αυτή αυτό αυτοί αυτέσ αυτά αυτού αυτήσ "
    "αυτών αυτόν αυτήν εκείνοσ εκείνη εκείνο τι ποιοσ ποια ποιο ποιοι όλα όλοι όλεσ όλη όλο "
    "κάθε κάποιοσ κάποια κάποιο κάτι τίποτα μου σου μασ σασ μόνο πολύ πιο πια ήδη ακόμα ακόμη "
    "επίσησ εδώ εκεί έτσι τώρα τότε όσο όσα οποία οποίο οποίοσ οποίων οποίουσ οποίεσ ένασ μια "
    "μία ένα έναν άλλο άλλα άλλη άλλοι σαν μέσα κάτω πάνω μεταξύ λόγω σύμφωνα";

  static constexpr char titles[] =
    "κ κα κοσ δρ καθ αγ στρ λεωφ βλ λ.χ π.χ δηλ κυρ αξ κκ πρβλ πλ καθηγ αρχιμ μητρ λατ αγγλ γαλλ "
    "γερμ ιταλ τουρκ ρωσ ισπ μτφρ επιμ επισκ κυβ οδ";

  static constexpr char numbered[] =
    "τηλ αρ αριθ σ σελ τ τόμ άρθ παρ κεφ εικ πίν ν κ.λπ κλπ κ.ά κ.τ.λ κτλ φ εδ στοιχ περ σχ άρθρ "
    "αρθ αρθρ άρ αριθμ εδάφ παράγρ υποπαρ σσ διάγρ τεύχ φυλ βιβλ στίχ κιν εσωτ παράρτ υποσημ σημ "
    "πιν στ";

  static constexpr char abbreviations[] =
    "κ.α π.μ μ.μ π.χ μ.χ α.ε ε.ε η.π.α εκ χλμ δισ εκατ χιλ υποσ επ μεταφρ εκδ";

  static constexpr char starters[] =
    "ο η το οι τα στο στη αυτό αυτόσ αυτή για με σε από και δεν όμωσ αλλά μια ένασ";

  static constexpr char polite[] = "εσείσ σασ του τησ αυτόν αυτού";

  static constexpr char cues[] =
    "παρόν_έγγραφο παρούσα_εργασία παρούσα_μελέτη παρούσασ_εργασίασ αυτό_το_άρθρο αυτό_το_έγγραφο "
    "αυτόσ_ο_οδηγόσ";

  static constexpr char labels[] = "βιταμίνη σχέδιο ομάδα τύποσ κατηγορία";

  static constexpr char works[] = "ταινία βιβλίο μυθιστόρημα τραγούδι";

  static constexpr char speech[] = "ρώτησε είπε φώναξε απάντησε ψιθύρισε";

  static constexpr char openers[] =
    "αυτόσ αυτή αυτό αυτοί αυτέσ αυτά εκείνοσ εκείνη εκείνο τέτοιοσ";

  static constexpr char connectives[] =
    "αλλά όμωσ και επίσησ έπειτα μετά λοιπόν επιπλέον ωστόσο ή";

  static constexpr char asides[] =
    "ευχαριστώ ευχαριστούμε γεια";
};

}  // namespace greek
}  // namespace detail

namespace languages {

/// Greek.
inline constexpr language greek = make_language<detail::greek::words>("el");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_GREEK_HPP
