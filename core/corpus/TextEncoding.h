// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings in which a text can be imported, with their names. The names are stored in projects and shown by both
// front ends; they never change. Any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kantai {

enum class TextEncoding {
    Utf8,
    Utf8Bom,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    Latin1, // with the punctuation of Windows-1252
    Iso8859_15,
    Ibm850,
    MacRoman,
    Windows1250,
    Iso8859_2,
    Ibm852,
    MacCentralEurope,
    Iso8859_16,
    Windows1254,
    Iso8859_9,
    Ibm857,
    Windows1257,
    Iso8859_13,
    Iso8859_4,
    Windows1251,
    Koi8R,
    Koi8U,
    Iso8859_5,
    Ibm866,
    MacCyrillic,
    Windows1253,
    Iso8859_7,
    Windows1255,
    Iso8859_8,
    Windows1256,
    Iso8859_6,
    ShiftJis,
    EucJp,
    Iso2022Jp,
    Gb18030,
    Big5,
    EucKr,
    Windows874,
    Windows1258,
};

// The writing that an encoding is made for, by which a list of encodings is ordered.
enum class EncodingGroup {
    Unicode,
    WesternEuropean,
    CentralEuropean,
    Romanian,
    Turkish,
    Baltic,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Japanese,
    SimplifiedChinese,
    TraditionalChinese,
    Korean,
    Thai,
    Vietnamese,
};

std::string encodingName(TextEncoding encoding); // "UTF-8", "UTF-8 with BOM", "UTF-16 LE", "Latin-1", "Windows-1254"
EncodingGroup encodingGroup(TextEncoding encoding);
std::string encodingGroupName(EncodingGroup group); // "Turkish", in the language of the window
bool isUnicode(TextEncoding encoding);

// What a user can choose, ordered by group, the commonest of each group first. UTF-8 stands for both of its kinds:
// the byte order mark is recognised while it is read.
std::span<const TextEncoding> choosableEncodings();

// By its name or another name in use ("cp1254", "ISO-8859-1", "sjis"), whatever the case and the hyphens.
std::optional<TextEncoding> encodingNamed(std::string_view name);

// What iconv(3) calls it; "" for those decoded without it.
const char* iconvName(TextEncoding encoding);

} // namespace kantai
