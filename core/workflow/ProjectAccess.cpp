// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ProjectAccess.h"

#include "core/base/FileErrors.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cerrno>
#include <system_error>

namespace kantai {

fs::path emptyTarget(const fs::path& folder) {
    const fs::path target = absolutePath(folder);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (error && error.value() != ENOENT)
        throw systemError("Cannot create", target, error.value());
    if (!fs::exists(status))
        return target;
    if (!fs::is_directory(status))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} exists already and is not a folder.", readablePath(target)),
                    Phrase::tr("Choose a new folder."));
    if (!fs::is_empty(target, error))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The folder {} exists already and is not empty.", readablePath(target)),
                    Phrase::tr("Choose a new or empty folder."));
    return target;
}

void discardFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error))
        return;
    const AtomicFolder bin(folder);
    fs::rename(folder, bin.path() / folder.filename(), error);
    if (error)
        throw systemError("Cannot remove", folder, error.value());
}

} // namespace kantai
