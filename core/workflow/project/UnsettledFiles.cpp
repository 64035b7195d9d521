// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/UnsettledFiles.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/project/stores/RowPaths.h"

#include <set>
#include <system_error>

namespace kantai {

namespace {

fs::path listOf(const ProjectHandle& project) {
    return project.absolute("corpus/.unsettled.json");
}

// A project may come from a stranger: names, or a whole list, that this program cannot have written.
template <class Read>
void passOver(const Read& read) {
    try {
        read();
    } catch (const Error&) {
    } catch (const Json::exception&) {
    }
}

std::set<std::string> listed(const ProjectHandle& project) {
    std::set<std::string> files;
    if (!isPlainFile(listOf(project)))
        return files;
    const auto add = [&](const Json& name) {
        files.insert(requireCorpusFile(name.get<std::string>(), "The list of unsettled files"));
    };
    passOver([&] {
        for (const Json& name : readJsonFile(listOf(project)))
            passOver([&] { add(name); });
    });
    return files;
}

bool removeFile(const fs::path& file, const Progress& progress) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
        progress.warning(systemError("Cannot remove", file, error.value()).what());
    return !error;
}

} // namespace

void settleFiles(const ProjectHandle& project, const Project& database, const Progress& progress) {
    const fs::path list = listOf(project);
    std::set<std::string> unsettled = listed(project);
    if (!unsettled.empty()) {
        for (const CorpusFileRow& row : database.corpusFiles())
            unsettled.erase(row.file);
        for (const CorpusOriginalRow& row : database.corpusOriginals())
            unsettled.erase(row.file);
    }
    bool settled = true;
    for (const std::string& file : unsettled)
        settled = removeFile(project.absolute(file), progress) && settled;
    std::error_code ignored; // a list without files that could be removed does no harm
    if (settled)
        fs::remove(list, ignored);
}

UnsettledFiles::UnsettledFiles(const ProjectHandle& project, const Project& database,
                               const std::vector<std::string>& files, const Progress& progress)
    : project_(project), database_(database), progress_(progress) {
    std::set<std::string> names = listed(project); // what could not be removed before
    names.insert(files.begin(), files.end());
    writeFileAtomically(listOf(project), Json(names).dump(2) + "\n");
}

UnsettledFiles::~UnsettledFiles() {
    try {
        settleFiles(project_, database_, progress_);
    } catch (const std::exception&) {
        // Whether the rows were stored is not known now; it is when the project is opened next.
    }
}

} // namespace kantai
