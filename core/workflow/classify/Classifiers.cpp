// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/classify/Classifiers.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/ClassifierExport.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/ProjectAccess.h"

#include <charconv>
#include <fmt/format.h>
#include <numeric>
#include <system_error>

namespace kantai {

ClassifierRow findClassifier(const Project& project, const std::string& which) {
    const std::vector<ClassifierRow> rows = project.classifiers();
    if (rows.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} has no classifier.", shownName(project.info().name)),
                    Phrase::tr("Fine-tune one from a table of texts with their labels."));
    if (which.empty())
        return rows.back();
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), id);
    if (error != std::errc() || end != which.data() + which.size())
        throw Error(ErrorCode::Usage, Phrase::tr("'{}' names no classifier.", readableExcerpt(which)),
                    Phrase::tr("Give the number of one of the project's classifiers."));
    return project.read([&](const Stores& stores) { return stores.classifiers.one(id); });
}

fs::path classifierPath(const ProjectHandle& project, const ClassifierRow& row) {
    const fs::path folder = project.absolute(row.folder);
    // Sizes only: hashes of gigabytes are for verifyProject().
    if (const auto defects = checkpointDefects(folder, false, CheckpointPart::Classifier); !defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(),
                    Phrase::tr("Delete this classifier and fine-tune it again."));
    return folder;
}

ClassifierReport readClassifierReport(const ProjectHandle& project, const ClassifierRow& row) {
    const fs::path file = classifierPath(project, row) / kClassifierReportFile;
    ClassifierReport report = classifierReportFrom(readJsonFile(file), readablePath(file));
    report.name = row.name;
    return report;
}

void renameClassifier(const ProjectHandle& project, std::int64_t id, const std::string& name) {
    if (name.empty())
        throw Error(ErrorCode::Usage, Phrase::tr("A classifier needs a name."));
    Project(project).write([&](Stores& stores) { stores.classifiers.rename(id, name); });
}

std::uint64_t deleteClassifier(const ProjectHandle& project, std::int64_t id) {
    fs::path folder;
    const std::uint64_t bytes = Project(project).write([&](Stores& stores) {
        const ClassifierRow row = stores.classifiers.one(id);
        folder = project.absolute(row.folder); // refused before anything is gone
        stores.classifiers.remove(id);
        stores.events.add("classifier", fmt::format("Deleted the classifier {}.", shownName(row.name)));
        return row.bytes;
    });
    discardFolder(folder);
    return bytes;
}

void exportClassifier(const ProjectHandle& project, const ClassifierRow& row, const fs::path& folder,
                      const std::string& license, const Progress& progress, const std::stop_token& stop) {
    const ClassifierReport report = readClassifierReport(project, row);
    ClassifierCard card;
    card.name = report.name;
    card.license = license;
    card.data = report.dataFile;
    card.trainingTexts = static_cast<std::int64_t>(
        std::accumulate(report.trainingTexts.begin(), report.trainingTexts.end(), std::uint64_t{0}));
    card.heldOutTexts = report.figures.texts;
    card.accuracy = report.figures.accuracy;
    card.macroF1 = report.figures.macroF1;
    card.majorityAccuracy = report.figures.majorityAccuracy;
    if (!report.right.empty())
        card.example = report.right.front().text;
    exportClassifierFolder(classifierPath(project, row), folder, card, progress, stop);
    if (project.writable())
        Project(project).write([&](Stores& stores) {
            stores.events.add("export", fmt::format("Exported the classifier {}.", shownName(row.name)));
        });
}

} // namespace kantai
