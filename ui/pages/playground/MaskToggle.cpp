// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/MaskToggle.h"
#include <algorithm>

namespace kantai::ui {

namespace {

bool isMask(const SentenceToken& token) {
    return token.token == "<mask>";
}

// Whether the byte there continues a letter of UTF-8.
bool isInsideLetter(const QByteArray& bytes, qsizetype at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U;
}

} // namespace

int maskNumber(const std::vector<SentenceToken>& tokens, int index) {
    const auto end = tokens.begin() + index;
    return isMask(*end) ? static_cast<int>(std::count_if(tokens.begin(), end, isMask)) : -1;
}

QString MaskToggle::toggled(const QString& text, const std::vector<SentenceToken>& tokens, int index,
                            const QString& otherwise) {
    const QByteArray bytes = text.toUtf8();
    const SentenceToken& token = tokens[static_cast<std::size_t>(index)];
    const auto masks = static_cast<int>(std::count_if(tokens.begin(), tokens.end(), isMask));
    while (taken_.size() < masks)
        taken_.append(QString());
    auto begin = static_cast<qsizetype>(token.begin), end = static_cast<qsizetype>(token.end);
    while (begin < end && bytes[begin] == ' ') // the space before it stays
        ++begin;
    while (begin > 0 && isInsideLetter(bytes, begin)) // a letter may have several tokens: it is masked whole
        --begin;
    while (isInsideLetter(bytes, end))
        ++end;
    QByteArray instead = "<mask>";
    if (const int number = maskNumber(tokens, index); number >= 0) {
        const QString taken = taken_.takeAt(number);
        instead = (taken.isEmpty() ? otherwise : taken).toUtf8();
        if (instead.isEmpty()) // nothing to put there
            instead = "<mask>";
    } else {
        const auto before = std::count_if(tokens.begin(), tokens.begin() + index, isMask);
        taken_.insert(before, QString::fromUtf8(bytes.mid(begin, end - begin)));
    }
    return QString::fromUtf8(bytes.left(begin) + instead + bytes.mid(end));
}

} // namespace kantai::ui
