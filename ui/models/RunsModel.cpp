// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RunsModel.h"

#include "core/base/Error.h"
#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/queue/Sweep.h"
#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include "ui/Language.h"
#include "ui/models/ProjectModels.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace kantai::ui {

namespace {

using Line = RunLine;

std::int64_t parametersOf(const RunRow& run) {
    try {
        return parameterCount(parseConfigJson(run.configJson, run.name));
    } catch (const Error&) {
        return 0;
    }
}

const OriginRow* originOf(const ProjectView& view, std::int64_t run) {
    const auto origin = std::ranges::find(view.origins, run, &OriginRow::runId);
    return origin != view.origins.end() ? &*origin : nullptr;
}

// The run from which all its branches come. A stranger's rows may go round in a circle.
std::int64_t rootOf(const ProjectView& view, std::int64_t run) {
    for (std::size_t i = 0; i < view.origins.size(); ++i) {
        const OriginRow* origin = originOf(view, run);
        if (origin == nullptr)
            break;
        run = origin->fromRun;
    }
    return run;
}

QString nameOfRun(const ProjectView& view, std::int64_t id) {
    for (const RunRow& run : view.runs)
        if (run.id == id)
            return format::name(run.name);
    for (const OriginRow& origin : view.origins)
        if (origin.fromRun == id) // it was deleted
            return QString::fromStdString(origin.fromName);
    return {};
}

RunLine lineOf(const ProjectView& view, const RunRow& run) {
    RunLine line;
    line.id = run.id;
    line.run = run;
    line.mark = markOf(view.runMarks, run.id);
    line.parameters = parametersOf(run);
    if (const OriginRow* origin = originOf(view, run.id))
        line.from = tr("%1, step %2")
                        .arg(QString::fromStdString(origin->fromName),
                             format::count(static_cast<std::uint64_t>(origin->fromStep)));
    const auto entry = std::ranges::find(view.queue, run.id, &QueueRow::runId);
    if (entry != view.queue.end() && entry->sweepId != 0)
        line.sweep = QString::fromStdString(entry->sweep);
    return line;
}

void markBest(const ProjectView& view, std::vector<RunLine>& lines) {
    for (const std::int64_t best : bestOfSweeps(view.queue, view.runs)) {
        const auto entry = std::ranges::find(view.queue, best, &QueueRow::id);
        for (RunLine& line : lines)
            line.isBest = line.isBest || (entry != view.queue.end() && line.id == entry->runId);
    }
}

QString stepsText(const Line& line) {
    const QString done = format::count(static_cast<std::uint64_t>(line.run.step));
    return line.run.totalSteps > line.run.step
               ? tr("%1 of %2").arg(done, format::count(static_cast<std::uint64_t>(line.run.totalSteps)))
               : done;
}

QString modelText(const Line& line) {
    const QString preset = format::preset(line.run.preset);
    return line.parameters > 0 ? tr("%1, %2").arg(preset, format::brief(static_cast<double>(line.parameters), 3))
                               : preset;
}

Column<Line> textColumn(const Text& title, std::function<QString(const Line&)> text) {
    return {title, false, std::move(text), {}, {}};
}

Column<Line> numberColumn(const Text& title, std::function<QString(const Line&)> text,
                          std::function<double(const Line&)> value) {
    return {title, true, std::move(text), [value = std::move(value)](const Line& line) { return value(line); }};
}

Column<Line> nameColumn() {
    Column<Line> column = textColumn([] { return tr("Run"); },
                                     [](const Line& r) {
                                         const QString name = format::name(r.run.name);
                                         return r.mark.pinned ? tr("%1 (pinned)").arg(name) : name;
                                     });
    column.checked = [](const Line& r) { return r.isCompared; };
    column.toolTip = [](const Line&) { return tr("Checked: drawn over the loss on the Training page"); };
    return column;
}

Column<Line> curveColumn() {
    Column<Line> column =
        numberColumn([] { return tr("Loss over the steps"); }, [](const Line&) { return QString(); },
                     [](const Line& r) { return r.run.lastLoss; });
    column.curve = [](const Line& r) { return r.losses; };
    column.toolTip = [](const Line& r) {
        return r.losses.isEmpty() ? QString()
                                  : tr("Training loss from %1 to %2")
                                        .arg(format::number(r.losses.front(), 2), format::number(r.losses.back(), 2));
    };
    return column;
}

Column<Line> optionColumn(const DifferingOption& option, std::size_t index) {
    const bool numeric = std::ranges::all_of(option.values, [](const DifferingOption::Value& value) {
        return value.text.empty() || std::isfinite(value.number);
    });
    const auto textOf = [index](const Line& r) {
        const std::string& text = r.options.at(index).text;
        return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
    };
    const Text title(QString::fromStdString(option.label));
    return numeric ? numberColumn(title, textOf, [index](const Line& r) { return r.options.at(index).number; })
                   : textColumn(title, textOf);
}

template <class Has>
bool anyOf(const RunTableContents& contents, const Has& has) {
    return std::ranges::any_of(contents.lines, has);
}

} // namespace

std::vector<RunGroup> runGroups(const ProjectView& view) {
    std::vector<RunGroup> groups;
    const auto addIfSeveral = [&](RunGroup group) {
        if (group.runs.size() > 1)
            groups.push_back(std::move(group));
    };
    std::map<std::int64_t, RunGroup> sweeps, families;
    for (const QueueRow& entry : view.queue)
        if (entry.sweepId != 0 && std::ranges::find(view.runs, entry.runId, &RunRow::id) != view.runs.end()) {
            sweeps[entry.sweepId].title = tr("Sweep: %1").arg(QString::fromStdString(entry.sweep));
            sweeps[entry.sweepId].runs.insert(entry.runId);
        }
    for (const RunRow& run : view.runs) {
        const std::int64_t root = rootOf(view, run.id);
        families[root].title = tr("%1 and its branches").arg(nameOfRun(view, root));
        families[root].runs.insert(run.id);
    }
    for (auto& [id, sweep] : sweeps)
        addIfSeveral(std::move(sweep));
    for (auto& [id, family] : families)
        addIfSeveral(std::move(family));
    return groups;
}

RunTableContents runTableContents(const ProjectView& view, const RunGroup* group,
                                  const std::map<std::int64_t, QVector<float>>& losses,
                                  const std::set<std::int64_t>& compared) {
    RunTableContents contents;
    for (const RunRow& run : view.runs)
        if (group == nullptr || group->runs.contains(run.id))
            contents.lines.push_back(lineOf(view, run));
    std::stable_partition(contents.lines.begin(), contents.lines.end(),
                          [](const RunLine& line) { return line.mark.pinned; });
    markBest(view, contents.lines);
    std::vector<RunRow> runs;
    for (RunLine& line : contents.lines) {
        runs.push_back(line.run);
        line.isCompared = compared.contains(line.id);
        if (const auto known = losses.find(line.id); known != losses.end())
            line.losses = known->second;
    }
    contents.differing = differingOptions(runs);
    for (const DifferingOption& option : contents.differing)
        for (std::size_t i = 0; i < contents.lines.size(); ++i)
            contents.lines[i].options.push_back(option.values[i]);
    return contents;
}

std::vector<Column<RunLine>> runColumns(const RunTableContents& contents) {
    std::vector<Column<Line>> columns{nameColumn(), curveColumn(),
                                      numberColumn([] { return tr("Held-out loss"); },
                                                   [](const Line& r) { return format::loss(r.run.bestHeldOutLoss); },
                                                   [](const Line& r) { return r.run.bestHeldOutLoss; }),
                                      numberColumn([] { return tr("Training loss"); },
                                                   [](const Line& r) { return format::loss(r.run.lastLoss); },
                                                   [](const Line& r) { return r.run.lastLoss; })};
    for (std::size_t i = 0; i < contents.differing.size(); ++i)
        columns.push_back(optionColumn(contents.differing[i], i));
    columns.push_back(numberColumn([] { return tr("Steps"); }, stepsText,
                                   [](const Line& r) { return static_cast<double>(r.run.step); }));
    columns.push_back(numberColumn([] { return tr("Time"); },
                                   [](const Line& r) { return format::duration(r.run.trainingSeconds); },
                                   [](const Line& r) { return r.run.trainingSeconds; }));
    columns.push_back(
        textColumn([] { return tr("State"); }, [](const Line& r) { return runStateText(r.run.state); }));
    columns.back().toolTip = [](const Line& r) { return language::ofEngine(QString::fromStdString(r.run.message)); };
    columns.push_back(textColumn([] { return tr("Model"); }, modelText));
    columns.back().value = [](const Line& r) { return QVariant::fromValue(qlonglong(r.parameters)); };
    columns.push_back(numberColumn([] { return tr("Tokens"); },
                                   [](const Line& r) { return format::brief(static_cast<double>(r.run.tokens), 3); },
                                   [](const Line& r) { return static_cast<double>(r.run.tokens); }));
    if (anyOf(contents, [](const Line& r) { return !r.from.isEmpty(); }))
        columns.push_back(textColumn([] { return tr("Branched from"); }, [](const Line& r) { return r.from; }));
    if (anyOf(contents, [](const Line& r) { return !r.sweep.isEmpty(); }))
        columns.push_back(
            textColumn([] { return tr("Sweep"); },
                       [](const Line& r) { return r.isBest ? tr("%1 (best)").arg(r.sweep) : r.sweep; }));
    columns.push_back(
        textColumn([] { return tr("Started"); }, [](const Line& r) { return format::age(r.run.startedAt); }));
    columns.back().value = [](const Line& r) { return QVariant::fromValue(qlonglong(r.run.startedAt)); };
    if (anyOf(contents, [](const Line& r) { return !r.mark.note.empty(); }))
        columns.push_back(
            textColumn([] { return tr("Note"); }, [](const Line& r) { return QString::fromStdString(r.mark.note); }));
    return columns;
}

} // namespace kantai::ui
