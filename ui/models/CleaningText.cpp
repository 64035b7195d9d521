// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CleaningText.h"
#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include <QLocale>
#include <algorithm>
#include <string_view>
#include <utility>

namespace kantai::ui {

QString cleaningStepName(CleaningStep step) {
    switch (step) {
    case CleaningStep::Gutenberg:
        return tr("Remove Project Gutenberg header and footer");
    case CleaningStep::Compose:
        return tr("Compose accented letters (Unicode NFC)");
    case CleaningStep::JoinLines:
        return tr("Join wrapped lines into paragraphs");
    case CleaningStep::Languages:
        return tr("Keep only some languages");
    case CleaningStep::Duplicates:
        return tr("Remove duplicate lines");
    case CleaningStep::NearDuplicates:
        return tr("Remove near-duplicate lines");
    case CleaningStep::EmptyLines:
        return tr("Remove empty lines");
    }
    return {};
}

QString cleaningStepHelp(CleaningStep step) {
    switch (step) {
    case CleaningStep::Gutenberg:
        return tr("Removes the licence text before and after a Project Gutenberg book. The number of removed "
                  "lines is shown.");
    case CleaningStep::Compose:
        return tr("A letter and an accent that follows it become one character, as most texts have it. Otherwise the "
                  "same word has two spellings and two sets of tokens.");
    case CleaningStep::JoinLines:
        return tr(
            "Makes one line of each paragraph whose lines were wrapped at a fixed width; verses, lists and tables "
            "stay. A word that a hyphen divides at the end of a line is put together if the text has it undivided "
            "elsewhere.");
    case CleaningStep::Languages:
        return tr("Removes lines in other languages than those that you choose. Short lines and lines whose language "
                  "is not certain stay.");
    case CleaningStep::Duplicates:
        return tr("Keeps only the first of several identical lines. This is useful for scraped text; leave "
                  "it off for poems.");
    case CleaningStep::NearDuplicates:
        return tr("Removes a line of six words or more that shares at least 75 % of its pairs of neighbouring words "
                  "with an earlier line, as estimated from hashes. Case and punctuation do not count.");
    case CleaningStep::EmptyLines:
        return tr("Removes lines without text. Keep them where they separate paragraphs or poems.");
    }
    return {};
}

QStringList cleaningNotes(const CleaningCounts& counts, const CleaningOptions& options) {
    QStringList notes;
    const auto add = [&](std::uint64_t number, const QString& text) {
        if (number > 0)
            notes.append(text.arg(format::count(number)));
    };
    const auto n = [](std::uint64_t number) { return format::plural(number); };
    add(counts.gutenbergLines, tr("%1 Gutenberg line(s) removed", nullptr, n(counts.gutenbergLines)));
    add(counts.composedLines, tr("%1 line(s) composed", nullptr, n(counts.composedLines)));
    add(counts.joinedLines, tr("%1 wrapped line(s) joined", nullptr, n(counts.joinedLines)));
    add(counts.rejoinedWords, tr("%1 divided word(s) put together", nullptr, n(counts.rejoinedWords)));
    add(counts.foreignLines, tr("%1 line(s) in other languages removed", nullptr, n(counts.foreignLines)));
    add(counts.duplicateLines, options.takes(CleaningStep::Duplicates)
                                   ? tr("%1 duplicate line(s) removed", nullptr, n(counts.duplicateLines))
                                   : tr("%1 duplicate line(s) kept", nullptr, n(counts.duplicateLines)));
    add(counts.nearDuplicateLines, tr("%1 near-duplicate line(s) removed", nullptr, n(counts.nearDuplicateLines)));
    add(counts.emptyLines, tr("%1 empty line(s) removed", nullptr, n(counts.emptyLines)));
    return notes;
}

QString languageName(const std::string& code) {
    if (code.empty())
        return tr("not recognised");
    // Of others Qt has only the name that they have for themselves.
    static constexpr std::pair<std::string_view, const char*> kTranslated[] = {
        {"en", QT_TRANSLATE_NOOP("kantai::ui", "English")},     {"tr", QT_TRANSLATE_NOOP("kantai::ui", "Turkish")},
        {"de", QT_TRANSLATE_NOOP("kantai::ui", "German")},      {"fr", QT_TRANSLATE_NOOP("kantai::ui", "French")},
        {"es", QT_TRANSLATE_NOOP("kantai::ui", "Spanish")},     {"it", QT_TRANSLATE_NOOP("kantai::ui", "Italian")},
        {"nl", QT_TRANSLATE_NOOP("kantai::ui", "Dutch")},       {"pt", QT_TRANSLATE_NOOP("kantai::ui", "Portuguese")},
        {"ru", QT_TRANSLATE_NOOP("kantai::ui", "Russian")},     {"ar", QT_TRANSLATE_NOOP("kantai::ui", "Arabic")},
        {"fa", QT_TRANSLATE_NOOP("kantai::ui", "Persian")},     {"ku", QT_TRANSLATE_NOOP("kantai::ui", "Kurdish")},
        {"az", QT_TRANSLATE_NOOP("kantai::ui", "Azerbaijani")}, {"el", QT_TRANSLATE_NOOP("kantai::ui", "Greek")},
        {"la", QT_TRANSLATE_NOOP("kantai::ui", "Latin")}};
    for (const auto& [known, name] : kTranslated)
        if (code == known)
            return tr(name);
    const QLocale locale(QString::fromStdString(code));
    const QString name = locale.nativeLanguageName();
    return locale.language() == QLocale::C || name.isEmpty() ? QString::fromStdString(code) : name;
}

QString languageNotes(const CleaningCounts& counts) {
    constexpr std::size_t kMost = 3;
    constexpr double kLeastShare = 0.01;
    std::uint64_t all = 0;
    bool isAnyKnown = false;
    for (const LanguageShare& share : counts.languages) {
        all += share.bytes;
        isAnyKnown = isAnyKnown || !share.language.empty();
    }
    QStringList notes;
    for (std::size_t i = 0; isAnyKnown && i < std::min(kMost, counts.languages.size()); ++i) {
        const double share = static_cast<double>(counts.languages[i].bytes) / static_cast<double>(all);
        if (share >= kLeastShare)
            notes.append(
                QStringLiteral("%1 %2").arg(languageName(counts.languages[i].language), format::percent(share, 0)));
    }
    return notes.join(QStringLiteral(", "));
}

} // namespace kantai::ui
