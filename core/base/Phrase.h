// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the engine that a person reads, in the language of the window. Phrase::tr("The file {} is empty.",
// name) is the sentence with its gaps filled: in English on the command line, translated once the window has set a
// language. lupdate collects the sentences; a test holds that source and translation have the same gaps. Any thread.
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace kantai {

struct Phrase {
    // sentence: a literal, with a gap {} for each argument; the compiler checks them as it does for fmt::format.
    template <class... Arguments>
    static std::string tr(fmt::format_string<Arguments...> sentence, Arguments&&... arguments) {
        const fmt::string_view english = sentence;
        return fmt::vformat(said({english.data(), english.size()}), fmt::make_format_args(arguments...));
    }

    // Marks words that stay English where they stand, as a name or in the project, until said() translates them.
    static constexpr const char* mark(const char* words) { return words; }
    static std::string said(const std::string& words); // as they are when they were not marked

    // Numbers for the gaps, with the marks of the language: 83,504,416 or 83.504.416, 1.2 GB or 1,2 GB.
    static std::string count(std::int64_t number);
    static std::string bytes(std::uint64_t bytes);

    struct Language {
        std::string (*translate)(const std::string& words);
        bool decimalComma;
    };
    // The language must live as long as the process; nullptr: English.
    static void setLanguage(const Language* language);
};

} // namespace kantai
