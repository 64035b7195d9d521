// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/CorpusGallery.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/TextImport.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <string_view>
#include <system_error>

namespace kantai {

namespace {

fs::path inSystem(const fs::path& system, const std::string& absolute) {
    return system / absolute.substr(1);
}

// The versions of the packages that are installed, as dpkg records them; of those in the gallery.
std::map<std::string, std::string> installedVersions(const fs::path& system) {
    std::map<std::string, std::string> versions;
    const fs::path status = inSystem(system, "/var/lib/dpkg/status");
    if (!isPlainFile(status))
        return versions;
    CorpusReader lines({status});
    std::string_view line;
    std::string package; // empty while it is none of ours, or not installed
    while (lines.next(line)) {
        if (line.starts_with("Package: ")) {
            const auto isIt = [&](const GalleryText& text) { return text.package == line.substr(9); };
            package = std::ranges::any_of(galleryTexts(), isIt) ? line.substr(9) : std::string_view();
        } else if (line.starts_with("Status: ") && !line.ends_with(" installed")) {
            package.clear();
        } else if (!package.empty() && line.starts_with("Version: ")) {
            versions[package] = line.substr(9);
        }
    }
    return versions;
}

bool holdsText(const fs::path& file, const GalleryText& text) {
    const std::string name = file.filename().string();
    switch (text.format) {
    case GalleryFormat::WordNet:
        return name.starts_with("data.");
    case GalleryFormat::Fortunes:
        return name.find('.') == std::string::npos;
    case GalleryFormat::Pages:
    case GalleryFormat::Dictionary:
        return name.ends_with(text.ending);
    }
    return false;
}

std::vector<fs::path> filesOf(const GalleryText& text, const fs::path& system) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at(inSystem(system, text.folder), error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
        if (!at->is_symlink(error) && at->is_regular_file(error) && holdsText(at->path(), text))
            files.push_back(at->path());
    std::ranges::sort(files);
    return files;
}

// The line as it is in the corpus; nothing for a line that is none of the text.
using LineOf = std::function<bool(std::string_view& line)>;

bool wordNetLine(std::string_view& line) {
    const std::size_t gloss = line.find(" | ");
    if (line.starts_with("  ") || gloss == std::string_view::npos) // its licence
        return false;
    line.remove_prefix(gloss + 3);
    line = line.substr(0, line.find_last_not_of(' ') + 1);
    return true;
}

bool fortuneLine(std::string_view& line) {
    if (line == "%")
        line = {};
    return true;
}

bool anyLine(std::string_view&) {
    return true;
}

GalleryState stateOf(const GalleryText& text, const std::map<std::string, std::string>& versions,
                     const fs::path& system) {
    GalleryState state;
    const auto version = versions.find(text.package);
    if (version == versions.end())
        return state;
    state.version = version->second;
    state.files = filesOf(text, system);
    state.isInstalled = !state.files.empty();
    const fs::path copyright = inSystem(system, "/usr/share/doc/" + text.package + "/copyright");
    if (isPlainFile(copyright))
        state.copyright = copyright;
    return state;
}

LineOf lineOf(GalleryFormat format) {
    return format == GalleryFormat::WordNet ? wordNetLine : format == GalleryFormat::Fortunes ? fortuneLine : anyLine;
}

} // namespace

const GalleryText& galleryText(const std::string& name) {
    const auto found = std::ranges::find(galleryTexts(), name, &GalleryText::name);
    if (found == galleryTexts().end())
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The gallery has no text with the name \"{}\".", readableExcerpt(name)));
    return *found;
}

GalleryState stateOf(const GalleryText& text, const fs::path& system) {
    return stateOf(text, installedVersions(system), system);
}

std::vector<GalleryState> readGallery(const fs::path& system) {
    const std::map<std::string, std::string> versions = installedVersions(system);
    std::vector<GalleryState> states;
    for (const GalleryText& text : galleryTexts())
        states.push_back(stateOf(text, versions, system));
    return states;
}

std::string installCommand(const GalleryText& text) {
    return "sudo apt install " + text.package;
}

std::string galleryOrigin(const GalleryText& text, const GalleryState& state) {
    return fmt::format("Debian package {} {}", text.package, state.version);
}

// Each file is taken out of its format as in an import without cleaning; an empty line stands between two.
fs::path stageGalleryText(const GalleryText& text, const fs::path& folder, const Progress& progress,
                          std::stop_token stop, const fs::path& system) {
    const GalleryState state = stateOf(text, system);
    if (!state.isInstalled)
        throw Error(ErrorCode::BadInput, Phrase::tr("The Debian package {} is not installed.", text.package),
                    Phrase::tr("Install it in a terminal: {}", installCommand(text)));
    const fs::path target = folder / (text.name + ".txt"), part = folder / "part.taken";
    const LineOf taken = lineOf(text.format);
    FileWriter writer(target);
    for (std::size_t i = 0; i < state.files.size(); ++i) {
        throwIfStopped(stop, Phrase::tr("The import of {}", text.package));
        progress.report(Phrase::noop("Reading the package"), i, state.files.size(),
                        readablePath(state.files[i].filename()));
        try {
            importText(state.files[i], part, CleaningOptions::none(), {}, stop);
        } catch (const NoTextTaken&) {
            continue;
        }
        if (writer.bytesWritten() > 0)
            writer.write("\n");
        CorpusReader lines({part});
        std::string_view line;
        while (lines.next(line)) {
            if (!taken(line))
                continue;
            writer.write(line);
            writer.write("\n");
        }
    }
    writer.closeUnsynced();
    std::error_code ignored;
    fs::remove(part, ignored);
    if (fs::file_size(target) == 0)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The Debian package {} holds no text that is known here.", text.package));
    return target;
}

} // namespace kantai
