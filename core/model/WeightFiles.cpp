// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/WeightFiles.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <map>
#include <string>
#include <string_view>

namespace kantai {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostParts = 1000;
constexpr JsonLimits kIndexLimits{16u << 20, 8};

[[noreturn]] void refuseFiles(const fs::path& file, const std::string& reason) {
    throw Error(ErrorCode::BadInput, readablePath(file) + ": " + reason + ".",
                Phrase::tr("Copy or download all files of the model again."));
}

using WeightMap = std::map<std::string, std::string>; // tensor to file

bool isPlainName(std::string_view name) {
    return name.ends_with(".safetensors") && name.find('/') == std::string_view::npos &&
           name.find('\0') == std::string_view::npos && name.front() != '.';
}

WeightMap readIndex(const fs::path& file) {
    const Json json = readJsonFile(file, kIndexLimits);
    const auto map = json.is_object() ? json.find("weight_map") : json.end();
    if (!json.is_object() || map == json.end() || !map->is_object())
        refuseFiles(file, Phrase::tr("it has no object 'weight_map' of tensors and files"));
    WeightMap tensors;
    for (const auto& [tensor, part] : map->items()) {
        if (!part.is_string() || !isPlainName(part.get_ref<const std::string&>()))
            refuseFiles(file, Phrase::tr("'weight_map' gives tensor '{}' the value {}, which is not the name of a "
                                         "safetensors file in the same folder",
                                         readableText(tensor), readableExcerpt(part.dump(-1, ' ', true))));
        tensors.emplace(tensor, part.get<std::string>());
    }
    return tensors;
}

void checkPart(const SafetensorsFile& part, const WeightMap& tensors, const fs::path& index) {
    const std::string name = part.path().filename().string();
    for (const TensorEntry& entry : part.tensors()) {
        const auto listed = tensors.find(entry.name);
        if (listed == tensors.end() || listed->second != name)
            refuseFiles(part.path(), Phrase::tr("tensor '{}' is there, but {} does not list it for this file",
                                                readableText(entry.name), index.filename().string()));
    }
}

} // namespace

WeightFiles::WeightFiles(const fs::path& file) : origin_(file) {
    files_.emplace_back(file);
}

WeightFiles WeightFiles::ofFolder(const fs::path& folder) {
    const fs::path index = folder / kShardIndexFile;
    std::error_code error;
    if (fs::exists(folder / "model.safetensors", error) || !fs::exists(index, error))
        return WeightFiles(folder / "model.safetensors");
    const WeightMap tensors = readIndex(index);
    std::map<std::string, std::size_t> parts; // how many tensors the index gives each
    for (const auto& [tensor, part] : tensors)
        ++parts[part];
    if (parts.empty() || parts.size() > kMostParts)
        refuseFiles(index, Phrase::tr("it names {} files; there must be from 1 to {}", parts.size(), kMostParts));
    WeightFiles files;
    files.origin_ = index;
    for (const auto& [name, count] : parts) {
        if (!fs::is_regular_file(folder / name, error)) // a link of the cache of Hugging Face leads to one
            refuseFiles(index, Phrase::tr("it names {}, which is missing", readableText(name)));
        const SafetensorsFile& part = files.files_.emplace_back(folder / name);
        checkPart(part, tensors, index);
        if (part.tensors().size() == count) // each once, so these are all
            continue;
        for (const auto& [tensor, file] : tensors)
            if (file == name && part.find(tensor) == nullptr)
                refuseFiles(part.path(), Phrase::tr("tensor '{}' is missing, which {} lists for this file",
                                                    readableText(tensor), index.filename().string()));
    }
    return files;
}

} // namespace kantai
