// SPDX-License-Identifier: GPL-3.0-or-later
// The masking lens of the Training page: the batch of the step that the time line shows, or of the newest evaluation,
// with the tokens that were chosen and what the model predicts there. It computes beside the training, only while it
// can be seen, and one look at a time. UI thread.
#pragma once

#include "core/workflow/replay/MaskingLens.h"
#include "ui/jobs/LatestJob.h"
#include "ui/widgets/Card.h"
#include <QTimer>
#include <cstdint>
#include <memory>
#include <tuple>

class QLabel;
class QScrollArea;

namespace kantai::ui {

class BatchView;
class FateLegend;
class ProjectSession;

class LensCard : public Card {
    Q_OBJECT
public:
    explicit LensCard(QWidget* parent = nullptr);

    // The run that the training session shows, as often as it changes; cheap while nothing new was evaluated or kept.
    void follow(ProjectSession& session);
    void setStep(std::int64_t step); // of the time line; 0: the newest

    bool isLooking() const { return job_->isBusy(); }
    const LensView& view() const { return view_; } // step 0: none yet

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    // The run, the step, and the step of the newest model up to it.
    using Look = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    Look wanted() const;
    void look();
    void forgetProject();
    void showView();
    void showToken(int index);

    ProjectSession* session_ = nullptr;
    std::int64_t step_ = 0;
    Look asked_{};
    std::shared_ptr<MaskingLens> lens_; // used by the job alone; made anew after the card was hidden
    std::unique_ptr<LatestJob> job_;    // one at a time
    QTimer rest_;                       // between two looks at what a training does by itself
    LensView view_;
    QString problem_;
    QLabel* status_;
    FateLegend* legend_;
    BatchView* batch_;
    QScrollArea* scroll_;
    QLabel* details_;
};

} // namespace kantai::ui
