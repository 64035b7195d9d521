// SPDX-License-Identifier: GPL-3.0-or-later
// All heads of a layer as small pictures of their attention, in rows of equal tiles, numbered from 1. One is chosen
// with the mouse or the arrow keys. UI thread.
#pragma once

#include <QImage>
#include <QVector>
#include <QWidget>
#include <vector>

namespace kantai::ui {

class HeadOverview : public QWidget {
    Q_OBJECT
public:
    explicit HeadOverview(QWidget* parent = nullptr);

    // Each of the matrices is [tokens, tokens], row by row, from 0 to 1; the largest value of each has the full
    // colour.
    void setMatrices(const std::vector<std::vector<float>>& matrices, int tokens);
    int count() const { return static_cast<int>(matrices_.size()); }
    int current() const { return current_; } // -1: none
    void setCurrent(int head);               // without a signal
    QRect areaOf(int head) const;

    QSize sizeHint() const override { return {480, heightFor(480)}; }
    QSize minimumSizeHint() const override { return {200, 1}; }

Q_SIGNALS:
    void chosen(int head);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override; // follows the theme

private:
    int columns(int width) const;
    int heightFor(int width) const;
    void draw(); // the pictures
    void choose(int head);

    std::vector<std::vector<float>> matrices_;
    int tokens_ = 0;
    QVector<QImage> pictures_;
    int current_ = -1;
};

} // namespace kantai::ui
