// pith/languages/english_phrases.hpp - English words for key phrases: what is part of no
// key phrase, and what shows that a verb is near.  Not in the language's pack, so that a program
// that only summarizes carries none of them.
#ifndef PITH_LANGUAGES_ENGLISH_PHRASES_HPP
#define PITH_LANGUAGES_ENGLISH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace english {

struct phrase_lists {
  // English words that are part of no key phrase although they may join sentences: what everybody
  // says and does, in any text, and what is vague.  With a capital inside a sentence they are names.
  static constexpr char weak[] =
    "say says said saying tell tells told ask asks asked add adds added call calls called make "
    "makes made making take takes took taken taking give gives gave given giving go goes went "
    "gone going come comes came coming use uses used using see sees saw seen seeing show shows "
    "showed shown find finds found know knows knew known think thinks thought want wants wanted "
    "need needs needed look looks looked looking keep keeps kept keeping let put puts putting "
    "set begin begins began begun beginning start starts started starting become becomes "
    "becoming leave leaves left leaving bring brings brought bringing hold holds held stand "
    "stands stood mean means meant seem seems seemed feel feels felt try tries tried trying "
    "turn turns turned run runs ran include includes included including consider considers "
    "considered believe believes believed expect expects expected remain remains remained "
    "announce announces announced follow follows followed got getting grow grows grew hear "
    "heard hit lose loses lost meet meets met pay pays paid read sat sit send sends sent speak "
    "spoke spend spent swept tend tends win won write writes wrote written build builds built "
    "buy bought catch caught choose chose chosen drew drawn drove driven eat ate fell fallen "
    "fought flew forget forgot hung hide hid lay laid lead leads led learn lie lies rose risen "
    "sell sells sold sang sank slept taught tore torn threw understand understood wore happen "
    "happens happened contain contains provide provides provided help helps helped allow allows "
    "allowed require requires required offer offers offered reach reaches reached able about "
    "according ago ahead alone along apart away back based certain corresponding despite due "
    "easily else entire eventually far finally generally important largely last late later "
    "latest like likely little lot lots mainly mostly near nearly newly next normally "
    "particular particularly possible previous previously recent recently related respectively "
    "significant significantly similar simply sometimes soon still together usually various "
    "whole widely yet different available fully currently bit thing things way ways kind kinds "
    "sort sorts amount fact matter rest place places half percent dozen dozens hundred hundreds "
    "thousand thousands million billion yes no please thanks thank dear hello hi sure people "
    "everyone everybody somebody something instead whenever wherever alongside plus maybe "
    "anyway elsewhere meanwhile overnight somewhere anywhere everywhere nowhere besides albeit "
    "twice prior end ends excluding appear appears appeared insist insists insisted explain "
    "explains explained argue argues argued suggest suggests suggested et al two three four "
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    // what says how many, which, when or how good, and not what
    "several multiple numerous fewer additional extra specific respective individual separate distinct subsequent "
    "current present recent future former latter earlier original existing upcoming forthcoming overall actual "
    "true useful valuable essential considerable substantial extensive comprehensive sufficient appropriate "
    "suitable proper reasonable acceptable adequate desirable successful powerful novel interesting promising "
    "obvious apparent relevant typical usual normal realistic excellent remarkable unusual necessary inherent "
    "corresponding aforementioned proposed greater greatest smaller smallest larger largest lower lowest wider "
    "widest broader better worse worst fourth fifth sixth seventh eighth ninth tenth "
    "consists exists occurs depends differs belongs refers focuses indicates performs corresponds describes "
    "proposes demonstrates investigates illustrates examines discusses introduces involves aims presents "
    "furthermore moreover nevertheless nonetheless likewise";
  // English words of time: part of a phrase only with a capital beside another ("Second World War", "New York
  // Times", "Theresa May").
  static constexpr char measures[] =
    "second seconds minute minutes hour hours day days week weeks month months year years decade "
    "decades century time times today tomorrow yesterday tonight morning afternoon evening night "
    "midnight noon may";
  // What joins two names ("Bank of England"), and words with a number before what has it ("type 2 diabetes").
  static constexpr char joints[] = "of";
  static constexpr char graded[] = "type class grade stage";
  // English days, months and units: never part of a phrase, capitals or not.
  static constexpr char time[] =
    "monday tuesday wednesday thursday friday saturday sunday january february "
    "march april june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec a.m p.m am pm mph km kg cm mm ft lb mr mrs ms";
  // English words that say something only together with another: adjectives that go with anything,
  // and nouns that compounds end with ("data type", "test case", "floating point").  They have soft
  // borders, so that "new team" is no phrase until it is repeated, and are none by themselves.
  static constexpr char soft[] =
    "new old good better best bad great big small large larger high higher highest low lower long "
    "longer short early easy hard full whole main major general own real right fast first third "
    "simple common special basic final key total direct potential possible primary alternative efficient effective "
    "positive negative practical technical unique extreme explicit correct arbitrary exact top "
    "single double entire close clear open strong wide home type types case cases point points "
    "example examples part parts side sides";
  // English words before which a verb stands but hardly ever a noun; and those behind which a verb
  // stands.  A name of one word takes no article.
  static constexpr char articles[] =
    "a an the my your his her its our their this these those each every";
  static constexpr char objects[] = "it him me us them";
  static constexpr char verb_leads[] =
    "to can could cannot can't couldn't will would won't wouldn't shall should shouldn't may "
    "might must no do does did don't doesn't didn't not never i you he she we they who i'll you'll "
    "he'll she'll we'll they'll i'd you'd he'd she'd we'd they'd who'd who'll let's";
  // English words in -ly that are no adverbs, or are more than that.
  static constexpr char not_adverbs[] =
    "family supply reply assembly anomaly monopoly butterfly jelly belly rally ally bully lily "
    "daily weekly monthly quarterly friendly elderly italy july poly";

  // English nouns that any text of any field may have, in the singular: parts of key phrases
  // ("operating system", "user interface") that are none by themselves.
  static constexpr char general[] =
    "access ability appendix architecture author behavior behaviour chapter conference constraint copy "
    "environment equation evaluation hand hierarchy instance lemma memory notice percentage power proceedings "
    "proof respect sum theorem thesis workshop "
    "ability absence accuracy information  act action activity addition address advance advantage age agent "
    "aim algorithm allocation alternative amount analysis analyst answer appearance application approach "
    "area argument arrangement array aspect assessment assignment assistance association "
    "assumption attempt attention attitude attribute availability average award background base "
    "basis belief benefit block board body boundary box branch break calculation candidate "
    "capability capacity career category cause center centre century chain challenge chance "
    "change channel chapter character characteristic charge chart check children choice "
    "circumstance claim class collection combination comment commitment company comparison "
    "complexity component computation concept concern conclusion condition confidence connection "
    "consequence consideration construction contact content context contrast contribution control "
    "conversation count couple course cover creation criteria criterion cycle danger data dataset "
    "date decision decrease definition degree delay demand description design detail development "
    "device difference difficulty dimension direction discovery discussion distance distribution "
    "document domain door duration duty edge effect effectiveness efficiency effort element "
    "emphasis end equipment estimate estimation event example exception existence expansion "
    "expectation expense experience experiment explanation expression extension extent facility "
    "factor failure feature fee feedback feeling field figure file finding flow focus force form "
    "formation formula formulation foundation frame framework frequency function future "
    "generation goal ground group growth guide guideline handling head idea identification "
    "identity impact implementation implication importance improvement incident increase "
    "individual influence input instrument integration intention interaction interest interface "
    "interpretation interval introduction involvement issue item joint kind lack layer length "
    "level life limit limitation line link list literature location look loop loss maintenance "
    "majority man management manager manner manufacturer map mark material maximum mean meaning "
    "measure measurement mechanism meeting member membership message method methodology mind "
    "minimum minority mistake mix mode model modification module moment month motivation move "
    "movement name nation nature need node note notion number object objective observation "
    "occasion one operation operator opinion opportunity option order organisation organization "
    "orientation origin outcome output overview owner package page pair paper paragraph parameter "
    "participant partnership path pattern payment performance period permission person "
    "perspective phase phenomenon picture piece plan planning plant platform play pleasure point "
    "poll pool position possibility post potential practice presence present presentation "
    "principle priority probability problem procedure process processing product profession "
    "profile program programme progress project property proportion proposal provider provision "
    "public purpose quality quantity quarter query question range rate rating ratio reach "
    "reaction reality reason recognition recommendation record reduction reference regard "
    "relation relationship release relevance report representation representative request "
    "requirement researcher resource response responsibility restriction result return review "
    "right role root round route row rule run sample saving scale scenario schedule scheme scope "
    "score screen search season section selection sense sequence series session set setting shape "
    "show side sign signal significance similarity site situation size society solution sort "
    "source space speaker specification speed stage stand standard start statement statistic "
    "status step street strength string structure study style subject subset success suggestion "
    "summary supply support surface system table target task technique term test text theme "
    "thought title topic total transfer transition type understanding unit usage use user value "
    "variable variation variety version vertex view visit visitor volume weakness weight word "
    "work year yield";

  static constexpr word_list all[] = {
      {weak, phrase_class::weak},           {time, phrase_class::time},
      {measures, phrase_class::measure},    {joints, phrase_class::joint},
      {graded, phrase_class::graded},
      {soft, phrase_class::soft},           {articles, phrase_class::article},
      {objects, phrase_class::object},      {verb_leads, phrase_class::verb_lead},
      {not_adverbs, phrase_class::not_adverb}, {general, phrase_class::general}};
};
inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>();

}  // namespace english
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_ENGLISH_PHRASES_HPP
