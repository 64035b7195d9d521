// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/workflow/CorpusWorkflow.h"
#include "core/workflow/ReportJson.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

CorpusStatistics recount(const ProjectHandle& project, Project& database, const HeldOutSplit& split,
                         const Progress& progress, std::stop_token stop) {
    const std::vector<fs::path> files = corpusPaths(project, database);
    CorpusStatistics statistics;
    statistics.splitRules = split.rules;
    if (!files.empty())
        statistics = corpusStatistics(files, split, progress, stop);
    database.setCorpusStatistics(toJson(statistics).dump());
    return statistics;
}

} // namespace

CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop) {
    Project database(project);
    const auto files = database.corpusFiles();
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const CorpusFileRow& row) { return row.id == fileId; });
    if (file == files.end())
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus has no file with the number {}.", fileId));
    const fs::path path = project.absolute(file->file);
    database.removeCorpusFile(fileId); // a file without a row harms nobody; a row without a file would
    std::error_code error;
    fs::remove(path, error);
    if (error)
        progress.warning(systemError("Cannot remove", path, error.value()).what());
    database.addEvent("import", "Removed " + file->file + " from the corpus.");
    return recount(project, database, heldOutSplit(database), progress, stop);
}

CorpusStatistics setHeldOutSplit(const ProjectHandle& project, const HeldOutSplit& split, const Progress& progress,
                                 std::stop_token stop) {
    if (!(split.fraction >= 0 && split.fraction < 1))
        throw Error(ErrorCode::Usage, Phrase::tr("A held-out share of {} cannot be.", split.fraction),
                    Phrase::tr("Choose at least 0 and less than 1; 0.02 holds out one line in fifty."));
    Project database(project);
    ProjectRow info = database.info();
    info.splitSeed = split.seed;
    info.heldOutFraction = split.fraction;
    database.setInfo(info);
    database.addEvent("split",
                      fmt::format("Held out {:.1f} % of the lines with seed {}.", 100 * split.fraction, split.seed));
    return recount(project, database, split, progress, stop);
}

HeldOutSplit heldOutSplit(const Project& project) {
    const ProjectRow info = project.info();
    HeldOutSplit split{info.splitSeed, info.heldOutFraction};
    if (!project.corpusStatistics().empty())
        split.rules = storedCorpusStatistics(project).splitRules;
    return split;
}

CorpusStatistics storedCorpusStatistics(const Project& project) {
    const std::string json = project.corpusStatistics();
    return json.empty() ? CorpusStatistics{} : statisticsFromJson(json, "The corpus statistics of the project");
}

std::vector<fs::path> corpusPaths(const ProjectHandle& project, const Project& database) {
    std::vector<fs::path> paths;
    for (const CorpusFileRow& row : database.corpusFiles())
        paths.push_back(project.absolute(row.file));
    return paths;
}

} // namespace kantai
