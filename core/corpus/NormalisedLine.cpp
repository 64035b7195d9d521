// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/NormalisedLine.h"

#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"

#include <utf8proc.h>
#include <xxhash.h>

namespace kantai {

namespace {

constexpr unsigned char kAsciiEnd = 0x80;

bool isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool NormalisedLine::set(std::string_view line) {
    text_.clear();
    bool spaceBefore = false;
    const auto begin = [&] {
        if (spaceBefore && !text_.empty())
            text_ += ' ';
        spaceBefore = false;
    };
    for (std::size_t at = 0; at < line.size();) {
        if (static_cast<unsigned char>(line[at]) < kAsciiEnd) {
            const char c = line[at++];
            if (isAsciiSpace(c)) {
                spaceBefore = true;
                continue;
            }
            begin();
            text_ += asciiLower(c);
            continue;
        }
        const Utf8Step step = decodeUtf8(line.substr(at));
        if (step.kind == Utf8Step::Kind::Valid && characterClassOf(step.codePoint) == CharacterClass::Space) {
            spaceBefore = true;
        } else {
            begin();
            if (step.kind == Utf8Step::Kind::Valid)
                appendUtf8(text_,
                           static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(step.codePoint))));
            else
                text_ += line.substr(at, step.length);
        }
        at += step.length;
    }
    return !text_.empty();
}

std::uint64_t NormalisedLine::hash() const {
    return XXH3_64bits(text_.data(), text_.size());
}

} // namespace kantai
