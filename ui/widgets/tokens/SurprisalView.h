// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence whose words are coloured by their surprisal, with the bits below each word. The colours share one scale,
// so that sentences can be compared. The word under the pointer, or the one that the arrow keys chose, is reported by
// a signal. UI thread.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

struct ShownWord {
    QString text;
    double bits = 0;
    bool masked = false; // no surprisal
};

class SurprisalView : public QWidget {
    Q_OBJECT
public:
    static constexpr double kFullBits = 14; // what has the full colour

    explicit SurprisalView(QWidget* parent = nullptr);
    void setWords(const QVector<ShownWord>& words);
    const QVector<ShownWord>& words() const { return words_; }
    int current() const { return current_; } // -1: none

    QRect areaOf(int index) const;
    static QColor colorOf(double bits);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {480, heightForWidth(480)}; }
    QSize minimumSizeHint() const override { return {200, 48}; }

Q_SIGNALS:
    void currentChanged(int index); // -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVector<QRect> layOut(int width) const;
    void setCurrent(int index);

    QVector<ShownWord> words_;
    int current_ = -1;
};

// The scale of the colours, from 0 bits to kFullBits.
class SurprisalLegend : public QWidget {
    Q_OBJECT
public:
    explicit SurprisalLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {320, 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace kantai::ui
