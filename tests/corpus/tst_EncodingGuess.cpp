// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingGuess.h"

#include "core/base/Utf8.h"
#include "core/corpus/TextDecoder.h"

#include <QTest>
#include <algorithm>
#include <iconv.h>
#include <map>

using namespace kantai;

namespace {

// The first articles of the Universal Declaration of Human Rights, in the words of each language.
const std::map<std::string, std::string> kTexts{
    {"Turkish",
     "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine "
     "karşı kardeşlik zihniyeti ile hareket etmelidirler. Herkes, ırk, renk, cinsiyet, dil, din, siyasi veya diğer "
     "herhangi bir akide, milli veya içtimai menşe, servet, doğuş veya herhangi diğer bir fark gözetilmeksizin işbu "
     "Beyannamede ilan olunan tekmil haklardan ve bütün hürriyetlerden istifade edebilir. İnsanlık ailesi.\n"},
    {"Polish",
     "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i "
     "sumieniem i powinni postępować wobec innych w duchu braterstwa. Każdy człowiek posiada wszystkie prawa i "
     "wolności zawarte w niniejszej Deklaracji bez względu na jakiekolwiek różnice rasy, koloru skóry, płci, języka, "
     "wyznania, poglądów politycznych i innych przekonań, narodowości, pochodzenia społecznego, majątku.\n"},
    {"Czech",
     "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají "
     "spolu "
     "jednat v duchu bratrství. Každý má všechna práva a všechny svobody, stanovené touto deklarací, bez jakéhokoli "
     "rozlišování, zejména podle rasy, barvy, pohlaví, jazyka, náboženství, politického nebo jiného smýšlení, "
     "národnostního nebo sociálního původu, majetku, rodu nebo jiného postavení.\n"},
    {"Hungarian",
     "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel "
     "bírván, egymással szemben testvéri szellemben kell hogy viseltessenek. Mindenki, bármely megkülönböztetésre, "
     "nevezetesen fajra, színre, nemre, nyelvre, vallásra, politikai vagy bármely más véleményre, nemzeti vagy "
     "társadalmi eredetre, vagyonra, születésre, vagy bármely más körülményre való tekintet nélkül. Gyűjtő.\n"},
    {"Romanian",
     "Toate fiinţele umane se nasc libere şi egale în demnitate şi în drepturi. Ele sunt înzestrate cu raţiune şi "
     "conştiinţă şi trebuie să se comporte unele faţă de altele în spiritul fraternităţii. Fiecare om se poate "
     "prevala "
     "de toate drepturile şi libertăţile proclamate în prezenta Declaraţie fără nici un fel de deosebire ca, de "
     "pildă, "
     "deosebirea de rasă, culoare, sex, limbă, religie, opinie politică sau orice altă opinie.\n"},
    {"Latvian",
     "Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu un "
     "sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā. Katram cilvēkam jābūt apveltītam ar visām "
     "tiesībām un visām brīvībām, kuras pasludinātas šajā deklarācijā, bez jebkuras atšķirības, neatkarīgi no rases, "
     "ādas krāsas, dzimuma, valodas, reliģijas, politiskajiem vai citiem uzskatiem, nacionālās izcelsmes.\n"},
    {"Lithuanian",
     "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie turi elgtis "
     "vienas kito atžvilgiu kaip broliai. Kiekvienas žmogus gali naudotis visomis šioje Deklaracijoje paskelbtomis "
     "teisėmis ir laisvėmis be jokių skirtumų, tokių kaip rasė, odos spalva, lytis, kalba, religija, politiniai ar "
     "kitokie įsitikinimai, nacionalinė ar socialinė kilmė, turtinė, gimimo ar kitokia padėtis.\n"},
    {"Estonian",
     "Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on antud mõistus ja "
     "südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse vaim. Žürii ja tšello. Igal inimesel "
     "peavad "
     "olema kõik käesoleva deklaratsiooniga välja kuulutatud õigused ja vabadused, olenemata rassist, nahavärvist, "
     "soost, keelest, usulistest, poliitilistest või muudest tõekspidamistest, rahvuslikust päritolust.\n"},
    {"Croatian",
     "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i "
     "trebaju jedna prema drugima postupati u duhu bratstva. Svakome su dostupna sva prava i slobode navedene u ovoj "
     "Deklaraciji bez razlike bilo koje vrste, kao što su rasa, boja, spol, jezik, vjera, političko ili drugo "
     "mišljenje, nacionalno ili društveno podrijetlo, imovina, rođenje ili drugi pravni položaj. Žene i čovjek.\n"},
    {"German",
     "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und "
     "sollen einander im Geiste der Brüderlichkeit begegnen. Jeder hat Anspruch auf alle in dieser Erklärung "
     "verkündeten Rechte und Freiheiten, ohne irgendeinen Unterschied, etwa nach Rasse, Hautfarbe, Geschlecht, "
     "Sprache, Religion, politischer oder sonstiger Anschauung, Vermögen oder Geburt. Äußerste Größe, süße Öfen.\n"},
    {"French",
     "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de "
     "conscience et doivent agir les uns envers les autres dans un esprit de fraternité. Chacun peut se prévaloir de "
     "tous les droits et de toutes les libertés proclamés dans la présente Déclaration, sans distinction aucune. De "
     "plus, il ne sera fait aucune distinction fondée sur le statut politique, où qu'il soit né, ça et là.\n"},
    {"Spanish",
     "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y "
     "conciencia, deben comportarse fraternalmente los unos con los otros. Toda persona tiene todos los derechos y "
     "libertades proclamados en esta Declaración, sin distinción alguna de raza, color, sexo, idioma, religión, "
     "opinión política o de cualquier otra índole, origen nacional o social, posición económica. ¿Mañana? Sí, "
     "niño.\n"},
    {"Portuguese",
     "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, "
     "devem agir uns para com os outros em espírito de fraternidade. Todos podem invocar os direitos e as liberdades "
     "proclamados na presente Declaração, sem distinção alguma, nomeadamente de raça, de cor, de sexo, de língua, de "
     "religião, de opinião política ou outra, de origem nacional ou social, de nascimento ou de situação.\n"},
    {"Danish",
     "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og "
     "de bør handle mod hverandre i en broderskabets ånd. Enhver har krav på alle de rettigheder og friheder, som "
     "nævnes i denne erklæring, uden forskelsbehandling af nogen art, for eksempel på grund af race, farve, køn, "
     "sprog, religion, politisk eller anden anskuelse, national eller social oprindelse, formueforhold, fødsel.\n"},
    {"Russian",
     "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны "
     "поступать в отношении друг друга в духе братства. Каждый человек должен обладать всеми правами и всеми "
     "свободами, провозглашенными настоящей Декларацией, без какого бы то ни было различия, как-то в отношении расы, "
     "цвета кожи, пола, языка, религии, политических или иных убеждений, национального происхождения.\n"},
    {"Ukrainian",
     "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю і повинні "
     "діяти у відношенні один до одного в дусі братерства. Кожна людина повинна мати всі права і всі свободи, "
     "проголошені цією Декларацією, незалежно від раси, кольору шкіри, статі, мови, релігії, політичних або інших "
     "переконань, національного чи соціального походження, майнового, станового або іншого становища.\n"},
    {"Bulgarian",
     "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се "
     "отнасят помежду си в дух на братство. Всеки човек има право на всички права и свободи, провъзгласени в тази "
     "Декларация, без никакви различия, основани на раса, цвят на кожата, пол, език, религия, политически или други "
     "възгледи, национален или социален произход, материално, обществено или друго положение.\n"},
    {"Greek",
     "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με "
     "λογική "
     "και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης. Κάθε άνθρωπος δικαιούται να "
     "επικαλείται όλα τα δικαιώματα και όλες τις ελευθερίες που προκηρύσσει η παρούσα Διακήρυξη, χωρίς καμία "
     "απολύτως "
     "διάκριση, ειδικότερα ως προς τη φυλή, το χρώμα, το φύλο, τη γλώσσα, τις θρησκείες. Άλλες πεποιθήσεις.\n"},
    {"Hebrew", "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם "
               "לנהוג איש ברעהו "
               "ברוח של אחווה. כל אדם זכאי לזכויות ולחרויות שנקבעו בהכרזה זו ללא הפליה כלשהי מטעמי גזע, צבע, מין, "
               "לשון, דת, דעה "
               "פוליטית או דעה בבעיות אחרות, בגלל מוצא לאומי או חברתי, קנין, לידה או מעמד אחר.\n"},
    {"Arabic",
     "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح "
     "الإخاء. "
     "لكل إنسان حق التمتع بكافة الحقوق والحريات الواردة في هذا الإعلان، دون أي تمييز، كالتمييز بسبب العنصر أو اللون "
     "أو "
     "الجنس أو اللغة أو الدين أو الرأي السياسي أو أي رأي آخر، أو الأصل الوطني أو الاجتماعي أو الثروة أو الميلاد.\n"},
    {"Japanese", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と"
                 "良心とを授けられて"
                 "おり、互いに同胞の精神をもって行動しなければならない。すべて人は、人種、皮膚の色、性、言語、宗教、"
                 "政治上その他の意見、"
                 "国民的若しくは社会的出身、財産、門地その他の地位又はこれに類するいかなる事由による差別をも受けるこ"
                 "となく、この宣言に"
                 "掲げるすべての権利と自由とを享有することができる。\n"},
    {"simplified Chinese", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。人"
                           "人有资格享有本宣言所载的一切"
                           "权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他见解、国籍或社会出身、财产、出生"
                           "或其他身分等任何区别。并且不得"
                           "因一人所属的国家或领土的政治的、行政的或者国际的地位之不同而有所区别，无论该领土是独立领"
                           "土、托管领土、非自治领土。\n"},
    {"traditional Chinese", "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。人"
                            "人有資格享有本宣言所載的一切"
                            "權利和自由，不分種族、膚色、性別、語言、宗教、政治或其他見解、國籍或社會出身、財產、出生"
                            "或其他身分等任何區別。並且不得"
                            "因一人所屬的國家或領土的政治的、行政的或者國際的地位之不同而有所區別，無論該領土是獨立領"
                            "土、託管領土、非自治領土。\n"},
    {"Korean", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 "
               "부여받았으며 서로 "
               "형제애의 정신으로 행동하여야 한다. 모든 사람은 인종, 피부색, 성, 언어, 종교, 정치적 또는 기타의 "
               "견해, 민족적 또는 사회적 "
               "출신, 재산, 출생 또는 기타의 신분과 같은 어떠한 종류의 차별이 없이, 이 선언에 규정된 모든 권리와 "
               "자유를 향유한다.\n"},
    {"Thai", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม "
             "และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ ทุกคนย่อมมีสิทธิและอิสรภาพทั้งปวงตามที่กำหนดไว้ในปฏิญญานี้\n"},
};

const std::pair<const char*, TextEncoding> kWrittenIn[] = {
    {"Turkish", TextEncoding::Windows1254},
    {"Turkish", TextEncoding::Iso8859_9},
    {"Turkish", TextEncoding::Ibm857},
    {"Polish", TextEncoding::Windows1250},
    {"Polish", TextEncoding::Iso8859_2},
    {"Polish", TextEncoding::Ibm852},
    {"Polish", TextEncoding::MacCentralEurope},
    {"Czech", TextEncoding::Windows1250},
    {"Czech", TextEncoding::Iso8859_2},
    {"Czech", TextEncoding::Ibm852},
    {"Hungarian", TextEncoding::Windows1250},
    {"Hungarian", TextEncoding::Iso8859_2},
    {"Romanian", TextEncoding::Windows1250},
    {"Romanian", TextEncoding::Iso8859_2},
    {"Latvian", TextEncoding::Windows1257},
    {"Latvian", TextEncoding::Iso8859_13},
    {"Latvian", TextEncoding::Iso8859_4},
    {"Lithuanian", TextEncoding::Windows1257},
    {"Lithuanian", TextEncoding::Iso8859_13},
    {"Estonian", TextEncoding::Windows1257},
    {"Estonian", TextEncoding::Iso8859_15},
    {"Croatian", TextEncoding::Windows1250},
    {"Croatian", TextEncoding::Iso8859_2},
    {"German", TextEncoding::Latin1},
    {"German", TextEncoding::Ibm850},
    {"German", TextEncoding::MacRoman},
    {"French", TextEncoding::Latin1},
    {"French", TextEncoding::Ibm850},
    {"French", TextEncoding::MacRoman},
    {"Spanish", TextEncoding::Latin1},
    {"Spanish", TextEncoding::Ibm850},
    {"Portuguese", TextEncoding::Latin1},
    {"Portuguese", TextEncoding::Ibm850},
    {"Danish", TextEncoding::Latin1},
    {"Danish", TextEncoding::Ibm850},
    {"Russian", TextEncoding::Windows1251},
    {"Russian", TextEncoding::Koi8R},
    {"Russian", TextEncoding::Iso8859_5},
    {"Russian", TextEncoding::Ibm866},
    {"Russian", TextEncoding::MacCyrillic},
    {"Ukrainian", TextEncoding::Windows1251},
    {"Ukrainian", TextEncoding::Koi8U},
    {"Bulgarian", TextEncoding::Windows1251},
    {"Greek", TextEncoding::Windows1253},
    {"Greek", TextEncoding::Iso8859_7},
    {"Hebrew", TextEncoding::Windows1255},
    {"Hebrew", TextEncoding::Iso8859_8},
    {"Arabic", TextEncoding::Windows1256},
    {"Arabic", TextEncoding::Iso8859_6},
    {"Japanese", TextEncoding::ShiftJis},
    {"Japanese", TextEncoding::EucJp},
    {"simplified Chinese", TextEncoding::Gb18030},
    {"traditional Chinese", TextEncoding::Big5},
    {"Korean", TextEncoding::EucKr},
    {"Thai", TextEncoding::Windows874},
};

std::string encoded(const std::string& utf8, TextEncoding encoding) {
    const iconv_t descriptor =
        ::iconv_open(encoding == TextEncoding::Latin1 ? "CP1252" : iconvName(encoding), "UTF-8");
    std::string bytes(4 * utf8.size() + 16, '\0');
    char* from = const_cast<char*>(utf8.data());
    std::size_t left = utf8.size();
    char* to = bytes.data();
    std::size_t room = bytes.size();
    if (::iconv(descriptor, &from, &left, &to, &room) == static_cast<std::size_t>(-1))
        qFatal("the text cannot be written in %s: %s", encodingName(encoding).c_str(), from);
    ::iconv_close(descriptor);
    bytes.resize(bytes.size() - room);
    return bytes;
}

std::string decoded(const std::string& bytes, TextEncoding encoding) {
    TextDecoder decoder(encoding, "a.txt", false);
    std::string text;
    decoder.decode(bytes, true, text);
    return text;
}

EncodingGuess guessOf(const std::string& bytes) {
    const auto first =
        std::find_if(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    return guessEncoding(std::string_view(bytes).substr(static_cast<std::size_t>(first - bytes.begin())));
}

} // namespace

class tst_EncodingGuess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTextComesInRight_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<int>("bytes");
        for (const auto& [language, encoding] : kWrittenIn)
            for (const int bytes : {400, 20000})
                QTest::addRow("%s, %s, %d bytes", language, encodingName(encoding).c_str(), bytes)
                    << QString::fromUtf8(language) << static_cast<int>(encoding) << bytes;
    }
    void aTextComesInRight() {
        QFETCH(QString, language);
        QFETCH(int, encoding);
        QFETCH(int, bytes);
        const std::string& whole = kTexts.at(language.toStdString());
        std::string text;
        while (text.size() < static_cast<std::size_t>(bytes))
            text += whole;
        text.resize(utf8CutBefore(text, static_cast<std::size_t>(bytes)));
        const std::string written = encoded(text, static_cast<TextEncoding>(encoding));
        const EncodingGuess guess = guessOf(written);
        QVERIFY2(decoded(written, guess.encoding) == text, encodingName(guess.encoding).c_str());
        // In 400 bytes of French or Estonian only a letter or two are not those of a neighbouring encoding.
        const bool mayDoubt = bytes == 400 && (language == "French" || language == "Estonian");
        QVERIFY2(guess.certain || mayDoubt, guess.other ? encodingName(*guess.other).c_str() : "");
    }

    // The less there is to see, the less is known; what is wrong must never pass for certain.
    void littleTextIsNeverSilentlyWrong() {
        int right = 0;
        int certain = 0;
        int all = 0;
        for (const auto& [language, encoding] : kWrittenIn) {
            const std::string& text = kTexts.at(language);
            for (std::size_t at = 0; at + 60 < text.size(); at += 60) {
                const std::size_t begin = utf8CutBefore(text, at + 1) - (at == 0 ? 1 : 0);
                const std::string part = text.substr(begin, utf8CutBefore(std::string_view(text).substr(begin), 60));
                const std::string written = encoded(part, encoding);
                if (isUtf8(written))
                    continue;
                const EncodingGuess guess = guessOf(written);
                const bool isRight = decoded(written, guess.encoding) == part;
                ++all;
                right += isRight ? 1 : 0;
                certain += guess.certain ? 1 : 0;
                QVERIFY2(
                    isRight || !guess.certain,
                    qPrintable(QStringLiteral("%1 in %2 taken for %3: %4")
                                   .arg(QString::fromUtf8(language), QString::fromStdString(encodingName(encoding)),
                                        QString::fromStdString(encodingName(guess.encoding)),
                                        QString::fromStdString(part))));
            }
        }
        qInfo("of %d pieces of 60 bytes %d are right, %d certain", all, right, certain);
        QVERIFY(right > all * 8 / 10);
        QVERIFY(certain > all / 2);
    }

    void equalReadingsAreNoDoubt() {
        // German in Latin-1 reads the same in a dozen encodings of Europe.
        const EncodingGuess guess = guessOf(encoded(kTexts.at("German"), TextEncoding::Windows1250));
        QCOMPARE(encodingName(guess.encoding), std::string("Latin-1"));
        QVERIFY(guess.certain);
    }

    void bytesThatAreNoTextFitNothing() {
        std::string noise;
        for (unsigned i = 0, state = 1; i < 4000; ++i, state = state * 1664525 + 1013904223)
            noise += static_cast<char>(1 + (state >> 24) % 255);
        const EncodingGuess guess = guessOf(noise);
        QVERIFY(!guess.certain);
        QVERIFY(!guess.fits);
    }

    void aBadByteOrTwoDoesNotMislead() {
        std::string bytes = encoded(kTexts.at("Japanese"), TextEncoding::ShiftJis);
        bytes.insert(100, "\xff\xfd");
        QCOMPARE(encodingName(guessOf(bytes).encoding), std::string("Shift_JIS"));
    }
};

QTEST_APPLESS_MAIN(tst_EncodingGuess)
#include "tst_EncodingGuess.moc"
