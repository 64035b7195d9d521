// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TeacherChoices.h"

#include "ui/Format.h"
#include <QCoreApplication>
#include <algorithm>

namespace kantai::ui {

namespace {

struct TeacherTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::TeacherChoices)
};

} // namespace

std::vector<CheckpointRow> modelsOf(const ProjectView& view, std::int64_t tokenizer, std::int64_t also) {
    std::vector<CheckpointRow> models;
    for (const RunRow& run : view.runs) {
        if (run.tokenizerId != tokenizer)
            continue;
        const auto rankOf = [also](const CheckpointRow& row) {
            return row.id == also ? 3 : row.best ? 2 : row.latest ? 1 : 0;
        };
        const CheckpointRow* chosen = nullptr;
        for (const CheckpointRow& row : view.checkpoints)
            if (row.runId == run.id && (chosen == nullptr || rankOf(row) > rankOf(*chosen)))
                chosen = &row;
        if (chosen != nullptr)
            models.push_back(*chosen);
    }
    return models;
}

std::vector<CheckpointRow> possibleTeachers(const ProjectView& view, std::int64_t also) {
    return view.tokenizers.empty() ? std::vector<CheckpointRow>() : modelsOf(view, view.tokenizers.back().id, also);
}

QString checkpointName(const ProjectView& view, const CheckpointRow& row) {
    const auto run = std::ranges::find(view.runs, row.runId, &RunRow::id);
    return TeacherTexts::tr("%1, step %2")
        .arg(run != view.runs.end() ? format::name(run->name) : QString::number(row.runId),
             format::count(static_cast<std::uint64_t>(row.step)));
}

} // namespace kantai::ui
