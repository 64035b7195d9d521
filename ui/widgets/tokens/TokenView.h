// SPDX-License-Identifier: GPL-3.0-or-later
// A text as coloured tokens that wrap like words, each paragraph in rows of its own, white space made visible, ids
// and byte offsets below. Neighbours differ in colour so that borders are seen; the colours are spread for
// colour-blind eyes and keep the text's contrast in both themes. The token under the pointer and all others of its id
// are outlined.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <cstddef>
#include <string>

namespace kantai::ui {

struct ShownToken {
    QString text; // in readable form, "Ġreason"
    qint64 id = 0;
    qint64 begin = 0, end = 0; // bytes of the text
    bool isMarked = false;     // underlined: another tokenizer cuts here differently
    bool endsLine = false;     // holds a line feed: what follows stands in another row
};

// bytes: of the token. begin and end: where they lie in the text.
ShownToken shownToken(const std::string& bytes, qint64 id, std::size_t begin, std::size_t end);

class TokenView : public QWidget {
    Q_OBJECT
public:
    explicit TokenView(QWidget* parent = nullptr);
    void setTokens(const QVector<ShownToken>& tokens);
    const QVector<ShownToken>& tokens() const { return tokens_; }

    int tokenAt(QPoint position) const; // -1: none
    QRect areaOf(int index) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void hovered(int index); // -1 when the pointer leaves
    void chosen(int index);  // clicked

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QVector<QRect> layOut(int width) const; // one rectangle a token
    void setHovered(int index);
    QVector<ShownToken> tokens_;
    int hovered_ = -1;
};

} // namespace kantai::ui
