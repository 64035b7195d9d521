// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/Corpus.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/project/UnsettledFiles.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

CorpusStatistics count(const std::vector<fs::path>& files, const HeldOutSplit& split, const Progress& progress,
                       std::stop_token stop) {
    CorpusStatistics statistics;
    statistics.splitRules = split.rules;
    if (!files.empty())
        statistics = corpusStatistics(files, split, progress, std::move(stop));
    return statistics;
}

// The files of these rows. One that is no longer there is told of and left out: as long as it stops the count, the
// user could not remove it either.
std::vector<fs::path> existing(const ProjectHandle& project, const std::vector<CorpusFileRow>& rows,
                               const Progress& progress) {
    std::vector<fs::path> files;
    for (const CorpusFileRow& row : rows) {
        const fs::path file = project.absolute(row.file);
        if (isPlainFile(file))
            files.push_back(file);
        else
            progress.warning(
                Phrase::tr("{} is missing; the statistics of the corpus leave it out.", readablePath(file)));
    }
    return files;
}

// The file with that number; what is a link is refused before anything is counted.
std::vector<CorpusFileRow>::const_iterator requireFile(const std::vector<CorpusFileRow>& rows,
                                                       const ProjectHandle& project, std::int64_t fileId) {
    const auto found = std::ranges::find(rows, fileId, &CorpusFileRow::id);
    if (found == rows.end())
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus has no file with the number {}.", fileId));
    project.absolute(found->file);
    return found;
}

} // namespace

CorpusRemoval countWithoutFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                               std::stop_token stop) {
    const Project database(project);
    project.requireWritable();
    auto rows = database.corpusFiles();
    rows.erase(requireFile(rows, project, fileId));
    std::vector<std::string> hashes;
    for (const CorpusFileRow& row : rows)
        hashes.push_back(row.sha256);
    return {fileId, corpusSha256(hashes),
            count(existing(project, rows, progress), heldOutSplit(database), progress, std::move(stop))};
}

void removeCorpusFile(const ProjectHandle& project, const CorpusRemoval& removal, const Progress& progress) {
    Project database(project);
    project.requireWritable();
    const auto rows = database.corpusFiles();
    const std::string file = requireFile(rows, project, removal.fileId)->file;
    std::vector<std::string> files{file};
    for (const CorpusOriginalRow& row : database.corpusOriginals())
        if (row.fileId == removal.fileId)
            files.push_back(row.file);
    const UnsettledFiles leaving(project, database, files, progress);
    database.write([&](Stores& stores) {
        stores.corpus.removeFile(removal.fileId);
        stores.corpus.setStatistics(toJson(removal.statistics).dump());
        stores.events.add("import", "Removed " + file + " from the corpus.");
    });
}

CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop) {
    CorpusRemoval removal = countWithoutFile(project, fileId, progress, std::move(stop));
    removeCorpusFile(project, removal, progress);
    return std::move(removal.statistics);
}

void hideRemoved(ProjectView& view, const CorpusRemoval& removal) {
    std::erase_if(view.corpusFiles, [&](const CorpusFileRow& row) { return row.id == removal.fileId; });
    view.corpusSha256 = removal.corpusSha256;
    view.statistics = removal.statistics;
}

CorpusStatistics setHeldOutSplit(const ProjectHandle& project, const HeldOutSplit& split, const Progress& progress,
                                 std::stop_token stop) {
    if (!(split.fraction >= 0 && split.fraction < 1))
        throw Error(ErrorCode::Usage, Phrase::tr("A held-out share of {} cannot be.", split.fraction),
                    Phrase::tr("Choose at least 0 and less than 1; 0.02 holds out one line in fifty."));
    Project database(project);
    project.requireWritable();
    const CorpusStatistics statistics = count(corpusPaths(project, database), split, progress, std::move(stop));
    database.write([&](Stores& stores) {
        ProjectRow info = stores.corpus.info();
        info.splitSeed = split.seed;
        info.heldOutFraction = split.fraction;
        stores.corpus.setInfo(info);
        stores.corpus.setStatistics(toJson(statistics).dump());
        stores.events.add(
            "split", fmt::format("Held out {:.1f} % of the lines with seed {}.", 100 * split.fraction, split.seed));
    });
    return statistics;
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
