// SPDX-License-Identifier: GPL-3.0-or-later
// Sequences of a training batch as the model sees them: context as plain text, the tokens that were chosen in boxes
// whose shape and colour tell what became of them, below each what stood there, with a tick where the best guess of
// the model is right. The arrow keys or the pointer move from one chosen token to the next. UI thread.
#pragma once

#include "core/workflow/replay/MaskingLens.h"
#include <QRect>
#include <QString>
#include <QWidget>
#include <vector>

class QPainter;

namespace kantai::ui {

class BatchView : public QWidget {
    Q_OBJECT
public:
    explicit BatchView(QWidget* parent = nullptr);

    void setSequences(std::vector<LensSequence> sequences);
    const std::vector<LensSequence>& sequences() const { return sequences_; }

    int chosenCount() const { return static_cast<int>(chosen_.size()); }
    int current() const { return current_; } // of the chosen tokens; -1: there are none
    const LensToken& chosen(int index) const;
    QRect areaOf(int index) const; // of a chosen token

    // Where the text of a token stands alone: without the space before it, and visible when it is nothing else.
    static QString wordOf(const std::string& text);
    // A box as it is drawn around a token with that fate.
    static void paintBox(QPainter& painter, const QRectF& area, TokenFate fate);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {400, heightForWidth(400)}; }
    QSize minimumSizeHint() const override { return {160, 40}; }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place {
        std::size_t sequence = 0, token = 0;
    };
    struct LaidOut {
        Place place;
        QRect area;
    };
    // Of all tokens, in order; and the height.
    std::vector<LaidOut> layOut(int width, int& height) const;
    void layOutAgain();
    int gutter() const; // px left of the text, for the numbers of the sequences
    const LensToken& tokenAt(const Place& place) const { return sequences_[place.sequence].tokens[place.token]; }
    void setCurrent(int index);
    void paintToken(QPainter& painter, const LaidOut& each, bool isCurrent) const;

    std::vector<LensSequence> sequences_;
    std::vector<Place> chosen_;
    std::vector<LaidOut> places_;
    int current_ = -1;
};

} // namespace kantai::ui
