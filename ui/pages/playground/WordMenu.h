// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a token of the sentence: mask it, replace its word with one that is typed or with one that the model
// suggests for that place. The suggestions come while the menu is open. UI thread.
#pragma once

#include "ui/widgets/charts/ProbabilityBars.h"
#include <QMenu>
#include <QString>

namespace kantai::ui {

class WordMenu : public QMenu {
    Q_OBJECT
public:
    // word: that of the token; masked: it is a mask.
    WordMenu(const QString& word, bool masked, QWidget* parent = nullptr);

    void setSuggestions(const QVector<ProbabilityBar>& suggestions); // best first; the word itself is left out
    void setProblem(const QString& problem);                         // why there are none

Q_SIGNALS:
    void maskRequested(); // or the word that it took is to be restored
    void typingRequested();
    void replaced(const QString& word);

private:
    QString word_;
    QAction* waiting_ = nullptr;
};

} // namespace kantai::ui
