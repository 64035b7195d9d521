// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/TensorBoardObserver.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/workflow/export/CurveTags.h"
#include "core/workflow/pretrain/MetricRows.h"

#include <optional>
#include <system_error>

namespace kantai {

namespace {

constexpr std::chrono::seconds kBetweenFlushes{2}; // TensorBoard itself looks every few seconds

double now() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

TensorBoardObserver::TensorBoardObserver(std::filesystem::path folder, PretrainObserver& next)
    : folder_(std::move(folder)), next_(next), lastFlush_(std::chrono::steady_clock::now()) {}

TensorBoardObserver::~TensorBoardObserver() {
    write([this] { file_->close(); });
}

template <class Work>
void TensorBoardObserver::write(const Work& work) {
    if (!file_)
        return;
    try {
        work();
    } catch (const Error& error) {
        file_.reset();
        next_.onNote(Phrase::tr("The TensorBoard log ends here: {}", error.message()));
    }
}

void TensorBoardObserver::onRun(const RunRow& run) {
    try {
        if (!file_)
            file_ = std::make_unique<EventFile>(folder_ / fileNameOf(run.name), now());
    } catch (const Error& error) {
        next_.onNote(Phrase::tr("There is no TensorBoard log: {}", error.message()));
    } catch (const std::filesystem::filesystem_error& error) {
        next_.onNote(Phrase::tr("There is no TensorBoard log: {}", error.what()));
    }
    next_.onRun(run);
}

void TensorBoardObserver::onStep(const StepMetrics& metrics) {
    write([&] {
        if (const std::optional<MetricRow> row = metricRowOf(metrics))
            for (const auto& [tag, value] : curvesOf(*row))
                file_->add(tag, row->step, value, now());
        if (const auto time = std::chrono::steady_clock::now(); time - lastFlush_ > kBetweenFlushes) {
            lastFlush_ = time;
            file_->flush();
        }
    });
    next_.onStep(metrics);
}

void TensorBoardObserver::onEvaluation(const EvaluationMetrics& metrics) {
    write([&] {
        for (const auto& [tag, value] : curvesOf(evaluationRowOf(metrics)))
            file_->add(tag, metrics.step, value, now());
        file_->flush();
    });
    next_.onEvaluation(metrics);
}

} // namespace kantai
