// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/StepTime.h"
#include "core/training/options/Recipe.h"
#include "core/workflow/pretrain/RunTrials.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include <QSettings>
#include <QSysInfo>
#include <fmt/format.h>
#include <memory>

namespace kantai::ui {

namespace {

// As the wizard proposes it.
PretrainRequest requestFor(const RobertaConfig& config) {
    const RecipeSettings recipe = settingsOf(Recipe::Fast, config);
    PretrainRequest request;
    request.preset = presetOf(config).toStdString();
    request.config = config;
    request.config.hiddenDropout = request.config.attentionDropout = recipe.dropout;
    request.options = recipe.options;
    return request;
}

// Settings may lie in a folder that several computers share.
QString keyOf(const RobertaConfig& config) {
    const TrainingOptions options = requestFor(config).options;
    return QStringLiteral("stepTimes/%1/").arg(QSysInfo::machineHostName()) +
           QString::fromStdString(fmt::format("{}-{}-{}-{}-{}-{} {}x{}x{}", config.layers, config.hiddenSize,
                                              config.heads, config.intermediateSize, config.vocabularySize,
                                              config.maxPositions, options.batchSize, options.blockSize,
                                              options.accumulation));
}

} // namespace

StepTime::StepTime(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QPushButton(parent), session_(session), prompts_(prompts) {
    setObjectName(QStringLiteral("measureStepButton"));
    bindText(this, &QPushButton::setText, [] { return tr("Measure a step"); });
    bindText(this, &QWidget::setAccessibleName, [] { return tr("Measure a step"); });
    connect(this, &QPushButton::clicked, this, &StepTime::measure);
    followLanguage(this, [this] { setModel(config_); });
}

QString StepTime::whyNot() const {
    if (!session_.isOpen() || session_.view().tokenizers.empty())
        return tr("A measurement needs text and a tokenizer.");
    return config_ ? QString() : tr("The configuration is not valid.");
}

void StepTime::setModel(const std::optional<RobertaConfig>& config) {
    config_ = config;
    const QString reason = whyNot();
    setEnabledWithReason(this, reason.isEmpty(),
                         reason.isEmpty() ? tr("Trains this model for five steps of the fast recipe and discards the "
                                               "result.")
                                          : reason,
                         parentWidget());
}

std::optional<StepTime::Measured> StepTime::measured() const {
    if (!config_)
        return std::nullopt;
    const QVariantList kept = QSettings().value(keyOf(*config_)).toList();
    const Measured measured{kept.value(0).toDouble(), kept.value(1).toDouble()};
    return measured.seconds > 0 ? std::optional(measured) : std::nullopt;
}

void StepTime::measure() {
    if (!config_)
        return;
    const auto forecast = std::make_shared<RunForecast>();
    runJob(
        session_, prompts_, this, tr("Measuring a step"),
        [handle = session_.handle(), request = requestFor(*config_), forecast](const Progress& progress,
                                                                               std::stop_token stop) {
            *forecast = forecastRun(handle, request, progress, stop);
        },
        [this, key = keyOf(*config_), forecast] {
            QSettings().setValue(key,
                                 QVariantList{forecast->figures.secondsAStep, forecast->figures.tokensPerSecond});
            Q_EMIT found();
        });
}

} // namespace kantai::ui
