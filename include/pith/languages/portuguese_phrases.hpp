// pith/languages/portuguese_phrases.hpp - Portuguese words for key phrases: what is part of none, and how verbs end.
#ifndef PITH_LANGUAGES_PORTUGUESE_PHRASES_HPP
#define PITH_LANGUAGES_PORTUGUESE_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace portuguese {

struct phrase_lists {
  // days, months and measures of time, numbers, and verbs of any text
  static constexpr char weak[] =
    "segunda terça quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio "
    "junho julho agosto setembro outubro novembro dezembro dia dias ano anos mês meses semana "
    "semanas hora horas minuto minutos segundo segundos manhã tarde noite ontem amanhã agora vez "
    "vezes momento dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze "
    "quinze dezasseis dezassete dezoito dezanove vinte trinta quarenta cinquenta sessenta "
    "setenta oitenta noventa cem cento duzentos trezentos quatrocentos quinhentos quinhentas mil "
    "milhão milhões bilhão bilhões meio meia metade primeiro primeira vai vão vem vêm faz fez "
    "fazem diz disse dizem quer deve devem pôr põe deu dá dão viu sabe sabem fica ficam está cá "
    "perto longe quase talvez apesar cerca bom boa bons boas";
  // what ends like a verb and is none
  static constexpr char not_verbs[] =
    "mente semente museu europeu pneu ateu judeu liceu jubileu apogeu hebreu lugar mar lar par "
    "bar dólar bazar patamar avatar luar pomar açúcar pilar radar azar altar jantar olhar "
    "exemplar militar popular familiar nuclear solar lunar linear escolar celular particular "
    "regular irregular similar titular polar auxiliar preliminar hospitalar parlamentar "
    "complementar alimentar elementar disciplinar vulgar muscular vascular singular molecular "
    "circular espetacular insular mulher poder prazer lazer dever colher talher parecer líder "
    "cancer câncer carácter caráter repórter chanceler elixir porvir comando bando contrabando "
    "dividendo referendo tremendo lindo lava escrava oitava verão barão camarão tubarão";
  // "rapidamente", "falou", "venceram", "chegava", "acontecerá", "impedir"
  static constexpr char endings[] =
    "mente ou iu eu aram eram iram íram ava avam iam ando endo indo ará erá irá arão erão irão ar er "
    "ir";
  static constexpr word_list all[] = {{weak, phrase_class::weak}, {not_verbs, phrase_class::not_verb}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>(phrase_lists::endings);

}  // namespace portuguese
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_PORTUGUESE_PHRASES_HPP
