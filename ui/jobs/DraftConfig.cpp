// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/DraftConfig.h"
#include "core/base/Error.h"
#include "ui/jobs/ProjectSession.h"

namespace kantai::ui {

RobertaConfig draftConfig(const ProjectView& view) {
    if (view.info.draftConfig.empty())
        return presetNamed("kantaibert").config;
    try {
        return parseConfigJson(view.info.draftConfig, "the draft of the model");
    } catch (const Error&) {
        return presetNamed("kantaibert").config; // an unreadable draft of another version is ignored
    }
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
