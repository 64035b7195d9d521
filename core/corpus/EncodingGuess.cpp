// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingGuess.h"

#include "core/base/AsciiText.h"
#include "core/corpus/IconvDecoder.h"
#include "core/corpus/ReadingScore.h"

#include <algorithm>
#include <memory>
#include <uchardet/uchardet.h>
#include <vector>

namespace kantai {

namespace {

constexpr std::size_t kMostBytesJudged = 32 << 10;
constexpr std::size_t kAsciiKept = 4; // bytes of ASCII kept on each side of a character
constexpr double kClearMargin = 8;    // the best decoding is e^8 times as likely as the next one that differs
// The lowest mean log likelihood per character at which bytes count as text.
constexpr double kLeastMean = -7.5;
constexpr double kLeastMeanOfIdeographs = -9.5;

std::string withoutLongAscii(std::string_view bytes) {
    std::string kept;
    while (!bytes.empty() && kept.size() < kMostBytesJudged) {
        const auto ascii =
            static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), isAscii) - bytes.begin());
        if (ascii <= 2 * kAsciiKept + 1) {
            kept += bytes.substr(0, ascii);
        } else {
            kept += bytes.substr(0, kAsciiKept);
            kept += '\n';
            kept += bytes.substr(ascii - kAsciiKept, kAsciiKept);
        }
        bytes.remove_prefix(ascii);
        const auto beyond =
            static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), isAscii) - bytes.begin());
        kept += bytes.substr(0, beyond);
        bytes.remove_prefix(beyond);
    }
    kept.resize(std::min(kept.size(), kMostBytesJudged));
    return kept;
}

std::u32string readingOf(std::string_view bytes, TextEncoding encoding) {
    std::u32string text;
    text.reserve(bytes.size());
    if (isSingleByte(encoding)) {
        const ByteTable table = byteTable(encoding);
        for (const char byte : bytes)
            text += table[static_cast<unsigned char>(byte)];
        return text;
    }
    IconvDecoder(encoding).decode(
        bytes, true, [&](char32_t codePoint, std::size_t) { text += codePoint; },
        [&](std::size_t) { text += kUndefined; });
    return text;
}

// A prior: the log-likelihood penalty of an encoding relative to the most common one of its group. It decides between
// equal decodings; an old encoding of DOS or the Macintosh needs a few more letters of evidence.
double rarity(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Latin1:
        return 0;
    case TextEncoding::Iso8859_15:
    case TextEncoding::Iso8859_2:
    case TextEncoding::Iso8859_9:
    case TextEncoding::Iso8859_13:
    case TextEncoding::Iso8859_5:
    case TextEncoding::Iso8859_7:
    case TextEncoding::Iso8859_8:
    case TextEncoding::Iso8859_6:
    case TextEncoding::Koi8U:
        return 1.5;
    case TextEncoding::Ibm850:
    case TextEncoding::Ibm852:
    case TextEncoding::Ibm857:
    case TextEncoding::Ibm866:
        return 4;
    case TextEncoding::MacRoman:
    case TextEncoding::MacCentralEurope:
    case TextEncoding::MacCyrillic:
    case TextEncoding::Iso8859_16:
    case TextEncoding::Iso8859_4:
        return 5;
    default:
        return 0.5;
    }
}

struct Reading {
    TextEncoding encoding = TextEncoding::Latin1;
    std::u32string text;
    double score = 0; // log likelihood in the language that fits best, less the rarity
    double mean = 0;  // for each character beyond ASCII
};

std::vector<Reading> readings(std::string_view bytes) {
    std::vector<Reading> all;
    for (const TextEncoding encoding : choosableEncodings()) {
        const auto models = letterModels(encodingGroup(encoding));
        if (models.empty() || encoding == TextEncoding::Iso2022Jp) // which has no byte beyond ASCII
            continue;
        Reading reading{encoding, readingOf(bytes, encoding), 0, 0};
        const ReadingScore score(reading.text);
        const double best = score.best(models);
        reading.score = best - rarity(encoding);
        reading.mean = best / static_cast<double>(std::max<std::size_t>(1, score.characters()));
        all.push_back(std::move(reading));
    }
    std::stable_sort(all.begin(), all.end(), [](const Reading& a, const Reading& b) { return a.score > b.score; });
    return all;
}

std::string uchardetName(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

// Two decodings that a user could not distinguish. Windows-1250 writes the Romanian s and t with a cedilla where
// ISO-8859-16 has a comma, in the same bytes.
bool readAlike(const std::u32string& a, const std::u32string& b) {
    const auto folded = [](char32_t c) {
        constexpr std::u32string_view kCedillas = U"ŞşŢţ";
        constexpr std::u32string_view kCommas = U"ȘșȚț";
        const std::size_t at = kCommas.find(c);
        return at == std::u32string_view::npos ? c : kCedillas[at];
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char32_t x, char32_t y) { return x == y || folded(x) == folded(y); });
}

} // namespace

EncodingGuess guessEncoding(std::string_view bytes) {
    const std::string sample = withoutLongAscii(bytes);
    const std::vector<Reading> all = readings(sample);
    const Reading& best = all.front();
    const auto next = std::find_if(all.begin(), all.end(),
                                   [&](const Reading& reading) { return !readAlike(reading.text, best.text); });
    EncodingGuess guess;
    guess.encoding = best.encoding;
    guess.fits = best.mean > (isSingleByte(best.encoding) ? kLeastMean : kLeastMeanOfIdeographs);
    if (next != all.end())
        guess.other = next->encoding;
    guess.certain = guess.fits && (next == all.end() || best.score - next->score >= kClearMargin);
    if (guess.fits)
        return guess;
    // No supported language: uchardet knows a few more.
    const std::string name = uchardetName(bytes);
    if (const auto named = encodingNamed(name); named && !isUnicode(*named)) {
        guess.fits = true;
        guess.other = *named == best.encoding ? guess.other : std::optional(best.encoding);
        guess.encoding = *named;
    } else {
        guess.unknownSet = name == "ASCII" || named ? std::string() : name;
    }
    return guess;
}

} // namespace kantai
