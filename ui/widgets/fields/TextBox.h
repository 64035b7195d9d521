// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a text of several paragraphs: one line high as long as it holds no more, then up to four, then it is
// scrolled. Tab leaves it. UI thread.
#pragma once

#include <QPlainTextEdit>
#include <QString>

namespace kantai::ui {

class TextBox : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr int kMostCharacters = 32'767; // UTF-16 units; what is pasted beyond them is cut off

    TextBox(const QString& text, QWidget* parent);

    QString text() const { return toPlainText(); } // paragraphs end with a line feed
    void setText(const QString& text) { setPlainText(text); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    bool event(QEvent* event) override;

private:
    void cutOff();
    void fitHeight();
};

} // namespace kantai::ui
