// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/base/FileErrors.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/StagedCorpus.h"

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

// What the import has read so far.
class StagedImport {
public:
    StagedImport(const ProjectHandle& project, const Project& database) : staged_(project, database) {}

    void read(const fs::path& source, const ImportRequest& request, const Progress& progress, std::stop_token stop) {
        const SourceOptions options = optionsFor(source, request);
        const ImportedText report =
            importText(source, staged_.nextText(), request.cleaning, options, progress, stop, Original::Kept);
        CorpusFileRow row;
        const auto origin = request.origins.find(source);
        row.source = origin != request.origins.end() ? origin->second : readablePath(absolutePath(source));
        row.sha256 = report.sha256;
        row.sourceSha256 = report.sourceSha256;
        row.bytes = report.bytes;
        row.lines = report.lines;
        row.encoding = encodingName(report.encoding);
        row.importReport = toJson(report).dump();
        row.licenceNote = request.licenceNote;
        const CorpusFileRow* replaced = replacedBy(row, report, !options.field.empty(), request);
        if (replaced != nullptr && row.licenceNote.empty())
            row.licenceNote = replaced->licenceNote;
        std::vector<CorpusFileRow> others = staged_.corpusToBe();
        if (replaced != nullptr)
            std::erase_if(others, [&](const CorpusFileRow& known) { return known.file == replaced->file; });
        requireNew(row, others);
        staged_.add(row, plainName(source), replaced != nullptr ? replaced->id : 0,
                    report.originalBytes > 0 ? StagedOriginal::New : StagedOriginal::None, report.originalBytes);
        files_.push_back({row, replaced != nullptr, report});
    }

    bool isEmpty() const { return files_.empty(); }
    std::vector<fs::path> paths() const { return staged_.pathsToBe(); }

    std::vector<ImportedFile> keep(Project& database, const CorpusStatistics& statistics, const Progress& progress) {
        const std::vector<CorpusFileRow> rows =
            staged_.keep(database, statistics, progress, [&](Stores& stores) { record(stores, files_, statistics); });
        for (std::size_t i = 0; i < rows.size(); ++i)
            files_[i].row = rows[i];
        return std::move(files_);
    }

private:
    const CorpusFileRow* replacedBy(const CorpusFileRow& row, const ImportedText& report, bool isFieldNamed,
                                    const ImportRequest& request) const {
        if (request.replaces)
            return &staged_.inCorpus(*request.replaces);
        const auto same = std::ranges::find_if(staged_.corpus(), [&](const CorpusFileRow& known) {
            return known.sourceSha256 == row.sourceSha256 &&
                   (known.encoding != row.encoding || importedTextFromJson(known.importReport).taken != report.taken);
        });
        const bool isNamed = report.encodingBasis == EncodingBasis::Chosen || isFieldNamed;
        return isNamed && same != staged_.corpus().end() ? &*same : nullptr;
    }

    StagedCorpus staged_;
    std::vector<ImportedFile> files_;
};

// Reports how much of all sources is read, not of each by itself.
class ImportProgress {
public:
    ImportProgress(const std::vector<Source>& sources, const CleaningOptions& cleaning, Progress whole)
        : whole_(std::move(whole)), count_(sources.size()),
          isCleanedAfterwards_(cleaning.takes(CleaningStep::JoinLines)) {
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
            double part = update.total > 0 ? static_cast<double>(update.done) / static_cast<double>(update.total) : 0;
            if (isCleanedAfterwards_)
                part = (update.phase == kCleaning ? 1 + part : part) / 2;
            whole_.report(update.phase, before + static_cast<std::uint64_t>(part * static_cast<double>(weight)),
                          total_, Phrase::tr("{} ({} of {})", update.detail, number, count_));
        };
        return Progress(report, [this](LogLevel level, const std::string& line, const Remedy& remedy) {
            whole_.log(level, line, remedy);
        });
    }

private:
    static constexpr const char* kCleaning = "Cleaning"; // the phase of cleanText()
    static constexpr std::uint64_t kCostOfAFile = 4096;  // as many bytes: small files take their time too

    Progress whole_;
    std::size_t count_, at_ = 0;
    bool isCleanedAfterwards_;
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
    ImportProgress reading(sources, request.cleaning, progress);
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
    StagedImport staged(project, database);
    ImportOutcome outcome;
    outcome.leftOut = readAll(staged, sources, request, progress, stop);
    outcome.statistics = corpusStatistics(staged.paths(), heldOutSplit(database), progress, stop);
    outcome.files = staged.keep(database, outcome.statistics, progress);
    return outcome;
}

} // namespace kantai
