// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/Leftovers.h"

#include "core/base/Error.h"
#include "core/base/PathInside.h"
#include "core/project/RowPaths.h"
#include "core/training/CheckpointFiles.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/UnsettledFiles.h"

#include <charconv>
#include <set>
#include <system_error>

namespace kantai {

namespace {

void removeTemporaries(const ProjectHandle& project) {
    for (const char* subfolder : {"corpus", "tokenizers", "tokens", "checkpoints"})
        removeStaleTemporaries(project.absolute(subfolder));
    for (const char* parent : {"tokens", "checkpoints"}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(project.absolute(parent), error))
            if (isPlainFolder(entry.path()))
                removeStaleTemporaries(entry.path());
    }
}

// Exactly the names that checkpoints get: "step-000123.damaged", which is kept for the user, is none.
bool isCheckpointName(const std::string& name) {
    const std::string start = checkpointFolderName(0).substr(0, std::string("step-").size());
    std::int64_t step = -1;
    if (name.starts_with(start))
        std::from_chars(name.data() + start.size(), name.data() + name.size(), step);
    return step >= 0 && name == checkpointFolderName(step);
}

template <class Work>
void asFarAsPossible(const Work& work) {
    try {
        work();
    } catch (const Error&) {
        // A read-only medium, rows or links of a stranger: the project can be looked at all the same.
    }
}

} // namespace

void removeUnindexedCheckpoints(const ProjectHandle& project, const Project& database, const RunRow& run) {
    std::set<std::string> indexed;
    for (const CheckpointRow& row : database.checkpoints(run.id))
        indexed.insert(row.folder);
    std::vector<fs::path> found; // first, because removing changes what is being listed
    std::error_code error;
    for (fs::directory_iterator entry(project.absolute(run.folder), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (isCheckpointName(name) && isPlainFolder(entry->path()) && !indexed.contains(run.folder + "/" + name))
            found.push_back(entry->path());
    }
    for (const fs::path& folder : found)
        discardFolder(folder);
}

void removeLeftovers(const ProjectHandle& project, const Project& database) {
    removeTemporaries(project);
    asFarAsPossible([&] { settleFiles(project, database, {}); });
    asFarAsPossible([&] {
        for (const RunRow& run : database.runs())
            asFarAsPossible([&] { removeUnindexedCheckpoints(project, database, run); });
    });
}

} // namespace kantai
