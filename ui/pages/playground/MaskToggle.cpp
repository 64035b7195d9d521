// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/MaskToggle.h"
#include <algorithm>

namespace kantai::ui {

namespace {

bool isMask(const SentenceToken& token) {
    return token.token == "<mask>";
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
    auto begin = static_cast<qsizetype>(token.begin);
    while (begin < static_cast<qsizetype>(token.end) && bytes[begin] == ' ') // the space before it stays
        ++begin;
    QByteArray instead = "<mask>";
    if (const int number = maskNumber(tokens, index); number >= 0) {
        const QString taken = taken_.takeAt(number);
        instead = (taken.isEmpty() ? otherwise : taken).toUtf8();
        if (instead.isEmpty()) // nothing to put there
            instead = "<mask>";
    } else {
        const auto before = std::count_if(tokens.begin(), tokens.begin() + index, isMask);
        taken_.insert(before, QString::fromUtf8(bytes.mid(begin, static_cast<qsizetype>(token.end) - begin)));
    }
    return QString::fromUtf8(bytes.left(begin) + instead + bytes.mid(static_cast<qsizetype>(token.end)));
}

} // namespace kantai::ui
