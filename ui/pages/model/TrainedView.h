// SPDX-License-Identifier: GPL-3.0-or-later
// A view of the Model page that looks into a checkpoint, or says what is missing while there is none. ModelPage knows
// its views by this interface; UI thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/workflow/inspect/InspectModel.h"
#include "ui/Text.h"
#include <QWidget>
#include <filesystem>
#include <vector>

class QStackedLayout;

namespace kantai::ui {

struct InspectedCheckpoint {
    std::filesystem::path folder;
    RobertaConfig config;
    std::vector<CheckpointPlace> run; // the models that its run has kept
};

class TrainedView : public QWidget {
    Q_OBJECT
public:
    // missing: what could be seen here if there was a trained model.
    TrainedView(const Text& missing, QWidget* parent);

    void show(const InspectedCheckpoint& checkpoint);
    void forget(); // there is no checkpoint

    // What it needs at least; nothing while its vertical policy is Ignored, as that of a tab that is not seen.
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void trainingRequested(); // "Go to Training" of the empty state

protected:
    QWidget* content() const { return content_; } // where the view puts its widgets
    virtual void showCheckpoint(const InspectedCheckpoint& checkpoint) = 0;
    virtual void stopWork() = 0; // and forgets what it showed

private:
    QStackedLayout* stack_;
    QWidget* content_;
};

} // namespace kantai::ui
