// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that clean a text, in the order in which they are taken, and what they changed. Plain data; used by
// imports, by the cleaning of files of the corpus and by both front ends.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kantai {

enum class CleaningStep : std::uint8_t {
    Gutenberg,      // Project Gutenberg header and footer, recognised by their *** START / *** END marks
    Compose,        // Unicode normalisation form C: a letter and its accent become one character
    JoinLines,      // paragraphs whose lines were wrapped at a fixed width become one line
    Languages,      // lines in other languages than those to keep
    Duplicates,     // lines that occurred before
    NearDuplicates, // lines that share most pairs of neighbouring words with a line before
    EmptyLines,     // lines without text
};
inline constexpr std::array<CleaningStep, 7> kCleaningSteps = {
    CleaningStep::Gutenberg,  CleaningStep::Compose,        CleaningStep::JoinLines, CleaningStep::Languages,
    CleaningStep::Duplicates, CleaningStep::NearDuplicates, CleaningStep::EmptyLines};

// Unless verbatim, CR LF and CR become LF, the last line gets its end, and byte order marks go: the one that begins a
// text, and those inside it, which joined files leave and which would be tokens.
struct CleaningOptions {
    // No cleaning: every line unchanged, line ends and markup included; overrides the other options. A UTF-8 source
    // is copied byte for byte, bad bytes (counted) and byte order mark included; every other encoding becomes UTF-8.
    bool verbatim = false;
    bool stripGutenberg = true;
    bool dropDuplicateLines = false;
    bool composeCharacters = false;
    bool joinWrappedLines = false;
    bool dropNearDuplicates = false;
    bool dropEmptyLines = false;
    std::vector<std::string> keepLanguages = {}; // codes such as "tr"; empty: all languages

    static CleaningOptions none(); // every step off, so that the text stays as it was taken from its source
    bool takes(CleaningStep step) const;
    bool takesAny() const;
    bool operator==(const CleaningOptions&) const = default;
};

// How much of a text is in a language: bytes, estimated from a part of a long text. language: a code; "" for lines
// whose language was not recognised.
struct LanguageShare {
    std::string language;
    std::uint64_t bytes = 0;
    bool operator==(const LanguageShare&) const = default;
};

struct CleaningCounts {
    std::uint64_t gutenbergLines = 0; // removed
    std::uint64_t composedLines = 0;  // changed
    std::uint64_t joinedLines = 0;    // line ends inside of paragraphs that were removed
    std::uint64_t rejoinedWords = 0;  // words that a hyphen at a line end had divided, without it now
    std::uint64_t foreignLines = 0;   // removed by the language filter
    // Removed, or, without that step, counted and kept; empty lines never.
    std::uint64_t duplicateLines = 0;
    std::uint64_t nearDuplicateLines = 0; // removed
    std::uint64_t emptyLines = 0;         // removed
    // The width in characters at which the lines of the text as taken are wrapped; 0 when they are not.
    std::uint64_t wrapWidth = 0;
    std::vector<LanguageShare> languages; // most bytes first; of the text before the language filter

    // What a step has removed or changed with these options.
    std::uint64_t changesOf(CleaningStep step, const CleaningOptions& options) const;
    bool hasChanges(const CleaningOptions& options) const;
};

// A line that a step removed, or what it became.
struct CleaningChange {
    CleaningStep step = CleaningStep::Gutenberg;
    std::uint64_t line = 0; // 1-based, in the text as taken; of a joined paragraph its first
    std::string_view text;  // valid during the call
    bool isRemoved = true;
};
using CleaningObserver = std::function<void(const CleaningChange&)>;

} // namespace kantai
