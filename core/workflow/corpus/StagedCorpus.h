// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that come into the corpus, or take the place of others, in one commit: written into a folder of their own,
// which vanishes with this object unless they were taken into the corpus. Private to core/workflow/corpus; one
// thread.
#pragma once

#include "core/base/Files.h"
#include "core/base/Progress.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/project/Project.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kantai {

struct Stores;

// What becomes of the text before its cleaning: it lies beside the staged text (originalBeside), that of the file
// whose place is taken stays, or there is none, because the cleaning changed nothing.
enum class StagedOriginal { New, Same, None };

class StagedCorpus {
public:
    StagedCorpus(const ProjectHandle& project, const Project& database);

    const std::vector<CorpusFileRow>& corpus() const { return corpus_; } // as it is
    const CorpusFileRow& inCorpus(std::int64_t id) const;                // throws Error(BadInput) when there is none

    fs::path nextText() const; // where the next text is to be written
    // Takes what was written there. name: of the file in the corpus, without number and ending. replaces: the id of
    // the file whose place it takes, 0 for none. row needs no id and no file. originalBytes: of the text of a new
    // original.
    const CorpusFileRow& add(CorpusFileRow row, const std::string& name, std::int64_t replaces,
                             StagedOriginal original, std::uint64_t originalBytes);
    bool isEmpty() const { return files_.empty(); }
    std::vector<CorpusFileRow> corpusToBe() const; // in order
    std::vector<fs::path> pathsToBe() const;       // where the texts of corpusToBe() lie now

    // Each file moves into its place before its row names it; all rows, and what the corpus is with them, are one
    // commit. Without it the files leave again, with it those that were replaced do. also: what else belongs to the
    // commit. Returns the rows of the texts in the order in which they were added.
    std::vector<CorpusFileRow> keep(Project& database, const CorpusStatistics& statistics, const Progress& progress,
                                    const std::function<void(Stores&)>& also);

private:
    struct Staged {
        CorpusFileRow row;
        bool isReplacement = false;
        fs::path text;
        StagedOriginal original = StagedOriginal::None;
        CorpusOriginalRow originalRow = {}; // of a new one
    };

    std::string freeName(const std::string& name, const std::string& ending) const;
    std::vector<std::string> namesThatComeOrGo() const;
    void moveIntoPlace(const Staged& file) const;
    static CorpusFileRow store(Stores& stores, const Staged& file);

    const ProjectHandle& project_;
    AtomicFolder folder_;
    std::vector<CorpusFileRow> corpus_;
    std::vector<CorpusOriginalRow> originals_;
    std::vector<Staged> files_;
    std::int64_t number_ = 0;
};

} // namespace kantai
