// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/StagedCorpus.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/corpus/TextImport.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/project/UnsettledFiles.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

constexpr const char* kTextEnding = ".txt";
constexpr const char* kOriginalEnding = ".original.zst";

void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        throw systemError("Cannot create", to, error.value());
}

} // namespace

StagedCorpus::StagedCorpus(const ProjectHandle& project, const Project& database)
    : project_(project), folder_(project.absolute("corpus/import")), corpus_(database.corpusFiles()),
      originals_(database.corpusOriginals()) {
    number_ = corpus_.empty() ? 0 : corpus_.back().id;
}

const CorpusFileRow& StagedCorpus::inCorpus(std::int64_t id) const {
    const auto row = std::ranges::find(corpus_, id, &CorpusFileRow::id);
    if (row == corpus_.end())
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus has no file with the number {}.", id));
    return *row;
}

fs::path StagedCorpus::nextText() const {
    return folder_.path() / fmt::format("{}.txt", files_.size());
}

const CorpusFileRow& StagedCorpus::add(CorpusFileRow row, const std::string& name, std::int64_t replaces,
                                       StagedOriginal original, std::uint64_t originalBytes) {
    Staged staged;
    staged.text = nextText();
    staged.isReplacement = replaces != 0;
    staged.original = original;
    row.id = replaces;
    const std::string numbered = fmt::format("{:04}-{}", replaces != 0 ? replaces : ++number_, name);
    row.file = freeName(numbered, kTextEnding);
    staged.row = std::move(row);
    if (original == StagedOriginal::New) {
        const fs::path file = originalBeside(staged.text);
        staged.originalRow = {replaces, freeName(numbered, kOriginalEnding), sha256File(file), fs::file_size(file),
                              originalBytes};
    }
    return files_.emplace_back(std::move(staged)).row;
}

std::vector<CorpusFileRow> StagedCorpus::corpusToBe() const {
    std::vector<CorpusFileRow> rows = corpus_;
    for (const Staged& file : files_) {
        if (file.isReplacement)
            *std::ranges::find(rows, file.row.id, &CorpusFileRow::id) = file.row;
        else
            rows.push_back(file.row);
    }
    return rows;
}

std::vector<fs::path> StagedCorpus::pathsToBe() const {
    std::vector<fs::path> paths;
    for (const CorpusFileRow& row : corpusToBe()) {
        const auto staged =
            std::ranges::find_if(files_, [&](const Staged& file) { return file.row.file == row.file; });
        paths.push_back(staged != files_.end() ? staged->text : project_.absolute(row.file));
    }
    return paths;
}

std::vector<CorpusFileRow> StagedCorpus::keep(Project& database, const CorpusStatistics& statistics,
                                              const Progress& progress, const std::function<void(Stores&)>& also) {
    const UnsettledFiles unsettled(project_, database, namesThatComeOrGo(), progress);
    std::vector<fs::path> texts;
    for (const Staged& file : files_) {
        texts.push_back(file.text);
        if (file.original == StagedOriginal::New)
            texts.push_back(originalBeside(file.text));
    }
    syncFiles(texts);
    for (const Staged& file : files_)
        moveIntoPlace(file);
    syncFolder(project_.absolute("corpus"));
    return database.write([&](Stores& stores) {
        std::vector<CorpusFileRow> rows;
        for (const Staged& file : files_)
            rows.push_back(store(stores, file));
        stores.corpus.setStatistics(toJson(statistics).dump());
        also(stores);
        return rows;
    });
}

// A row must never name the text of another decoding or cleaning, not even for a moment, and a text that somebody put
// into the folder stays: the new text gets a new name.
std::string StagedCorpus::freeName(const std::string& name, const std::string& ending) const {
    const auto isTaken = [&](const std::string& file) {
        return fs::exists(project_.absolute(file)) ||
               std::ranges::find(corpus_, file, &CorpusFileRow::file) != corpus_.end() ||
               std::ranges::find(originals_, file, &CorpusOriginalRow::file) != originals_.end();
    };
    std::string file = corpusFile(name + ending);
    for (int again = 2; isTaken(file); ++again)
        file = corpusFile(fmt::format("{}-{}{}", name, again, ending));
    return file;
}

std::vector<std::string> StagedCorpus::namesThatComeOrGo() const {
    std::vector<std::string> names;
    for (const Staged& file : files_) {
        names.push_back(file.row.file);
        if (file.original == StagedOriginal::New)
            names.push_back(file.originalRow.file);
        if (!file.isReplacement)
            continue;
        names.push_back(inCorpus(file.row.id).file);
        const auto before = std::ranges::find(originals_, file.row.id, &CorpusOriginalRow::fileId);
        if (before != originals_.end())
            names.push_back(before->file);
    }
    return names;
}

void StagedCorpus::moveIntoPlace(const Staged& file) const {
    move(file.text, project_.absolute(file.row.file));
    if (file.original == StagedOriginal::New)
        move(originalBeside(file.text), project_.absolute(file.originalRow.file));
}

CorpusFileRow StagedCorpus::store(Stores& stores, const Staged& file) {
    CorpusFileRow row = file.row;
    if (file.isReplacement)
        stores.corpus.replaceFile(row);
    else
        row.id = stores.corpus.addFile(row);
    if (file.original == StagedOriginal::New) {
        CorpusOriginalRow original = file.originalRow;
        original.fileId = row.id;
        stores.corpus.setOriginal(original);
    } else if (file.original == StagedOriginal::None) {
        stores.corpus.removeOriginal(row.id);
    }
    return row;
}

} // namespace kantai
