// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/RowPaths.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace kantai {

namespace {

constexpr std::string_view kTokenizers = "tokenizers/", kCorpus = "corpus/";

[[noreturn]] void refuse(const std::string& path, const std::string& what, const std::string& expected) {
    throw Error(
        ErrorCode::BadInput,
        Phrase::tr("{} names \"{}\", but its place in the project is {}.", what, readableExcerpt(path), expected),
        Phrase::tr("The project file was changed by another program; restore it from a backup."));
}

const std::string& requireExactly(const std::string& path, const std::string& expected, const std::string& what) {
    if (path != expected)
        refuse(path, what, expected);
    return path;
}

} // namespace

std::string tokenizerFolder(std::int64_t number) {
    return fmt::format("{}{:04}", kTokenizers, number);
}

std::string runFolder(std::int64_t runId) {
    return fmt::format("checkpoints/run-{:04}", runId);
}

std::string checkpointFolder(std::int64_t runId, std::int64_t step) {
    return fmt::format("{}/step-{:06}", runFolder(runId), step);
}

std::string snapshotsFolder(std::int64_t runId) {
    return runFolder(runId) + "/snapshots";
}

std::string snapshotFolder(std::int64_t runId, std::int64_t step) {
    return fmt::format("{}/step-{:06}", snapshotsFolder(runId), step);
}

std::string classifierFolder(std::int64_t number) {
    return fmt::format("classifiers/{:04}", number);
}

std::string tokensFolder(std::int64_t tokenizerId) {
    return fmt::format("tokens/{:04}", tokenizerId);
}

std::string corpusFile(const std::string& name) {
    return std::string(kCorpus) + name;
}

// Any number: the number in its folder is not the id of a tokenizer when one before it was removed.
const std::string& requireTokenizerFolder(const std::string& folder, const std::string& what) {
    std::int64_t number = 0;
    if (folder.starts_with(kTokenizers))
        std::from_chars(folder.data() + kTokenizers.size(), folder.data() + folder.size(), number);
    if (number < 1 || folder != tokenizerFolder(number))
        refuse(folder, what, tokenizerFolder(1));
    return folder;
}

const std::string& requireRunFolder(const std::string& folder, std::int64_t runId, const std::string& what) {
    if (runId < 1)
        refuse(folder, what, runFolder(1));
    return requireExactly(folder, runFolder(runId), what);
}

const std::string& requireCheckpointFolder(const std::string& folder, std::int64_t runId, std::int64_t step,
                                           const std::string& what) {
    if (runId < 1 || step < 0)
        refuse(folder, what, checkpointFolder(1, 0));
    return requireExactly(folder, checkpointFolder(runId, step), what);
}

// A hidden name would be that of a temporary file.
const std::string& requireCorpusFile(const std::string& file, const std::string& what) {
    const std::string_view name = std::string_view(file).substr(file.starts_with(kCorpus) ? kCorpus.size() : 0);
    const bool single = !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos &&
                        name.find('\0') == std::string_view::npos;
    if (!single || !file.starts_with(kCorpus))
        refuse(file, what, corpusFile("..."));
    return file;
}

} // namespace kantai
