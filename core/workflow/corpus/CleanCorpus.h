// SPDX-License-Identifier: GPL-3.0-or-later
// Cleans a file of the corpus again, from the text as it was taken from its source, and shows what cleaning removes
// and changes. The source itself is not needed. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/TextImport.h"
#include "core/project/Project.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct CleanOutcome {
    CorpusFileRow row;
    ImportedText report;
    CorpusStatistics statistics; // of the whole corpus
    bool hasChanged = true;      // false: the text is as before
};

// In one commit; the options replace those of before, and CleaningOptions::none() undoes all cleaning. A tokenizer or
// a tokenized corpus made of the text before is older than the corpus then. Throws Error(BadInput) for a file that
// was imported verbatim, when no text is left, and when the kept original is damaged; Error(Usage) for verbatim
// options; Error(Resources) when the disk is full; Error(Interrupted) on stop.
CleanOutcome cleanCorpusFile(const ProjectHandle& project, std::int64_t fileId, const CleaningOptions& options,
                             const Progress& progress, std::stop_token stop);

// What is known of the text before the cleaning of a file.
struct OriginalFacts {
    std::uint64_t textBytes = 0; // of it
    std::uint64_t keptBytes = 0; // that it takes on the disk beside the cleaned text; 0: it is that text
    // False for a file whose text was changed by a version of Kantai Studio that kept no originals: what was removed
    // then only comes back from the source.
    bool isWhole = true;
};
OriginalFacts originalOf(const ProjectHandle& project, const CorpusFileRow& file);

// Tells the observer of every line that cleaning the file with these options would remove or change. Writes nothing.
CleanedText listCleaning(const ProjectHandle& project, const CorpusFileRow& file, const CleaningOptions& options,
                         const CleaningObserver& observer, const Progress& progress, std::stop_token stop);

inline constexpr std::uint64_t kCleaningPreviewBytes = std::uint64_t{16} << 20;

struct ChangedLine {
    CleaningStep step = CleaningStep::Gutenberg;
    std::uint64_t line = 0; // 1-based, in the text before cleaning
    std::string text;       // as previewLine() cuts it: what is removed, or what the line becomes
    bool isRemoved = true;
};
struct CleaningPreview {
    CleanedText report;
    std::vector<ChangedLine> changes; // in order; at most mostOfStep of each step
    std::vector<std::string> lines;   // the first of what is left
    bool isWhole = true;              // false: of the first kCleaningPreviewBytes of the text
};
CleaningPreview previewCleaning(const ProjectHandle& project, const CorpusFileRow& file,
                                const CleaningOptions& options, const Progress& progress, std::stop_token stop,
                                std::size_t mostOfStep = 500);

} // namespace kantai
