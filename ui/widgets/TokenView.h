// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence as coloured tokens that wrap like words, white space made visible, ids below. Neighbours differ in
// colour so that borders are seen; the colours are spread for colour-blind eyes and keep the text's contrast in both
// themes.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

struct ShownToken {
    QString text; // as it stands in the vocabulary, "Ġreason"
    qint64 id = 0;
};

class TokenView : public QWidget {
    Q_OBJECT
public:
    explicit TokenView(QWidget* parent = nullptr);
    void setTokens(const QVector<ShownToken>& tokens);
    const QVector<ShownToken>& tokens() const { return tokens_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QVector<QRect> layOut(int width) const; // one rectangle a token
    QVector<ShownToken> tokens_;
};

} // namespace kantai::ui
