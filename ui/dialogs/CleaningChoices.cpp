// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/CleaningChoices.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/models/CleaningText.h"
#include "ui/widgets/Controls.h"
#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr std::uint64_t kLeastShare = 1000; // languages of less than a thousandth of the text are mistakes

const char* nameOf(CleaningStep step) {
    switch (step) {
    case CleaningStep::Gutenberg:
        return "cleanGutenbergCheckBox";
    case CleaningStep::Compose:
        return "composeCheckBox";
    case CleaningStep::JoinLines:
        return "joinLinesCheckBox";
    case CleaningStep::Languages:
        return "languagesButton";
    case CleaningStep::Duplicates:
        return "dropDuplicatesCheckBox";
    case CleaningStep::NearDuplicates:
        return "dropNearDuplicatesCheckBox";
    case CleaningStep::EmptyLines:
        return "dropEmptyLinesCheckBox";
    }
    return "";
}

} // namespace

CleaningChoices::CleaningChoices(const CleaningOptions& options, int columns, QWidget* parent)
    : QWidget(parent), options_(options) {
    setObjectName(QStringLiteral("cleaningChoices"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * theme::kGrid);
    int place = 0;
    const auto add = [&](QWidget* widget) {
        grid->addWidget(widget, place / columns, place % columns, Qt::AlignLeft);
        ++place;
    };
    for (const CleaningStep step : kCleaningSteps) {
        const QString help = cleaningStepHelp(step);
        QWidget* control = nullptr;
        if (step == CleaningStep::Languages) {
            languages_ = newButton(QString(), nameOf(step), this);
            menu_ = new QMenu(languages_);
            languages_->setMenu(menu_);
            control = languages_;
        } else {
            auto* box = new QCheckBox(cleaningStepName(step), this);
            box->setObjectName(QString::fromLatin1(nameOf(step)));
            steps_.at(static_cast<std::size_t>(step)) = box;
            connect(box, &QCheckBox::toggled, this, &CleaningChoices::follow);
            control = box;
        }
        control->setToolTip(help);
        control->setWhatsThis(help);
        add(control);
    }
    setOptions(options);
}

void CleaningChoices::setOptions(const CleaningOptions& options) {
    options_ = options;
    for (const CleaningStep step : kCleaningSteps) {
        if (QCheckBox* box = steps_.at(static_cast<std::size_t>(step))) {
            const QSignalBlocker quiet(box);
            CleaningOptions asIfNotVerbatim = options;
            asIfNotVerbatim.verbatim = false;
            box->setChecked(asIfNotVerbatim.takes(step));
        }
    }
    setEnabled(!options.verbatim);
    showLanguages();
}

void CleaningChoices::offerLanguages(const std::vector<LanguageShare>& shares) {
    offered_ = shares;
    showLanguages();
}

void CleaningChoices::follow() {
    const auto isOn = [this](CleaningStep step) { return steps_.at(static_cast<std::size_t>(step))->isChecked(); };
    options_.stripGutenberg = isOn(CleaningStep::Gutenberg);
    options_.composeCharacters = isOn(CleaningStep::Compose);
    options_.joinWrappedLines = isOn(CleaningStep::JoinLines);
    options_.dropDuplicateLines = isOn(CleaningStep::Duplicates);
    options_.dropNearDuplicates = isOn(CleaningStep::NearDuplicates);
    options_.dropEmptyLines = isOn(CleaningStep::EmptyLines);
    Q_EMIT changed();
}

// The menu has what the text is in and what is kept; nothing is kept when all languages are.
void CleaningChoices::showLanguages() {
    std::uint64_t all = 0;
    for (const LanguageShare& share : offered_)
        all += share.bytes;
    menu_->clear();
    const auto add = [&](const std::string& code, const QString& text) {
        QAction* action = menu_->addAction(text);
        action->setObjectName(QStringLiteral("keepLanguage-") + QString::fromStdString(code));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(options_.keepLanguages, code) != options_.keepLanguages.end());
        connect(action, &QAction::toggled, this, [this, code](bool isKept) { chooseLanguage(code, isKept); });
    };
    for (const LanguageShare& share : offered_)
        if (!share.language.empty() && share.bytes * kLeastShare >= all)
            add(share.language, QStringLiteral("%1 (%2)").arg(
                                    languageName(share.language),
                                    format::percent(static_cast<double>(share.bytes) / static_cast<double>(all), 1)));
    for (const std::string& code : options_.keepLanguages)
        if (menu_->findChild<QAction*>(QStringLiteral("keepLanguage-") + QString::fromStdString(code)) == nullptr)
            add(code, languageName(code));
    QStringList kept;
    for (const std::string& code : options_.keepLanguages)
        kept.append(languageName(code));
    languages_->setText(kept.isEmpty() ? tr("Languages: all")
                                       : tr("Languages: %1").arg(kept.join(QStringLiteral(", "))));
    languages_->setEnabled(!menu_->isEmpty());
}

void CleaningChoices::chooseLanguage(const std::string& code, bool isKept) {
    std::erase(options_.keepLanguages, code);
    if (isKept)
        options_.keepLanguages.push_back(code);
    // The action that was chosen is one of those that are made again.
    QMetaObject::invokeMethod(this, &CleaningChoices::showLanguages, Qt::QueuedConnection);
    Q_EMIT changed();
}

} // namespace kantai::ui
