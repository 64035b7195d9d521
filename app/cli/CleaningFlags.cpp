// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CleaningFlags.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/corpus/cleaning/LineLanguage.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai::cli {

CleaningOptions CleaningFlags::options() const {
    CleaningOptions options;
    options.verbatim = verbatim;
    options.stripGutenberg = !keepGutenberg;
    options.composeCharacters = composeCharacters;
    options.joinWrappedLines = joinLines;
    options.dropDuplicateLines = dropDuplicates;
    options.dropNearDuplicates = dropNearDuplicates;
    options.dropEmptyLines = dropEmptyLines;
    options.keepLanguages = languages;
    return options;
}

std::vector<Option*> addCleaningFlags(Verb& verb, CleaningFlags& flags) {
    std::vector<Option*> options{
        verb.addFlag("--keep-gutenberg", flags.keepGutenberg,
                     "Keep the Project Gutenberg header and footer lines, which are removed by default"),
        verb.addFlag("--compose", flags.composeCharacters,
                     "Unicode normalization form C: a letter and its accent become one character"),
        verb.addFlag(
            "--join-lines", flags.joinLines,
            "Join the lines of paragraphs that were wrapped at a fixed width, as in books of Project Gutenberg"),
        verb.addFlag("--drop-duplicates", flags.dropDuplicates,
                     "Remove lines that occurred earlier in the same file"),
        verb.addFlag(
            "--drop-near-duplicates", flags.dropNearDuplicates,
            "Remove lines that share at least 75 % of their pairs of neighbouring words with an earlier line"),
        verb.addFlag("--drop-empty-lines", flags.dropEmptyLines, "Remove lines without text"),
        addList(
            verb, "--languages", flags.languages,
            "Keep only lines in these languages, by their codes: tr,en. Lines whose language is not certain stay")};
    options.back()->check([](const std::string& codes) {
        for (const std::string& code : listedWords(codes))
            if (!isKnownLanguage(code))
                return "There is no language with the code \"" + code + "\"";
        return std::string();
    });
    return options;
}

const char* stepName(CleaningStep step) {
    switch (step) {
    case CleaningStep::Gutenberg:
        return "gutenberg";
    case CleaningStep::Compose:
        return "compose";
    case CleaningStep::JoinLines:
        return "join-lines";
    case CleaningStep::Languages:
        return "languages";
    case CleaningStep::Duplicates:
        return "duplicates";
    case CleaningStep::NearDuplicates:
        return "near-duplicates";
    case CleaningStep::EmptyLines:
        return "empty-lines";
    }
    return "";
}

std::string cleaningText(const CleaningCounts& counts, const CleaningOptions& options) {
    std::string text;
    const auto note = [&](std::uint64_t count, const char* what) {
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", grouped(static_cast<std::int64_t>(count)), what);
    };
    note(counts.gutenbergLines, "Project Gutenberg header and footer lines removed");
    note(counts.composedLines, "lines composed (NFC)");
    note(counts.joinedLines, "wrapped lines joined");
    note(counts.rejoinedWords, "divided words rejoined");
    note(counts.foreignLines, "lines in other languages removed");
    note(counts.duplicateLines,
         options.takes(CleaningStep::Duplicates) ? "duplicate lines removed" : "duplicate lines kept");
    note(counts.nearDuplicateLines, "near-duplicate lines removed");
    note(counts.emptyLines, "empty lines removed");
    return text;
}

std::string languagesText(const CleaningCounts& counts) {
    constexpr std::size_t kMost = 5;
    constexpr std::uint64_t kLeastShare = 100; // one hundredth
    std::uint64_t all = 0;
    for (const LanguageShare& share : counts.languages)
        all += share.bytes;
    std::string text;
    for (std::size_t i = 0; i < std::min(kMost, counts.languages.size()); ++i) {
        const LanguageShare& share = counts.languages[i];
        if (share.bytes * kLeastShare < all)
            break;
        text += fmt::format(
            "{}{} {}", text.empty() ? "" : ", ", share.language.empty() ? "not recognised" : share.language,
            percent(static_cast<double>(share.bytes) / static_cast<double>(std::max<std::uint64_t>(all, 1))));
    }
    return text;
}

} // namespace kantai::cli
