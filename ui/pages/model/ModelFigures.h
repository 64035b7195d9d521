// SPDX-License-Identifier: GPL-3.0-or-later
// What a model needs: parameters, memory, disk space, and the time of a step where it was measured. UI thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "ui/pages/model/StepTime.h"
#include "ui/widgets/FigureStrip.h"

#include <optional>

namespace kantai::ui {

class ModelFigures : public FigureStrip {
    Q_OBJECT
public:
    explicit ModelFigures(QWidget* parent);

    // config: none: it is not consistent, and has no figures. time: of a step; none: it is not known.
    void setModel(const std::optional<RobertaConfig>& config, const std::optional<StepTime::Measured>& time);
};

} // namespace kantai::ui
