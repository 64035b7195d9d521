// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileErrors.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/Database.h"
#include "core/project/Project.h"
#include "core/project/ProjectLocation.h"
#include "core/project/ProjectLock.h"
#include "core/project/schema/Migrations.h"
#include "core/project/stores/Stores.h"

#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <random>
#include <system_error>

namespace kantai {

struct ProjectHandle::State {
    explicit State(const fs::path& projectFile)
        : file(projectFile), folder(projectFile.parent_path()), lock(projectFile), readOnly(lock.refusal()) {}

    fs::path file;
    fs::path folder;
    ProjectLock lock;
    ReadOnlyCause readOnly;
    std::string session;
};

namespace {

constexpr std::array<const char*, 5> kSubfolders = {"corpus", "tokenizers", "tokens", "checkpoints", "classifiers"};

std::string newSession() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

void createContents(const fs::path& folder, const std::string& name, const std::function<void(Stores&)>& fill) {
    std::error_code error;
    for (const char* subfolder : kSubfolders) {
        if (!fs::create_directory(folder / subfolder, error))
            throw systemError("Cannot create", folder / subfolder, error.value());
    }
    const Database database(folder / (name + kProjectExtension), Database::Access::Create);
    createSchema(database);
    database.write([&] {
        ProjectRow row;
        row.name = name;
        Stores stores(database.connection(), {});
        stores.corpus.setInfo(row);
        if (fill)
            fill(stores);
    });
}

// True when there is an empty folder already. Throws when there is anything else.
bool requireFreePlace(const fs::path& folder) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(folder, error);
    if (!fs::exists(status)) {
        if (error && error.value() != ENOENT)
            throw systemError("Cannot create the project", folder, error.value());
        return false;
    }
    if (!fs::is_directory(status))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} exists already and is not a folder.", readablePath(folder)),
                    Phrase::tr("Choose another place for the project."));
    const bool empty = fs::is_empty(folder, error);
    if (error)
        throw systemError("Cannot read the folder", folder, error.value());
    if (!empty)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The folder {} exists already and is not empty.", readablePath(folder)),
                    Phrase::tr("Choose a new folder for the project, or open the project that is in it."));
    return true;
}

} // namespace

ProjectHandle ProjectHandle::open(const fs::path& folderOrFile) {
    const fs::path file = locateProject(folderOrFile);
    // A folder that leads elsewhere is named here, not by whatever first wants something of it.
    for (const char* subfolder : kSubfolders)
        resolveInside(file.parent_path(), subfolder);
    {
        // What is no project must not get a lock file beside it.
        const Database glance(file, Database::Access::Read);
    }
    auto state = std::make_shared<State>(file);
    state->session = newSession();
    const Database database(file, Database::Access::Read);
    const int version = database.schemaVersion();
    if (version > kSchemaVersion) {
        state->lock.release();
        state->readOnly = {Phrase::tr("it was written by a newer Kantai Studio (schema {}, this one knows {})",
                                      version, kSchemaVersion),
                           Phrase::tr("Nothing was changed; update Kantai Studio to work on it.")};
    }
    requireOwnSchema(database);
    database.requireWhole();
    return ProjectHandle(std::move(state));
}

ProjectHandle ProjectHandle::create(const fs::path& folder, const std::string& name,
                                    const std::function<void(Stores&)>& fill) {
    requireProjectName(name);
    // Without a trailing slash, and whatever the working directory becomes.
    const fs::path target = absolutePath(folder);
    const bool emptyFolderExists = requireFreePlace(target);
    AtomicFolder whole(target);
    createContents(whole.path(), name, fill);
    std::error_code error;
    if (emptyFolderExists && !fs::remove(target, error) && error)
        throw systemError("Cannot replace the empty folder", target, error.value());
    whole.commit();
    return open(target);
}

const fs::path& ProjectHandle::folder() const {
    return state_->folder;
}

const fs::path& ProjectHandle::file() const {
    return state_->file;
}

fs::path ProjectHandle::absolute(const std::string& relative) const {
    return resolveInside(state_->folder, relative);
}

bool ProjectHandle::writable() const {
    return state_->lock.held();
}

const ReadOnlyCause& ProjectHandle::readOnly() const {
    return state_->readOnly;
}

void ProjectHandle::requireWritable() const {
    if (!writable())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} is read-only: {}.", readablePath(file()), readOnly().reason),
                    readOnly().remedy);
}

const std::string& ProjectHandle::session() const {
    return state_->session;
}

} // namespace kantai
