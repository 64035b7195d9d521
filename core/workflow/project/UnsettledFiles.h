// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the corpus that are put into their places, or leave them, together with their rows. A file cannot move in
// the transaction of its row, so the names are on the disk before anything moves, in corpus/.unsettled.json; whatever
// happens then, a file on that list is removed in the end unless a row names it. Files that are not on the list are
// left alone: whoever looks at corpus/ may have put a text there. Private to core/workflow, on the thread of the
// project it is given.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

namespace kantai {

class UnsettledFiles {
public:
    // Writes the names, as rows have them ("corpus/0001-kant.txt"). Throws Error when that is not possible.
    UnsettledFiles(const ProjectHandle& project, const Project& database, const std::vector<std::string>& files,
                   const Progress& progress);
    // Settles them. Warns of what cannot be removed; settleFiles() tries it again when the project is opened.
    ~UnsettledFiles();
    UnsettledFiles(const UnsettledFiles&) = delete;
    UnsettledFiles& operator=(const UnsettledFiles&) = delete;

private:
    const ProjectHandle& project_;
    const Project& database_;
    const Progress& progress_;
};

// Removes the files on the list that no row names, then the list. Warns of what cannot be removed: it stays listed.
// Throws Error when the rows cannot be read.
void settleFiles(const ProjectHandle& project, const Project& database, const Progress& progress);

} // namespace kantai
