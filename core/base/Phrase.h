// SPDX-License-Identifier: GPL-3.0-or-later
// Translatable messages of the engine. Phrase::tr("The file {} is empty.", name) formats the message: in English on
// the command line, translated once the window has set a language. lupdate collects the messages; a test checks that
// source and translation have the same placeholders. Any thread.
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace kantai {

struct Phrase {
    // sentence: a literal with a placeholder {} for each argument; the compiler checks them as it does for
    // fmt::format.
    template <class... Arguments>
    static std::string tr(fmt::format_string<Arguments...> sentence, Arguments&&... arguments) {
        const fmt::string_view english = sentence;
        return fmt::vformat(translate({english.data(), english.size()}), fmt::make_format_args(arguments...));
    }

    // Marks a text that stays English where it is stored, such as a name in the project, until translate() translates
    // it.
    static constexpr const char* noop(const char* words) { return words; }
    static std::string translate(const std::string& words); // unchanged when there is no translation

    // Numbers for the placeholders, with the separators of the language: 83,504,416 or 83.504.416, 1.2 GB or 1,2 GB.
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
