// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileErrors.h"

#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cstdlib>
#include <system_error>

namespace kantai {

namespace fs = std::filesystem;

Error fileError(const fs::filesystem_error& error) {
    return systemError("Cannot read or write", error.path1(), error.code().value());
}

fs::path absolutePath(const fs::path& path) {
    std::error_code error;
    fs::path absolute = fs::absolute(path, error);
    if (error)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} has no place: the current folder was removed.", readablePath(path)),
                    Phrase::tr("Change to a folder that exists, or give the full path."));
    absolute = absolute.lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

fs::path temporaryFolder() {
    std::error_code error;
    const fs::path folder = fs::temp_directory_path(error);
    if (!error)
        return folder;
    const char* chosen = std::getenv("TMPDIR");
    throw Error(ErrorCode::BadInput,
                Phrase::tr("The folder for temporary files, {}, is not there.",
                           readablePath(chosen != nullptr ? chosen : "/tmp")),
                Phrase::tr("Let TMPDIR name a folder that can be written to."));
}

} // namespace kantai
