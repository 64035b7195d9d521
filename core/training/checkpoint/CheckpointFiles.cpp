// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <fmt/format.h>

namespace kantai {

namespace {

constexpr const char* kContents[] = {kWeightsFile, kOptimizerFile, kStateFile,
                                     kConfigFile,  kTokenizerFile, kClassifierReportFile};

constexpr const char* kPart = "part";
constexpr const char* kModelAlone = "model";
constexpr const char* kClassifierPart = "classifier";

bool belongsTo(CheckpointPart part, const std::string& name) {
    if (name == kClassifierReportFile)
        return part == CheckpointPart::Classifier;
    const bool isOfTraining = name == kOptimizerFile || name == kStateFile;
    return part == CheckpointPart::Whole || isOfTraining == (part == CheckpointPart::Training);
}

std::string defectOf(const fs::path& file, const Json& entry, bool withHash) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (!fs::exists(status))
        return Phrase::tr("{} is missing.", readablePath(file));
    if (!fs::is_regular_file(status)) // where a link leads does not belong to the checkpoint; a pipe would block
        return Phrase::tr("{} is not a file of its own, but a link or something else.", readablePath(file));
    const auto size = fs::file_size(file, error);
    if (error)
        return systemError("Cannot read", file, error.value()).message();
    if (const std::uint64_t expected = countIn(entry.at("bytes")); size != expected)
        return Phrase::tr("{} has {} bytes instead of {}.", readablePath(file), size, expected);
    if (withHash && sha256File(file) != entry.at("sha256").get<std::string>())
        return Phrase::tr("{} was changed: its SHA-256 is not the one in the manifest.", readablePath(file));
    return {};
}

} // namespace

std::string checkpointFolderName(std::int64_t step) {
    return fmt::format("step-{:06}", step);
}

std::vector<std::string> checkpointDefects(const fs::path& folder, bool withHashes, CheckpointPart part) {
    const fs::path manifestFile = folder / kManifestFile;
    std::error_code error;
    const fs::file_status status = fs::symlink_status(manifestFile, error);
    if (error && error.value() != ENOENT && error.value() != ENOTDIR)
        return {systemError("Cannot open", manifestFile, error.value()).what()};
    if (!fs::is_regular_file(status))
        return {Phrase::tr("{} is missing: the checkpoint was never completed.", readablePath(manifestFile))};
    std::vector<std::string> defects;
    try {
        const Json manifest = readJsonFile(manifestFile);
        const Json& files = manifest.at("files");
        const bool modelAlone = manifest.contains(kPart) && manifest.at(kPart) == kModelAlone;
        for (const char* name : kContents) {
            if (!belongsTo(part, name) || (modelAlone && !belongsTo(CheckpointPart::Model, name)))
                continue;
            const auto entry = files.find(name);
            const std::string defect = entry == files.end()
                                           ? Phrase::tr("{} does not name {}.", readablePath(manifestFile), name)
                                           : defectOf(folder / name, *entry, withHashes);
            if (!defect.empty())
                defects.push_back(defect);
        }
    } catch (const Error& problem) {
        defects.push_back(problem.message());
    } catch (const nlohmann::json::exception& problem) {
        defects.push_back(Phrase::tr("{} cannot be read: {}.", readablePath(manifestFile), problem.what()));
    }
    return defects;
}

void requireWholeCheckpoint(const fs::path& folder) {
    const auto defects = checkpointDefects(folder, true);
    if (!defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
}

std::string writeManifest(const fs::path& folder, CheckpointPart part) {
    OrderedJson files = OrderedJson::object();
    for (const char* name : kContents)
        if (belongsTo(part, name))
            files[name] = {{"bytes", fs::file_size(folder / name)}, {"sha256", sha256File(folder / name)}};
    OrderedJson manifest{{"format", "kantai-checkpoint"}, {"version", 1}};
    if (part == CheckpointPart::Model)
        manifest[kPart] = kModelAlone;
    if (part == CheckpointPart::Classifier)
        manifest[kPart] = kClassifierPart;
    manifest["files"] = std::move(files);
    const std::string text = manifest.dump(2) + "\n";
    FileWriter writer(folder / kManifestFile);
    writer.write(text);
    writer.close();
    return sha256(text);
}

} // namespace kantai
