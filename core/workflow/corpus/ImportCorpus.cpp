// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/base/FileErrors.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/project/UnsettledFiles.h"

#include <algorithm>
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

struct Source {
    fs::path file;
    bool isNamed = true; // by the user; else found in a folder
};

std::vector<Source> expand(const std::vector<fs::path>& sources, const Progress& progress) {
    std::vector<Source> files;
    for (const fs::path& source : sources)
        for (const fs::path& file : textFilesBelow(source, progress))
            files.push_back({file, file == source});
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

SourceOptions optionsFor(const fs::path& source, const ImportRequest& request) {
    const auto single = request.optionsOfFiles.find(source);
    if (single == request.optionsOfFiles.end())
        return request.options;
    SourceOptions options = single->second;
    if (!options.encoding)
        options.encoding = request.options.encoding;
    if (options.field.empty())
        options.field = request.options.field;
    return options;
}

void record(Stores& stores, const std::vector<ImportedFile>& files, const CorpusStatistics& statistics) {
    std::size_t added = 0;
    for (const ImportedFile& file : files) {
        added += file.isReplacement ? 0 : 1;
        if (file.isReplacement)
            stores.events.add("import", fmt::format("Imported {} again as {}.", file.row.source, file.row.encoding));
    }
    if (added > 0)
        stores.events.add("import", fmt::format("Imported {} {}: {} lines, {}.", added, added == 1 ? "file" : "files",
                                                statistics.lines, formatBytes(statistics.bytes)));
}

// What the import has read so far, in a folder that vanishes with this object unless its files were taken into the
// corpus.
class StagedImport {
public:
    StagedImport(const ProjectHandle& project, const std::vector<CorpusFileRow>& corpus)
        : project_(project), folder_(project.absolute("corpus/import")), corpus_(corpus), known_(corpus) {
        number_ = known_.empty() ? 0 : known_.back().id;
    }

    void read(const fs::path& source, const ImportRequest& request, const Progress& progress, std::stop_token stop) {
        const SourceOptions options = optionsFor(source, request);
        const fs::path text = folder_.path() / fmt::format("{}.txt", files_.size());
        const ImportedText report = importText(source, text, request.cleaning, options, progress, stop);
        CorpusFileRow row;
        row.source = readablePath(absolutePath(source));
        row.sha256 = report.sha256;
        row.sourceSha256 = report.sourceSha256;
        row.bytes = report.bytes;
        row.lines = report.lines;
        row.encoding = encodingName(report.encoding);
        row.importReport = toJson(report).dump();
        row.licenceNote = request.licenceNote;
        const CorpusFileRow* replaced = replacedBy(row, report, !options.field.empty(), request);
        if (replaced != nullptr) {
            row.id = replaced->id;
            row.file = freeName(row.id, plainName(source));
            if (row.licenceNote.empty())
                row.licenceNote = replaced->licenceNote;
            std::erase_if(known_, [&](const CorpusFileRow& known) { return known.file == replaced->file; });
        } else {
            row.file = freeName(++number_, plainName(source));
        }
        requireNew(row, known_);
        known_.push_back(row);
        files_.push_back({{row, replaced != nullptr, report}, text});
    }

    bool isEmpty() const { return files_.empty(); }

    // Of the whole corpus as it will be.
    std::vector<fs::path> paths() const {
        std::vector<fs::path> paths;
        for (const CorpusFileRow& row : corpus_) {
            const auto staged = std::find_if(files_.begin(), files_.end(),
                                             [&](const Staged& file) { return file.imported.row.id == row.id; });
            paths.push_back(staged != files_.end() ? staged->text : project_.absolute(row.file));
        }
        for (const Staged& file : files_)
            if (!file.imported.isReplacement)
                paths.push_back(file.text);
        return paths;
    }

    // Each file moves into its place before its row names it; all rows, and what the corpus is with them, are one
    // commit. Without it the files leave again, with it those that were replaced do.
    std::vector<ImportedFile> keep(Project& database, const CorpusStatistics& statistics, const Progress& progress) {
        const UnsettledFiles unsettled(project_, database, namesThatComeOrGo(), progress);
        std::vector<fs::path> texts;
        for (const Staged& file : files_)
            texts.push_back(file.text);
        syncFiles(texts);
        for (const Staged& file : files_)
            moveIntoPlace(file);
        syncFolder(project_.absolute("corpus"));
        return database.write([&](Stores& stores) {
            std::vector<ImportedFile> imported;
            for (const Staged& file : files_)
                imported.push_back(stored(stores, file.imported));
            stores.corpus.setStatistics(toJson(statistics).dump());
            record(stores, imported, statistics);
            return imported;
        });
    }

private:
    struct Staged {
        ImportedFile imported;
        fs::path text;
    };

    const CorpusFileRow& inCorpus(std::int64_t id) const {
        const auto row =
            std::find_if(corpus_.begin(), corpus_.end(), [&](const CorpusFileRow& known) { return known.id == id; });
        if (row == corpus_.end())
            throw Error(ErrorCode::BadInput, Phrase::tr("The corpus has no file with the number {}.", id));
        return *row;
    }

    const CorpusFileRow* replacedBy(const CorpusFileRow& row, const ImportedText& report, bool isFieldNamed,
                                    const ImportRequest& request) const {
        if (request.replaces)
            return &inCorpus(*request.replaces);
        const auto same = std::find_if(corpus_.begin(), corpus_.end(), [&](const CorpusFileRow& known) {
            return known.sourceSha256 == row.sourceSha256 &&
                   (known.encoding != row.encoding || importedTextFromJson(known.importReport).taken != report.taken);
        });
        const bool isNamed = report.encodingBasis == EncodingBasis::Chosen || isFieldNamed;
        return isNamed && same != corpus_.end() ? &*same : nullptr;
    }

    // A row must never name the text of another decoding, not even for a moment, and a text that somebody put into
    // the folder stays: the new text gets a new name.
    std::string freeName(std::int64_t number, const std::string& name) const {
        std::string file = corpusFile(fmt::format("{:04}-{}.txt", number, name));
        for (int again = 2; isTaken(file); ++again)
            file = corpusFile(fmt::format("{:04}-{}-{}.txt", number, name, again));
        return file;
    }

    bool isTaken(const std::string& file) const {
        return fs::exists(project_.absolute(file)) ||
               std::any_of(corpus_.begin(), corpus_.end(),
                           [&](const CorpusFileRow& row) { return row.file == file; });
    }

    std::vector<std::string> namesThatComeOrGo() const {
        std::vector<std::string> names;
        for (const Staged& file : files_) {
            names.push_back(file.imported.row.file);
            if (file.imported.isReplacement)
                names.push_back(inCorpus(file.imported.row.id).file);
        }
        return names;
    }

    void moveIntoPlace(const Staged& file) const {
        const fs::path target = project_.absolute(file.imported.row.file);
        std::error_code error;
        fs::rename(file.text, target, error);
        if (error)
            throw systemError("Cannot create", target, error.value());
    }

    static ImportedFile stored(Stores& stores, ImportedFile file) {
        if (file.isReplacement)
            stores.corpus.replaceFile(file.row);
        else
            file.row.id = stores.corpus.addFile(file.row);
        return file;
    }

    const ProjectHandle& project_;
    AtomicFolder folder_;
    std::vector<CorpusFileRow> corpus_; // before the import
    std::vector<CorpusFileRow> known_;  // as it will be
    std::vector<Staged> files_;
    std::int64_t number_ = 0;
};

// Reports how much of all sources is read, not of each by itself.
class ImportProgress {
public:
    ImportProgress(const std::vector<Source>& sources, Progress whole)
        : whole_(std::move(whole)), count_(sources.size()) {
        std::error_code unknown;
        for (const Source& source : sources) {
            const std::uintmax_t bytes = fs::file_size(source.file, unknown);
            total_ += weights_.emplace_back(kCostOfAFile + (unknown ? 0 : bytes));
        }
    }

    // Of the next source.
    Progress next() {
        if (count_ == 1)
            return whole_;
        const std::uint64_t weight = weights_[at_++], before = std::exchange(before_, before_ + weight);
        const auto report = [this, weight, before, number = at_](const ProgressUpdate& update) {
            const double part =
                update.total > 0 ? static_cast<double>(update.done) / static_cast<double>(update.total) : 0;
            whole_.report(update.phase, before + static_cast<std::uint64_t>(part * static_cast<double>(weight)),
                          total_, Phrase::tr("{} ({} of {})", update.detail, number, count_));
        };
        return Progress(report, [this](LogLevel level, const std::string& line, const Remedy& remedy) {
            whole_.log(level, line, remedy);
        });
    }

private:
    static constexpr std::uint64_t kCostOfAFile = 4096; // as many bytes: small files take their time too

    Progress whole_;
    std::size_t count_, at_ = 0;
    std::vector<std::uint64_t> weights_;
    std::uint64_t before_ = 0, total_ = 0;
};

// Reads all sources, though one is refused already: a user hears of all at once. What was only found in a folder and
// holds no text, such as the settings of another program, is left out with a warning. Returns the reasons of those
// that were refused and are left out.
std::vector<std::string> readAll(StagedImport& staged, const std::vector<Source>& sources,
                                 const ImportRequest& request, const Progress& progress,
                                 const std::stop_token& stop) {
    constexpr std::size_t kMostNamed = 20;
    std::vector<Error> refusals;
    std::optional<NoTextTaken> leftOut;
    ImportProgress reading(sources, progress);
    for (const Source& source : sources) {
        try {
            staged.read(source.file, request, reading.next(), stop);
        } catch (const NoTextTaken& error) {
            if (source.isNamed) {
                refusals.push_back(error);
                continue;
            }
            leftOut = error;
            progress.warning(Phrase::tr("{} It was left out.", error.message()));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::BadInput)
                throw;
            refusals.push_back(error);
        }
    }
    if (refusals.empty() && staged.isEmpty() && leftOut)
        throw *leftOut;
    std::vector<std::string> reasons;
    for (const Error& refusal : refusals)
        reasons.push_back(refusal.message());
    if (refusals.empty() || (request.leaveOutRefused && !staged.isEmpty()))
        return reasons;
    if (refusals.size() == 1)
        throw refusals.front();
    std::string all = Phrase::tr("{} of {} files cannot be imported:", refusals.size(), sources.size());
    for (std::size_t i = 0; i < std::min(refusals.size(), kMostNamed); ++i)
        all += "\n" + reasons[i];
    if (refusals.size() > kMostNamed)
        all += "\n" + Phrase::tr("and {} more.", refusals.size() - kMostNamed);
    throw Error(ErrorCode::BadInput, all, Phrase::tr("Correct them or leave them out; nothing was imported."));
}

} // namespace

ImportOutcome importCorpus(const ProjectHandle& project, const ImportRequest& request, const Progress& progress,
                           std::stop_token stop) {
    const std::vector<Source> sources = expand(request.sources, progress);
    if (request.replaces && sources.size() != 1)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("One file can take the place of a file of the corpus, not {}.", sources.size()));
    Project database(project);
    project.requireWritable();
    StagedImport staged(project, database.corpusFiles());
    ImportOutcome outcome;
    outcome.leftOut = readAll(staged, sources, request, progress, stop);
    outcome.statistics = corpusStatistics(staged.paths(), heldOutSplit(database), progress, stop);
    outcome.files = staged.keep(database, outcome.statistics, progress);
    return outcome;
}

} // namespace kantai
