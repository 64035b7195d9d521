// SPDX-License-Identifier: GPL-3.0-or-later
// A project whose every change is a transaction of its own, as the tests of single tables want it. Needs no event
// loop.
#pragma once

#include "core/project/Project.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/corpus/Corpus.h"

namespace kantai::test {

class TestProject : public Project {
public:
    using Project::Project;

    void setInfo(const ProjectRow& row) {
        write([&](Stores& stores) { stores.corpus.setInfo(row); });
    }
    std::int64_t addCorpusFile(const CorpusFileRow& row) {
        return write([&](Stores& stores) { return stores.corpus.addFile(row); });
    }
    void removeCorpusFile(std::int64_t id) {
        write([&](Stores& stores) { stores.corpus.removeFile(id); });
    }
    void setCorpusStatistics(const std::string& json) {
        write([&](Stores& stores) { stores.corpus.setStatistics(json); });
    }
    std::int64_t addTokenizer(const TokenizerRow& row) {
        return write([&](Stores& stores) { return stores.tokenizers.add(row); });
    }
    void removeTokenizer(std::int64_t id) {
        write([&](Stores& stores) { stores.tokenizers.remove(id); });
    }
    std::int64_t addRun(const RunRow& row) {
        return write([&](Stores& stores) { return stores.runs.add(row); });
    }
    void updateRun(const RunRow& row) {
        write([&](Stores& stores) { stores.runs.update(row); });
    }
    void removeRun(std::int64_t id) {
        write([&](Stores& stores) { stores.runs.remove(id); });
    }
    int markInterruptedRuns() {
        return write([](Stores& stores) { return stores.runs.markInterrupted(); });
    }
    void addMetrics(std::int64_t runId, const std::vector<MetricRow>& rows) {
        write([&](Stores& stores) { stores.metrics.append(runId, rows); });
    }
    void addEvaluation(std::int64_t runId, const EvaluationRow& row) {
        write([&](Stores& stores) { stores.metrics.addEvaluation(runId, row); });
    }
    void truncateRun(std::int64_t runId, std::int64_t lastStepKept) {
        write([&](Stores& stores) { stores.truncateRun(runId, lastStepKept); });
    }
    std::int64_t addCheckpoint(const CheckpointRow& row) {
        return write([&](Stores& stores) { return stores.checkpoints.add(row); });
    }
    void updateCheckpoint(const CheckpointRow& row) {
        write([&](Stores& stores) { stores.checkpoints.update(row); });
    }
    void removeCheckpoint(std::int64_t id) {
        write([&](Stores& stores) { stores.checkpoints.remove(id); });
    }
    std::int64_t addProbe(const std::string& sentence) {
        return write([&](Stores& stores) { return stores.probes.add(sentence); });
    }
    void removeProbe(std::int64_t id) {
        write([&](Stores& stores) { stores.probes.remove(id); });
    }
    void addProbeAnswers(const std::vector<ProbeAnswerRow>& rows) {
        write([&](Stores& stores) { stores.probes.addAnswers(rows); });
    }
    void addEvent(const std::string& kind, const std::string& text) {
        write([&](Stores& stores) { stores.events.add(kind, text); });
    }
};

} // namespace kantai::test
