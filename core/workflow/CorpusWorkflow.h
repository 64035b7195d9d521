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
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

struct ImportRequest {
    std::vector<std::filesystem::path> sources; // files and folders
    CleaningOptions cleaning;
    std::string licenceNote;
    // As the user names it; otherwise each is recognised. encodings is for single files and comes first.
    std::optional<TextEncoding> encoding = std::nullopt;
    std::map<std::filesystem::path, TextEncoding> encodings = {};
    // The number of the file of the corpus whose place the one source takes.
    std::optional<std::int64_t> replaces = std::nullopt;
};

struct ImportedFile {
    CorpusFileRow row;
    bool isReplacement = false; // it has taken the place of a file of the corpus
    ImportedText report;
};

struct ImportOutcome {
    std::vector<ImportedFile> files;
    CorpusStatistics statistics; // of the whole corpus after the import
};

// All files or none: when some cannot be imported nothing is kept and the Error names them. A source with the same
// content as a file already in the corpus is refused by name, unless its encoding is named and is not that in which
// it was decoded before: then the new text takes the place of the old.
ImportOutcome importCorpus(const ProjectHandle& project, const ImportRequest& request, const Progress& progress,
                           std::stop_token stop);
CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop);
// Makes a new held-out split, by the current rules unless split has others; tokenised corpora are rebuilt by the next
// pretraining.
CorpusStatistics setHeldOutSplit(const ProjectHandle& project, const HeldOutSplit& split, const Progress& progress,
                                 std::stop_token stop);
// The split of the project. Its rules are those that its stored statistics were counted by: those of Kantai Studio
// 0.1.0 for a project from then, until setHeldOutSplit makes a new split.
HeldOutSplit heldOutSplit(const Project& project);
// The statistics as stored with the project; zeros for an empty corpus.
CorpusStatistics storedCorpusStatistics(const Project& project);

// A source whose encoding the user should see to before it is imported.
struct UncertainSource {
    std::filesystem::path path;
    TextEncoding encoding = TextEncoding::Utf8; // the likeliest
    std::optional<TextEncoding> other;          // the next
};
// Those among the sources (files and folders); reads the beginning of each. Phase: "Recognising encodings".
std::vector<UncertainSource> uncertainSources(const std::vector<std::filesystem::path>& sources,
                                              const Progress& progress, std::stop_token stop);
// True when the file that a file of the corpus was imported from is still there, and the same.
bool isSourceUnchanged(const CorpusFileRow& file, const Progress& progress, std::stop_token stop);

// For previews: the first lines, each of at most kLongestPreviewLine characters. Those of a source are decoded as
// encoding says and begin with the line of the first character beyond ASCII if the beginning has none.
inline constexpr std::size_t kLongestPreviewLine = 2000;
std::vector<std::string> previewLines(const ProjectHandle& project, const CorpusFileRow& file,
                                      std::size_t lines = 40);
std::vector<std::string> previewOfSource(const std::filesystem::path& source, TextEncoding encoding,
                                         std::size_t lines = 40);
// Absolute paths of the corpus files, in order.
std::vector<std::filesystem::path> corpusPaths(const ProjectHandle& project, const Project& database);

OrderedJson toJson(const ImportedText& report);
ImportedText importedTextFromJson(const std::string& importReport); // CorpusFileRow::importReport
OrderedJson toJson(const CorpusStatistics& statistics);

} // namespace kantai
