// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/FilledSentence.h"
#include "ui/Theme.h"
#include <QEvent>

namespace kantai::ui {

FilledSentence::FilledSentence(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setPlain({});
}

void FilledSentence::setPlain(const QString& text) {
    answer_ = {};
    answer_.sentence = text;
    setAnswer(answer_);
}

void FilledSentence::setAnswer(const ProbabilityBar& answer) {
    answer_ = answer;
    setAccessibleName(answer.sentence);
    if (answer.filled.isEmpty()) {
        setTextFormat(Qt::PlainText); // a sentence is shown as it was typed
        setText(answer.sentence);
        return;
    }
    QString html;
    qsizetype at = 0;
    for (const FilledRange& range : answer.filled) {
        html +=
            answer.sentence.mid(at, range.begin - at).toHtmlEscaped() +
            QStringLiteral("<b style=\"color:%1\">%2</b>")
                .arg(theme::colors().accent.name(), answer.sentence.mid(range.begin, range.length).toHtmlEscaped());
        at = range.begin + range.length;
    }
    setTextFormat(Qt::RichText);
    setText(QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>")
                .arg(html + answer.sentence.mid(at).toHtmlEscaped()));
}

QStringList FilledSentence::filledWords() const {
    QStringList words;
    for (const FilledRange& range : answer_.filled)
        words.append(answer_.sentence.mid(range.begin, range.length));
    return words;
}

// Rich text keeps the colours it was made with.
void FilledSentence::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !answer_.filled.isEmpty())
        setAnswer(ProbabilityBar(answer_));
    QLabel::changeEvent(event);
}

} // namespace kantai::ui
