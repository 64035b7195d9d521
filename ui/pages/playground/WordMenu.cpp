// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/WordMenu.h"
#include "ui/Format.h"

namespace kantai::ui {

WordMenu::WordMenu(const QString& word, bool masked, QWidget* parent) : QMenu(parent), word_(word) {
    setObjectName(QStringLiteral("playgroundWordMenu"));
    QAction* mask = addAction(masked ? tr("Restore the word") : tr("Mask this token"));
    mask->setObjectName(QStringLiteral("playgroundMaskAction"));
    connect(mask, &QAction::triggered, this, &WordMenu::maskRequested);
    QAction* type = addAction(masked ? tr("Fill in a word…") : tr("Replace the word…"));
    type->setObjectName(QStringLiteral("playgroundReplaceAction"));
    connect(type, &QAction::triggered, this, &WordMenu::typingRequested);
    addSeparator();
    addAction(tr("The model suggests"))->setEnabled(false);
    waiting_ = addAction(tr("Computing…"));
    waiting_->setEnabled(false);
}

void WordMenu::setSuggestions(const QVector<ProbabilityBar>& suggestions) {
    for (const ProbabilityBar& suggestion : suggestions) {
        if (suggestion.token.isEmpty() || suggestion.token == word_)
            continue;
        QString shown = suggestion.token;
        shown.replace(QLatin1Char('&'), QStringLiteral("&&")); // not a shortcut
        QAction* action = addAction(shown + QLatin1Char('\t') + format::percent(suggestion.probability));
        connect(action, &QAction::triggered, this, [this, word = suggestion.token] { Q_EMIT replaced(word); });
    }
    removeAction(waiting_);
}

void WordMenu::setProblem(const QString& problem) {
    waiting_->setText(problem);
}

} // namespace kantai::ui
