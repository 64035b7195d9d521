// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/LineLanguage.h"

#include "core/base/Utf8.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace kantai {

namespace {

constexpr std::size_t kShortestLine = 24;                 // bytes; what is shorter names every language now and then
constexpr std::size_t kMostOfLine = std::size_t{8} << 10; // of a longer line its beginning decides

// The library keeps two codes that ISO 639 has changed.
std::string currentCode(std::string code) {
    return code == "iw" ? "he" : code == "jw" ? "jv" : code;
}

} // namespace

std::string languageOf(std::string_view line) {
    if (line.size() < kShortestLine)
        return {};
    if (line.size() > kMostOfLine)
        line = line.substr(0, utf8CutBefore(line, kMostOfLine));
    bool isReliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(line.data(), static_cast<int>(line.size()), true, &isReliable);
    if (!isReliable || language == CLD2::UNKNOWN_LANGUAGE)
        return {};
    return currentCode(CLD2::LanguageCode(language));
}

bool isKnownLanguage(const std::string& code) {
    for (int number = 0; number < CLD2::NUM_LANGUAGES; ++number) {
        const auto language = static_cast<CLD2::Language>(number);
        if (language != CLD2::UNKNOWN_LANGUAGE && currentCode(CLD2::LanguageCode(language)) == code)
            return true;
    }
    return false;
}

bool LanguageMeter::wantsNext() {
    return line_++ % stride_ == 0;
}

void LanguageMeter::add(const std::string& language, std::uint64_t bytes) {
    bytes_[language] += bytes * stride_;
    sampled_ += bytes;
    if (sampled_ >= kBytesOfStride) {
        sampled_ = 0;
        stride_ *= 2;
    }
}

std::vector<LanguageShare> LanguageMeter::shares() const {
    std::vector<LanguageShare> shares;
    for (const auto& [language, bytes] : bytes_)
        shares.push_back({language, bytes});
    std::ranges::stable_sort(shares,
                             [](const LanguageShare& a, const LanguageShare& b) { return a.bytes > b.bytes; });
    return shares;
}

} // namespace kantai
