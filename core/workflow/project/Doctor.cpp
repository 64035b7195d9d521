// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/Doctor.h"
#include "core/base/Checksum.h"
#include "core/base/FileErrors.h"
#include "core/base/Files.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/ScratchFolder.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/TokenStore.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/classify/Classifiers.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/project/UnsettledFiles.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace kantai {

namespace {

constexpr const char* kPhase = Phrase::noop("Examining");

std::uint64_t bytesBelow(const fs::path& path) {
    std::error_code error;
    if (fs::is_regular_file(fs::symlink_status(path, error)))
        return fs::file_size(path, error);
    std::uint64_t bytes = 0;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file(error) && !at->is_symlink(error))
            bytes += at->file_size(error);
    return bytes;
}

class Examination {
public:
    Examination(const ProjectHandle& project, const Progress& progress, std::stop_token stop)
        : project_(project), database_(project), progress_(progress), stop_(std::move(stop)) {}

    std::vector<Finding> run() {
        for (const std::string& defect : database_.defects())
            add({project_.file().filename().string(), defect});
        for (const CorpusFileRow& row : database_.corpusFiles())
            examine(row.file, [&] { examineCorpusFile(row); });
        for (const CorpusOriginalRow& row : database_.corpusOriginals())
            examine(row.file, [&] { examineOriginal(row); });
        for (const TokenizerRow& row : database_.tokenizers())
            examine(row.folder, [&] { examineTokenizer(row); });
        for (const CheckpointRow& row : database_.checkpoints())
            examine(row.folder, [&] { examineCheckpoint(row); });
        for (const SnapshotRow& row : database_.snapshots())
            examine(row.folder, [&] { examineSnapshot(row); });
        for (const ClassifierRow& row : database_.classifiers())
            examine(row.folder, [&] { examineClassifier(row); });
        for (const RunRow& row : database_.runs())
            known_.insert(row.folder);
        examineTokens();
        findUnknown("corpus", {});
        findUnknown("tokenizers", {});
        findUnknown("checkpoints", {});
        findUnknown("classifiers", {});
        for (const RunRow& row : database_.runs()) {
            findUnknown(row.folder, ".damaged");
            findUnknown(snapshotsFolder(row.id), {});
        }
        return std::move(found_);
    }

private:
    void add(Finding finding) { found_.push_back(std::move(finding)); }

    // What cannot be read is one more finding, not the end of the examination. Its path is known from then on.
    template <class Examine>
    void examine(const std::string& path, const Examine& one) {
        throwIfStopped(stop_, kPhase);
        progress_.report(kPhase, 0, 0, path);
        known_.insert(path);
        try {
            one();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Resources) // not the project's
                throw;
            add({path, error.message()});
        } catch (const fs::filesystem_error& error) {
            add({path, fileError(error).message()});
        }
    }

    void examineCorpusFile(const CorpusFileRow& row) {
        const fs::path file = project_.absolute(row.file);
        if (!isPlainFile(file))
            add({row.file, Phrase::tr("{} is missing.", row.file), Mending::ForgetCorpusFile, row.id});
        else if (sha256File(file) != row.sha256)
            add({row.file, Phrase::tr("{} was changed or damaged after it was imported.", row.file)});
    }

    void examineOriginal(const CorpusOriginalRow& row) {
        const fs::path file = project_.absolute(row.file);
        if (!isPlainFile(file) || sha256File(file) != row.sha256)
            add({row.file, Phrase::tr("{}, a text before its cleaning, is missing or damaged.", row.file),
                 Mending::ForgetOriginal, row.fileId});
    }

    void examineTokenizer(const TokenizerRow& row) {
        const fs::path json = project_.absolute(row.folder + "/tokenizer.json");
        if (!isPlainFile(json) || sha256File(json) != row.sha256)
            return add({row.folder, Phrase::tr("{}/tokenizer.json is missing or damaged.", row.folder)});
        const AtomicFolder made(scratch_.path() / "tokenizer"); // gone with the object
        writeTokenizerFiles(Tokenizer::fromFile(json), made.path());
        for (const char* name : {"vocab.json", "merges.txt"}) {
            const fs::path file = project_.absolute(row.folder + "/" + name);
            if (!isPlainFile(file) || sha256File(file) != sha256File(made.path() / name))
                return add({row.folder, Phrase::tr("{}/{} is missing or damaged.", row.folder, name),
                            Mending::RewriteTokenizer, row.id});
        }
    }

    void examineCheckpoint(const CheckpointRow& row) {
        const fs::path folder = project_.absolute(row.folder);
        const auto defects = checkpointDefects(folder, true);
        if (!defects.empty())
            add({row.folder, defects.front(), Mending::ForgetCheckpoint, row.id});
    }

    void examineSnapshot(const SnapshotRow& row) {
        const auto defects = checkpointDefects(project_.absolute(row.folder), true, CheckpointPart::Model);
        if (!defects.empty())
            add({row.folder, defects.front(), Mending::ForgetSnapshot, row.id});
    }

    void examineClassifier(const ClassifierRow& row) {
        const auto defects = checkpointDefects(project_.absolute(row.folder), true, CheckpointPart::Classifier);
        if (!defects.empty())
            add({row.folder, defects.front(), Mending::ForgetClassifier, row.id});
    }

    void examineTokens() {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(project_.absolute("tokens"), error)) {
            const std::string path = "tokens/" + entry.path().filename().string();
            if (!isPlainFolder(entry.path()) || entry.path().extension() == ".unfinished" || isHidden(entry.path()))
                continue;
            throwIfStopped(stop_, kPhase);
            progress_.report(kPhase, 0, 0, path);
            if (!hasWholeStores(entry.path()))
                add({path, Phrase::tr("The tokenized corpus in {} is damaged.", path), Mending::RemoveFileOrFolder, 0,
                     bytesBelow(entry.path())});
        }
    }

    static bool hasWholeStores(const fs::path& folder) {
        try {
            return TokenStore(folder / "train.tokens").isWhole() && TokenStore(folder / "held-out.tokens").isWhole();
        } catch (const Error&) {
            return false;
        }
    }

    static bool isHidden(const fs::path& path) { return path.filename().native().front() == '.'; }

    // Entries of a folder that no row names; with `ending`, those with that ending only.
    void findUnknown(const std::string& folder, const std::string& ending) {
        std::error_code error;
        std::vector<std::string> unknown;
        for (const auto& entry : fs::directory_iterator(project_.absolute(folder), error)) {
            const std::string path = folder + "/" + entry.path().filename().string();
            if (!isHidden(entry.path()) && !known_.contains(path) && path.ends_with(ending))
                unknown.push_back(path);
        }
        std::sort(unknown.begin(), unknown.end());
        for (const std::string& path : unknown)
            add({path,
                 ending.empty() ? Phrase::tr("The project does not know {}.", readablePath(path))
                                : Phrase::tr("{} was set aside because it is damaged.", readablePath(path)),
                 Mending::RemoveFileOrFolder, 0, bytesBelow(project_.folder() / path)});
    }

    const ProjectHandle& project_;
    const Project database_;
    const Progress& progress_;
    std::stop_token stop_;
    const ScratchFolder scratch_{"doctor"}; // without one, nothing can be said of the project
    std::set<std::string> known_;
    std::vector<Finding> found_;
};

template <class Row>
Row rowOf(const std::vector<Row>& rows, std::int64_t id) {
    const auto found = std::ranges::find(rows, id, &Row::id);
    if (found == rows.end())
        throw Error(ErrorCode::BadInput, Phrase::tr("The project has changed since it was examined."),
                    Phrase::tr("Examine it again."));
    return *found;
}

void forgetOriginal(const ProjectHandle& project, std::int64_t fileId, const Progress& progress) {
    Project database(project);
    std::vector<std::string> leaving;
    for (const CorpusOriginalRow& row : database.corpusOriginals())
        if (row.fileId == fileId)
            leaving.push_back(row.file);
    const UnsettledFiles unsettled(project, database, leaving, progress);
    database.write([&](Stores& stores) { stores.corpus.removeOriginal(fileId); });
}

void forgetCheckpoint(const ProjectHandle& project, std::int64_t id) {
    const CheckpointRow row = rowOf(Project(project).checkpoints(), id);
    const fs::path folder = project.absolute(row.folder);
    Project(project).write([&](Stores& stores) { stores.checkpoints.remove(id); });
    discardFolder(folder);
}

void forgetSnapshot(const ProjectHandle& project, std::int64_t id) {
    const SnapshotRow row = rowOf(Project(project).snapshots(), id);
    const fs::path folder = project.absolute(row.folder);
    Project(project).write([&](Stores& stores) { stores.snapshots.remove(id); });
    discardFolder(folder);
}

void rewriteTokenizer(const ProjectHandle& project, std::int64_t id) {
    const TokenizerRow row = rowOf(Project(project).tokenizers(), id);
    const Tokenizer tokenizer = Tokenizer::fromFile(project.absolute(row.folder + "/tokenizer.json"));
    writeVocabJson(tokenizer, project.absolute(row.folder + "/vocab.json"));
    writeMergesTxt(tokenizer, project.absolute(row.folder + "/merges.txt"));
}

} // namespace

std::vector<Finding> examineProject(const ProjectHandle& project, const Progress& progress, std::stop_token stop) {
    return Examination(project, progress, std::move(stop)).run();
}

std::string mendingText(const Finding& finding) {
    switch (finding.mending) {
    case Mending::None:
        break;
    case Mending::ForgetCorpusFile:
        return Phrase::tr("Take it out of the corpus.");
    case Mending::ForgetOriginal:
        return Phrase::tr("Keep the cleaned text alone; its cleaning cannot be undone then.");
    case Mending::ForgetCheckpoint:
        return Phrase::tr("Delete this checkpoint.");
    case Mending::ForgetSnapshot:
        return Phrase::tr("Delete this snapshot.");
    case Mending::ForgetClassifier:
        return Phrase::tr("Delete this classifier.");
    case Mending::RewriteTokenizer:
        return Phrase::tr("Write it again from tokenizer.json.");
    case Mending::RemoveFileOrFolder:
        return Phrase::tr("Delete it: {}.", Phrase::bytes(finding.bytes));
    }
    return {};
}

void mend(const ProjectHandle& project, const Finding& finding, const Progress& progress, std::stop_token stop) {
    if (finding.mending == Mending::None)
        return;
    project.requireWritable();
    switch (finding.mending) {
    case Mending::None:
        break;
    case Mending::ForgetCorpusFile:
        removeCorpusFile(project, finding.id, progress, std::move(stop));
        break;
    case Mending::ForgetOriginal:
        forgetOriginal(project, finding.id, progress);
        break;
    case Mending::ForgetCheckpoint:
        forgetCheckpoint(project, finding.id);
        break;
    case Mending::ForgetSnapshot:
        forgetSnapshot(project, finding.id);
        break;
    case Mending::ForgetClassifier:
        deleteClassifier(project, finding.id);
        break;
    case Mending::RewriteTokenizer:
        rewriteTokenizer(project, finding.id);
        break;
    case Mending::RemoveFileOrFolder:
        const fs::path path = project.absolute(finding.path);
        if (isPlainFolder(path))
            discardFolder(path);
        else
            fs::remove(path);
        break;
    }
}

} // namespace kantai
