// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/VariedValues.h"
#include "core/base/Error.h"
#include "ui/Hint.h"
#include <QRegularExpression>
#include <QStringList>

namespace kantai::ui {

namespace {

QStringList wordsOf(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s;]+"));
    QStringList words;
    for (QString word : text.split(kBetween, Qt::SkipEmptyParts)) {
        while (word.endsWith(QLatin1Char(',')))
            word.chop(1);
        if (!word.isEmpty())
            words.append(word.replace(QLatin1Char(','), QLatin1Char('.')));
    }
    return words;
}

} // namespace

std::vector<std::string> valuesFrom(const QString& text) {
    std::vector<std::string> values;
    for (const QString& word : wordsOf(text))
        values.push_back(word.toStdString());
    return values;
}

std::vector<OptionChange> changesFrom(const QString& text) {
    std::vector<OptionChange> changes;
    for (const QString& word : wordsOf(text)) {
        const Variation setting = variationFrom(word.toStdString());
        changes.push_back({setting.option, setting.values.front()});
    }
    return changes;
}

QString problemIn(const std::function<void()>& action) {
    try {
        action();
        return {};
    } catch (const Error& error) {
        return withHint(error.message(), error.remedy());
    }
}

} // namespace kantai::ui
