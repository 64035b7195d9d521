// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/IconvDecoder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <cerrno>
#include <iconv.h>

namespace kantai {

namespace {

constexpr std::size_t kFailed = static_cast<std::size_t>(-1);
constexpr std::size_t kCharacters = 1024; // converted in one call

iconv_t opened(TextEncoding encoding) {
    const char* name = iconvName(encoding);
    if (name[0] == '\0')
        throw Error(ErrorCode::Internal, Phrase::tr("{} is decoded without iconv.", encodingName(encoding)));
    const iconv_t descriptor = ::iconv_open("UTF-32LE", name);
    if (descriptor == reinterpret_cast<iconv_t>(-1))
        throw Error(
            ErrorCode::Resources,
            Phrase::tr("This system cannot decode {}: its C library lacks the table.", encodingName(encoding)),
            Phrase::tr("Install the conversion tables of the C library (glibc-gconv-extra on Fedora), or "
                       "convert the text to UTF-8 on another computer."));
    return descriptor;
}

// Windows-1252 from 0x80 to 0x9f, where ISO 8859-1 has only control characters that no text uses. The five places it
// leaves open stay those controls.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                   0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                   0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                   0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

} // namespace

ByteTable byteTable(TextEncoding encoding) {
    ByteTable table;
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = static_cast<char32_t>(byte);
    if (encoding == TextEncoding::Latin1) {
        for (std::size_t i = 0; i < kWindows1252.size(); ++i)
            table[0x80 + i] = kWindows1252[i];
        return table;
    }
    IconvDecoder decoder(encoding);
    for (std::size_t byte = 0x80; byte < table.size(); ++byte) {
        table[byte] = kUndefined;
        const char c = static_cast<char>(byte);
        decoder.decode(
            {&c, 1}, true, [&](char32_t codePoint, std::size_t) { table[byte] = codePoint; }, [](std::size_t) {});
    }
    return table;
}

bool isSingleByte(TextEncoding encoding) {
    switch (encodingGroup(encoding)) {
    case EncodingGroup::Unicode:
    case EncodingGroup::Japanese:
    case EncodingGroup::SimplifiedChinese:
    case EncodingGroup::TraditionalChinese:
    case EncodingGroup::Korean:
    case EncodingGroup::Vietnamese: // a letter and its tone are two bytes
        return false;
    default:
        return encoding != TextEncoding::Windows1255; // a letter and its point are two bytes
    }
}

IconvDecoder::IconvDecoder(TextEncoding encoding) : descriptor_(opened(encoding)) {}

IconvDecoder::~IconvDecoder() {
    ::iconv_close(static_cast<iconv_t>(descriptor_));
}

std::size_t IconvDecoder::decode(std::string_view bytes, bool last,
                                 const std::function<void(char32_t codePoint, std::size_t at)>& good,
                                 const std::function<void(std::size_t at)>& bad) {
    std::array<char32_t, kCharacters> characters;
    char* from = const_cast<char*>(bytes.data()); // iconv(3) does not write to what it reads
    std::size_t left = bytes.size();
    std::size_t at = 0;
    const auto convert = [&](char** input) {
        char* to = reinterpret_cast<char*>(characters.data());
        std::size_t room = sizeof characters;
        const std::size_t result = ::iconv(static_cast<iconv_t>(descriptor_), input, &left, &to, &room);
        const int reason = result == kFailed ? errno : 0;
        for (std::size_t i = 0; i < (sizeof characters - room) / sizeof(char32_t); ++i)
            good(characters[i], characters[i] == 0 ? bytes.find('\0', at) : at);
        at = bytes.size() - left;
        return reason;
    };
    while (left > 0) {
        const int reason = convert(&from);
        if (reason == EINVAL && !last)
            break;
        if (reason == EILSEQ || reason == EINVAL) {
            bad(at);
            ++from;
            --left;
            at = bytes.size() - left;
        }
    }
    if (last)
        convert(nullptr); // a letter that waited for its tone
    return at;
}

} // namespace kantai
