// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokenizer tests share: files in a temporary folder, training on a text, random texts, and the check that
// an Error has the right code and names the right things.
#pragma once

#include "core/base/CounterRandom.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Utf8.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/Tokenizer.h"

#include <QTemporaryDir>
#include <QTest>

namespace kantai::test {

inline fs::path writeFile(const QTemporaryDir& folder, const std::string& name, std::string_view bytes) {
    const fs::path path = fs::path(folder.path().toStdString()) / name;
    writeFileAtomically(path, bytes);
    return path;
}

inline BpeTrainingResult trainOn(std::string_view text, std::uint32_t size, std::uint64_t minFrequency) {
    QTemporaryDir folder;
    return trainBpe({writeFile(folder, "corpus.txt", text)}, {size, minFrequency}, {}, {});
}

// "ab+c" for each merge, in rank order.
inline QStringList mergesOf(const BpeTrainingResult& trained) {
    QStringList merges;
    for (const Merge& merge : trained.merges)
        merges += QString::fromStdString(trained.vocabulary[merge.left] + '+' + trained.vocabulary[merge.right]);
    return merges;
}

// Empty when work throws an Error of that code whose text has every one of the parts; else what was wrong.
template <typename Work>
QString wrongError(ErrorCode code, const QStringList& parts, Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        const QString text = QString::fromStdString(error.what());
        if (error.code() != code)
            return QStringLiteral("code %1: %2").arg(static_cast<int>(error.code())).arg(text);
        for (const QString& part : parts)
            if (!text.contains(part))
                return QStringLiteral("\"%1\" is not in: %2").arg(part, text);
        return error.remedy().empty() ? QStringLiteral("no remedy") : QString();
    }
    return QStringLiteral("nothing was thrown");
}

// Code points of all kinds, with many spaces, apostrophes and ASCII letters among them; valid UTF-8.
inline std::string randomText(std::uint64_t stream, std::size_t codePoints) {
    static constexpr std::u32string_view kCommon = U"  '''aabcdestvrelm  \n\t\r!.,<>0123 \u00a0\u3000\u0301é";
    const CounterRandom random(20261123, stream);
    std::string text;
    for (std::uint64_t i = 0; i < codePoints; ++i) {
        char32_t c = kCommon[random.below(3 * i, kCommon.size())];
        if (random.below(3 * i + 1, 4) == 0)
            c = static_cast<char32_t>(random.below(3 * i + 2, random.below(3 * i + 1, 8) == 0 ? 0x110000 : 0x3000));
        if (c < 0xD800 || c > 0xDFFF)
            appendUtf8(text, c);
    }
    return text;
}

inline std::string randomBytes(std::uint64_t stream, std::size_t count) {
    const CounterRandom random(42, stream);
    std::string bytes;
    for (std::uint64_t i = 0; i < count; ++i)
        bytes += static_cast<char>(random.below(i, 256));
    return bytes;
}

} // namespace kantai::test
