// Where sentences end: rule by rule, in several languages and scripts, and with no language.
// Lines and blocks belong in blocks_test.
#include "pith/sentences.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/reader.hpp"

namespace {

using namespace pith::detail;

// The sentences of a text, parted by bars; white space collapsed.
std::string split(const std::string& text, const pith::language* pack) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(pack, out);
  r.consume(text.data(), text.size(), 0, true);
  std::string result;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) {
    const pith::sentence& s = *out.recent(i);
    if (!result.empty()) result += '|';
    result += text.substr(s.offset, s.length);
  }
  return result;
}

// A case is the text with a bar wherever a sentence ends; the bar is no part of the text.
void check(const std::string& marked, const pith::language* pack) {
  std::string text, expected;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != '|') text += marked[i];
    // A dash and a space before a sentence are no part of it either.
    const bool dash = marked.compare(i, 4, "– ") == 0 || marked.compare(i, 4, "— ") == 0;
    if (dash && (expected.empty() || expected.back() == '|')) {
      text += marked.substr(i + 1, 3);
      i += 3;
      continue;
    }
    // The space behind a bar stands in the text, not in a sentence.
    if (!(marked[i] == ' ' && i > 0 && marked[i - 1] == '|')) expected += marked[i];
  }
  EXPECT_EQ(split(text, pack), expected);
}

void check_all(const pith::language* pack, std::initializer_list<const char*> cases) {
  for (const char* c : cases) check(c, pack);
}

const pith::language* const english = &pith::languages::english;

TEST(sentences, stops) {
  check_all(english, {
      "Hello World.| My name is Jonas.",
      "What is it?| It is this.",
      "There it is!| I found it.",
      "Hello!?| Is that you?",
      "She has $100.00 in her bag.| It is heavy.",
      "It took 3.5 years and 1,000 people.| They won.",
      "It ended (at last).| Then we left.",
      "She works at Yahoo! in accounting.",
      "i went home.| it was late.",  // the first line of a text in small letters
  });
}

TEST(sentences, abbreviations) {
  check_all(english, {
      "We met Dr. Ann Cole in St. Paul.| He waved.",
      "Please turn to p. 55 now.",
      "See No. 5 and vol. 3 of it.",
      "I work for the U.S. Government in Virginia.",
      "I live in the U.S.| How about you?",
      "I have lived in the U.S. for 20 years.",
      "Let's ask Jane and Co.| They should know.",
      "They closed the deal with Briggs & Co. at noon.",
      "That is JFK Jr.'s book.",
      "It has many parts, e.g. the towns, i.e. all of them.",
      "Marrick (pop. 4,800) is small.",
      "You can find it at N\xC2\xB0. 1026.253.553.| That is it.",
  });
}

TEST(sentences, initials) {
  check_all(english, {
      "My name is Jonas E. Smith.",
      "J. R. R. Tolkien wrote it.",
      "We make a good team, you and I.| Did you see Albert I. Jones?",
      "He took vitamin C.| She did not.",
  });
}

TEST(sentences, quotes) {
  check_all(english, {
      "She said, \"This is great.\"| He left.",
      "She said, \"This is great.\" she said.",
      "``There is no need,'' he said.| It was over.",
      "He said it was \xE2\x80\x9Cover.\xE2\x80\x9D| They left.",
      "He teaches (he worked for years as a cook.) at school.",
      "\"Bohr [...] used it\" (Smith 55).| He did.",
      "It was founded in 1900. [4]| It closed in 1950.",
  });
}

TEST(sentences, ellipses) {
  check_all(english, {
      "I never meant that....| She left the store.",
      "I was ... well, late.",
      "What I mean . . . I did not.",
      "It ends with a period . . . .| Next sentence here.",
      "It was weakened. . . .",
      "Words were combined.| . . . The practice was not abandoned.",
  });
}

TEST(sentences, addresses) {
  check_all(english, {
      "See https://www.x.50.com/a_b.html.| Please check it.",
      "Her email is Jane.Doe@x.com.| I sent one.",
      "The data comes from Levels.fyi and others.",
  });
}

TEST(sentences, a_space_is_missing) {
  check_all(english, {
      "It took many weeks.|Amazon is cutting jobs.",
      "Why did it?|They said nothing.",
      "Use System.Out.Println for this.",
      "Write to Jane.Doe@x.com today.",
  });
}

TEST(sentences, a_stop_is_missing) {
  check_all(english, {
      "I love the view from up here :)| You should come.",
      "It cost a lot of money| They have paid it all.",
      "It ran from 15 May and ended in June.",
      "He is the author of The order of things.",
      "By Scott Neal| 08/16/2000 03:48 PM| John had asked me for it.",
  });
}

TEST(sentences, lists_in_a_line) {
  // The marks stand in the gaps.
  EXPECT_EQ(split("1.) The first item 2.) The second item", english), "The first item|The second item");
  EXPECT_EQ(split("1. The first item. 2. The second item.", english), "The first item.|The second item.");
  EXPECT_EQ(split("a. The first item b. The second item c. The third", english),
            "The first item|The second item|The third");
  EXPECT_EQ(split("\xE2\x80\xA2 One item \xE2\x80\xA2 Another one", english), "One item|Another one");
}

// ---- language by language ---------------------------------------------------------------------

TEST(sentences, german) {
  check_all(pith::languages::find("de"), {
      "Er kommt z.B. aus Köln.| Sie kommt aus Bonn.",
      "Das gilt z. B. für Kinder, d. h. für alle unter zwölf.| Mehr steht im Heft.",
      "Das kostet ca. 5 Euro bzw. 6 Euro mit Versand.| Wir zahlen bar.",
      "Prof. Dr. Anna Berger leitet das Institut.| Sie forscht dort seit 1998.",
      "Am 3. Oktober wird gefeiert.| Danach ist Schluss.",
      "Der 1. FC Köln gewann 2:1.| Die Fans jubelten.",
      "Friedrich II. regierte lange.| Sein Neffe folgte ihm.",
      "Unter Karl V. Habsburg wuchs das Reich.| Danach zerfiel es.",
      "Siehe S. 14 ff. und Abb. 3.| Dort steht alles.",
      "„Komm her!“, rief er.| „Ich kann nicht.“| Sie blieb sitzen.",
      "Er sagte: „Das ist gut.“| Dann ging er.",
      "Es waren ca. 3.500 Leute da.| Alle sangen.",
      "Sie wohnt in der Hauptstr. 12.| Das Haus ist alt.",
      "Der Zug fährt um 8.15 Uhr.| Er hält in Ulm.",
      "Nach Art. 5 Abs. 1 GG ist die Meinung frei.| Das Gericht sieht es so.",
      "Im 19. Jahrhundert wuchs die Stadt.| Um 1900 hatte sie 80.000 Einwohner.",
      "Das war 1989.| Im Jahr darauf kam die Einheit.",
      "Er kaufte Brot, Milch usw.| Dann ging er heim.",
      "Er traf Hrn. Maier und Fr. Schulz.| Sie grüßten.",
      "J. S. Bach wurde in Eisenach geboren.| Er starb in Leipzig.",
      "Gemäß § 3 Abs. 2 Nr. 4 ist das verboten.| Es drohen Strafen.",
      "Wer hat das gesagt?| Ich nicht!| Du etwa?",
      "Das Treffen ist am Mo., 5. Mai.| Alle kommen.",
      "Die Müller GmbH & Co. KG zahlt nicht.| Sie ist pleite.",
      "Das gilt u. a. für Berlin, u.U. auch für Bonn.| Mehr nicht.",
      "Sie kam auf Platz 5.| Er wurde Dritter.",
      "Die 2. Bundesliga beginnt im Aug. 2024.| Danach folgt die Pause.",
      "Sie wohnt bei der St. Martins-Kirche.| Dort ist es still.",
      "Der Turm ist 45 m hoch.| Er steht seit dem 13. Jh. am Markt.",
      "Das Buch ist i. d. R. vergriffen.| Es kostet 20 Euro.",
      "Die Mannschaft der USA gewann am 12. Dezember.| Danach feierte sie.",
      "Inh. Karl Groß, Tel. 030 12345.| Anruf genügt.",
      "Wenn Sie haben, was ihnen fehlt, ist es gut.",
      "Das Haus wurde 1905 erbaut.| 1910 brannte es ab.",
      "Nach dem 2. Weltkrieg wurde es neu gebaut.| Im Dez. 1950 war es fertig.",
      "„Was ist los?“, fragte sie.| „Nichts“, sagte er.",
      "»Komm«, sagte er.| »Nein!«| Sie ging.",
      "Er hat (wie immer!) recht.| Sie nicht.",
      "Das ist 1,5 km vom Bhf. entfernt.| Man geht 20 Min. zu Fuß.",
      "Die Sitzung beginnt um 10 Uhr.| Um 12 Uhr ist Schluss.",
      "Sie studierte in Frankfurt a. M. und in Halle a. d. Saale.| Dann zog sie um.",
      "Er ist Dipl.-Ing. und arbeitet bei der BASF.| Sie ist Ärztin.",
      "Mfr. ist kurz für Mittelfranken.| Das weiß jeder.",
      "Lt. Polizei gab es keine Verletzten.| Der Schaden ist hoch.",
      "Der Verein wurde am 1. 4. 1990 gegründet.| Er hat 300 Mitglieder.",
      "Yahoo! und Google kooperieren.| Das ist neu.",
      "Die Version 2.0 ist da.| Windows 95 war gestern.",
      "Sie gewann den 1. Preis.| Er den 2. Preis.",
      "Heinrich VIII. hatte sechs Frauen.| Elisabeth I. war seine Tochter.",
      "Das Ergebnis war 3:2.| Tore: Müller (12.), Meier (45.).",
      "Siehe z. B. Kap. 3, S. 20 f.| Dort wird es erklärt.",
  });
}

TEST(sentences, french) {
  check_all(pith::languages::find("fr"), {
      "M. Dupont et Mme Durand sont venus.| Ils sont repartis.",
      "MM. Leroy et Petit étaient là.| Tous parlaient.",
      "Il naquit en 52 av. J.-C. à Rome.| Il mourut jeune.",
      "Il vend des pommes, des poires, etc.| Elle achète du pain.",
      "Voir p. 12 et fig. 3.| C'est clair.",
      "« Viens ici ! » cria-t-il.| Elle ne bougea pas.",
      "Elle a dit : « Je pars demain. »| Puis elle est partie.",
      "Il a demandé : « Qui est là ? »| Personne n'a répondu.",
      "Quelle heure est-il ?| Il est tard.",
      "Le Dr. Martin et le Pr. Blanc arrivent.| On les attend.",
      "J.-P. Martin a gagné.| Il est content.",
      "Le n° 5 est cassé.| On le répare.",
      "Selon l'art. 3 de la loi, c'est interdit.| Tant mieux.",
      "C'est vrai... peut-être.| On verra.",
      "Le prix est de 3,50 €.| C'est cher.",
      "Je ne sais pas…| Demande à Paul.",
      "Il vécut au XIXe s. à Lyon.| Son fils partit.",
      "Mgr. Favre et S. Exc. Paoli ont parlé.| La foule écoutait.",
      "La réunion a lieu à 8 h. 30.| Soyez là.",
      "Elle habite à St. Denis.| Lui non.",
      "L'U.E. a signé.| La Chine aussi.",
      "Il a lu tout Hugo (cf. chap. 3).| Il aime ça.",
      "– Tu viens ?| – Oui.| – Alors vite !",
      "Que faire ?!| Rien.",
      "Elle vit à Paris ; elle aime la ville.",
      "Il a dit « oui ».| Elle a dit « non ».",
      "Elle habite 12, rue de la Paix.| C'est loin.",
      "S.M. le roi est mort.| Vive le roi !",
      "Le XXe siècle commence.| L'art change.",
      "Cf. art. L. 123-4 du code.| Il est clair.",
      "M. J. Dupont, Mme A. Petit et le Dr B. Roy sont là.| Ils attendent.",
      "Ils ont vendu 3 000 exemplaires, soit 12,5 %.| C'est beaucoup.",
      "La S.N.C.F. annonce des retards.| Les trains sont pleins.",
  });
}

TEST(sentences, spanish) {
  check_all(pith::languages::find("es"), {
      "El Sr. García y la Sra. López llegaron.| Se sentaron.",
      "EE.UU. firmó el acuerdo.| México también.",
      "Vive en EE. UU. desde 1990.| Trabaja en Texas.",
      "¿Cómo estás?| ¡Muy bien!| Gracias.",
      "Véase la pág. 14 y el art. 3.| Todo está ahí.",
      "Compró pan, leche, etc.| Luego se fue.",
      "El Dr. Ruiz y el Prof. Gil hablaron.| Nadie escuchó.",
      "Dijo: «Me voy.»| Y se fue.",
      "—Ven, ¿quieres? —preguntó Ana.| —No —dijo él.",
      "Ud. sabe la verdad.| Dígala.",
      "Cuesta 3.500 pesos.| Es mucho.",
      "Eran las 8 a. m. cuando llegó.| Nadie abrió.",
      "J. L. Borges escribió cuentos.| También poemas.",
      "Es el n.º 5 de la lista.| Está roto.",
      "D. Miguel y Dña. Ana viven aquí.| Son viejos.",
      "Vive en la Av. Libertador 300.| Es lejos.",
      "Nació en 44 a. C. en Roma.| Murió joven.",
      "La empresa Luz S.A. cerró.| Nadie lo esperaba.",
      "El Gral. San Martín cruzó los Andes.| Fue en 1817.",
      "La Dra. Paz llegó tarde (cf. cap. 3).| Pidió perdón.",
      "¡Ay, Dios mío!...| No puede ser.",
      "El P. Martínez y el Pbro. Soto rezan.| La gente calla.",
      "Vive en C. Mayor, 5.| Es barato.",
      "Según el art. 12.2 de la ley, no procede.| Se rechaza.",
      "«¿Quién es?», preguntó.| Nadie contestó.",
      "El siglo XX.| La guerra.",
      "Los EE. UU. y la U.E. negocian.| No hay acuerdo.",
      "¡Hola, Sr. Paz!| ¿Qué tal?",
      "Ganó 3-2.| Fue justo.",
      "El Real Madrid C.F. ganó.| El Barcelona perdió.",
  });
}

TEST(sentences, italian) {
  check_all(pith::languages::find("it"), {
      "Il sig. Rossi e la sig.ra Bianchi sono qui.| Aspettano.",
      "Secondo l'art. 5 della legge, è vietato.| Si rischia una multa.",
      "Comprò pane, latte, ecc.| Poi tornò a casa.",
      "La dott.ssa Verdi è arrivata.| Ha parlato poco.",
      "Nato nel 44 a.C. a Roma, morì giovane.| Era ricco.",
      "Il prof. Neri insegna a Pisa.| Vive a Lucca.",
      "«Vieni qui!» gridò.| Lei non si mosse.",
      "Disse: «Parto domani.»| Poi uscì.",
      "Costa 3,50 euro.| È caro.",
      "Vedi pag. 12 e fig. 3.| Tutto è lì.",
      "Che ore sono?| Sono le 8.30.| È tardi.",
      "La Rossi S.p.A. ha chiuso.| I dipendenti protestano.",
      "L'on. Moro parlò a lungo.| La Camera ascoltò.",
      "L'avv. Conti difese l'ing. Russo.| Vinsero.",
      "Abita in p.zza Dante n. 5.| È lontano.",
      "Il dott. Bruni e la prof.ssa Galli scrivono.| Nessuno legge.",
      "Il S. Padre e il card. Ruini pregano.| La piazza tace.",
      "Il tribunale, sez. III, decise.| Fu una sorpresa.",
      "L'art. 3, comma 2, lett. a) è chiaro.| Non serve altro.",
      "Nel sec. XV la città crebbe.| Poi decadde.",
      "Il presidente, on. Aldo Rossi, parlò.| Tutti tacquero.",
      "Il d.lgs. n. 50 del 2016 è stato abrogato.| Ora vale il nuovo codice.",
      "«Chi è?» chiese.| «Sono io.»| Aprì la porta.",
      "La società A.C. Milan vinse.| L'Inter perse.",
      "Ha 3.500 abitanti.| È un paese.",
  });
}

TEST(sentences, portuguese) {
  check_all(pith::languages::find("pt"), {
      "O Sr. Silva e a Sra. Costa chegaram.| Sentaram-se.",
      "O Dr. Lopes e a Dra. Melo falaram.| Ninguém ouviu.",
      "Comprou pão, leite, etc.| Depois saiu.",
      "Ver pág. 12 e art. 3.| Está tudo lá.",
      "Nasceu em 44 a.C. em Roma.| Morreu jovem.",
      "Mora na Av. Paulista, n.º 5.| É caro.",
      "A D. Maria e o Prof. Melo vieram.| Ficaram pouco.",
      "V. Exa. sabe disso.| Diga a verdade.",
      "Custa R$ 3.500,00.| É muito.",
      "A Luz Ltda. fechou.| Ninguém esperava.",
      "— Vens? — perguntou ela.| — Não.",
      "O Eng. Sousa e a Profa. Lima chegaram.| Era tarde.",
      "Os EUA, a França etc. assinaram.| O Brasil não.",
      "O art. 5.º da Constituição é claro.| Ninguém discorda.",
      "O Min. Paulo e o Dep. Lima saíram.| A sessão acabou.",
      "«Quem é?», perguntou.| Ninguém respondeu.",
      "Nasceu em S. Paulo.| Vive em Lisboa.",
      "Ganhou por 3 a 2.| Foi justo.",
  });
}

TEST(sentences, dutch) {
  check_all(pith::languages::find("nl"), {
      "Hij komt o.a. uit Gent.| Zij niet.",
      "Dhr. De Vries en mevr. Jansen kwamen.| Zij bleven kort.",
      "Dat geldt bijv. voor kinderen, d.w.z. voor iedereen.| Meer niet.",
      "Prof. dr. J. de Boer sprak.| Hij was moe.",
      "Het werd stil.| 's Avonds regende het.| 't Is laat.",
      "Zie blz. 12 en afb. 3.| Daar staat alles.",
      "Het kost ca. 3,50 euro.| Dat is duur.",
      "Hij kocht brood, melk enz.| Daarna ging hij.",
      "De heer A.B. van Dam sprak m.b.t. de wet.| Niemand luisterde.",
      "Ing. Smit, ir. Bos en mr. Kok waren er.| Ze zwegen.",
      "Hij zei: ‘Ik ga.’| Toen ging hij.",
      "Op 5 mei a.s. is het feest.| Iedereen komt.",
      "In de 19e eeuw, rond 1850 n.Chr., groeide de stad.| Er kwam een spoor.",
      "Mw. Bakker en drs. Vos wonen in St. Anna.| Het is er mooi.",
      "Het NV. en het B.V. zijn anders.| Vraag het na.",
      "Mr. A. de Wit en mevr. B. Smit spraken.| Het duurde lang.",
      "Volgens art. 5, lid 2, mag dat niet.| Er volgt een boete.",
      "\"Kom je?\" vroeg hij.| \"Nee.\"| Hij ging.",
      "Dat is i.v.m. de drukte zo, aldus de N.S. gisteren.| Men wacht af.",
      "PSV won met 3-2.| Ajax verloor.",
  });
}

TEST(sentences, polish) {
  check_all(pith::languages::find("pl"), {
      "Mieszka przy ul. Długiej 5.| To stary dom.",
      "Kupił m.in. chleb i mleko.| Potem wyszedł.",
      "To dotyczy np. dzieci, tj. wszystkich.| Reszta nie.",
      "Urodził się w 1950 r. w Krakowie.| Zmarł w 2001 r.| Pochowano go w Łodzi.",
      "Prof. Nowak i dr hab. Kowalska są tu.| Czekają.",
      "Kupił chleb, mleko itd.| Potem wyszedł.",
      "Por. art. 5 ust. 2 pkt 3.| Tam jest wszystko.",
      "Św. Jan i ks. Piotr szli razem.| Padało.",
      "Kosztuje 3,50 zł.| To drogo.",
      "– Dokąd idziesz? – zapytał.| – Do domu.",
      "Zarabia 5 tys. zł miesięcznie.| To mało.",
      "Szkoła im. Jana Pawła II jest duża.| Ma dwa piętra.",
      "Pociąg odjeżdża o godz. 8.15.| Nie spóźnij się.",
      "Firma Alfa sp. z o.o. upadła.| Ludzie odeszli.",
      "W XIX w. miasto rosło.| Przyszła kolej.",
      "Żył w IV w. p.n.e. w Grecji.| Był filozofem.",
      "Zob. rozdz. 3 i rys. 5.| Tam jest więcej.",
      "Gen. Anders i płk. Nowicki walczyli.| Przegrali.",
      "„Przyjdziesz?” – zapytał.| „Nie”.| Wyszedł.",
      "Jan III Sobieski wygrał bitwę.| Był królem.",
      "Zgodnie z art. 5 ust. 1 pkt 2 ustawy jest to zakazane.| Grozi kara.",
      "To było w latach 90. ubiegłego wieku.| Dziś jest inaczej.",
      "Ma 5 km dł. i 2 km szer.| To mało.",
  });
}

TEST(sentences, czech) {
  check_all(pith::languages::find("cs"), {
      "Koupil např. chleba.| Pak odešel.",
      "To je tzv. Zlatá bula.| Je stará.",
      "Narodil se 5. května 1950 v Praze.| Zemřel mladý.",
      "Přišli Dr. Novák, Ing. Malý a Mgr. Bílá.| Mlčeli.",
      "V 19. století město rostlo.| Přišla železnice.",
      "Viz str. 12 a obr. 3.| Je tam vše.",
      "Koupil chléb, mléko atd.| Potom odešel.",
      "Žil v 1. pol. 18. stol. v Brně.| Byl chudý.",
      "Karel IV. vládl dlouho.| Jeho syn ne.",
      "Stojí 3,50 Kč.| To je drahé.",
      "„Pojď sem!“ křikl.| Nehnula se.",
      "Byl tam mj. sv. Václav, tj. kníže.| Všichni ho znali.",
      "Bydlí na nám. Míru č. 5.| Je to daleko.",
      "Firma Alfa s.r.o. skončila.| Lidé odešli.",
      "Zemřel r. 1950 v Brně.| Bylo mu 80 let.",
      "„Přijdeš?“ zeptal se.| „Ne.“| Odešel.",
      "Podle § 5 odst. 2 zákona č. 40/1964 Sb. je to zakázáno.| Hrozí pokuta.",
      "Hrálo se 3:2.| Góly dali Novák a Malý.",
      "Firma ČEZ, a. s., zveřejnila výsledky.| Zisk klesl.",
  });
}

TEST(sentences, slovak) {
  check_all(pith::languages::find("sk"), {
      "To platí napr. pre deti.| Pre dospelých nie.",
      "Narodil sa 5. mája 1950 v Bratislave.| Zomrel mladý.",
      "Bola to tzv. Zlatá bula.| Je stará.",
      "Prišli Dr. Novák, Ing. Malý a Mgr. Biela.| Mlčali.",
      "Kúpil chlieb, mlieko atď.| Potom odišiel.",
      "Firma Alfa, s.r.o. skončila.| Ľudia odišli.",
      "Karol IV. vládol dlho.| Jeho syn nie.",
      "Býva na ul. Dlhej č. 5.| Je to ďaleko.",
      "„Poď sem!“ zvolal.| Nepohla sa.",
      "Podľa § 5 ods. 2 písm. a) zákona je to zakázané.| Hrozí pokuta.",
      "„Prídeš?“ spýtal sa.| „Nie.“| Odišiel.",
  });
}

TEST(sentences, russian) {
  check_all(pith::languages::find("ru"), {
      "Он жил в г. Москве на ул. Ленина.| Потом уехал.",
      "Он купил хлеб, молоко и т.д.| Потом он ушёл.",
      "Хлеб, молоко и т. д. лежали на столе.| Пахло едой.",
      "Это касается детей, т.е. всех.| Больше никого.",
      "А. С. Пушкин родился в Москве.| Он писал стихи.",
      "Писатель Л.Н. Толстой жил долго.| Он много писал.",
      "В 1812 г. началась война.| Она шла долго.",
      "Население — 5 тыс. человек.| Город растёт.",
      "Цена — 3,5 млн. рублей.| Это дорого.",
      "См. рис. 5 и стр. 12.| Там всё есть.",
      "— Куда ты идёшь? — спросил он.| Она молчала.",
      "Пришли проф. Иванов и акад. Петров.| Все встали.",
      "«Иди сюда!» — крикнул он.| Она молчала.",
      "Он жил в IV в. до н. э. в Греции.| Его помнят.",
      "Парк им. Горького закрыт.| Идёт ремонт.",
      "Билет стоит 5 руб. 20 коп.| Это дёшево.",
      "Были Анна, Пётр и др.| Все пели.",
      "Что это?!| Ничего...| Пойдём.",
      "Он живёт в д. 5, кв. 12.| Позвоните ему.",
      "Высота — 45 м.| Длина — 120 м.",
      "Г-н Иванов, т. н. Профессор, ушёл.| Дверь закрылась.",
      "Он сказал: «Я приду».| Она молчала.",
      "«Кто там?» — спросил он.| Никто не ответил.",
      "Ул. Ленина, д. 5, кв. 3.| Звоните.",
      "В XVIII в. город вырос.| Появились заводы.",
      "Это стоит 3 тыс. руб.| Дорого.",
      "Он родился 5 мая 1950 г. в Туле.| Учился в Москве.",
      "Компания «Рога и копыта» (г. Москва) закрылась.| Люди ушли.",
      "Т. е. он прав.| Но никто не верит.",
      "Он живёт на пр. Мира.| Дом 5.",
      "По словам И. И. Иванова, всё хорошо.| Но это не так.",
      "Пришёл И.И. Иванов.| Сел.",
      "С. 5–10.| Там всё сказано.",
  });
}

TEST(sentences, ukrainian) {
  check_all(pith::languages::find("uk"), {
      "Він жив у м. Київ на вул. Хрещатик.| Потім поїхав.",
      "У 1812 р. почалася війна.| Вона тривала довго.",
      "Він купив хліб, молоко і т. д.| Потім пішов.",
      "Т. Г. Шевченко народився в селі.| Він писав вірші.",
      "Це стосується дітей, тобто всіх.| Див. рис. 5 на с. 12.",
      "Прийшли проф. Бойко та ін.| Усі встали.",
      "Він народився 5 травня 1950 р. у Києві.| Навчався у Львові.",
      "«Хто там?» — спитав він.| Ніхто не відповів.",
  });
}

TEST(sentences, bulgarian) {
  check_all(pith::languages::find("bg"), {
      "Той живее на ул. Шипка 5.| Къщата е стара.",
      "През 1878 г. градът е свободен.| Войната свършва.",
      "Купи хляб, мляко и т.н.| После си тръгна.",
      "Дойдоха проф. Иванов и д-р Петрова.| Всички станаха.",
      "Става дума за децата, т.е. за всички.| Други няма.",
      "Родена е на 5 май 1950 г. в София.| Умира млада.",
      "Вж. стр. 12 и фиг. 3.| Там е всичко.",
      "Св. Климент учи в Охрид.| Той пише много.",
      "«Кой е там?» — попита той.| Никой не отговори.",
  });
}

TEST(sentences, kazakh) {
  check_all(pith::languages::find("kk"), {
      "Ол нан, сүт т.б. сатып алды.| Содан кейін кетті.",
      "Абай 1845 ж. туған.| Ол ақын болды.",
      "А. Құнанбайұлы өлең жазды.| Оны бәрі біледі.",
      "Бұл не?| Бұл кітап.| Керемет!",
      "Қала б.з.б. IV ғ. салынған.| Ол үлкен болған.",
      "Жылдамдығы 5 км/сағ.| Бұл баяу.",
      "«Бұл кім?» — деп сұрады ол.| Ешкім жауап бермеді.",
      "Ол 2005 жылы 5 млн. теңге тапты.| Бұл көп.",
  });
}

TEST(sentences, greek) {
  check_all(pith::languages::find("el"), {
      "Τι ώρα είναι;| Είναι αργά.",
      "Πήρε π.χ. ψωμί και γάλα.| Μετά έφυγε.",
      "Αγόρασε ψωμί, γάλα κ.λπ.| Μετά έφυγε.",
      "Ο κ. Παππάς και η κα Λέκκα ήρθαν.| Κάθισαν.",
      "Γεννήθηκε το 44 π.Χ. στη Ρώμη.| Πέθανε νέος.",
      "Βλ. σελ. 12 και εικ. 3.| Όλα είναι εκεί.",
      "Ήρθε ο Δρ. Νίκου, δηλ. ο γιατρός.| Όλοι σώπασαν.",
      "«Έλα εδώ!» φώναξε.| Εκείνη δεν κουνήθηκε.",
      "Κοστίζει 3,50 ευρώ.| Είναι ακριβό.",
      "«Ποιος είναι;» ρώτησε.| Κανείς δεν απάντησε.",
      "Ο Α. Παπαδόπουλος ήρθε.| Ο Γ. Νίκου έφυγε.",
      "Στις 5 Μαΐου 1950.| Τότε γεννήθηκε.",
  });
}

TEST(sentences, armenian) {
  check_all(pith::languages::find("hy"), {
      "Նա տուն գնաց։| Մենք մնացինք։",
      "Ո՞վ է նա։| Նա իմ եղբայրն է։",
      "Ինչու՞ Արամը չեկավ։| Չգիտեմ։",
      "Նա ասաց՝ կգամ։| Մենք սպասեցինք։",
      "Նա տուն գնաց:| Մենք մնացինք:",
      "Ժամը 10:30 է։| Ուշ է։",
      "Կեցցե՛ ազատությունը։| Բոլորը ուրախ են։",
  });
}

TEST(sentences, arabic) {
  check_all(pith::languages::find("ar"), {
      "ما هذا؟| هذا بيت كبير.",
      "ذهب أحمد إلى السوق.| ثم عاد إلى البيت.",
      "جاء د. أحمد علي.| جلس الجميع.",
      "وصل في الساعة 3.5 تقريبا.| كان الجو حارا!",
      "ذهب إلى السوق.ثم عاد إلى البيت.",
      "قال: «سأذهب غدا.»| ثم خرج.",
      "أطلقت شركة Google.| ثم توقفت عن العمل.",
      "انظر ص. 5 من الكتاب.| كل شيء هناك.",
      "قال د. أحمد: \"سنعود\".| ثم غادر القاعة.",
      "بلغ العدد 1.5 مليون نسمة.| وهذا كثير.",
      "هل أنت هنا؟!| نعم.",
  });
}

TEST(sentences, persian) {
  check_all(pith::languages::find("fa"), {
      "این چیست؟| این یک خانه است.",
      "علی به بازار رفت.| سپس به خانه برگشت.",
      "قیمت آن ۳٫۵ میلیون است.| گران است!",
      "او گفت: «فردا می‌روم.»| بعد رفت.",
      "دکتر رضایی گفت: «می‌آیم.»| سپس رفت.",
      "آیا او آمد؟| بله، آمد.",
  });
}

TEST(sentences, urdu) {
  check_all(pith::languages::find("ur"), {
      "وہ گھر گیا۔| ہم یہاں رہے۔",
      "یہ کیا ہے؟| یہ کتاب ہے۔",
      "ڈاکٹر احمد آئے۔| سب بیٹھ گئے۔",
  });
}

TEST(sentences, hebrew) {
  check_all(pith::languages::find("he"), {
      "מה זה?| זה בית גדול.",
      "ד\"ר לוי הגיע.| כולם קמו.",
      "הוא גר בארה\"ב.| היא גרה בישראל.",
      "הוא עבד ב-IBM.| אחר כך עזב.",
      "פרופ' כהן דיבר.| איש לא הקשיב.",
      "הוא אמר: \"אני בא.\"| אחר כך הלך.",
      "המחיר עלה ב-3.5%.| זה הרבה.",
  });
}

TEST(sentences, hindi) {
  check_all(pith::languages::find("hi"), {
      "यह एक घर है।| वह वहाँ रहता है।",
      "यह क्या है?| यह किताब है!",
      "डॉ. शर्मा आए।| सब बैठ गए।",
      "इसकी कीमत 3.5 करोड़ है।| यह महँगा है।",
      "उसने कहा, \"मैं जाऊँगा।\"| फिर वह चला गया।",
      "वह BBC.| यह नया है।",
      "श्री ए. के. शर्मा आए।| सब खड़े हुए।",
  });
}

TEST(sentences, marathi) {
  check_all(pith::languages::find("mr"), {
      "आज सण आहे.| सगळे घरी आहेत.",
      "हे काय आहे?| हे पुस्तक आहे.",
      "डॉ. पाटील आले.| सगळे बसले.",
  });
}

TEST(sentences, bengali) {
  check_all(pith::languages::find("bn"), {
      "সে বাড়ি গেল।| আমরা রইলাম।",
  });
}

TEST(sentences, amharic) {
  check_all(pith::languages::find("am"), {
      "ሰላም ነው።| እኛ እዚህ ነን።",
      "ይህ ምንድን ነው?| መጽሐፍ ነው።",
      "ማን ነው፧| አላውቅም።",
  });
}

TEST(sentences, burmese) {
  check_all(pith::languages::find("my"), {
      "သူ အိမ်ပြန်သည်။| ငါတို့ နေခဲ့သည်။",
      "ဒါ ဘာလဲ။|ငါ မသိဘူး။",
  });
}

TEST(sentences, khmer) {
  check_all(pith::languages::find("km"), {
      "គាត់ទៅផ្ទះ។| យើងនៅទីនេះ។",
  });
}

TEST(sentences, japanese) {
  check_all(pith::languages::find("ja"), {
      "これは家です。|あれは山です。",
      "彼は「行く。」と言った。|それから出た。",
      "「もう遅い。帰ろう。」と母は言った。|外は雨だった。",
      "これは何ですか？|本です！",
      "値段は３．５％上がった。|高い。",
      "彼女（妹です。）は笑った。|私も笑った。",
      "本当！？|信じられない。",
      "「さようなら。」|彼は去った。",
      "彼は「行こう」と言った。|私は黙った。",
      "U.S.A.は大きい。|広い。",
      "えっ…本当？|うん。",
      "午後３．５時間かかる。|長い。",
  });
}

TEST(sentences, chinese) {
  check_all(pith::languages::find("zh"), {
      "我来了。|你呢？|好！",
      "他说：“快走！”|我笑了。",
      "他说：“我走了。”|然后他走了。",
      "“你好！”他说。|我笑了。",
      "我们去看《出发吧！爸爸》好吗？|好！",
      "价格是3.5元。|很贵。",
      "他问：“你是谁？”|没人回答。",
      "“我走了，”他说，“再见。”|门关了。",
      "增长3.5%。|很快。",
      "（一）总则。|（二）范围。",
  });
}

TEST(sentences, korean) {
  check_all(pith::languages::find("ko"), {
      "그는 집에 갔다.| 우리는 남았다.",
      "이것은 무엇입니까?| 책입니다!",
      "그는 \"가겠다.\"라고 말했다.| 그리고 떠났다.",
      "가격은 3.5% 올랐다.| 비싸다.",
      "그는 LG.| 우리는 삼성.",
      "그는 \"어디 가니?\"라고 물었다.| 아무도 답하지 않았다.",
      "A. 스미스 씨가 왔다.| 모두 일어났다.",
  });
}

TEST(sentences, turkish) {
  check_all(pith::languages::find("tr"), {
      "Kitap, defter vb. aldı.| Sonra gitti.",
      "II. Abdülhamid tahta çıktı.| Uzun yıllar kaldı.",
      "Kentte 19. yüzyılda şehir büyüdü.| Demiryolu geldi.",
      "Prof. Dr. Ali Kaya ve Av. Ayşe Su geldi.| Herkes sustu.",
      "M.Ö. 44 yılında doğdu.| Genç öldü.",
      "Atatürk Cad. No. 5 adresinde oturuyor.| Ev eski.",
      "Saat 08.15'te geldi.| Kimse yoktu.",
      "T.C. Sağlık Bakanlığı açıkladı.| Sayı arttı.",
      "Sonra 5. Mehmet tahta çıktı.| Halk sevindi.",
      "Fiyatı 3.500 TL.| Çok pahalı.",
      "Maç 2. dakikada başladı.| Gol 5. dakikada geldi.",
      "“Gel!” dedi.| Gelmedi.",
      "\"Geliyor musun?\" diye sordu.| \"Hayır.\"| Gitti.",
      "Dr. Ahmet Yılmaz, Prof. Dr. Ayşe Demir ile görüştü.| Sonuç iyi.",
      "Sultan II. Mehmet İstanbul'u aldı.| Yıl 1453'tü.",
      "Maç 3-2 bitti.| Seyirci mutluydu.",
  });
}

TEST(sentences, swedish) {
  check_all(pith::languages::find("sv"), {
      "Han åt t.ex. bröd, bl.a. rågbröd.| Sedan gick han.",
      "Kl. 8.15 går tåget.| Det stannar i Lund.",
      "Han är f.d. lärare m.m.| Hon är läkare.",
      "Se s. 12 och fig. 3.| Där står allt.",
      "Det s.k. Tornet är högt.| Det är gammalt.",
      "Dr. Berg och prof. Lund kom.| De satte sig.",
      "\"Kommer du?\" frågade han.| \"Nej.\"| Han gick.",
      "Karl XII dog 1718.| Han var kung.",
      "Det är ca 5 km dit.| Man går i 1 tim. och 5 min. dit.",
  });
}

TEST(sentences, danish) {
  check_all(pith::languages::find("da"), {
      "Han spiste f.eks. brød, bl.a. rugbrød.| Så gik han.",
      "Toget går kl. 8.15.| Det holder i Vejle.",
      "Festen er den 5. maj i Aarhus.| Alle kommer.",
      "H.C. Andersen skrev eventyr.| Han boede i Nyhavn.",
      "Hr. Hansen og fru Jensen kom.| De satte sig.",
      "Det koster ca. 3,50 kr. og er dyrt.| Køb det ikke.",
      "Christian 4. byggede tårnet.| Det står endnu.",
      "Se s. 12 og fig. 3.| Der står alt.",
      "\"Kommer du?\" spurgte han.| \"Nej.\"| Han gik.",
      "Frederik 9. døde i 1972.| Hans datter blev dronning.",
      "Den 2. verdenskrig sluttede i 1945.| Mange var døde.",
  });
}

TEST(sentences, norwegian) {
  check_all(pith::languages::find("no"), {
      "Han spiste f.eks. brød, bl.a. rugbrød.| Så gikk han.",
      "Festen er 17. mai i Oslo.| Alle kommer.",
      "Toget går kl. 8.15.| Det stopper på Hamar.",
      "Harald 5. er konge.| Han bor i Oslo.",
      "Se s. 12, jf. kap. 3.| Der står alt.",
      "«Kommer du?» spurte han.| «Nei.»| Han gikk.",
      "I 2. omgang scoret Hansen.| Kampen endte 3-2.",
  });
}

TEST(sentences, finnish) {
  check_all(pith::languages::find("fi"), {
      "Hän osti esim. leipää.| Sitten hän lähti.",
      "Juhla on 5. toukokuuta Turussa.| Kaikki tulevat.",
      "Juna lähtee klo 8.15.| Se pysähtyy Lahdessa.",
      "Leipää, maitoa jne. oli pöydällä.| Ruoka tuoksui.",
      "Kaarle XII. hallitsi pitkään.| Hän kuoli nuorena.",
      "Ks. s. 12 ja kuva 3.| Kaikki on siellä.",
      "Hän syntyi 5.6.1950.| Hän kuoli 2001.",
      "Siellä oli mm. Matti, ns. Seppä.| Kaikki lauloivat.",
      "\"Tuletko?\" hän kysyi.| \"En.\"| Hän lähti.",
      "Hän asuu 3. kerroksessa.| Talossa ei ole hissiä.",
  });
}

TEST(sentences, hungarian) {
  check_all(pith::languages::find("hu"), {
      "Vett pl. kenyeret.| Aztán elment.",
      "Az ünnep május 5. napján lesz.| Mindenki jön.",
      "Kenyér, tej stb. volt az asztalon.| Jó illat volt.",
      "IV. Béla sokáig uralkodott.| A fia nem.",
      "Dr. Kovács és özv. Szabóné eljöttek.| Leültek.",
      "A 19. században nőtt a város.| Jött a vasút.",
      "A Petőfi u. 5. szám alatt lakik.| A ház régi.",
      "Az ún. Aranybulla régi.| Múzeumban van.",
      "„Jössz?” – kérdezte.| – Nem.| Elment.",
      "A 2. világháború 1945-ben ért véget.| Sokan meghaltak.",
  });
}

TEST(sentences, romanian) {
  check_all(pith::languages::find("ro"), {
      "Dl. Popescu și dna. Ionescu au venit.| S-au așezat.",
      "A cumpărat pâine, lapte etc.| Apoi a plecat.",
      "Stă pe str. Lungă nr. 5.| Casa e veche.",
      "Născut în 44 î.Hr. la Roma, a murit tânăr.| Era bogat.",
      "Prof. Dr. Ana Pop a vorbit.| Nimeni nu asculta.",
      "Vezi pag. 12 și fig. 3.| Totul e acolo.",
      "„Vii?” a întrebat el.| „Nu.”| A plecat.",
      "Conform art. 5 alin. (2) lit. a) este interzis.| Urmează o amendă.",
  });
}

TEST(sentences, indonesian) {
  check_all(pith::languages::find("id"), {
      "Ia tinggal di Jl. Sudirman No. 5.| Rumahnya tua.",
      "Ia membeli roti, susu, dll.| Lalu ia pergi.",
      "Prof. Dr. Budi dan Ir. Sari datang.| Mereka duduk.",
      "PT. Maju Jaya tutup.| Karyawan pulang.",
      "Harganya Rp3.500.| Itu mahal.",
      "\"Kamu ikut?\" tanyanya.| \"Tidak.\"| Ia pergi.",
  });
}

TEST(sentences, vietnamese) {
  check_all(pith::languages::find("vi"), {
      "Ông sống ở TP. Hồ Chí Minh.| Nhà ông cũ.",
      "GS. TS. Nguyễn Văn An đến.| Mọi người đứng dậy.",
      "Anh mua bánh, sữa, v.v.| Sau đó anh đi.",
      "Giá là 3.500 đồng.| Rất đắt.",
      "Cái gì vậy?| Tôi không biết!",
      "“Anh đi không?” cô hỏi.| “Không.”| Anh im lặng.",
  });
}

TEST(sentences, english_too) {
  check_all(pith::languages::find("en"), {
      "He arrived at 5 p.m. on Monday.| She left at 6 a.m.| They never met.",
      "Gov. Lee met Sen. Cruz and Rep. Ann Wu.| They spoke of H.R. 5.",
      "\"Why me?\" she asked.| \"Because,\" he said, \"you are here.\"",
      "The U.S. economy grew.| The E.U. did not.",
      "He lives in Washington, D.C. and works at the F.B.I. building.",
      "Mt. Hood is near Ft. Vancouver.| It is tall.",
      "The paper (Smith et al. 2004) is old.| Jones et al. disagree.",
      "Approx. 5 ft. of snow fell on Jan. 5.| It melted.",
      "Is that so?| \"Yes!\" he said.| I left.",
      "Chapter 3.2 is short.| Section 4.| Results are long.",
      "The firm, Acme Inc., was sold.| Its rival, Zenith Corp., was not.",
      "He got a Ph.D. in physics.| Then he left.",
      "Version 2.0.1 is out.| Get it at acme.org.| It is free.",
      "I said \"no\".| She said \"yes\".",
      "What a day!!!| I slept.",
      "iPhone sales fell.| eBay rose.",
      "Mr. and Mrs. Brown came.| The kids stayed.",
      "THE SHIP SANK.| NOBODY DIED.| MR. BROWN WAS ABOARD.",
      "the ship sank.| nobody died.| mr. brown was aboard.",
      "See Fig. 3a and Eq. (5).| The rest is clear.",
      "We won 3-2 vs. Leeds.| Fans cheered.",
      "The court cited Smith v. Jones, 12 U.S. 34 (1990).| It ruled for Smith.",
      "\"Is it over?\" asked Ann.| \"Not yet,\" said Tom.",
      "He said: \"Go home.\"| She went.",
      "Dr. J. R. Lee, Jr., M.D., spoke first.| Prof. Ito was next.",
      "It cost $5 million.| That is 5.5 percent more.",
      "She lives on Elm St. in Ohio.| He lives on 5th Ave. near the park.",
      "Wait... what?| I did not know.",
      "He paused ... then he spoke.",
      "They arrived at 10 a.m.| The doors were closed.",
      "Call 555-0101 ext. 12 for help.| Ask for Ms. Cole.",
      "The S&P 500 fell 2 percent.| The Nasdaq rose.",
      "(This is an aside.)| Then he went on.",
      "No.| I will not go.",
      "Yahoo! and Google merged.| Nobody cared.",
      "He was born in St. Petersburg, Fla., in 1950.| He died there.",
      "He works for the C.I.A.| She does too.",
      "What do you mean, \"no\"?| I said yes.",
      "'I am here,' he said.| 'Where are you?'",
      "The temperature is -5.5 °C.| It snows.",
      "The file main.c is missing.| Run make.| Then see README.md for help.",
      "See p. 5 and pp. 7-9.| The rest is in vol. 2, no. 3.",
      "Mr. Smith went to Washington, D.C.| He liked it.",
      "The answer is yes (see Fig. 2).| The question remains.",
      "Bake at 350 degrees F. for one hour.| Let it cool.",
      "This is item no. 1.| The next is item no. 2.",
      "At 5 P.M. EST the bank closed.| Nobody came.",
      "He earned a B.A. from Yale and an M.A. from Oxford.| Later he taught.",
      "Adm. Lee, Maj. Gen. Cole and Lt. Col. Ito flew out.| They landed.",
      "She asked \"Why?\" and left.| He stayed.",
      "We sell apples, pears, etc.| Bananas are sold out.",
      "It was 5 vs. 6.| They lost.",
  });
}

TEST(sentences, thai) {
  check_all(pith::languages::find("th"), {
      "เมื่อวานนี้ฝนตกหนักมากจนน้ำท่วมถนนหลายสายในเมืองและรถติดยาวหลายกิโลเมตร| ชาวบ้านต้องเดินลุยน้ำไปทำงาน",
      "เขาเกิดเมื่อ พ.ศ. 2500 ที่ จ. เชียงใหม่ และย้ายมาอยู่ กทม. กับครอบครัว",
      "นักวิจัยพบว่าพืชชนิดต่างๆ ในป่าแห่งนี้มีจำนวนลดลงอย่างรวดเร็วในช่วงสิบปีที่ผ่านมา และสัตว์ก็ลดลงเช่นกัน",
      "วันนี้อากาศดี เราไปตลาด",
  });
}

TEST(sentences, lao) {
  check_all(pith::languages::find("lo"), {
      "ມື້ວານນີ້ຝົນຕົກແຮງຫຼາຍຈົນນ້ຳຖ້ວມຖະໜົນຫຼາຍສາຍໃນເມືອງແລະລົດຕິດຍາວຫຼາຍກິໂລແມັດໃນຕອນເຊົ້າ| ຊາວບ້ານຕ້ອງຍ່າງລຸຍນ້ຳໄປເຮັດວຽກ",
  });
}

TEST(sentences, without_a_language) {
  check_all(nullptr, {
      "Mr. Smith came.| Everyone left.",
      "J. Smith of the U.S. Army came.| Everyone left.",
      "It rained.| Nobody came.",
  });
}

TEST(sentences, time_stamps) {
  const auto length = [](const std::string& s) {
    return skip_time_stamp(s.data(), s.data() + s.size()) - s.data();
  };
  EXPECT_EQ(length("08/16/2000 12:05 PM rest"), 19);
  EXPECT_EQ(length("8/1/00 2:05 rest"), 11);
  EXPECT_EQ(length("2001-04-05 12:05:30"), 19);
  EXPECT_EQ(length("08/16/2000 and"), 0);
  EXPECT_EQ(length("1.5 million"), 0);
  EXPECT_EQ(length("08/16/2000 12:05 p"), 16);
  EXPECT_EQ(length("08/16/2000 12"), 0);
}

// What a stop is behind a word alone, without a language.
TEST(sentences, a_short_word_without_a_vowel_is_a_title) {
  const auto kind_of = [](const std::string& text) {
    char buffer[word_buffer];
    const word w = read_word(text.data(), text.data() + text.size(), buffer);
    return stop_after(w, buffer, 0, false, stop_kind::plain, nullptr);
  };
  EXPECT_EQ(kind_of("Mr."), stop_kind::title);
  EXPECT_EQ(kind_of("prof."), stop_kind::plain);
  EXPECT_EQ(kind_of("Bros."), stop_kind::plain);
  EXPECT_EQ(kind_of("MPH."), stop_kind::plain);
  EXPECT_EQ(kind_of("Hrnsk."), stop_kind::plain);
  EXPECT_EQ(kind_of("M\xC3\xA9."), stop_kind::plain);
}

TEST(sentences, the_verdict) {
  follower next;
  next.first = kind::upper;
  EXPECT_TRUE(ends_sentence(stop_kind::plain, next, false));
  EXPECT_FALSE(ends_sentence(stop_kind::title, next, false));
  EXPECT_FALSE(ends_sentence(stop_kind::abbreviation, next, false));
  next.starter = true;
  EXPECT_TRUE(ends_sentence(stop_kind::abbreviation, next, false));
  next = follower{};
  next.first = kind::lower;
  EXPECT_FALSE(ends_sentence(stop_kind::plain, next, false));
  EXPECT_TRUE(ends_sentence(stop_kind::plain, next, true));
  next.first = kind::comma;
  EXPECT_FALSE(ends_sentence(stop_kind::wide, next, true));
  next.first = kind::newline;  // the end of the text
  EXPECT_TRUE(ends_sentence(stop_kind::title, next, false));
}

// What the first bytes say of a character is what its kind says.
TEST(characters, told_from_bytes) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c - 0xD800 < 0x800) continue;
    char bytes[4];
    const std::size_t n = encode(c, bytes);
    const kind k = read(bytes, bytes + n).kind;
    EXPECT_EQ(ends_line(bytes, bytes + n), k == kind::newline) << std::hex << static_cast<unsigned>(c);
    if (is_white(k) || k == kind::closer || k == kind::quote) {
      EXPECT_TRUE(may_be_sign(bytes, bytes + n)) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(sentences, short_openings_and_identifiers) {
  check_all(&pith::languages::english, {
      "At 5 a.m. Mr. Reed went to the bank.| He came back.",
      "Call Lantern.OpenDoor to enter.| Call Console.WriteLine to print a line.",
  });
}

}  // namespace
