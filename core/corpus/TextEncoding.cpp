// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextEncoding.h"

#include "core/base/Phrase.h"

#include <algorithm>
#include <array>

namespace kantai {

namespace {

using enum TextEncoding;

struct Known {
    TextEncoding encoding;
    EncodingGroup group;
    const char* name;
    const char* iconv;
    std::string_view otherNames; // without hyphens, in lower case, between spaces
};

// In the order of the enumeration. iconv's names are the widest kind of each: what Windows writes under the name of
// Shift_JIS, EUC-KR or Big5 holds characters that the standards of these names do not have.
constexpr std::array kKnown{
    Known{Utf8, EncodingGroup::Unicode, "UTF-8", "", ""},
    Known{Utf8Bom, EncodingGroup::Unicode, "UTF-8 with BOM", "", " utf8bom utf8sig "},
    Known{Utf16Le, EncodingGroup::Unicode, "UTF-16 LE", "", ""},
    Known{Utf16Be, EncodingGroup::Unicode, "UTF-16 BE", "", ""},
    Known{Utf32Le, EncodingGroup::Unicode, "UTF-32 LE", "", " ucs4le "},
    Known{Utf32Be, EncodingGroup::Unicode, "UTF-32 BE", "", " ucs4be ucs4 "},
    Known{Latin1, EncodingGroup::WesternEuropean, "Latin-1", "", " windows1252 cp1252 1252 iso88591 l1 "},
    Known{Iso8859_15, EncodingGroup::WesternEuropean, "ISO-8859-15", "ISO-8859-15", " latin9 "},
    Known{Ibm850, EncodingGroup::WesternEuropean, "IBM850", "CP850", " cp850 850 "},
    Known{MacRoman, EncodingGroup::WesternEuropean, "Mac Roman", "MACINTOSH", " macintosh mac "},
    Known{Windows1250, EncodingGroup::CentralEuropean, "Windows-1250", "CP1250", " cp1250 1250 "},
    Known{Iso8859_2, EncodingGroup::CentralEuropean, "ISO-8859-2", "ISO-8859-2", " latin2 l2 "},
    Known{Ibm852, EncodingGroup::CentralEuropean, "IBM852", "CP852", " cp852 852 "},
    Known{MacCentralEurope, EncodingGroup::CentralEuropean, "Mac Central European", "MAC-CENTRALEUROPE",
          " maccentraleurope macce "},
    Known{Iso8859_16, EncodingGroup::Romanian, "ISO-8859-16", "ISO-8859-16", " latin10 "},
    Known{Windows1254, EncodingGroup::Turkish, "Windows-1254", "CP1254", " cp1254 1254 "},
    Known{Iso8859_9, EncodingGroup::Turkish, "ISO-8859-9", "ISO-8859-9", " latin5 l5 "},
    Known{Ibm857, EncodingGroup::Turkish, "IBM857", "CP857", " cp857 857 "},
    Known{Windows1257, EncodingGroup::Baltic, "Windows-1257", "CP1257", " cp1257 1257 "},
    Known{Iso8859_13, EncodingGroup::Baltic, "ISO-8859-13", "ISO-8859-13", " latin7 "},
    Known{Iso8859_4, EncodingGroup::Baltic, "ISO-8859-4", "ISO-8859-4", " latin4 l4 "},
    Known{Windows1251, EncodingGroup::Cyrillic, "Windows-1251", "CP1251", " cp1251 1251 "},
    Known{Koi8R, EncodingGroup::Cyrillic, "KOI8-R", "KOI8-R", ""},
    Known{Koi8U, EncodingGroup::Cyrillic, "KOI8-U", "KOI8-U", ""},
    Known{Iso8859_5, EncodingGroup::Cyrillic, "ISO-8859-5", "ISO-8859-5", ""},
    Known{Ibm866, EncodingGroup::Cyrillic, "IBM866", "CP866", " cp866 866 "},
    Known{MacCyrillic, EncodingGroup::Cyrillic, "Mac Cyrillic", "MAC-CYRILLIC", ""},
    Known{Windows1253, EncodingGroup::Greek, "Windows-1253", "CP1253", " cp1253 1253 "},
    Known{Iso8859_7, EncodingGroup::Greek, "ISO-8859-7", "ISO-8859-7", ""},
    Known{Windows1255, EncodingGroup::Hebrew, "Windows-1255", "CP1255", " cp1255 1255 "},
    Known{Iso8859_8, EncodingGroup::Hebrew, "ISO-8859-8", "ISO-8859-8", ""},
    Known{Windows1256, EncodingGroup::Arabic, "Windows-1256", "CP1256", " cp1256 1256 "},
    Known{Iso8859_6, EncodingGroup::Arabic, "ISO-8859-6", "ISO-8859-6", ""},
    Known{ShiftJis, EncodingGroup::Japanese, "Shift_JIS", "CP932", " cp932 932 windows31j sjis "},
    Known{EucJp, EncodingGroup::Japanese, "EUC-JP", "EUC-JP-MS", " ujis eucjpms "},
    Known{Iso2022Jp, EncodingGroup::Japanese, "ISO-2022-JP", "ISO-2022-JP", " jis "},
    Known{Gb18030, EncodingGroup::SimplifiedChinese, "GB18030", "GB18030", " gbk gb2312 euccn cp936 936 "},
    Known{Big5, EncodingGroup::TraditionalChinese, "Big5", "BIG5-HKSCS", " cp950 950 big5hkscs "},
    Known{EucKr, EncodingGroup::Korean, "EUC-KR", "UHC", " uhc cp949 949 windows949 ksc5601 "},
    Known{Windows874, EncodingGroup::Thai, "Windows-874", "CP874", " cp874 874 tis620 iso885911 "},
    Known{Windows1258, EncodingGroup::Vietnamese, "Windows-1258", "CP1258", " cp1258 1258 "},
};
static_assert(kKnown.size() == static_cast<std::size_t>(Windows1258) + 1);
static_assert(std::all_of(kKnown.begin(), kKnown.end(), [](const Known& known) {
    return &known - kKnown.data() == static_cast<std::ptrdiff_t>(known.encoding);
}));

const Known& known(TextEncoding encoding) {
    return kKnown[static_cast<std::size_t>(encoding)];
}

std::string folded(std::string_view name) {
    std::string result;
    for (const char c : name)
        if (c != '-' && c != '_' && c != ' ')
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

} // namespace

std::string encodingName(TextEncoding encoding) {
    return known(encoding).name;
}

EncodingGroup encodingGroup(TextEncoding encoding) {
    return known(encoding).group;
}

const char* iconvName(TextEncoding encoding) {
    return known(encoding).iconv;
}

bool isUnicode(TextEncoding encoding) {
    return encodingGroup(encoding) == EncodingGroup::Unicode;
}

std::string encodingGroupName(EncodingGroup group) {
    switch (group) {
    case EncodingGroup::Unicode:
        return Phrase::tr("Unicode");
    case EncodingGroup::WesternEuropean:
        return Phrase::tr("Western European");
    case EncodingGroup::CentralEuropean:
        return Phrase::tr("Central European");
    case EncodingGroup::Romanian:
        return Phrase::tr("Romanian");
    case EncodingGroup::Turkish:
        return Phrase::tr("Turkish");
    case EncodingGroup::Baltic:
        return Phrase::tr("Baltic");
    case EncodingGroup::Cyrillic:
        return Phrase::tr("Cyrillic");
    case EncodingGroup::Greek:
        return Phrase::tr("Greek");
    case EncodingGroup::Hebrew:
        return Phrase::tr("Hebrew");
    case EncodingGroup::Arabic:
        return Phrase::tr("Arabic");
    case EncodingGroup::Japanese:
        return Phrase::tr("Japanese");
    case EncodingGroup::SimplifiedChinese:
        return Phrase::tr("Chinese, simplified");
    case EncodingGroup::TraditionalChinese:
        return Phrase::tr("Chinese, traditional");
    case EncodingGroup::Korean:
        return Phrase::tr("Korean");
    case EncodingGroup::Thai:
        return Phrase::tr("Thai");
    case EncodingGroup::Vietnamese:
        return Phrase::tr("Vietnamese");
    }
    return {};
}

std::span<const TextEncoding> choosableEncodings() {
    static constexpr auto kChoosable = [] {
        std::array<TextEncoding, kKnown.size() - 1> choosable{};
        std::size_t count = 0;
        for (const Known& known : kKnown)
            if (known.encoding != Utf8Bom)
                choosable[count++] = known.encoding;
        return choosable;
    }();
    return kChoosable;
}

std::optional<TextEncoding> encodingNamed(std::string_view name) {
    const std::string wanted = folded(name);
    if (wanted.empty())
        return std::nullopt;
    for (const Known& known : kKnown)
        if (folded(known.name) == wanted || known.otherNames.find(' ' + wanted + ' ') != std::string_view::npos)
            return known.encoding;
    return std::nullopt;
}

} // namespace kantai
