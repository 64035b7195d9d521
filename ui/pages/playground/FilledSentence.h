// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence whose masks are filled, with the words that were filled in set off by weight and colour. Used by the
// views of the Playground that list answers; UI thread.
#pragma once

#include "ui/widgets/charts/ProbabilityBars.h"
#include <QLabel>

namespace kantai::ui {

class FilledSentence : public QLabel {
    Q_OBJECT
public:
    explicit FilledSentence(QWidget* parent = nullptr);

    void setAnswer(const ProbabilityBar& answer);
    void setPlain(const QString& text); // a text without an answer, as it is
    QString sentence() const { return answer_.sentence; }
    QStringList filledWords() const; // those that are set off

protected:
    void changeEvent(QEvent* event) override; // follows the theme

private:
    ProbabilityBar answer_;
};

} // namespace kantai::ui
