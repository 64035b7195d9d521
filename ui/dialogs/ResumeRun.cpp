// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ResumeRun.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/training/options/TrainingOptions.h"
#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/widgets/fields/NumberEntry.h"
#include <QLocale>
#include <algorithm>

namespace kantai::ui {

namespace {

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

// What diverged once does so again with the same rate. False: the user cancels.
bool askForRate(Prompts& prompts, QWidget* parent, const RunRow& run, PretrainRequest& request) {
    constexpr double kHighest = 1;
    const auto read = [](const QString& text) { return readNumber(text, {0, kHighest}, QLocale()); };
    double rate = 0;
    try {
        rate = trainingOptionsFromJson(parseJson(run.optionsJson, run.name), run.name).learningRate;
    } catch (const Error&) {
        return true; // resuming tells what is wrong
    }
    const QString answer = prompts.askText(
        parent, tr("Resume %1").arg(format::name(run.name)),
        tr("Highest learning rate from its newest checkpoint on; it was %1. A run that diverged needs a lower one.")
            .arg(format::brief(rate, 3)),
        QLocale().toString(rate / 2, 'g', 3), [read](const QString& text) {
            const NumberReading reading = read(text);
            return reading.isNumber() && reading.value <= 0 ? tr("The learning rate must be above 0.")
                                                            : reading.problem;
        });
    if (answer.isNull())
        return false;
    request.newLearningRate = read(answer).value;
    return true;
}

} // namespace

std::optional<PretrainRequest> askToResume(Prompts& prompts, QWidget* parent, const ProjectView& view,
                                           const RunRow& run, const std::vector<DeviceInfo>& devices) {
    PretrainRequest request;
    request.resumeRun = run.id;
    if (mayHaveDiverged(view, run) && !askForRate(prompts, parent, run, request))
        return {};
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
