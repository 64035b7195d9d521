// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/DraftConfig.h"
#include "core/base/Error.h"
#include "core/workflow/pretrain/SuggestModel.h"
#include "ui/Format.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <cmath>
#include <optional>

namespace kantai::ui {

namespace {

struct DraftTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::DraftConfig)
};

// None where there is nothing to suggest, or the user has shown what is wanted.
std::optional<ModelSuggestion> suggestionFor(const ProjectView& view) {
    if (!view.info.draftConfig.empty() || !view.runs.empty() || view.statistics.bytes == 0)
        return {};
    const std::int64_t tokens = view.tokenizers.empty() ? 0 : view.tokenizers.back().vocabularySize;
    return suggestModel(view.statistics, tokens, thisComputer());
}

QString minutesText(double minutes) {
    return DraftTexts::tr("%n minute(s)", nullptr, static_cast<int>(std::ceil(minutes)));
}

} // namespace

RobertaConfig draftConfig(const ProjectView& view) {
    const std::string& chosen = !view.info.draftConfig.empty() ? view.info.draftConfig
                                : !view.runs.empty()           ? view.runs.back().configJson
                                                               : std::string();
    try {
        if (!chosen.empty())
            return parseConfigJson(chosen, "the draft of the model");
    } catch (const Error&) { // an unreadable draft of another version is ignored
    }
    const auto suggestion = suggestionFor(view);
    return presetNamed(suggestion ? suggestion->preset : "kantaibert").config;
}

QString suggestionText(const ProjectView& view) {
    const auto suggestion = suggestionFor(view);
    if (!suggestion)
        return {};
    const ComputerFigures computer = thisComputer();
    QString text =
        DraftTexts::tr(
            "Suggested for your text (%1) and this computer (%n core(s), %2): after about %3 of training it "
            "knows more than how frequent each word is.",
            nullptr, computer.cores)
            .arg(format::bytes(view.statistics.bytes), QString::fromStdString(computer.instructions),
                 minutesText(suggestion->minutes));
    if (suggestion->preset == "kantaibert")
        return text;
    if (suggestion->limit == ModelSuggestion::Limit::Text)
        text += QLatin1Char(' ') + DraftTexts::tr("A larger model would learn so little text by heart.");
    return text + QLatin1Char(' ') +
           DraftTexts::tr("KantaiBERT would take about %1 to get there.")
               .arg(minutesText(suggestion->chapterMinutes));
}

void storeDraftConfig(ProjectSession& session, const RobertaConfig& config) {
    setDraftConfig(session.handle(), toConfigJson(config));
    session.reload();
}

QString presetOf(const RobertaConfig& config) {
    for (const Preset& preset : presets()) {
        RobertaConfig same = preset.config;
        same.vocabularySize = config.vocabularySize;
        same.hiddenDropout = config.hiddenDropout;
        same.attentionDropout = config.attentionDropout;
        if (same == config)
            return QString::fromStdString(preset.name);
    }
    return QStringLiteral("custom");
}

} // namespace kantai::ui
