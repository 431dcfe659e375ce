// The language detector: a paragraph in each language there is a pack for, languages there is none
// for, short and mixed texts, any bytes, and articles and their pieces.
#include "pith/detect.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "texts.hpp"

namespace {

std::string code(std::string_view text) {
  const pith::language* pack = pith::detect(text);
  return pack != nullptr ? pack->code : "none";
}

struct sample {
  const char* code;
  const char* text;
};

// The same news in our own words, in every language of a pack.
const sample samples[] = {
    {"en",
     "The council decided on Tuesday that the old bridge will be closed for two months. "
     "Drivers have to use the road along the river, and the buses leave ten minutes earlier "
     "than before."},
    {"de",
     "Der Stadtrat hat am Dienstag beschlossen, dass die alte Brücke für zwei Monate "
     "gesperrt wird. Autofahrer müssen die Straße am Fluss nehmen, und die Busse fahren "
     "zehn Minuten früher ab als bisher."},
    {"fr",
     "Le conseil a décidé mardi que le vieux pont sera fermé pendant deux mois. Les "
     "conducteurs devront prendre la route qui longe la rivière, et les bus partiront dix "
     "minutes plus tôt qu'avant."},
    {"es",
     "El ayuntamiento decidió el martes que el puente viejo estará cerrado durante dos "
     "meses. Los conductores tendrán que usar la carretera junto al río, y los autobuses "
     "saldrán diez minutos antes."},
    {"pt",
     "A câmara decidiu na terça-feira que a ponte velha vai ficar fechada durante dois "
     "meses. Os condutores terão de usar a estrada junto ao rio, e os autocarros partem dez "
     "minutos mais cedo do que antes."},
    {"it",
     "Il consiglio ha deciso martedì che il vecchio ponte resterà chiuso per due mesi. Gli "
     "automobilisti dovranno usare la strada lungo il fiume, e gli autobus partiranno dieci "
     "minuti prima."},
    {"nl",
     "De gemeenteraad heeft dinsdag besloten dat de oude brug twee maanden dicht gaat. "
     "Automobilisten moeten de weg langs de rivier nemen, en de bussen vertrekken tien "
     "minuten eerder dan voorheen."},
    {"sv",
     "Kommunen beslutade i tisdags att den gamla bron ska vara stängd i två månader. "
     "Bilister måste ta vägen längs floden, och bussarna går tio minuter tidigare än förut."},
    {"no",
     "Kommunen bestemte tirsdag at den gamle broen skal være stengt i to måneder. Bilistene "
     "må ta veien langs elva, og bussene går ti minutter tidligere enn før. Det sier "
     "ordføreren."},
    {"no",
     "Kommunen vedtok tysdag at den gamle brua skal vere stengd i to månader. Bilistane må "
     "ta vegen langs elva, og bussane går ti minutt tidlegare enn før. Det seier ordføraren."},
    {"da",
     "Kommunen besluttede tirsdag, at den gamle bro skal være lukket i to måneder. "
     "Bilisterne må tage vejen langs åen, og busserne kører ti minutter tidligere end før. "
     "Det siger borgmesteren."},
    {"fi",
     "Kaupunki päätti tiistaina, että vanha silta suljetaan kahdeksi kuukaudeksi. "
     "Autoilijoiden on käytettävä joen vartta kulkevaa tietä, ja bussit lähtevät kymmenen "
     "minuuttia aikaisemmin kuin ennen."},
    {"ru",
     "Городской совет решил во вторник, что старый мост будет закрыт на два месяца. "
     "Водителям придётся ехать по дороге вдоль реки, а автобусы будут отправляться на "
     "десять минут раньше."},
    {"uk",
     "Міська рада вирішила у вівторок, що старий міст буде закрито на два місяці. Водіям "
     "доведеться їхати дорогою вздовж річки, а автобуси вирушатимуть на десять хвилин "
     "раніше."},
    {"pl",
     "Rada miasta postanowiła we wtorek, że stary most będzie zamknięty przez dwa miesiące. "
     "Kierowcy muszą jechać drogą wzdłuż rzeki, a autobusy będą odjeżdżać dziesięć minut "
     "wcześniej."},
    {"cs",
     "Městská rada v úterý rozhodla, že starý most bude dva měsíce uzavřen. Řidiči musí "
     "jezdit po silnici podél řeky a autobusy budou odjíždět o deset minut dříve než dosud."},
    {"tr",
     "Belediye meclisi salı günü eski köprünün iki ay kapalı kalmasına karar verdi. "
     "Sürücüler nehir boyundaki yolu kullanmak zorunda ve otobüsler daha önce olduğundan on "
     "dakika erken kalkacak."},
    {"hu",
     "A városi tanács kedden úgy döntött, hogy a régi híd két hónapig zárva lesz. Az "
     "autósoknak a folyó menti utat kell használniuk, és a buszok tíz perccel korábban "
     "indulnak, mint eddig."},
    {"ro",
     "Consiliul local a hotărât marți că podul vechi va fi închis timp de două luni. "
     "Șoferii vor trebui să folosească drumul de lângă râu, iar autobuzele vor pleca cu "
     "zece minute mai devreme."},
    {"el",
     "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη ότι η παλιά γέφυρα θα μείνει κλειστή για "
     "δύο μήνες. Οι οδηγοί πρέπει να χρησιμοποιούν τον δρόμο δίπλα στο ποτάμι."},
    {"ar",
     "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لمدة شهرين. وعلى السائقين استخدام "
     "الطريق المحاذي للنهر، وستغادر الحافلات قبل موعدها بعشر دقائق."},
    {"hi",
     "नगर परिषद ने मंगलवार को फैसला किया कि पुराना पुल दो महीने के लिए बंद रहेगा। चालकों को "
     "नदी के किनारे वाली सड़क लेनी होगी और बसें दस मिनट पहले चलेंगी।"},
    {"id",
     "Dewan kota memutuskan pada hari Selasa bahwa jembatan lama akan ditutup selama dua "
     "bulan. Para pengemudi harus menggunakan jalan di tepi sungai, dan bus akan berangkat "
     "sepuluh menit lebih awal."},
    {"vi",
     "Hội đồng thành phố hôm thứ Ba quyết định đóng cửa cây cầu cũ trong hai tháng. Các tài "
     "xế phải đi đường dọc bờ sông, và xe buýt sẽ khởi hành sớm hơn mười phút."},
    {"fa",
     "شورای شهر روز سه‌شنبه تصمیم گرفت که پل قدیمی به مدت دو ماه بسته شود. رانندگان باید از "
     "جاده کنار رودخانه استفاده کنند و اتوبوس‌ها ده دقیقه زودتر حرکت می‌کنند."},
    {"bg",
     "Градският съвет реши във вторник, че старият мост ще бъде затворен за два месеца. Шофьорите "
     "трябва да карат по пътя край реката, а автобусите ще тръгват десет минути по-рано."},
    {"sk",
     "Mestská rada v utorok rozhodla, že starý most bude dva mesiace zatvorený. Vodiči musia jazdiť "
     "po ceste popri rieke a autobusy budú odchádzať o desať minút skôr ako doteraz."},
    {"zh",
     "市议会星期二决定，旧桥将关闭两个月。司机必须走河边的公路，公共汽车将提前十分钟出发。"},
    {"ja",
     "市議会は火曜日、古い橋を二か月間閉鎖することを決めた。運転手は川沿いの道路を使わ"
     "なければならず、バスはこれまでより十分早く出発する。"},
    {"ko",
     "시의회는 화요일 낡은 다리를 두 달 동안 폐쇄하기로 결정했다. 운전자들은 강변 도로를 "
     "이용해야 하고, 버스는 전보다 십 분 일찍 출발한다."},
    {"hr",
     "Gradsko vijeće odlučilo je u utorak da će stari most biti zatvoren dva mjeseca. "
     "Vozači moraju koristiti cestu uz rijeku, a autobusi će polaziti deset minuta ranije "
     "nego prije."},
    {"et",
     "Linnavolikogu otsustas teisipäeval, et vana sild suletakse kaheks kuuks. Autojuhid "
     "peavad kasutama jõe äärset teed ja bussid väljuvad kümme minutit varem kui enne. "
     "Seda ütles linnapea, kes on selle otsusega rahul."},
    {"lt",
     "Miesto taryba antradienį nusprendė, kad senasis tiltas bus uždarytas du mėnesius. "
     "Vairuotojai turės važiuoti keliu palei upę, o autobusai išvyks dešimčia minučių "
     "anksčiau."},
    {"ur",
     "شہر کی کونسل نے منگل کو فیصلہ کیا کہ پرانا پل دو مہینے کے لیے بند رہے گا۔ ڈرائیوروں کو دریا کے "
     "کنارے والی سڑک لینی ہوگی اور بسیں دس منٹ پہلے چلیں گی۔"},
    {"he",
     "מועצת העיר החליטה ביום שלישי כי הגשר הישן ייסגר לחודשיים. נהגים יצטרכו להשתמש בכביש "
     "שלאורך הנהר."},
    {"th",
     "สภาเมืองมีมติเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาสองเดือน ผู้ขับขี่ต้องใช้ถนนเลียบแม่น้ำ"},
    {"sr",
     "Градско веће одлучило је у уторак да ће стари мост бити затворен два месеца. Возачи "
     "морају да користе пут уз реку, а аутобуси ће полазити десет минута раније."},
    {"ca",
     "L'ajuntament va decidir dimarts que el pont vell estarà tancat durant dos mesos. Els "
     "conductors hauran d'agafar la carretera del costat del riu, i els autobusos sortiran deu "
     "minuts abans."},
    {"bn",
     "শহরের পরিষদ মঙ্গলবার সিদ্ধান্ত নিয়েছে যে পুরোনো সেতুটি দুই মাস বন্ধ থাকবে। চালকদের নদীর "
     "পাশের রাস্তা নিতে হবে এবং বাস দশ মিনিট আগে ছাড়বে।"},
    {"ta",
     "பழைய பாலம் இரண்டு மாதங்களுக்கு மூடப்படும் என்று நகர சபை செவ்வாய்க்கிழமை முடிவு செய்தது. "
     "ஓட்டுநர்கள் ஆற்றின் அருகே உள்ள சாலையில் செல்ல வேண்டும்."},
    {"lo",
     "ສະພາເມືອງຕັດສິນໃຈໃນວັນອັງຄານວ່າຂົວເກົ່າຈະຖືກປິດເປັນເວລາສອງເດືອນ ແລະຄົນຂັບລົດຕ້ອງໃຊ້ທາງແຄມແມ່ນ້ຳ"},
};

// And in some that have none.
const sample strangers[] = {
    {"sw",
     "Baraza la mji liliamua Jumanne kwamba daraja la zamani litafungwa kwa miezi miwili. "
     "Madereva watalazimika kutumia barabara iliyo kando ya mto, na mabasi yataondoka "
     "dakika kumi mapema."},
    {"eu",
     "Udalak asteartean erabaki zuen zubi zaharra bi hilabetez itxita egongo dela. Gidariek "
     "ibai ondoko errepidea erabili beharko dute, eta autobusak hamar minutu lehenago "
     "aterako dira."},
    {"tl",
     "Nagpasya ang konseho ng lungsod noong Martes na isasara ang lumang tulay sa loob ng "
     "dalawang buwan. Kailangang gamitin ng mga drayber ang daan sa tabi ng ilog."},
    {"la",
     "Consilium urbis die Martis decrevit ut pons vetus per duos menses clauderetur. "
     "Raedarii via secundum flumen uti debebunt, et raedae publicae decem minutis prius "
     "proficiscentur."},
    {"ka",
     "ქალაქის საბჭომ სამშაბათს გადაწყვიტა, რომ ძველი ხიდი ორი თვით დაიკეტება."},
};

TEST(Detect, EveryPack) {
  for (const sample& s : samples) EXPECT_EQ(code(s.text), s.code) << s.text;
  for (const pith::language* pack : pith::languages::packs) {
    EXPECT_TRUE(std::any_of(std::begin(samples), std::end(samples), [&](const sample& s) {
      return std::string(s.code) == pack->code;
    })) << "no sample of " << pack->code;
  }
}

TEST(Detect, NoPack) {
  for (const sample& s : strangers) EXPECT_EQ(code(s.text), "none") << s.code;
}

// An address is in no language, nor is the target of a link.
TEST(Detect, Links) {
  const std::string links = "[docs](docs/the-guide-to-the-and-of.md) https://the.and.of.example/the/of/and/in/that "
                            "[api](https://to.is.example/of-the-and) http://for.with.example ";
  EXPECT_EQ(code(links), "none");
  for (const sample& s : samples) EXPECT_EQ(code(links + s.text + ' ' + links + s.text + ' ' + s.text), s.code) << s.text;
}

TEST(Detect, Nothing) {
  EXPECT_EQ(pith::detect(std::string_view()), nullptr);
  EXPECT_EQ(code(""), "none");
  EXPECT_EQ(code(" \n\t"), "none");
  EXPECT_EQ(code("2019 37.5 4,000"), "none");
  EXPECT_EQ(code("Qwrtzp Xkcd"), "none");
  EXPECT_EQ(pith::detect("The end of the road", nullptr, 0), nullptr);
}

TEST(Detect, FewWords) {
  EXPECT_EQ(code("The end of the road"), "en");
  EXPECT_EQ(code("Das ist nicht die Frage"), "de");
  EXPECT_EQ(code("¿Qué es esto?"), "es");
  EXPECT_EQ(code("Não sei o que são"), "pt");
  EXPECT_EQ(code("Hva er dette for noe?"), "no");
  EXPECT_EQ(code("Hvad er dette for noget?"), "da");
  EXPECT_EQ(code("Vad är det här?"), "sv");
  EXPECT_EQ(code("Это было"), "ru");
  EXPECT_EQ(code("Що це її"), "uk");
  EXPECT_EQ(code("東京の夏"), "ja");
  EXPECT_EQ(code("北京"), "zh");
}

// A name or a quotation in another script does not turn a text.
TEST(Detect, Mixed) {
  const std::string greek = "Αθήνα";
  EXPECT_EQ(code("The capital of Greece is Athens (" + greek + "), and it has been so since 1834. "
                 "It is also the city with the most people in the country."), "en");
  EXPECT_EQ(code("Il a lu The Lord of the Rings quand il avait douze ans, puis il a voulu tout lire "
                 "de cet auteur et de ses amis."), "fr");
}

struct swahili_words : pith::word_lists {
  static constexpr char stop_words[] = "kwa na ya wa la katika ni za iliyo kwamba";
};

// Only the candidates count, and of equals the first.
TEST(Detect, Candidates) {
  const pith::language* const two[] = {&pith::languages::french, &pith::languages::english};
  EXPECT_EQ(pith::detect(samples[0].text, two, 2), two[1]);
  EXPECT_EQ(pith::detect(samples[0].text, two, 1), nullptr);
  const pith::language* const same[] = {&pith::languages::english, &pith::languages::english};
  EXPECT_EQ(pith::detect(samples[0].text, same, 2), same[0]);

  // A pack of the user's own, with a code that nobody knows.
  static constexpr pith::language swahili = pith::make_language<swahili_words>("sw");
  const pith::language* const own[] = {&pith::languages::english, &swahili};
  EXPECT_EQ(pith::detect(strangers[0].text, own, 2), &swahili);

  std::vector<const pith::language*> many(100, &pith::languages::french);
  many[39] = &pith::languages::english;
  EXPECT_EQ(pith::detect(samples[0].text, many.data(), many.size()), many[39]);
}

// The samples of a long text are of all of it, and never of what lies behind it.
TEST(Detect, LongTexts) {
  for (const sample& s : samples) {
    std::string text;
    while (text.size() < 100000) text += s.text + std::string(" ");
    for (std::size_t cut : {std::size_t{1279}, std::size_t{1280}, std::size_t{1281},
                            std::size_t{1300}, std::size_t{5000}, text.size()}) {
      const std::vector<char> block(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(cut));
      EXPECT_EQ(code({block.data(), block.size()}), s.code) << cut;
    }
  }
  EXPECT_EQ(code(std::string(1000000, 'a')), "none");
  EXPECT_EQ(code(std::string(1000000, '\x80')), "none");
}

// Samples that begin in one script come from the paragraphs after it, one from each.
TEST(Detect, BehindAScript) {
  const auto of = [](const char* code) {
    for (const sample& s : samples)
      if (std::string(s.code) == code) return "<p>" + std::string(s.text) + "</p>\n";
    return std::string();
  };
  std::string page = "<!DOCTYPE html><html><body><script>" + std::string(20000, 'x') + "</script>\n" + of("fr");
  for (int i = 0; i < 8; ++i) page += of("de");
  EXPECT_EQ(code(page), "de");
}

TEST(Detect, AnyBytes) {
  std::minstd_rand random(5);
  for (int round = 0; round < 3000; ++round) {
    std::vector<char> bytes(random() % 3000);
    for (char& b : bytes) b = static_cast<char>(random() >> 8);
    const std::string_view text(bytes.data(), bytes.size());
    EXPECT_EQ(pith::detect(text), pith::detect(text));
  }
}

TEST(Detect, TellingLetters) {
  using namespace pith::detail;
  for (std::size_t i = 0; i < telling_count; ++i) {
    EXPECT_LE(telling[i].first, telling[i].last);
    EXPECT_EQ(std::string(telling[i].codes).size() % 2, 0u);
    EXPECT_EQ(telling_entry(telling[i].first), i);
    EXPECT_EQ(telling_entry(telling[i].last), i);
    if (i > 0) {
      EXPECT_LT(telling[i - 1].last, telling[i].first);
    }
  }
  EXPECT_EQ(telling_entry(U'a'), telling_count);
  EXPECT_EQ(telling_entry(0xE9), telling_count);
  EXPECT_EQ(telling_entry(0x1F600), telling_count);
}

// ---- whole texts -------------------------------------------------------------------------------

// Of the texts of a folder, at least 99 in a hundred are what they should be.
void expect_right(const std::string& what, const std::string& expected, const std::vector<std::string>& all,
                  long least = 99) {
  const auto right = std::count_if(all.begin(), all.end(), [&](const std::string& t) { return code(t) == expected; });
  EXPECT_GE(right * 100, static_cast<long>(all.size()) * least) << what;
}

std::vector<std::string> contents(const texts::named& files) {
  std::vector<std::string> all;
  for (const auto& file : files) all.push_back(file.second);
  return all;
}

// Pieces of 500 bytes, from a character's first byte.
std::vector<std::string> pieces(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i + 500 <= text.size(); i += 500) {
    while ((text[i] & 0xC0) == 0x80) ++i;
    all.push_back(text.substr(i, 500));
  }
  return all;
}

TEST(Detect, Articles) {
  expect_right("articles", "en", contents(texts::articles()));
  for (const auto& file : texts::directory("tests/data/languages"))
    expect_right(file.first, file.first.substr(0, 2), {file.second});
  for (const sample& set : {sample{"en", "cnndm"}, {"en", "gum_free"}, {"en", "scitldr"}, {"en", "aclabs"},
                            {"en", "convo_email"}, {"en", "ectsum"}, {"no", "norsumm_nb"}, {"fr", "orangesum_fr"},
                            {"de", "klexikon_de"}, {"ar", "easc_ar"}, {"tr", "turkish_tr"}})
    expect_right(set.text, set.code, contents(texts::directory(texts::more("data/" + std::string(set.text) + "/docs"))));
}

// The filter of the shipped packs leaves out none that has the word.
TEST(Detect, AllPacksAsNamedOnes) {
  const auto& packs = pith::languages::packs;
  const auto same = [&](std::string_view text) {
    return pith::detect(text) == pith::detect(text, packs, std::size(packs));
  };
  for (const auto& file : texts::articles()) EXPECT_TRUE(same(file.second)) << file.first;
  for (const auto& file : texts::directory("tests/data/languages"))
    for (const std::string& piece : pieces(file.second)) EXPECT_TRUE(same(piece)) << file.first;
  for (const std::uint32_t hash : {pith::word_hash("the", 3), pith::word_hash("und", 3), pith::word_hash("de", 2)})
    for (std::size_t k = 0; k < std::size(packs); ++k)
      if ((packs[k]->find(hash) & pith::word_class::stop_word) != 0) {
        EXPECT_NE(pith::detail::filter_of_all.find(hash) >> k & 1, 0u) << packs[k]->code;
      }
}

TEST(Detect, PiecesOfArticles) {
  std::vector<std::string> english;
  for (const auto& file : texts::articles())
    for (std::string& piece : pieces(file.second)) english.push_back(std::move(piece));
  expect_right("articles", "en", english, 98);  // two are a head of names and a table of prices: of no language
  for (const auto& file : texts::directory("tests/data/languages"))
    expect_right(file.first, file.first.substr(0, 2), pieces(file.second));
  const texts::named treebanks = texts::directory(texts::more("sentences"));
  for (const auto& file : treebanks)
    for (const char* name : {"de_gsd", "en_ewt", "es_gsd", "fr_gsd", "ru_gsd", "zh_gsdsimp"})
      if (file.first == std::string(name) + ".txt") expect_right(name, file.first.substr(0, 2), pieces(file.second));
}

}  // namespace
