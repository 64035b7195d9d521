// SPDX-License-Identifier: GPL-3.0-or-later
// How long this computer takes for a step of the model on the Model page: measured when the user presses this button,
// by five steps of the fast recipe that are thrown away, and remembered for this computer. UI thread.
#pragma once

#include "core/model/RobertaConfig.h"

#include <QPushButton>
#include <QString>
#include <optional>

namespace kantai::ui {

class ProjectSession;
class Prompts;

class StepTime : public QPushButton {
    Q_OBJECT
public:
    StepTime(ProjectSession& session, Prompts& prompts, QWidget* parent);

    // config: consistent; none: it is not. Also to be called when the project has changed.
    void setModel(const std::optional<RobertaConfig>& config);

    struct Measured {
        double seconds = 0; // of a step
        double tokensPerSecond = 0;
    };
    std::optional<Measured> measured() const; // none: this model was not measured on this computer

Q_SIGNALS:
    void found(); // measured() has another value

private:
    void measure();
    QString whyNot() const; // it cannot be measured now; empty: it can

    ProjectSession& session_;
    Prompts& prompts_;
    std::optional<RobertaConfig> config_;
};

} // namespace kantai::ui
