// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Phrase.h"

#include "core/base/Files.h"
#include "core/base/ReadableText.h"

#include <atomic>

namespace kantai {

namespace {

// The language is a property of the process, like the locale: the window sets it, every thread reads it.
std::atomic<const Phrase::Language*> current{nullptr};

std::string withMarks(std::string number) {
    const Phrase::Language* language = current;
    if (language != nullptr && language->decimalComma)
        for (char& sign : number)
            sign = sign == '.' ? ',' : sign == ',' ? '.' : sign;
    return number;
}

} // namespace

std::string Phrase::translate(const std::string& words) {
    const Language* language = current;
    return language != nullptr ? language->translate(words) : words;
}

std::string Phrase::count(std::int64_t number) {
    return withMarks(grouped(number));
}

std::string Phrase::bytes(std::uint64_t bytes) {
    return withMarks(formatBytes(bytes));
}

void Phrase::setLanguage(const Language* language) {
    current = language;
}

} // namespace kantai
