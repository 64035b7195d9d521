// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/VerifyProject.h"
#include "core/base/Checksum.h"
#include "core/base/FileErrors.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/ScratchFolder.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/TokenStore.h"
#include "core/workflow/ReportJson.h"

#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

class Verifier {
public:
    Verifier(const ProjectHandle& project, const Progress& progress, std::stop_token stop)
        : project_(project), database_(project), progress_(progress), stop_(std::move(stop)) {}

    VerifyOutcome verify() {
        add(database_.defects());
        const auto corpus = database_.corpusFiles();
        const auto originals = database_.corpusOriginals();
        const auto tokenizers = database_.tokenizers();
        const auto checkpoints = database_.checkpoints();
        const auto snapshots = database_.snapshots();
        const auto classifiers = database_.classifiers();
        total_ = corpus.size() + originals.size() + tokenizers.size() + checkpoints.size() + snapshots.size() +
                 classifiers.size();
        for (const CorpusFileRow& row : corpus)
            step(row.file, [&] {
                importedTextFromJson(row.importReport);
                checkFile(row.file, row.sha256, row.bytes);
            });
        for (const CorpusOriginalRow& row : originals)
            step(row.file, [&] { checkFile(row.file, row.sha256, row.bytes); });
        for (const TokenizerRow& row : tokenizers)
            step(row.folder, [&] { checkTokenizer(row); });
        for (const CheckpointRow& row : checkpoints)
            step(row.folder, [&] { checkModel(row, CheckpointPart::Whole); });
        for (const SnapshotRow& row : snapshots)
            step(row.folder, [&] { checkModel(row, CheckpointPart::Model); });
        for (const ClassifierRow& row : classifiers)
            step(row.folder, [&] { checkModel(row, CheckpointPart::Classifier); });
        checkTokens();
        return outcome_;
    }

private:
    void add(const std::vector<std::string>& defects) {
        outcome_.defects.insert(outcome_.defects.end(), defects.begin(), defects.end());
    }

    // What cannot be read is one more defect, not the end of the search.
    template <class Check>
    void step(const std::string& name, const Check& check) {
        throwIfStopped(stop_, Phrase::noop("Verifying"));
        progress_.report(Phrase::noop("Verifying"), done_++, total_, name);
        try {
            check();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Resources) // not the project's
                throw;
            outcome_.defects.push_back(error.message());
        } catch (const fs::filesystem_error& error) {
            outcome_.defects.push_back(fileError(error).message());
        }
    }

    void count(const fs::path& file) {
        std::error_code error;
        const std::uintmax_t size = fs::file_size(file, error);
        outcome_.filesChecked += 1;
        outcome_.bytesChecked += error ? 0 : size;
    }

    void checkFile(const std::string& relative, const std::string& expected, std::optional<std::uint64_t> bytes) {
        const fs::path file = project_.absolute(relative);
        const std::string found = sha256File(file);
        count(file);
        if (bytes && fs::file_size(file) != *bytes)
            outcome_.defects.push_back(
                Phrase::tr("{} has {} bytes, it had {}.", relative, fs::file_size(file), *bytes));
        else if (found != expected)
            outcome_.defects.push_back(
                Phrase::tr("{} was changed: its SHA-256 is not the one that the project knows.", relative));
    }

    // vocab.json and merges.txt say what tokenizer.json says, and are compared with what it makes of them.
    void checkTokenizer(const TokenizerRow& row) {
        checkFile(row.folder + "/tokenizer.json", row.sha256, {});
        const AtomicFolder made(scratch_.path() / "tokenizer"); // gone with the object
        writeTokenizerFiles(Tokenizer::fromFile(project_.absolute(row.folder + "/tokenizer.json")), made.path());
        for (const char* name : {"vocab.json", "merges.txt"}) {
            const std::string relative = row.folder + "/" + name;
            const fs::path file = project_.absolute(relative);
            count(file);
            if (sha256File(file) != sha256File(made.path() / name))
                outcome_.defects.push_back(
                    Phrase::tr("{} does not say the same as {}/tokenizer.json.", relative, row.folder));
        }
    }

    // row: of a checkpoint, a snapshot or a classifier.
    template <class Row>
    void checkModel(const Row& row, CheckpointPart part) {
        const fs::path folder = project_.absolute(row.folder);
        add(checkpointDefects(folder, true, part));
        for (const auto& entry : fs::directory_iterator(folder))
            count(entry.path());
        if (sha256File(project_.absolute(row.folder + "/" + kManifestFile)) != row.manifestSha256)
            outcome_.defects.push_back(Phrase::tr(
                "{}/{} was changed: its SHA-256 is not the one that the project knows.", row.folder, kManifestFile));
    }

    // They can be made again at any time, so the project does not list them; what is there must still be whole. What
    // another process has not finished is not.
    void checkTokens() {
        std::error_code error;
        const fs::path tokens = project_.absolute("tokens");
        for (fs::recursive_directory_iterator at(tokens, error), end; at != end; at.increment(error)) {
            const fs::path name = at->path().filename();
            if (name.native().front() == '.' || name.extension() == ".unfinished")
                at.disable_recursion_pending();
            else if (name.extension() == ".tokens")
                checkTokenStore(at->path().lexically_relative(tokens.parent_path()));
        }
    }

    void checkTokenStore(const fs::path& relative) {
        step(readablePath(relative), [&] {
            const fs::path file = project_.absolute(relative.native());
            count(file);
            if (!TokenStore(file).isWhole())
                outcome_.defects.push_back(Phrase::tr(
                    "{} was changed: its content does not have the SHA-256 of its header.", readablePath(relative)));
        });
    }

    const ProjectHandle& project_;
    const Project database_;
    const Progress& progress_;
    std::stop_token stop_;
    const ScratchFolder scratch_{"verify"}; // without one, nothing can be said of the project
    std::uint64_t done_ = 0, total_ = 0;
    VerifyOutcome outcome_;
};

} // namespace

VerifyOutcome verifyProject(const ProjectHandle& project, const Progress& progress, std::stop_token stop) {
    return Verifier(project, progress, std::move(stop)).verify();
}

} // namespace kantai
