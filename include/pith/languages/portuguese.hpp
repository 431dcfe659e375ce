// pith/languages/portuguese.hpp - Portuguese: stop words, abbreviations, and Snowball's stemmer.
//
// The stemmer follows the published description of Snowball 3.  A nasal vowel counts as a vowel
// and a consonant: for the while of the stemming ã and õ are written "a~" and "o~", which are as
// long.
#ifndef PITH_LANGUAGES_PORTUGUESE_HPP
#define PITH_LANGUAGES_PORTUGUESE_HPP

#include <cstddef>

#include "../language.hpp"
#include "portuguese_phrases.hpp"
#include "romance.hpp"

namespace pith {
namespace detail {
namespace portuguese {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a à ainda algo algum alguma algumas alguns antes ao aos após apenas aquela aquelas aquele "
    "aqueles aquilo as às assim até bem cada com como contra cuja cujo da das de dela delas dele "
    "deles depois desde dessa desse desta deste do dos durante e é ela elas ele eles em enquanto "
    "então entre era eram essa essas esse esses esta está estão estar estas estava estavam este "
    "estes estou eu foi foram há havia hoje isso isto já lá lhe lhes mais mas me mesma mesmas "
    "mesmo mesmos meu minha muita muitas muito muitos na nada não nas nem nenhum nesta neste no "
    "nos nós nossa nossas nosso nossos num numa nunca o onde os ou outra outras outro outros para "
    "pela pelas pelo pelos pode podem pois por porém porque pouco pouca qual quais qualquer "
    "quando quanto que quê quem se seja sejam sem sempre sendo ser será serão seu seus si sido só "
    "sobre sua suas também tão tal te tem têm tendo ter tinha toda todas todo todos tudo um uma "
    "umas uns você";

  static constexpr char titles[] =
    "sr sra srta srs sras dr dra drs dras d prof profa profª eng enga arq exmo exma ilmo ilma pe "
    "fr gen cel cap ten maj sgt alm sto sta st av r pça trav rod est vs p.ex mons dom dep min exa "
    "exas des ilmos exmos engs mme lgo jd rev revdo card brig sarg alte emb pres estr conj alam "
    "sen al";

  static constexpr char numbered[] =
    "n nº no núm num art arts p pp pág págs fl fls cap caps vol vols fig figs t tab tel tels inc "
    "sec séc ed al par c ca lin ref etc proc rel alín liv parág parágr tít cláus apênd ilus gráf "
    "quad eq fasc apto apt telef telem tlm súm res bl ss vv ap lt qd";

  static constexpr char abbreviations[] =
    "e.u.a eua s.a ltda cia inc corp jr a.c d.c a.m p.m aprox máx mín depto dept prov ex cf cfr "
    "ibid id op cit obs adv jan fev abr jun jul ago nov km kg seg min esq dir nac internac gov "
    "fed bros hab trad coord org";

  static constexpr char starters[] =
    "o a os as um uma uns umas este esta estes estas esse essa esses essas isso isto aquele "
    "aquela ele ela eles elas eu nós você em no na nos nas por pelo pela para com sem desde até "
    "durante após mas e se não quando como embora também além entretanto porém contudo segundo há "
    "é ao à entre sobre todos muitos";

  static constexpr char polite[] = "você seu sua seus suas lhe dele dela";

  static constexpr char cues[] =
    "se_propõe se_apresenta se_descreve se_analisa este_trabalho neste_trabalho este_estudo "
    "neste_estudo este_relatório esta_tese nesta_tese esta_pesquisa nesta_pesquisa este_artigo "
    "neste_artigo deste_artigo este_documento neste_documento este_guia neste_guia este_manual "
    "este_capítulo neste_capítulo este_tutorial neste_tutorial este_projeto "
    "resultados_mostram";

  static constexpr char labels[] =
    "vitamina tamanho plano classe grupo tipo categoria nível opção ponto botão hepatite série "
    "modelo zona anexo parte linha bloco porta sala";

  static constexpr char works[] =
    "filme livro canção álbum romance título música novela peça disco revista";

  static constexpr char speech[] =
    "perguntou disse gritou respondeu exclamou murmurou retrucou";

  static constexpr char openers[] =
    "ele ela eles elas isto isso este esta estes estas esse essa esses essas aquele aquela aquilo "
    "seu sua seus suas ambos ambas tal tais";

  static constexpr char connectives[] =
    "mas porém contudo todavia entretanto e também depois então assim além portanto logo ou "
    "por_exemplo por_isso no_entanto antes enquanto igualmente primeiro suponhamos_que";

  static constexpr char asides[] =
    "obrigado obrigada olá saudações bem_vindo prezado prezada bom_dia boa_noite";

  static constexpr char notices[] =
    "todos_os_direitos_reservados utiliza_cookies usa_cookies utilizamos_cookies "
    "pode_ser_redistribuído_livremente documento_assinado_digitalmente documento_assinado_eletronicamente "
    "mensagem_por_engano mensagem_por_erro uso_exclusivo_do_destinatário";
};

inline constexpr romance::vowel_set vowels{"aeiouáéíóúâêô"};

// 1 to 9: standard suffixes.  9, 10: verb endings.
inline constexpr char suffix_list[] =
    "1 eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos "
    "imento imentos adora ador aça~o adoras adores aço~es ante antes ância "
    "2 logia logias 3 uça~o uço~es 4 ência ências 5 amente 6 mente 7 idade idades "
    "8 iva ivo ivas ivos 9 ira iras "
    "10 ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei "
    "irei am iam ariam eriam iriam aram eram iram avam em arem erem irem assem essem issem ado ido "
    "ando endo indo ara~o era~o ira~o ar er ir as adas idas ias arias erias irias arás aras erás eras "
    "irás avas es ardes erdes irdes ares eres ires asses esses isses astes estes istes is ais eis íeis "
    "aríeis eríeis iríeis áreis areis éreis ereis íreis ireis ásseis ésseis ísseis áveis ados idos "
    "ámos amos íamos aríamos eríamos iríamos áramos éramos íramos ávamos emos aremos eremos iremos "
    "ássemos êssemos íssemos imos armos ermos irmos eu iu ou";

// A line for each group.  -eira, -eiras are rarely verbs.
inline constexpr char rules[] =
    "3\n3log\n3u\n3ente\n2 os3 ic3 ad3 iv3+ at3\n3 ante3 avel3 ível3\n3 abil3 ic3 iv3\n3 at3\n"
    "=e|ira1ir e|iras1ir\n0";

inline constexpr romance::suffix_trie<romance::suffix_nodes(suffix_list)> suffixes{suffix_list};
static_assert(romance::sound(suffixes, suffix_list));

/// Writes ã and õ as "a~" and "o~" (`split`), or the other way round.
inline void nasal(romance::word& w, bool split) noexcept {
  for (unsigned at = 0; at + 1 < w.length; ++at) {
    char* c = w.text + at;
    if (split && w.byte(at) == 0xC3 && (w.byte(at + 1) == 0xA3 || w.byte(at + 1) == 0xB5)) {
      c[0] = w.byte(at + 1) == 0xA3 ? 'a' : 'o';
      c[1] = '~';
    } else if (!split && c[1] == '~' && (c[0] == 'a' || c[0] == 'o')) {
      c[1] = static_cast<char>(c[0] == 'a' ? 0xA3 : 0xB5);
      c[0] = static_cast<char>(0xC3);
    }
  }
}

inline std::size_t stem(char* text, std::size_t length) noexcept {
  romance::word w{text, length, vowels};
  nasal(w, true);
  w.mark_regions();
  const romance::suffix verb = w.find(suffixes.nodes, 9, 10, w.region[1]);
  if (w.apply(w.find(suffixes.nodes, 1, 9, 0), rules)) {
    w.rewrite("c|i1");
  } else if (verb.action != 0) {
    w.length -= verb.length;
    w.rewrite("c|i1");
  } else {
    w.rewrite("os1 a1 i1 o1 á1 í1 ó1");
  }
  w.rewrite("é1e ê1e");
  w.rewrite("ç0c e1+ g|u1 c|i1");
  nasal(w, false);
  return w.length;
}

}  // namespace portuguese
}  // namespace detail

namespace languages {

/// Portuguese, of either side of the ocean.
inline constexpr language portuguese = make_language<detail::portuguese::words>("pt", detail::portuguese::stem, &detail::portuguese::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_PORTUGUESE_HPP
