// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/RankLines.h"

#include "ui/Theme.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include <QPainter>

namespace kantai::ui {

bool sameAnswer(const ProbabilityBar& one, const ProbabilityBar& other) {
    return one.id == other.id && one.token == other.token;
}

RankLines::RankLines(const ProbabilityBars& left, const ProbabilityBars& right, QWidget* parent)
    : QWidget(parent), left_(left), right_(right) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void RankLines::follow() {
    lines_.clear();
    for (int left = 0; left < static_cast<int>(left_.bars().size()); ++left)
        for (int right = 0; right < static_cast<int>(right_.bars().size()); ++right)
            if (sameAnswer(left_.bars()[left], right_.bars()[right]))
                lines_.append({left, right});
    update();
}

// What keeps its rank is pale, what changes it strong.
void RankLines::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = theme::colors();
    const auto heightOf = [this](const ProbabilityBars& bars, int row) {
        return mapFromGlobal(bars.mapToGlobal(bars.areaOf(row).center())).y();
    };
    for (const RankLine& line : lines_) {
        painter.setPen(QPen(line.left == line.right ? colors.line : colors.accent, 1.5));
        painter.drawLine(QPointF(0, heightOf(left_, line.left)), QPointF(width(), heightOf(right_, line.right)));
    }
}

} // namespace kantai::ui
