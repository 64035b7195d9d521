// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/ReadingScore.h"

#include "core/corpus/IconvDecoder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utf8proc.h>

namespace kantai {

namespace {

// Log likelihoods of what a language does not list.
constexpr double kRareLetter = -8.5; // of its own writing
constexpr double kRareIdeograph = -10.5;
constexpr double kRareMark = -8.5;
constexpr double kStrange = -11; // a symbol, a letter of another writing
constexpr double kImpossible = -15;
constexpr double kOddNeighbour = -4;
constexpr double kCapitalShare = 0.06; // of a letter

constexpr std::u32string_view kMarks = U"“”„‘’«»–—…\u00a0•°€";
constexpr std::u32string_view kRareMarks = U"‚‹›§·©®™½¼¾²³¹×±†‡¨´¸¿¡ªº£¢¥µ¶÷¬\u00ad‰№¦¤";
constexpr std::u32string_view kEastAsianMarks = U"、。，：；？！「」『』（）《》〈〉【】　・ー“”‘’—…～〜／％＋－＝";

enum class Script { None, Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, Kana, Ideographs, Hangul };

Script scriptOf(char32_t c) {
    struct Range {
        char32_t first, last;
        Script script;
    };
    constexpr Range kRanges[] = {
        {0xc0, 0x24f, Script::Latin},   {0x370, 0x3ff, Script::Greek},        {0x400, 0x4ff, Script::Cyrillic},
        {0x590, 0x5ff, Script::Hebrew}, {0x600, 0x6ff, Script::Arabic},       {0xe00, 0xe7f, Script::Thai},
        {0x3040, 0x30ff, Script::Kana}, {0x4e00, 0x9fff, Script::Ideographs}, {0xac00, 0xd7a3, Script::Hangul},
    };
    for (const Range& range : kRanges)
        if (c >= range.first && c <= range.last)
            return range.script;
    return Script::None;
}

bool isAsciiLetter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool isLower(char32_t c) {
    return c != kUndefined && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
}

bool isUpper(char32_t c) {
    return c != kUndefined && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LU;
}

bool isLetter(char32_t c) {
    return isAsciiLetter(c) || (c != kUndefined && scriptOf(c) != Script::None && c != 0xd7 && c != 0xf7);
}

// Marks that stand between two letters: an apostrophe, a dash, a soft hyphen, the Catalan point.
bool joinsLetters(char32_t c) {
    return std::u32string_view(U"’‘–—…·\u00ad\u00a0´").find(c) != std::u32string_view::npos;
}

double logShare(const LetterClass& letters, std::size_t rank) {
    const double step = letters.fall / static_cast<double>(letters.letters.size());
    const double all = (1 - std::exp(-letters.fall)) / (1 - std::exp(-step));
    return std::log(letters.share / all) - step * static_cast<double>(rank);
}

// Of a character that the model does not list, or that is not a letter.
double logUnlisted(const LetterModel& model, char32_t c) {
    const bool eastAsian = scriptOf(model.letters[0].letters[0]) >= Script::Kana;
    if (eastAsian && kEastAsianMarks.find(c) != std::u32string_view::npos)
        return std::log(model.punctuation / 12);
    if (!eastAsian && kMarks.find(c) != std::u32string_view::npos)
        return std::log(model.punctuation / 10);
    if (kRareMarks.find(c) != std::u32string_view::npos)
        return kRareMark;
    const auto category =
        c == kUndefined ? UTF8PROC_CATEGORY_CN : utf8proc_category(static_cast<utf8proc_int32_t>(c));
    if (category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CC)
        return kImpossible;
    const Script script = scriptOf(c);
    const bool own = script != Script::None &&
                     std::any_of(std::begin(model.letters), std::end(model.letters), [&](const LetterClass& letters) {
                         return !letters.letters.empty() && scriptOf(letters.letters[0]) == script;
                     });
    if (!own)
        return kStrange;
    return script == Script::Ideographs || script == Script::Hangul ? kRareIdeograph : kRareLetter;
}

double logListed(const LetterModel& model, char32_t c, double otherwise) {
    for (const LetterClass& letters : model.letters)
        if (const std::size_t rank = letters.letters.find(c); rank != std::u32string_view::npos)
            return logShare(letters, rank);
    return otherwise;
}

double logLikelihood(const LetterModel& model, char32_t c) {
    constexpr double kNotListed = -std::numeric_limits<double>::infinity();
    if (c == kUndefined)
        return kImpossible;
    if (const double listed = logListed(model, c, kNotListed); listed != kNotListed)
        return listed;
    const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
    if (lower != c)
        if (const double listed = logListed(model, lower, kNotListed); listed != kNotListed)
            return std::log(kCapitalShare) + listed;
    return logUnlisted(model, c);
}

} // namespace

ReadingScore::ReadingScore(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0x80)
            continue;
        ++counts_[text[i]];
        ++characters_;
        weighNeighbours(i > 0 ? text[i - 1] : U' ', text[i], i + 1 < text.size() ? text[i + 1] : U' ');
    }
}

void ReadingScore::weighNeighbours(char32_t before, char32_t character, char32_t after) {
    const bool letter = isLetter(character);
    if (letter && (isAsciiLetter(before) || isAsciiLetter(after)))
        ++besideAsciiLetter_;
    const bool capitalWithin = isUpper(character) && isLower(before);
    const bool smallBeforeCapital = isLower(character) && isAsciiLetter(after) && isUpper(after);
    const bool markWithin = !letter && isLetter(before) && isLetter(after) && !joinsLetters(character);
    const bool closesNothing = character == U'’' && !isLetter(before) && isLetter(after);
    if (closesNothing || capitalWithin || smallBeforeCapital || markWithin)
        oddPlaces_ += kOddNeighbour;
}

double ReadingScore::best(std::span<const LetterModel* const> models) const {
    double best = -std::numeric_limits<double>::infinity();
    for (const LetterModel* model : models)
        best = std::max(best, in(*model));
    return best;
}

double ReadingScore::in(const LetterModel& model) const {
    double sum = oddPlaces_;
    for (const auto& [character, count] : counts_)
        sum += static_cast<double>(count) * logLikelihood(model, character);
    const Script script = scriptOf(model.letters[0].letters[0]);
    if (!model.isLatin && script < Script::Kana)
        sum += kOddNeighbour * static_cast<double>(besideAsciiLetter_);
    return sum;
}

} // namespace kantai
