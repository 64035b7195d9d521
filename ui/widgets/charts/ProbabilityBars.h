// SPDX-License-Identifier: GPL-3.0-or-later
// Ranked answers of a mask: rank, token, bar, percent, and the id or the change against another model, under a header
// with the scale. A bar fills the share of its track that is the probability, so those of several lists can be
// compared; a last row, which is not chosen, tells what all other answers have together.
#pragma once

#include "ui/widgets/charts/PaintedRows.h"

#include <QString>
#include <QVector>
#include <optional>

namespace kantai::ui {

struct FilledRange { // letters of a filled sentence that stand in place of a mask
    qsizetype begin = 0, length = 0;
    bool operator==(const FilledRange&) const = default;
};

struct ProbabilityBar {
    QString token; // in readable form, without the leading space
    double probability = 0;
    qint64 id = -1;                // -1: no id column
    QString sentence;              // the filled sentence
    QVector<FilledRange> filled{}; // which letters of it were filled in, rising; may be empty
    QString change{};              // against another model, in its own column instead of the ids; empty for none
};

// What is left of the probability, of all answers that are not listed.
struct RestOfBars {
    QString name;
    double probability = 0;
};

class ProbabilityBars : public PaintedRows {
    Q_OBJECT
public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    void setBars(const QVector<ProbabilityBar>& bars, const std::optional<RestOfBars>& rest = {});
    void hideHeader(); // where there is little room
    const QVector<ProbabilityBar>& bars() const { return bars_; }
    const std::optional<RestOfBars>& rest() const { return rest_; }
    QRect areaOf(int row) const override; // of a bar; bars().size() is that of the rest

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override; // the whole word where it is cut off
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        QRect token, track, percent, last; // of any row; last is empty when there is neither id nor change
    };
    Columns columns() const;
    int headerHeight() const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintRest(QPainter& painter) const;
    void paintBar(QPainter& painter, const QRect& track, double probability, const QColor& color) const;

    QVector<ProbabilityBar> bars_;
    std::optional<RestOfBars> rest_;
    bool hasHeader_ = true;
};

} // namespace kantai::ui
