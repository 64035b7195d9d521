// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/ProjectLocation.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

namespace kantai {

namespace {

constexpr std::size_t kLongestName = 100;

fs::path onlyProjectIn(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& path = entry->path();
        std::error_code ignored;
        if (path.extension() == kProjectExtension && path.filename().native().front() != '.' &&
            entry->is_regular_file(ignored))
            found.push_back(path);
    }
    if (error)
        throw systemError("Cannot read the folder", folder, error.value());
    if (found.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The folder {} holds no .kantai file.", readablePath(folder)),
                    Remedy::NewProject);
    std::sort(found.begin(), found.end());
    if (found.size() > 1)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The folder {} holds more than one project: {} and {}.", readablePath(folder),
                               readablePath(found[0].filename()), readablePath(found[1].filename())),
                    Phrase::tr("Name the .kantai file itself, or give each project a folder of its own."));
    return found.front();
}

[[noreturn]] void refuseName(const std::string& name, const std::string& why) {
    throw Error(ErrorCode::BadInput,
                Phrase::tr("\"{}\" cannot be the name of a project: {}.", readableText(name), why),
                Phrase::tr("Choose a name that can also be a file name, such as Kant."));
}

bool hasControlCharacter(const std::string& text) {
    return readableText(text) != text;
}

} // namespace

fs::path locateProject(const fs::path& folderOrFile) {
    std::error_code error;
    const fs::path path = fs::canonical(folderOrFile, error);
    if (error)
        throw systemError("Cannot open the project", folderOrFile, error.value());
    return fs::is_directory(path, error) ? onlyProjectIn(path) : path;
}

void requireProjectName(const std::string& name) {
    if (name.empty())
        refuseName(name, Phrase::tr("it is empty"));
    if (name.size() > kLongestName)
        refuseName(name, Phrase::tr("it is longer than {} bytes", kLongestName));
    if (!isUtf8(name))
        refuseName(name, Phrase::tr("it is not valid UTF-8"));
    if (name.find('/') != std::string::npos)
        refuseName(name, Phrase::tr("it contains a '/'"));
    if (hasControlCharacter(name))
        refuseName(name, Phrase::tr("it contains a control character"));
    if (name.front() == '.')
        refuseName(name, Phrase::tr("it begins with a dot"));
    if (name.front() == ' ' || name.back() == ' ')
        refuseName(name, Phrase::tr("it begins or ends with a space"));
}

} // namespace kantai
