// SPDX-License-Identifier: GPL-3.0-or-later
// Imports texts of any format that core/corpus reads into the corpus of a project, in one commit. Called by both
// front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/TextImport.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct ImportRequest {
    std::vector<std::filesystem::path> sources; // files and folders
    CleaningOptions cleaning;
    std::string licenceNote;
    // What the user says of every source, and of single files, which comes first.
    SourceOptions options = {};
    std::map<std::filesystem::path, SourceOptions> optionsOfFiles = {};
    // Files that cannot be imported are left out and listed in the outcome, unless that is all of them.
    bool leaveOutRefused = false;
    // The number of the file of the corpus whose place the one source takes.
    std::optional<std::int64_t> replaces = std::nullopt;
    // What is recorded as the source of a file that only holds what came from elsewhere: the address of a download.
    std::map<std::filesystem::path, std::string> origins = {};
};

struct ImportedFile {
    CorpusFileRow row;
    bool isReplacement = false; // it has taken the place of a file of the corpus
    ImportedText report;
};

struct ImportOutcome {
    std::vector<ImportedFile> files;
    CorpusStatistics statistics;      // of the whole corpus after the import
    std::vector<std::string> leftOut; // why, a sentence for each refused file
};

// All files or none, unless refused ones are left out: when some cannot be imported nothing is kept and the Error
// names them. A source with the same
// content as a file already in the corpus is refused by name, unless its encoding or field is named and is not
// that of before: then the new text takes the place of the old.
ImportOutcome importCorpus(const ProjectHandle& project, const ImportRequest& request, const Progress& progress,
                           std::stop_token stop);

} // namespace kantai
