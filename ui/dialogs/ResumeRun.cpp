// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ResumeRun.h"

#include "core/base/Error.h"
#include "core/training/options/TrainingOptions.h"
#include "ui/Format.h"
#include "ui/dialogs/Prompts.h"
#include <QCoreApplication>
#include <algorithm>

namespace kantai::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("kantai::ui", text);
}

// That of the run, or the processor where it is not there.
std::size_t deviceOf(const RunRow& run, const std::vector<DeviceInfo>& devices) {
    try {
        const Device own = trainingOptionsFromJson(parseJson(run.optionsJson, run.name), run.name).device;
        const auto found = std::ranges::find(devices, own, &DeviceInfo::device);
        return found != devices.end() ? static_cast<std::size_t>(found - devices.begin()) : 0;
    } catch (const Error&) {
        return 0; // resuming tells what is wrong
    }
}

} // namespace

std::optional<PretrainRequest> askToResume(Prompts& prompts, QWidget* parent, const RunRow& run,
                                           const std::vector<DeviceInfo>& devices) {
    PretrainRequest request;
    request.resumeRun = run.id;
    if (devices.size() < 2)
        return request;
    std::vector<Prompts::Choice> choices;
    for (const DeviceInfo& info : devices)
        choices.push_back({QString::fromStdString(toString(info.device) + ": " + info.name), {}});
    const auto chosen = prompts.choose(parent, tr("Resume %1 on this device").arg(format::name(run.name)), choices,
                                       deviceOf(run, devices));
    if (!chosen)
        return {};
    request.newDevice = devices.at(*chosen).device;
    return request;
}

} // namespace kantai::ui
