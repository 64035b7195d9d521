// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/TextImport.h"
#include "core/corpus/formats/TextFormat.h"

#include <algorithm>
#include <system_error>

namespace kantai {

namespace fs = std::filesystem;

namespace {

bool isHidden(const fs::path& name) {
    return name.native().front() == '.';
}

} // namespace

std::vector<fs::path> textFilesBelow(const fs::path& fileOrFolder, const Progress& progress) {
    std::error_code error;
    const fs::file_status status = fs::status(fileOrFolder, error);
    if (error)
        throw systemError("Cannot open", fileOrFolder, error.value());
    if (!fs::is_directory(status))
        return {fileOrFolder};

    std::vector<fs::path> files;
    std::size_t links = 0, others = 0;
    fs::path at = fileOrFolder;
    fs::recursive_directory_iterator entries(fileOrFolder, error);
    while (!error && entries != fs::recursive_directory_iterator()) {
        at = entries->path();
        const fs::path name = at.filename();
        std::error_code unknown; // a dangling link is not a text file
        if (isHidden(name))
            entries.disable_recursion_pending();
        else if (entries->is_symlink(unknown) && entries->is_directory(unknown))
            ++links;
        else if (hasTextExtension(name) && entries->is_regular_file(unknown)) {
            if (entries->is_symlink(unknown))
                ++links;
            else
                files.push_back(at);
        } else if (entries->is_regular_file(unknown))
            ++others;
        entries.increment(error);
    }
    if (error)
        throw systemError("Cannot list", at, error.value());
    if (links > 0)
        progress.warning(
            Phrase::tr("Links in {} that lead to text files or folders were left out: {}. Name such a file or folder "
                       "itself to import it.",
                       readablePath(fileOrFolder), links));
    if (others > 0 && !files.empty())
        progress.info(
            Phrase::tr("Files in {} whose ending says that they hold no text were left out: {}. Name such a "
                       "file itself to import it.",
                       readablePath(fileOrFolder), others));
    if (files.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} holds no file that text is taken from.", readablePath(fileOrFolder)),
                    Phrase::tr("Choose a folder with text files, or name the files themselves."));
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace kantai
