// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with text: import it into the project, look at its statistics, take a file out again. Called by
// the window (from a Job) and by `kantai import`; each call is one complete, recorded action.
#pragma once

#include "core/base/Json.h"
#include "core/base/Progress.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/TextImport.h"
#include "core/project/Project.h"
#include <string>
#include <vector>

namespace kantai {

struct ImportRequest {
    std::vector<std::filesystem::path> sources; // files and folders
    CleaningOptions cleaning;
    std::string licenceNote;
};

struct ImportedFile {
    CorpusFileRow row;
    ImportedText report;
};

struct ImportOutcome {
    std::vector<ImportedFile> files;
    CorpusStatistics statistics; // of the whole corpus after the import
};

// All files or none: when one cannot be imported nothing is kept and the Error names it. A source with the same
// content as a file already in the corpus is refused by name.
ImportOutcome importCorpus(const ProjectHandle& project, const ImportRequest& request, const Progress& progress,
                           std::stop_token stop);
CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop);
// Changes the held-out split; tokenised corpora are rebuilt by the next pretraining.
CorpusStatistics setHeldOutSplit(const ProjectHandle& project, const HeldOutSplit& split, const Progress& progress,
                                 std::stop_token stop);
// The statistics as stored with the project; zeros for an empty corpus.
CorpusStatistics storedCorpusStatistics(const Project& project);
// The first lines of a corpus file, for a preview.
std::vector<std::string> previewLines(const ProjectHandle& project, const CorpusFileRow& file,
                                      std::size_t lines = 40);
// Absolute paths of the corpus files, in order.
std::vector<std::filesystem::path> corpusPaths(const ProjectHandle& project, const Project& database);

OrderedJson toJson(const ImportedText& report);
ImportedText importedTextFromJson(const std::string& importReport); // CorpusFileRow::importReport
OrderedJson toJson(const CorpusStatistics& statistics);

} // namespace kantai
