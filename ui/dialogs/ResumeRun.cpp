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
    QStringList names;
    for (const DeviceInfo& info : devices)
        names += QString::fromStdString(toString(info.device) + ": " + info.name);
    const std::size_t own = deviceOf(run, devices);
    const int chosen = prompts.askChoice(parent, tr("Resume %1").arg(format::name(run.name)),
                                         tr("Device that computes the training"), names, static_cast<int>(own));
    if (chosen < 0)
        return {};
    request.newDevice = devices.at(static_cast<std::size_t>(chosen)).device;
    return request;
}

} // namespace kantai::ui
