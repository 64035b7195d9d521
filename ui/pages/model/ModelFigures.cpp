// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/ModelFigures.h"
#include "core/model/ParameterCount.h"
#include "core/model/TensorLayout.h"
#include "ui/Format.h"

namespace kantai::ui {

namespace {

constexpr int kFigures = 7;

} // namespace

ModelFigures::ModelFigures(QWidget* parent)
    : FigureStrip(
          [] {
              return QStringList{tr("Parameters"),
                                 tr("Tensors"),
                                 tr("Weights"),
                                 tr("Optimizer and gradients"),
                                 tr("Activations, 64 × 128"),
                                 tr("A checkpoint"),
                                 tr("A step here")};
          },
          parent) {
    setObjectName(QStringLiteral("modelFigures"));
    setHelp(kFigures - 1, [] {
        return tr("The time of a step of the fast recipe on this computer. Measure it with the button above.");
    });
}

void ModelFigures::setModel(const std::optional<RobertaConfig>& config,
                            const std::optional<StepTime::Measured>& time) {
    if (!config) {
        for (int i = 0; i < kFigures; ++i)
            setFigure(i, {});
        return;
    }
    const MemoryEstimate memory = estimateTrainingMemory(*config, {});
    setFigure(0, format::count(static_cast<std::uint64_t>(parameterCount(*config))));
    setFigure(1, format::count(tensorSpecs(*config).size()));
    setFigure(2, format::bytes(memory.weights));
    setFigure(3, format::bytes(memory.optimizer + memory.gradients));
    setFigure(4, format::bytes(memory.activations));
    setFigure(5, format::bytes(checkpointFolderBytes(*config)));
    setFigure(6, time ? tr("%1 s").arg(format::number(time->seconds, 2)) : QString(),
              time ? tr("%1 tokens / s").arg(format::count(static_cast<std::uint64_t>(time->tokensPerSecond)))
                   : QString());
}

} // namespace kantai::ui
