// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of a sentence as chips that can be masked: pieces of a word stand close together, ids below, and a line
// in the colour of the surprisal between them, whose figure is in the tooltip. A click, or the space key on the chip
// that has the focus, chooses one; arcs lead from the chip under the pointer, or with the focus, to those it is tied
// to, the wider the stronger. At most three rows are shown, then how many are left. UI thread.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>
#include <vector>

namespace kantai::ui {

struct TokenChip {
    QString text; // in readable form, without the space before it
    qint64 id = 0;
    bool startsWord = false;
    bool masked = false;
    std::optional<double> bits; // its surprisal, when it is known
    bool operator==(const TokenChip&) const = default;
};

class TokenChips : public QWidget {
    Q_OBJECT
public:
    explicit TokenChips(QWidget* parent = nullptr);
    void setChips(const QVector<TokenChip>& chips);
    const QVector<TokenChip>& chips() const { return chips_; }

    // How strongly each chip is tied to each: [chips, chips], from 0 to 1; empty: no arcs.
    void setWeights(const std::vector<float>& weights);
    int pointed() const; // the chip under the pointer, else the one with the focus; -1: none
    // What the arcs of that chip show, for whoever cannot see them; empty: none.
    void setSpokenArcs(const QString& text);
    void setPlaceholder(const QString& text); // shown while there are no chips
    struct Arc {
        int to = 0;
        double share = 0; // of the strongest arc
    };
    QVector<Arc> arcs() const; // of the chip that is pointed at

    int chipAt(QPoint position) const; // -1: none
    QString toolTipOf(int index) const;
    QRect areaOf(int index) const; // empty for one that has no room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int index);
    void pointedChanged(int index); // -1: none
    void menuRequested(int index, QPoint globalPosition);

protected:
    bool event(QEvent* event) override; // tool tips
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void setHovered(int index);
    void tellPointed();
    void speak();
    void paintArcs(QPainter& painter) const;
    void paintChip(QPainter& painter, int index, double tied) const;

    QVector<TokenChip> chips_;
    QString placeholder_;
    QVector<QRect> areas_; // of those that are shown
    int rows_ = 1;
    int hovered_ = -1;
    int focused_ = 0;
    std::vector<float> weights_;
    QString spokenChips_, spokenArcs_;
    int told_ = -1; // by pointedChanged()
};

} // namespace kantai::ui
