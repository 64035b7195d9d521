// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/WordSwap.h"

namespace kantai::ui {

namespace {

// Halves of a pair of surrogates are letters or digits outside of the basic plane, or signs that are not cut either.
bool isOfWord(QChar c) {
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace

WordRange wordOf(const QString& text, const std::vector<SentenceToken>& tokens, int index) {
    const SentenceToken& token = tokens[static_cast<std::size_t>(index)];
    const QByteArray bytes = text.toUtf8();
    // A token may end within a letter: what is left of it counts as a replacement character.
    const auto units = [&](std::size_t at) {
        return QString::fromUtf8(bytes.left(static_cast<qsizetype>(at))).size();
    };
    qsizetype begin = std::min(units(token.begin), text.size()), end = std::min(units(token.end), text.size());
    while (begin < end && text[begin].isSpace()) // the space before it stays
        ++begin;
    if (token.token == "<mask>" || begin == end || !isOfWord(text[begin]))
        return {begin, end - begin};
    while (begin > 0 && isOfWord(text[begin - 1]))
        --begin;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    return {begin, end - begin};
}

QString withWord(const QString& text, const WordRange& range, const QString& word) {
    return text.left(range.begin) + word + text.mid(range.begin + range.length);
}

} // namespace kantai::ui
