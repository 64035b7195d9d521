// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/TextBox.h"

#include <QAbstractTextDocumentLayout>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kMostLines = 4;
constexpr int kFrame = 10; // padding and border of the style sheet, above and below

} // namespace

TextBox::TextBox(const QString& text, QWidget* parent) : QPlainTextEdit(text, parent) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(1);
    connect(this, &QPlainTextEdit::textChanged, this, &TextBox::cutOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextBox::fitHeight);
}

QSize TextBox::sizeHint() const {
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, kMostLines);
    return {400, std::max(30, lines * fontMetrics().lineSpacing() + kFrame + 2)};
}

// The style sheet gives all fields the least height of one line, which a layout heeds more than the size hint.
void TextBox::fitHeight() {
    setMinimumHeight(sizeHint().height());
    updateGeometry();
}

bool TextBox::event(QEvent* event) {
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        fitHeight();
    return done;
}

void TextBox::cutOff() {
    if (document()->characterCount() - 1 <= kMostCharacters)
        return;
    const QSignalBlocker quiet(this);
    QTextCursor rest(document());
    rest.setPosition(kMostCharacters);
    rest.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    rest.removeSelectedText();
}

} // namespace kantai::ui
