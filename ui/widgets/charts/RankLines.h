// SPDX-License-Identifier: GPL-3.0-or-later
// Lines between two lists of ranked answers, each from the place of an answer in the left list to its place in the
// right one, so that what rose and what fell is seen. Stands between two ProbabilityBars of one height; UI thread.
#pragma once

#include <QVector>
#include <QWidget>

namespace kantai::ui {

class ProbabilityBars;
struct ProbabilityBar;

// Whether two lists mean the same answer. The words alone are not enough: tokens that are no whole letter look alike.
// The sentences do not count: they may differ elsewhere.
bool sameAnswer(const ProbabilityBar& one, const ProbabilityBar& other);

struct RankLine {
    int left = 0, right = 0; // rows
    bool operator==(const RankLine&) const = default;
};

class RankLines : public QWidget {
    Q_OBJECT
public:
    // Both lists outlive this widget.
    RankLines(const ProbabilityBars& left, const ProbabilityBars& right, QWidget* parent = nullptr);

    void follow(); // the lists have changed
    const QVector<RankLine>& lines() const { return lines_; }

    QSize sizeHint() const override { return {24, 100}; }
    QSize minimumSizeHint() const override { return {24, 1}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ProbabilityBars& left_;
    const ProbabilityBars& right_;
    QVector<RankLine> lines_;
};

} // namespace kantai::ui
