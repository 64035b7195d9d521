// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/workflow/CorpusWorkflow.h"
#include "core/workflow/ProjectAccess.h"

#include <cctype>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

constexpr std::size_t kLongestName = 60; // bytes of a source's name that its copy keeps

// A name that every file system takes; letters of any script stay.
std::string plainName(const fs::path& source) {
    std::string name = readablePath(source.stem());
    for (char& c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && !std::isalnum(byte) && c != '-' && c != '_')
            c = '-';
    }
    name.resize(utf8CutBefore(name, kLongestName));
    return name.empty() ? "text" : name;
}

std::vector<fs::path> expand(const std::vector<fs::path>& sources) {
    std::vector<fs::path> files;
    for (const fs::path& source : sources) {
        const auto below = textFilesBelow(source);
        files.insert(files.end(), below.begin(), below.end());
    }
    if (files.empty())
        throw Error(ErrorCode::Usage, Phrase::tr("There is nothing to import."),
                    Phrase::tr("Name a text file or a folder with text files."));
    return files;
}

void requireNew(const CorpusFileRow& candidate, const std::vector<CorpusFileRow>& known) {
    for (const CorpusFileRow& row : known)
        if (row.sha256 == candidate.sha256 || row.sourceSha256 == candidate.sourceSha256)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} is already in the corpus: it has the same text as {}, imported from {}.",
                                   candidate.source, row.file, row.source),
                        Phrase::tr("Leave it out, or remove the other one first; nothing was imported."));
}

// What the import has read so far, in a folder that vanishes with this object unless its files were taken into the
// corpus.
class StagedImport {
public:
    StagedImport(const ProjectHandle& project, std::vector<CorpusFileRow> known)
        : project_(project), folder_(project.absolute("corpus/import")), known_(std::move(known)) {
        number_ = known_.empty() ? 0 : known_.back().id;
    }

    void read(const fs::path& source, const ImportRequest& request, const Progress& progress, std::stop_token stop) {
        CorpusFileRow row;
        row.source = readablePath(fs::absolute(source).lexically_normal());
        const std::string name = fmt::format("{:04}-{}.txt", ++number_, plainName(source));
        row.file = "corpus/" + name;
        const ImportedText report = importText(source, folder_.path() / name, request.cleaning, progress, stop);
        row.sha256 = report.sha256;
        row.sourceSha256 = report.sourceSha256;
        row.bytes = report.bytes;
        row.lines = report.lines;
        row.encoding = encodingName(report.encoding);
        row.importReport = toJson(report).dump();
        row.licenceNote = request.licenceNote;
        requireNew(row, known_);
        known_.push_back(row);
        files_.push_back({row, report});
    }

    std::vector<fs::path> paths() const {
        std::vector<fs::path> paths;
        for (const ImportedFile& file : files_)
            paths.push_back(folder_.path() / fs::path(file.row.file).filename());
        return paths;
    }

    // Each file moves into its place before its row names it; when one fails, those before it leave again.
    std::vector<ImportedFile> keep(Project& database) {
        std::size_t kept = 0;
        try {
            for (; kept < files_.size(); ++kept)
                keepOne(database, files_[kept].row);
        } catch (...) {
            while (kept-- > 0) {
                database.removeCorpusFile(files_[kept].row.id);
                std::error_code ignored;
                fs::remove(project_.absolute(files_[kept].row.file), ignored);
            }
            throw;
        }
        return files_;
    }

private:
    void keepOne(Project& database, CorpusFileRow& row) {
        const fs::path target = project_.absolute(row.file);
        std::error_code error;
        fs::rename(folder_.path() / target.filename(), target, error);
        if (error)
            throw systemError("Cannot create", target, error.value());
        syncFolder(target.parent_path());
        try {
            row.id = database.addCorpusFile(row);
        } catch (...) {
            fs::remove(target, error);
            throw;
        }
    }

    const ProjectHandle& project_;
    AtomicFolder folder_;
    std::vector<CorpusFileRow> known_;
    std::vector<ImportedFile> files_;
    std::int64_t number_ = 0;
};

} // namespace

ImportOutcome importCorpus(const ProjectHandle& project, const ImportRequest& request, const Progress& progress,
                           std::stop_token stop) {
    const std::vector<fs::path> sources = expand(request.sources);
    Project database(project);
    requireWritable(project);
    StagedImport staged(project, database.corpusFiles());
    for (const fs::path& source : sources)
        staged.read(source, request, progress, stop);

    std::vector<fs::path> corpus = corpusPaths(project, database);
    const std::vector<fs::path> added = staged.paths();
    corpus.insert(corpus.end(), added.begin(), added.end());
    const ProjectRow info = database.info();
    ImportOutcome outcome;
    outcome.statistics = corpusStatistics(corpus, {info.splitSeed, info.heldOutFraction}, progress, stop);

    outcome.files = staged.keep(database);
    database.setCorpusStatistics(toJson(outcome.statistics).dump());
    database.addEvent("import", fmt::format("Imported {} {}: {} lines, {}.", outcome.files.size(),
                                            outcome.files.size() == 1 ? "file" : "files", outcome.statistics.lines,
                                            formatBytes(outcome.statistics.bytes)));
    return outcome;
}

} // namespace kantai
