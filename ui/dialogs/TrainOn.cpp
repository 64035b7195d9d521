// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/TrainOn.h"

#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ResumeRun.h"
#include <QLocale>
#include <algorithm>

namespace kantai::ui {

namespace {

// The number that was typed, with or without the language's marks between its digits; none: it is not one.
std::optional<std::int64_t> wholeNumber(const QString& text) {
    bool fine = false;
    const qlonglong number = QLocale().toLongLong(text.trimmed(), &fine);
    return fine ? std::optional<std::int64_t>(number) : std::nullopt;
}

} // namespace

std::optional<PretrainRequest> askToTrainOn(Prompts& prompts, QWidget* parent, const ProjectView& view,
                                            const RunRow& run) {
    const QString name = format::name(run.name);
    const QString has = format::count(static_cast<std::uint64_t>(run.step));
    const auto problemOf = [&](const QString& text) {
        const std::optional<std::int64_t> steps = wholeNumber(text);
        return steps && *steps > run.step ? QString()
                                          : tr("%1 has %2 steps; give a greater whole number.").arg(name, has);
    };
    const QString answer = prompts.askText(
        parent, tr("Continue training %1").arg(name), tr("Steps in all, more than the %1 it has").arg(has),
        format::count(static_cast<std::uint64_t>(2 * std::max<std::int64_t>(run.step, 1))), problemOf);
    const std::optional<std::int64_t> steps = wholeNumber(answer);
    if (!steps)
        return {};
    auto request = askToResume(prompts, parent, view, run);
    if (request)
        request->newMaxSteps = *steps;
    return request;
}

} // namespace kantai::ui
