// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/CleanCorpus.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/LineSplitter.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "core/workflow/corpus/StagedCorpus.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace kantai {

namespace {

constexpr std::size_t kPreviewLines = 200;

std::string shownName(const CorpusFileRow& row) {
    return readablePath(fs::path(row.source).filename());
}

// The text that a file is cleaned from: its kept original, or the file itself where cleaning has changed nothing.
struct BaseText {
    BaseText(const ProjectHandle& project, const Project& database, const CorpusFileRow& row) {
        for (const CorpusOriginalRow& kept : database.corpusOriginals())
            if (kept.fileId == row.id)
                original = kept;
        file = project.absolute(original ? original->file : row.file);
        sha256 = original ? original->sha256 : row.sha256;
        blocks = original ? blocksOfOriginal(file, original->textBytes) : blocksOfText(file);
    }

    void requireWhole() const {
        if (sha256File(file) != sha256)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} was changed or damaged after it was imported.", readablePath(file)),
                        Phrase::tr("Import the text again from its source."));
    }

    std::optional<CorpusOriginalRow> original;
    fs::path file;
    std::string sha256;
    TextBlocks blocks;
};

void requireCleanable(const CorpusFileRow& row, const ImportedText& report, const CleaningOptions& options) {
    if (options.verbatim)
        throw Error(ErrorCode::Usage, Phrase::tr("A text that is in the corpus cannot become verbatim."),
                    Phrase::tr("Import it again verbatim."));
    if (report.cleaning.verbatim)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} was imported verbatim and is not cleaned.", shownName(row)),
                    Phrase::tr("Import it again without that."));
}

// "0001-kant-2.txt" and "0001-kant.txt": "kant".
std::string nameWithin(const std::string& file) {
    std::string name = fs::path(file).stem().string();
    const std::size_t number = name.find('-');
    return number == std::string::npos ? name : name.substr(number + 1);
}

struct Enough {}; // of a text; thrown and caught here

// The lines of the text that end within its first bytes; more tells whether there are others.
TextBlocks firstOf(const TextBlocks& text, std::uint64_t bytes, bool& more) {
    return [text, bytes, &more](const auto& use) {
        std::uint64_t before = 0;
        try {
            text([&](std::string_view block, std::uint64_t done, std::uint64_t total) {
                const std::uint64_t rest = bytes - before;
                more = block.size() > rest || (block.size() == rest && done < total);
                const std::string_view part =
                    block.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(rest, block.size())));
                const std::size_t end = more ? part.rfind('\n') + 1 : part.size();
                before += part.size();
                use(part.substr(0, end), before, bytes);
                if (more)
                    throw Enough();
            });
        } catch (const Enough&) {
        }
    };
}

} // namespace

CleanOutcome cleanCorpusFile(const ProjectHandle& project, std::int64_t fileId, const CleaningOptions& options,
                             const Progress& progress, std::stop_token stop) {
    Project database(project);
    project.requireWritable();
    StagedCorpus staged(project, database);
    const CorpusFileRow before = staged.inCorpus(fileId);
    CleanOutcome outcome{before, importedTextFromJson(before.importReport), storedCorpusStatistics(database), true};
    requireCleanable(before, outcome.report, options);
    const BaseText base(project, database, before);
    base.requireWhole();
    static_cast<CleanedText&>(outcome.report) =
        cleanText(base.blocks, shownName(before), staged.nextText(), options, progress, stop);
    outcome.row.sha256 = outcome.report.sha256;
    outcome.row.bytes = outcome.report.bytes;
    outcome.row.lines = outcome.report.lines;
    outcome.row.importReport = toJson(outcome.report).dump();
    if (outcome.row.sha256 == before.sha256) {
        outcome.hasChanged = false;
        database.write([&](Stores& stores) { stores.corpus.replaceFile(outcome.row); });
        return outcome;
    }
    StagedOriginal original = StagedOriginal::None; // the text is as it was taken
    std::uint64_t originalBytes = 0;
    if (outcome.report.hasChanges(options) && base.original) {
        original = StagedOriginal::Same;
    } else if (outcome.report.hasChanges(options)) {
        OriginalWriter writer(originalBeside(staged.nextText()));
        base.blocks([&](std::string_view block, std::uint64_t, std::uint64_t) { writer.write(block); });
        writer.close();
        original = StagedOriginal::New;
        originalBytes = writer.textBytes();
    }
    staged.add(outcome.row, nameWithin(before.file), fileId, original, originalBytes);
    outcome.statistics = corpusStatistics(staged.pathsToBe(), heldOutSplit(database), progress, stop);
    outcome.row =
        staged
            .keep(database, outcome.statistics, progress,
                  [&](Stores& stores) {
                      stores.events.add("import", fmt::format("Cleaned {} again: {} lines, {}.", before.source,
                                                              outcome.row.lines, formatBytes(outcome.row.bytes)));
                  })
            .front();
    return outcome;
}

OriginalFacts originalOf(const ProjectHandle& project, const CorpusFileRow& file) {
    const BaseText base(project, Project(project), file);
    if (base.original)
        return {base.original->textBytes, base.original->bytes, true};
    const ImportedText report = importedTextFromJson(file.importReport);
    return {file.bytes, 0, !report.hasChanges(report.cleaning)};
}

CleanedText listCleaning(const ProjectHandle& project, const CorpusFileRow& file, const CleaningOptions& options,
                         const CleaningObserver& observer, const Progress& progress, std::stop_token stop) {
    const BaseText base(project, Project(project), file);
    bool hasText = false;
    return cleanBlocks(
        base.blocks, shownName(file), options, [](std::string_view) {}, observer, progress, stop, hasText);
}

CleaningPreview previewCleaning(const ProjectHandle& project, const CorpusFileRow& file,
                                const CleaningOptions& options, const Progress& progress, std::stop_token stop,
                                std::size_t mostOfStep) {
    const BaseText base(project, Project(project), file);
    CleaningPreview preview;
    std::array<std::size_t, kCleaningSteps.size()> told{};
    const auto observe = [&](const CleaningChange& change) {
        if (told.at(static_cast<std::size_t>(change.step))++ < mostOfStep)
            preview.changes.push_back({change.step, change.line, previewLine(change.text), change.isRemoved});
    };
    LineSplitter first(LineSplitter::Ends::LfOnly, [&](const LinePiece& line) {
        if (line.begins && preview.lines.size() < kPreviewLines)
            preview.lines.push_back(previewLine(line.text));
    });
    bool more = false, hasText = false;
    preview.report = cleanBlocks(
        firstOf(base.blocks, kCleaningPreviewBytes, more), shownName(file), options,
        [&](std::string_view text) {
            if (preview.lines.size() < kPreviewLines)
                first.feed(text);
        },
        observe, progress, stop, hasText);
    preview.isWhole = !more;
    return preview;
}

} // namespace kantai
