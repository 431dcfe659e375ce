// pith/languages/english.hpp - English: word lists and the Porter2 stemmer.
//
// Porter2 is the stemmer that Snowball calls English; this is the version of Snowball 3.  Its steps
// share one trie of suffixes and one table of rules: the group of a suffix names its rule, and a
// step looks for the groups of a range.  The trie is made by romance.hpp, whose packing knows
// nothing of any one language.
//
// In most rules the new ending is a beginning of the old one, with or without an e behind it
// ("ization" - "ize", "fulness" - "ful"), so that a rule is one byte: how much to keep, whether to
// add an e, which region the suffix must lie in, and which letters may stand before it.
#ifndef PITH_LANGUAGES_ENGLISH_HPP
#define PITH_LANGUAGES_ENGLISH_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "../language.hpp"
#include "romance.hpp"

namespace pith {
namespace detail {
namespace english {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a about above across after again against all almost along already also although always am "
    "among an and another any anyone anything are around as at away be became because become been "
    "before being behind below between both but by can cannot could did do does doing done down "
    "during each either else enough even ever every few for from further get gets got had has have "
    "having he hence her here hers herself him himself his how however i if in indeed into is it "
    "its itself just least less let many may me might mine more moreover most much must my myself "
    "neither never nevertheless no nobody none nor not nothing now of off often on once one only "
    "onto or other others otherwise ought our ours ourselves out over own per perhaps quite rather "
    "really same shall she should since so some someone something still such than that the their "
    "theirs them themselves then there thereby therefore these they this those though through "
    "throughout thus to together too toward towards under unless until up upon us very via was we "
    "well were what whatever when where whereas whether which while who whom whose why will with "
    "within without would yet you your yours yourself yourselves "
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd "
    "it'll we're we've we'd we'll they're they've they'd they'll that's that'll there's here's "
    "who's what's where's when's why's how's let's isn't aren't wasn't weren't don't doesn't "
    "didn't haven't hasn't hadn't can't couldn't won't wouldn't shan't shouldn't mustn't mightn't "
    "needn't ain't";

  static constexpr char titles[] =
    "mr mrs ms mx dr drs prof profs messrs mme mlle sen sens rep reps gov gen lt col maj capt cpt "
    "cmdr cdr adm sgt cpl pvt brig rev revd fr hon pres supt det insp atty attys mt e.g eg i.e ie "
    "viz cf vs v approx ca c incl esp resp radm vadm amb asst ssgt msgt pfc cmdt gens lts cols "
    "sgts secy hons ven chas geo thos lieut pte jas benj robt";

  static constexpr char numbered[] =
    "no nos nr p pp pg pgs fig figs vol vols ch chap chs sec secs sect eq eqs eqn ref refs art "
    "arts par para pt pts cl n ver ed ex app bk tab tel ext jan feb mar apr jun jul aug sep sept "
    "oct nov dec etc subch subsec fn nn ll mss pl iss amend thm paras ss ep exh reg sched lem exhs "
    "fol ord";

  static constexpr char abbreviations[] =
    "inc co cos corp ltd llc plc bros mfg assoc dept dist div univ al et jr sr esq phd ph.d m.d "
    "b.a m.a u.s u.s.a u.k e.u u.n d.c a.m p.m b.c a.d ave blvd rd hwy bldg apt est hr hrs yr yrs "
    "lb lbs oz sq misc ibid op cit intl natl govt mgmt ariz calif colo conn fla kan ky md minn "
    "okla tenn tex va vt ft st fed evid civ crim cir supp stat proc cert ann bankr dkt ct cts sup "
    "regs jud mich wis mont neb nev penn trans transl repr suppl acad assn admin acct adv amer "
    "bur cmte inst sci fdn mgr depts avg tues thur thurs adj ofc dir exec ret ff passim edn edns "
    "hist proj min mon pub";

  // Besides the stop words, which all may begin one.  Phrases: what stands for itself although its first
  // word may point back.
  static constexpr char starters[] =
    "everyone everybody finally first instead last later maybe please several sometimes soon today two unlike yes mr "
    "mrs ms dr it_seems it_appears it_turns it_follows it_takes it_is_clear it_is_important "
    "it_is_possible it_is_likely it_is_unlikely it_is_known it_is_necessary it_is_difficult "
    "it_is_hard it_is_easy it_is_not it_is_time it_has_been_shown it_has_been_pointed "
    "it_has_been_suggested it_has_long those_who this_year this_week this_month this_morning "
    "this_season this_summer this_weekend this_time that_said";

  static constexpr char polite[] = "his him may will himself your";

  static constexpr char cues[] =
    "we_propose we_present we_introduce we_describe we_develop we_show we_demonstrate we_argue "
    "we_investigate we_study we_find we_found we_conclude we_report we_examine this_paper "
    "this_work this_study this_thesis this_report this_essay this_survey this_research "
    "this_review this_document this_article this_guide this_chapter this_tutorial this_manual "
    "this_package this_library this_project this_page results_show results_suggest "
    "results_indicate results_demonstrate experiments_show findings_suggest this_faq "
    "in_conclusion";

  static constexpr char months[] =
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec";

  static constexpr char works[] = "read";
  static constexpr char labels[] =
    "plan class grade size type group vitamin option level section part appendix figure test "
    "button model series block exhibit annex phase point column row table team division schedule "
    "hepatitis category zone terminal gate wing unit step item chapter key channel camp line tier "
    "stage form version suite building hall rank shed pier site area lane ward deck room track "
    "side dock letter";

  static constexpr char speech[] =
    "asked said says cried shouted replied answered called whispered wondered demanded exclaimed "
    "screamed yelled muttered added insisted urged inquired murmured begged snapped growled "
    "sighed quipped joked observed remarked retorted thundered";

  static constexpr char small_starts[] = "i";

  static constexpr char openers[] =
    "he she it they him her his hers its their them this these those that such both neither it's "
    "he's she's they're that's it'd he'd she'd they'd it'll he'll she'll they'll they've "
    "either the_move the_decision the_announcement the_pair the_duo the_trio the_incident "
    "the_latter the_former the_same the_two the_three the_couple the_changes the_claim the_claims "
    "the_comments the_figures the_findings the_deal the_news the_plan the_proposal the_result "
    "the_results one_such this_problem this_issue this_question this_challenge this_gap this_end "
    "this_reason this_purpose this_approach these_problems these_issues these_questions "
    "these_challenges these_findings such_a such_an the_aforementioned the_above this_case "
    "this_way this_context this_regard this_respect this_sense this_point this_situation "
    "this_example this_backdrop that_case that_backdrop these_cases these_reasons the_resulting "
    "the_following of_them of_these which others";

  static constexpr char connectives[] =
    "but however and so also then again moreover furthermore thus therefore hence nevertheless "
    "nonetheless instead meanwhile otherwise likewise similarly conversely consequently "
    "accordingly besides additionally previously afterwards afterward later still yet or nor "
    "there no for_example for_instance in_addition as_such in_contrast in_turn in_fact of_course "
    "after_that even_so by_contrast yes earlier yeah yep ok okay oh um uh well actually "
    "since_then by_then from_this from_that as_a_result on_the_other_hand on_the_contrary "
    "in_other_words at_the_same_time in_the_meantime in_the_process suppose not_because "
    "specifically in_connection";

  static constexpr char asides[] =
    "thanks thank hello hi dear regards welcome pictured cheers good_morning good_afternoon "
    "good_evening declined_to file_photo file_picture file_image getty_images stock_image "
    "be_discussed click_here sign_up scroll_down read_more stay_tuned happy_to look_forward "
    "looking_forward may_earn earn_commission affiliate_links supported_by sponsored_by joining_us "
    "an_overview editor's_note "
    "forward_looking non_gaap today's_call conference_call safe_harbor prepared_remarks "
    "will_then will_begin let_me feel_free please_contact please_note with_me "
    "held_responsible anti_virus received_this reporting_by editing_by contributed_to_this "
    "photo_by photo_credit image_copyright image_caption media_caption follow_us share_this subscribe_to "
    "hope_you hope_this conference_over call_over standing_by on_brief public_domain_in";

  static constexpr char notices[] =
    "rights_reserved use_cookies uses_cookies our_privacy_policy unsubscribe_from intended_recipient "
    "solely_for_the_use confidentiality_notice_this mail_in_error email_in_error message_in_error redistribute_it have_received_a_copy hereby_granted "
    "any_warranty merchantability are_permitted_provided redistributions_of warranties_or_conditions licensed_under_the "
    "licensed_under_a_creative granted_to_copy permission_is_granted this_file_is_distributed partial_fulfillment "
    "this_memo_provides multi_part_message read_this_dissertation read_this_thesis "
    "this_e_text project_gutenberg_ebook project_gutenberg_file copyright_laws_are_changing_all "
    "contained_in_this_notice iesg_takes syllabus_headnote syllabus_constitutes being_webcast_live "
    "internet_drafts code_components trust's_legal rfc_editor key_words_must changes_to_this_project "
    "format_is_based_on project_gutenberg_tm project_gutenberg_license";
};

/// A rule: in bits 0 to 2, how many letters of the suffix stay; in bits 3 and 4, the region that it
/// must lie in (1 for R1, 2 for R2); in bits 5 and 6, the set of letters of which one must stand
/// before it (0 for any); in bit 7, whether an e follows what stays.
inline constexpr std::uint8_t in_r1 = 1 << 3, in_r2 = 2 << 3, after_1 = 1 << 5, after_2 = 2 << 5,
                              after_3 = 3 << 5, add_e = 1 << 7;

inline constexpr char suffix_list[] =
    "1 biliti 2 enci anci abli 3 entli izer fulness fulli ousli ousness iveness "
    "4 ization ation ator iviti bli 5 alism aliti alli ogist 6 ogi 7 lessli 8 li "
    "9 tional 10 ational "
    "11 alize icate iciti ical 12 ful ness 13 ative "
    "14 al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize 15 ion "
    "16 eed eedly 17 ed edly ingly 18 ing";

/// A rule for each of the groups 1 to 15: step 2 has 1 to 10, step 3 has 9 to 13.
inline constexpr std::uint8_t rules[] = {
    in_r1 | 2 | add_e, in_r1 | 3 | add_e, in_r1 | 3, in_r1 | 2 | add_e, in_r1 | 2,
    in_r1 | 2 | after_2, in_r1 | 4, in_r1 | after_1,
    in_r1 | 4, in_r1 | 2 | add_e,
    in_r1 | 2, in_r1, in_r2,
    in_r2, in_r2 | after_3};
inline constexpr unsigned biliti = 1;  // its rule makes it "ble" once it reads "bl..."

constexpr std::uint32_t letters(const char* list) noexcept {
  std::uint32_t set = 0;
  for (; *list != '\0'; ++list) set |= std::uint32_t{1} << (*list - 'a');
  return set;
}

/// Sets of letters: the vowels, what stands before "li", "ogi" and "ion", the consonants that are
/// written double before an ending, and the last letters of the suffixes of each step, which most
/// words do not have.
inline constexpr std::uint32_t sets[] = {letters("aeiouy"), letters("cdeghkmnrt"), letters("l"),
                                         letters("st"), letters("bdfgmnprt"), letters("dgy"),
                                         letters("ilmnrst"), letters("eils"), letters("ceilmnrst")};
inline constexpr unsigned vowels = 0, doubled = 4, last_of_1b = 5, last_of_2 = 6, last_of_3 = 7,
                          last_of_4 = 8;

#ifndef __OPTIMIZE_SIZE__
/// For each byte the sets that have it, one bit each, and whether it is a y.
struct letter_table {
  static constexpr std::uint16_t y = 1 << 15;
  std::uint16_t of[256] = {};
  constexpr letter_table() noexcept {
    for (unsigned s = 0; s < sizeof sets / sizeof *sets; ++s)
      for (unsigned place = 0; place < 26; ++place) of['a' + place] = static_cast<std::uint16_t>(of['a' + place] | (sets[s] >> place & 1) << s);
    of[unsigned{'y'}] = of[unsigned{'y'}] | y;
  }
};
inline constexpr letter_table sets_of{};
#endif

inline bool is_in(unsigned set, char letter) noexcept {
#ifdef __OPTIMIZE_SIZE__
  const unsigned place = static_cast<unsigned char>(letter) - unsigned{'a'};
  return (sets[set] >> (place & 31) & (place < 26 ? 1u : 0u)) != 0;  // no branch
#else
  return (sets_of.of[static_cast<unsigned char>(letter)] >> set & 1) != 0;
#endif
}

inline constexpr romance::suffix_trie<romance::suffix_nodes(suffix_list)> suffix_source{
    suffix_list};
static_assert(romance::sound(suffix_source, suffix_list));

/// The number of last letters of suffixes.
constexpr std::size_t last_letters() noexcept {
  std::size_t n = 1;
  while ((suffix_source.nodes[n - 1].action & romance::last) == 0) ++n;
  return n;
}

/// The trie behind its first level: no suffix is a letter long, so the last letters need no
/// nodes, only the places of their children: from 1, 0 for none.
struct suffix_table {
  static constexpr std::size_t size = romance::suffix_nodes(suffix_list) - last_letters();
  romance::suffix_node nodes[size] = {};
  std::uint8_t at[26] = {};

  constexpr suffix_table() noexcept {
    for (std::size_t i = 0; i < last_letters(); ++i) {
      const romance::suffix_node& node = suffix_source.nodes[i];
      at[node.letter - 'a'] = static_cast<std::uint8_t>(i + node.child - last_letters() + 1);
    }
    for (std::size_t i = 0; i < size; ++i) nodes[i] = suffix_source.nodes[i + last_letters()];
  }
};
inline constexpr suffix_table suffixes{};

/// A word that is being stemmed, and where its regions begin.
struct word {
  char* text;
  unsigned length;
  unsigned region[3];  ///< 0, R1, R2

  /// The longest suffix of the groups `low` to `high`.  The last letter is that of some suffix.
  romance::suffix find(unsigned low, unsigned high) const noexcept {
    const unsigned at = length - 1;
    const unsigned first = suffixes.at[static_cast<unsigned char>(text[at]) - unsigned{'a'}];
    return romance::longest_suffix(suffixes.nodes + (first - 1), text, length, at, 0, low, high);
  }
};

/// Words and beginnings of words that the rules would get wrong, by their first letters.  A capital
/// ends each of them and says what is so:
///     A  R1 begins behind it, whatever the word is
///     B  as a word, it stays     F  so it does, and an "ing" behind it too     G  ... an "eed"
///     C  it loses a letter       D  its last three letters become a y         E  its last, an i
inline constexpr char opening_list[] =
    "andesBarsenAatlasBbiasBcannFcommunAcosmosBearlyEearrFemergAevenFexcGgenerAgentlyCherrFhoweB"
    "idlyCinnFinterAlaterAnewsBonlyEorganAoutFpastAprocGsinglyCskiesDskisCskyBsuccGuglyEuniversA";

/// The openings packed: for each a byte (low half: its letters behind the first, high half: the low
/// bits of its capital) and those letters; and where the ones with a first letter begin.
template <std::size_t N>
struct opening_table {
  char bytes[N] = {};
  std::uint8_t at[27] = {};
  bool in_order = false;
#ifndef __OPTIMIZE_SIZE__
  std::uint32_t second[26] = {};  ///< which second letters there are with each first one
#endif

  constexpr explicit opening_table(const char* list) noexcept {
    std::size_t end = 0;
    for (unsigned letter = 0; letter < 26; ++letter) {
      at[letter] = static_cast<std::uint8_t>(end);
      while (*list == static_cast<char>('a' + letter)) {
        const std::size_t head = end++;
#ifndef __OPTIMIZE_SIZE__
        second[letter] |= std::uint32_t{1} << (list[1] & 31);
#endif
        for (++list; *list >= 'a'; ++list) bytes[end++] = *list;
        const unsigned letters_behind = static_cast<unsigned>(end - head - 1);
        bytes[head] = static_cast<char>((static_cast<unsigned>(*list++) & 7) << 4 | letters_behind);
      }
    }
    at[26] = static_cast<std::uint8_t>(end);
    in_order = *list == '\0' && end == N;
  }
};
/// The bytes of the table: an opening loses a letter and its capital, and gains a byte.
constexpr std::size_t opening_bytes(const char* list) noexcept {
  std::size_t n = 0;
  for (; *list != '\0'; ++list) n += *list >= 'a' ? 1 : 0;
  return n;
}
inline constexpr opening_table<opening_bytes(opening_list)> openings{opening_list};
static_assert(openings.in_order && openings.at[26] == sizeof openings.bytes);

/// The capital of the opening that begins the word, or that is the word for other capitals than A,
/// and its letters; 0 for none.  The word has two letters at least, or something behind it.
inline char opening(const char* word, unsigned length, unsigned& matched) noexcept {
  const unsigned letter = static_cast<unsigned char>(word[0]) - unsigned{'a'};
  if (letter >= 26) return 0;
#ifndef __OPTIMIZE_SIZE__
  if ((openings.second[letter] >> (static_cast<unsigned char>(word[1]) & 31u) & 1) == 0) return 0;  // most words
#endif
  const char* const end = openings.bytes + openings.at[letter + 1];
  unsigned size = 0;
  for (const char* p = openings.bytes + openings.at[letter]; p != end; p += size) {
    size = (static_cast<unsigned>(*p) & 15) + 1;
    if (p[1] != word[1]) continue;  // hardly a word comes further
    unsigned n = 2;
    while (n < length && n < size && word[n] == p[n]) ++n;
    matched = n;
    const char capital = static_cast<char>('@' | *p >> 4);
    if (n == size && (n == length || capital == 'A')) return capital;
  }
  return 0;
}

/// Whether the word ends with a short syllable.
inline bool ends_short(const word& w) noexcept {
  const char* const end = w.text + w.length;
  if (w.length < 2 || is_in(vowels, end[-1]) || !is_in(vowels, end[-2]))
    return w.length >= 4 && end[-4] == 'p' && end[-3] == 'a' && end[-2] == 's' && end[-1] == 't';
  if (w.length == 2) return true;
  return !is_in(vowels, end[-3]) && end[-1] != 'w' && end[-1] != 'x' && end[-1] != 'Y';
}

/// Steps 2 to 4: the longest suffix of these groups is replaced if its rule allows.
inline void replace(word& w, unsigned low, unsigned high) noexcept {
  const romance::suffix s = w.find(low, high);
  if (s.action == 0) return;
  const unsigned rule = rules[s.action - 1], begin = w.length - s.length;
  if (begin < w.region[rule >> 3 & 3]) return;
  const unsigned before = rule >> 5 & 3;
  if (before != 0 && !is_in(before, w.text[begin - 1])) return;
  if (s.action == biliti) w.text[begin + 1] = 'l';
  w.length = begin + (rule & 7);
  if ((rule & add_e) != 0) w.text[w.length++] = 'e';
}

/// Whether a word has more than `before` letters, the last of which is in a set.
PITH_SHARED inline bool may_end(const word& w, unsigned before, unsigned last) noexcept {
  return w.length > before && is_in(last, w.text[w.length - 1]);
}

/// Step 1b: "eed", "ed", "ing" and their adverbs.  `vowel` is the place of the word's first vowel.
inline void strip_participle(word& w, unsigned vowel) noexcept {
  const romance::suffix s = w.find(16, 18);
  if (s.action == 0) return;
  const unsigned begin = w.length - s.length;
  char* const text = w.text;
  unsigned n = 0;
  if (s.action != 17 && opening(text, begin, n) == (s.action == 16 ? 'G' : 'F')) return;
  if (s.action == 16) {
    if (begin >= w.region[1]) w.length = begin + 2;
    return;
  }
  if (s.action == 18 && begin == 2 && text[1] == 'y' && !is_in(vowels, text[0])) {  // "dying"
    text[1] = 'i';
    text[2] = 'e';
    w.length = 3;
    return;
  }
  if (vowel >= begin) return;
  const char last = text[begin - 1];
  w.length = begin;
  const char previous = begin > 1 ? text[begin - 2] : '\0';
  bool e = (previous == 'a' && last == 't') || (previous == 'b' && last == 'l') ||
           (previous == 'i' && last == 'z');
  if (!e && last == previous && is_in(doubled, last)) {
    if (begin != 3 || (text[0] != 'a' && text[0] != 'e' && text[0] != 'o')) --w.length;
  } else if (e || (begin == w.region[1] && ends_short(w))) {
    text[w.length++] = 'e';
  }
}

/// Finds the regions, and returns where the first vowel is.  A y that begins the word or follows a vowel is a
/// consonant, and becomes a capital, which `marked` tells.  R1 begins behind the first other letter after a vowel,
/// or at `opened` where the word has a `special` opening; R2 behind the next such letter.
PITH_ALWAYS_INLINE unsigned find_regions(word& w, bool special, unsigned opened, bool& marked) noexcept {
  char* const text = w.text;
#ifdef __OPTIMIZE_SIZE__
  // `place` is where the first vowel is, the first other letter after it, a vowel after that, and again another
  // letter.  No branch depends on which letters are vowels.  More of the kind may follow, which nobody asks for.
  std::uint8_t place[64];
  place[0] = static_cast<std::uint8_t>(w.length);
  place[1] = place[3] = static_cast<std::uint8_t>(w.length - 1);
  unsigned found = 0, at = 0;
  if (special) {  // no beginning in the list has a y
    at = opened;
    found = 2;
    place[0] = is_in(vowels, text[0]) ? 0 : 1;
    place[1] = static_cast<std::uint8_t>(at - 1);
  }
  for (; at < w.length; ++at) {
    if (text[at] == 'y' && (at == 0 || is_in(vowels, text[at - 1]))) {
      text[at] = 'Y';
      marked = true;
    }
    place[found] = static_cast<std::uint8_t>(at);
    found += (found & 1) ^ (is_in(vowels, text[at]) ? 1u : 0u);
  }
  w.region[1] = place[1] + 1u;
  w.region[2] = place[3] + 1u;
  return found == 0 ? w.length : place[0];
#else
  // A bit for each letter, and after the last one a bit that is found where no letter is.
  const std::uint64_t end = std::uint64_t{1} << w.length;
  std::uint64_t is_vowel = 0;
  unsigned any = 0;
  const char* p = text + w.length;
  do {
    const std::uint32_t in = sets_of.of[static_cast<unsigned char>(*--p)];
    is_vowel = 2 * is_vowel + (in & 1);
    any |= in;
  } while (p != text);
  if ((any & letter_table::y) != 0)
    for (unsigned at = 0; at < w.length; ++at)
      if (text[at] == 'y' && (at == 0 || (is_vowel >> (at - 1) & 1) != 0)) {
        text[at] = 'Y';
        is_vowel &= ~(std::uint64_t{1} << at);
        marked = true;
      }
  const std::uint64_t others = ~is_vowel, vowel_or_end = is_vowel | end;
  const auto behind = [&](unsigned from) noexcept {  // the first other letter after a vowel
    const unsigned vowel = lowest_bit(vowel_or_end >> from << from);
    const unsigned other = lowest_bit(others >> vowel << vowel);
    return other < w.length ? other + 1 : w.length;
  };
  const unsigned r1 = w.region[1] = special ? opened : behind(0);
  w.region[2] = behind(r1);
  return lowest_bit(vowel_or_end);
#endif
}

/// The Porter2 stemmer.  See stem_function.
inline std::size_t stem(char* text, std::size_t length) noexcept {
  if (length < 3) return length;
  word w{text, static_cast<unsigned>(length), {}};
  unsigned matched = 0;
  char special = opening(text, w.length, matched);
  if (special == 'E') text[length - 1] = 'i';
  if (special == 'D') text[length - 3] = 'y';
  if (special != 0 && special != 'A')
    return length - (special == 'C' ? 1u : special == 'D' ? 2u : 0u);
  if (text[0] == '\'') {
    --w.length;
    for (unsigned i = 0; i < w.length; ++i) text[i] = text[i + 1];
    special = opening(text, w.length, matched);
  }

  bool marked = false;
  const unsigned first_vowel = find_regions(w, special == 'A', matched, marked);
  const unsigned r1 = w.region[1], r2 = w.region[2];

  // steps 0 and 1a: genitive, plural
  unsigned n = w.length;
  if (text[n - 1] == '\'') --n;
  if (n > 1 && text[n - 1] == 's' && text[n - 2] == '\'') n -= 2;
  if (n > 1 && text[n - 1] == 's') {
    const char before = text[n - 2];
    if (before == 'e' && n > 2 && text[n - 3] == 'i') n -= n > 4 ? 2 : 1;
    else if (before == 'e' && n > 3 && text[n - 3] == 's' && text[n - 4] == 's') n -= 2;
    else if (before != 's' && before != 'u' && first_vowel < n - 2) --n;
  } else if (n > 2 && text[n - 1] == 'd' && text[n - 2] == 'e' && text[n - 3] == 'i') {
    n -= n > 4 ? 2 : 1;
  }
  w.length = n;

  if (may_end(w, 0, last_of_1b)) strip_participle(w, first_vowel);
  if (w.length > 2 && (text[w.length - 1] | 0x20) == 'y' && !is_in(vowels, text[w.length - 2]))
    text[w.length - 1] = 'i';  // step 1c
  if (may_end(w, r1 + 1, last_of_2)) replace(w, 1, 10);
  if (may_end(w, r1 + 1, last_of_3)) replace(w, 9, 13);
  if (may_end(w, r2 + 1, last_of_4)) replace(w, 14, 15);

  // step 5: a last e, or the second of two l
  if (w.length > r1) {
    const unsigned last = w.length - 1;
    if (text[last] == 'e') {
      w.length = last;
      if (last < r2 && ends_short(w)) w.length = last + 1;
    } else if (text[last] == 'l' && last >= r2 && text[last - 1] == 'l') {
      w.length = last;
    }
  }
  if (marked)
    for (unsigned i = 0; i < w.length; ++i)
      if (text[i] == 'Y') text[i] = 'y';
  return w.length;
}

}  // namespace english
}  // namespace detail

namespace languages {

/// English.
inline constexpr language english = make_language<detail::english::words>("en", detail::english::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ENGLISH_HPP
