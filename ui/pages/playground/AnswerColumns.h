// SPDX-License-Identifier: GPL-3.0-or-later
// Two lists of answers side by side on one scale, with lines from the rank of an answer in one list to its rank in
// the other, the change in percentage points, and the sentences that they make. Used by the views of the Playground
// that compare; UI thread.
#pragma once

#include "ui/Text.h"
#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include <QWidget>
#include <array>

class QLabel;

namespace kantai::ui {

class FilledSentence;
class RankLines;
class Segments;

class AnswerColumns : public QWidget {
    Q_OBJECT
public:
    // prefix: of the object names. spoken: the accessible name of each list.
    AnswerColumns(const QString& prefix, const std::array<Text, 2>& spoken, QWidget* parent = nullptr);

    Segments* masks() const { return masks_; } // which mask is shown; to be placed by the owner
    void setName(std::size_t side, const QString& name);
    void setReply(const FillMaskReply& reply, std::size_t side);
    void clear();
    void retranslate();      // what was made of the replies
    bool isComplete() const; // both sides have answers

    const QVector<ProbabilityBar>& bars(std::size_t side) const { return bars_[side]->bars(); }
    int shared() const; // how many answers are in both lists

Q_SIGNALS:
    void changed(); // the lists that are shown

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeColumn(std::size_t side, const QString& prefix, const Text& spoken);
    void showMask();

    std::array<FillMaskReply, 2> replies_;
    Segments* masks_ = nullptr;
    std::array<QLabel*, 2> names_{};
    std::array<FilledSentence*, 2> filled_{};
    std::array<ProbabilityBars*, 2> bars_{};
    RankLines* lines_ = nullptr;
};

} // namespace kantai::ui
