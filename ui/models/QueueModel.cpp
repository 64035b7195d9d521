// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueueModel.h"
#include "core/base/Error.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/queue/Sweep.h"
#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include "ui/Language.h"
#include <algorithm>

namespace kantai::ui {

namespace {

QString modelOf(const QueueRow& entry) {
    try {
        return format::preset(requestOf(entry).preset);
    } catch (const Error&) {
        return QStringLiteral("–"); // it fails with the reason when its turn comes
    }
}

bool hasEnded(const QueueRow& entry) {
    return entry.state != QueueState::Waiting && entry.state != QueueState::Running;
}

QueueLine lineOf(const QueueRow& entry, const std::vector<RunRow>& runs) {
    QueueLine line;
    line.id = entry.id;
    line.entry = entry;
    line.model = modelOf(entry);
    const auto run = std::ranges::find(runs, entry.runId, &RunRow::id);
    if (run != runs.end()) {
        line.runName = format::name(run->name);
        line.bestHeldOutLoss = run->bestHeldOutLoss;
    }
    return line;
}

// best: the lines of the entries that are the best of their sweeps.
QueueLine sweepLine(const QueueRow& first, const std::vector<QueueRow>& queue, const std::vector<QueueLine>& best) {
    QueueLine line;
    line.id = -first.sweepId;
    line.entry = first;
    line.isSweep = true;
    for (const QueueRow& row : queue) {
        line.runs += row.sweepId == first.sweepId ? 1 : 0;
        line.ended += row.sweepId == first.sweepId && hasEnded(row) ? 1 : 0;
    }
    for (const QueueLine& other : best)
        if (other.entry.sweepId == first.sweepId)
            line.bestHeldOutLoss = other.bestHeldOutLoss;
    return line;
}

QString nameText(const QueueLine& line) {
    if (line.isSweep)
        return tr("Sweep: %1").arg(QString::fromStdString(line.entry.sweep));
    const QString name = QString::fromStdString(titleOf(line.entry));
    return line.entry.sweepId == 0 ? name : QStringLiteral("    ") + name;
}

QString stateText(const QueueLine& line) {
    if (line.isSweep)
        return tr("%1 of %2 ended").arg(line.ended).arg(line.runs);
    return queueStateText(line.entry.state);
}

QString lossText(const QueueLine& line) {
    if (!(line.bestHeldOutLoss > 0))
        return QStringLiteral("–");
    const QString loss = format::number(line.bestHeldOutLoss, 3);
    return line.isBest ? tr("%1 (best)").arg(loss) : loss;
}

} // namespace

QueueModel* newQueueModel(QObject* parent) {
    using Row = QueueLine;
    return new QueueModel({{[] { return tr("Name"); }, false, nameText, {}},
                           {[] { return tr("State"); },
                            false,
                            stateText,
                            {},
                            [](const Row& r) { return language::ofEngine(QString::fromStdString(r.entry.reason)); }},
                           {[] { return tr("Model"); }, false, [](const Row& r) { return r.model; }, {}},
                           {[] { return tr("Held-out loss"); }, true, lossText, {}},
                           {[] { return tr("Run"); }, false, [](const Row& r) { return r.runName; }, {}}},
                          parent);
}

std::vector<QueueLine> queueLines(const std::vector<QueueRow>& queue, const std::vector<RunRow>& runs) {
    const auto bestEntries = bestOfSweeps(queue, runs);
    std::vector<QueueLine> entries, best;
    for (const QueueRow& row : queue) {
        entries.push_back(lineOf(row, runs));
        entries.back().isBest = std::ranges::find(bestEntries, row.id) != bestEntries.end();
        if (entries.back().isBest)
            best.push_back(entries.back());
    }
    std::vector<QueueLine> lines;
    std::int64_t sweep = 0;
    for (const QueueLine& line : entries) {
        if (line.entry.sweepId != 0 && line.entry.sweepId != sweep)
            lines.push_back(sweepLine(line.entry, queue, best));
        sweep = line.entry.sweepId;
        lines.push_back(line);
    }
    return lines;
}

QString queueStateText(QueueState state) {
    switch (state) {
    case QueueState::Waiting:
        return tr("waiting");
    case QueueState::Running:
        return tr("running");
    case QueueState::Done:
        return tr("done");
    case QueueState::Failed:
        return tr("failed");
    case QueueState::Skipped:
        return tr("skipped");
    }
    return {};
}

} // namespace kantai::ui
