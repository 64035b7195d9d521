// SPDX-License-Identifier: GPL-3.0-or-later
// In which language a line is, by Compact Language Detector 2 (more than 80 languages), and how much of a text is in
// which. Used by TextCleaner; any thread, LanguageMeter one.
#pragma once

#include "core/corpus/cleaning/CleaningOptions.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace kantai {

// The code (ISO 639-1 where there is one: "tr"), or "" when the line is too short or the detector is not sure. line:
// valid UTF-8.
std::string languageOf(std::string_view line);

// True for a code that languageOf can return.
bool isKnownLanguage(const std::string& code);

// Looks at every line at first, then at fewer and fewer of a long text, so that an overview costs little.
class LanguageMeter {
public:
    // Is this line, the next one of the text, to be added?
    bool wantsNext();
    void add(const std::string& language, std::uint64_t bytes);
    std::vector<LanguageShare> shares() const; // most bytes first

private:
    static constexpr std::uint64_t kBytesOfStride = std::uint64_t{4} << 20;

    std::map<std::string, std::uint64_t> bytes_;
    std::uint64_t stride_ = 1, line_ = 0, sampled_ = 0;
};

} // namespace kantai
