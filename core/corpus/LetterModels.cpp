// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LetterModels.h"

#include <array>

namespace kantai {

namespace {

constexpr LetterModel latin(const char* language, std::u32string_view letters, double punctuation = 0.12) {
    return {language, {{letters, 0.8}, {}, {}}, punctuation, true};
}

constexpr LetterModel alphabet(const char* language, std::u32string_view letters) {
    return {language, {{letters, 0.9}, {}, {}}, 0.05, false};
}

constexpr LetterModel kEnglish{"English", {{U"éèïöüçñáœæ", 0.25}, {}, {}}, 0.7, true};
constexpr LetterModel kGerman = latin("German", U"üäößé");
constexpr LetterModel kFrench = latin("French", U"éèàêçôîùâûœïëæÿü");
constexpr LetterModel kSpanish = latin("Spanish", U"óíáñéúü¿¡ºª");
constexpr LetterModel kPortuguese = latin("Portuguese", U"ãçáéóíêõâúàôºªü");
constexpr LetterModel kItalian = latin("Italian", U"èàùòìéî");
constexpr LetterModel kDutch = latin("Dutch", U"ëéïèöüçáó");
constexpr LetterModel kSwedish = latin("Swedish, Finnish", U"äöåéü");
constexpr LetterModel kDanish = latin("Danish, Norwegian", U"øåæéòôäö");
constexpr LetterModel kIcelandic = latin("Icelandic, Faroese", U"ðíáþúóöéæýø");
constexpr LetterModel kCatalan = latin("Catalan", U"éàóèíòúçïü·");
constexpr LetterModel kEstonian = latin("Estonian", U"äõüöšž");

constexpr LetterModel kPolish = latin("Polish", U"łęążóśćńź");
constexpr LetterModel kCzech = latin("Czech", U"íáéěřčýžšůúťňóďö");
constexpr LetterModel kSlovak = latin("Slovak", U"áíčéžšýúľťňôďóäŕĺ");
constexpr LetterModel kHungarian = latin("Hungarian", U"áéöóőüíúű");
constexpr LetterModel kRomanian = latin("Romanian", U"ăîţşâ");
constexpr LetterModel kRomanianComma = latin("Romanian", U"ăîțșâ");
constexpr LetterModel kCroatian = latin("Croatian, Slovene", U"čšžćđ");

constexpr LetterModel kTurkish = latin("Turkish", U"ıüşğçöİâîû");

constexpr LetterModel kLithuanian = latin("Lithuanian", U"ėšųžįąčūęœ");
constexpr LetterModel kLatvian = latin("Latvian", U"āīēšūžļņķčģ");

constexpr LetterModel kRussian = alphabet("Russian", U"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");
constexpr LetterModel kUkrainian = alphabet("Ukrainian", U"оаниітвреслкудмпязьгбчхйцжюєїшщфґ");
constexpr LetterModel kBulgarian = alphabet("Bulgarian", U"аиоентрсвлдкпмязугъбчщжхцшйюфьѝ");
constexpr LetterModel kSerbian = alphabet("Serbian", U"аиоенсртјувклдмпзгбчжцшњћхђфљџ");

constexpr LetterModel kGreek = alphabet("Greek", U"αοιετνσηυρπκμλςόίγάέδήθχύφβώξζψϊ");
constexpr LetterModel kHebrew = alphabet("Hebrew", U"יוהלאתרבמשנםעדחקפכגטזסןצךףץ");
constexpr LetterModel kArabic = alphabet("Arabic", U"اليمنتورةبعدسفهكقحجشصطأخذىئزءضغثإؤآ");
constexpr LetterModel kPersian = alphabet("Persian", U"اینردهوتمبسشکزفعقلخگپجحصطچذضغظئژثآء");
constexpr LetterModel kThai = alphabet("Thai", U"ารนกอเง่มยลวดท้สตะปบคหแจพชขใีิไโุูั็์ผถซณฟธศ");

constexpr std::u32string_view kHiragana =
    U"のいしたにとてるをはがなでっかれすもこらまりあさつくそけきえだよどうせちわおみばめやろじんべげずびむごほぐ"
    U"ひぎへねぶゆぜぬざぞぼふづぱぷぽぺゃゅょぁぃぇぉ";
constexpr std::u32string_view kKatakana =
    U"ンーイスルトラリアクシッドレフジタプロマムテパニバコサキカィオメグブデチウツャセ"
    U"エモナミボビダハソノポベケュホゴガピギザヴワォョァェゲヒペネゾユヌズヨヤゼ";
constexpr std::u32string_view kKanji =
    U"日一人国会年大十二本中長出三時行見月分後前生間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水"
    U"半男西電校語土木聞食車何南万毎白天母火右読友左休父雨的者事自物方対合同部場私言手思家政世体地全定理最代性論";
constexpr LetterModel kJapanese{"Japanese", {{kHiragana, 0.5, 4}, {kKatakana, 0.1}, {kKanji, 0.15, 2}}, 0.12, false};

constexpr std::u32string_view kSimplified =
    U"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
    U"然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与"
    U"长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己"
    U"制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系"
    U"气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社"
    U"便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取";
constexpr std::u32string_view kTraditional =
    U"的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所"
    U"然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與"
    U"長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己"
    U"制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系"
    U"氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社"
    U"便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取";
constexpr LetterModel kSimplifiedChinese{"Chinese, simplified", {{kSimplified, 0.62, 3}, {}, {}}, 0.14, false};
constexpr LetterModel kTraditionalChinese{"Chinese, traditional", {{kTraditional, 0.62, 3}, {}, {}}, 0.14, false};

constexpr std::u32string_view kSyllables =
    U"이다는을의에가고하지은어한로사기리자그나아서도를있시해라여들었인것대정수일부과전으게보만조제주안니스상무공성장"
    U"구"
    U"면동소적경내마우원관생개모세유비방신위중계실연문화때말음러국오진저없할거미람와던려까요간물바";
constexpr LetterModel kKorean{"Korean", {{kSyllables, 0.75, 3}, {}, {}}, 0.02, false};

constexpr const LetterModel* kWestern[] = {&kEnglish, &kGerman,  &kFrench, &kSpanish,   &kPortuguese, &kItalian,
                                           &kDutch,   &kSwedish, &kDanish, &kIcelandic, &kCatalan,    &kEstonian};
constexpr const LetterModel* kCentral[] = {&kPolish,   &kCzech,    &kSlovak, &kHungarian,
                                           &kRomanian, &kCroatian, &kGerman, &kEnglish};
constexpr const LetterModel* kRomanians[] = {&kRomanianComma};
constexpr const LetterModel* kTurkic[] = {&kTurkish, &kGerman, &kFrench, &kEnglish};
constexpr const LetterModel* kBaltics[] = {&kLithuanian, &kLatvian, &kEstonian, &kGerman, &kEnglish};
constexpr const LetterModel* kCyrillics[] = {&kRussian, &kUkrainian, &kBulgarian, &kSerbian};
constexpr const LetterModel* kGreeks[] = {&kGreek};
constexpr const LetterModel* kHebrews[] = {&kHebrew};
constexpr const LetterModel* kArabics[] = {&kArabic, &kPersian};
constexpr const LetterModel* kJapaneses[] = {&kJapanese};
constexpr const LetterModel* kSimplifieds[] = {&kSimplifiedChinese, &kTraditionalChinese};
constexpr const LetterModel* kTraditionals[] = {&kTraditionalChinese};
constexpr const LetterModel* kKoreans[] = {&kKorean};
constexpr const LetterModel* kThais[] = {&kThai};

} // namespace

std::span<const LetterModel* const> letterModels(EncodingGroup group) {
    switch (group) {
    case EncodingGroup::WesternEuropean:
        return kWestern;
    case EncodingGroup::CentralEuropean:
        return kCentral;
    case EncodingGroup::Romanian:
        return kRomanians;
    case EncodingGroup::Turkish:
        return kTurkic;
    case EncodingGroup::Baltic:
        return kBaltics;
    case EncodingGroup::Cyrillic:
        return kCyrillics;
    case EncodingGroup::Greek:
        return kGreeks;
    case EncodingGroup::Hebrew:
        return kHebrews;
    case EncodingGroup::Arabic:
        return kArabics;
    case EncodingGroup::Japanese:
        return kJapaneses;
    case EncodingGroup::SimplifiedChinese:
        return kSimplifieds;
    case EncodingGroup::TraditionalChinese:
        return kTraditionals;
    case EncodingGroup::Korean:
        return kKoreans;
    case EncodingGroup::Thai:
        return kThais;
    case EncodingGroup::Unicode:
    case EncodingGroup::Vietnamese: // left to uchardet
        break;
    }
    return {};
}

} // namespace kantai
