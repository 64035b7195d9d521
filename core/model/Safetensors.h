// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors file format: a length, a JSON header, then raw little-endian data. The reader maps the file and
// trusts nothing in it; the writer syncs. Used for models, optimizer states and golden files. Torch-free, any thread.
#pragma once

#include "core/base/Files.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

enum class TensorType { Bool, UInt8, Int8, Int16, Int32, Int64, Float16, BFloat16, Float32, Float64 };

std::string_view nameOf(TensorType type); // as in the file: "F32", "BF16", "I64", ...
std::size_t sizeOf(TensorType type);      // bytes of one number

struct TensorEntry {
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;  // empty: one number
    std::span<const std::byte> bytes; // in the map of the file; valid as long as the SafetensorsFile lives
};

using SafetensorsMetadata = std::map<std::string, std::string>;
inline const SafetensorsMetadata kPyTorchFormat{{"format", "pt"}}; // of a file that Hugging Face transformers loads

// A mapped, fully checked file. Throws Error(BadInput) that names the file and the place for everything that is not
// exactly the format: a header that is too long, not strict JSON or not of the form above; unknown types, overflowing
// shapes, ranges that overlap, leave holes or pass the end; names that come twice.
class SafetensorsFile {
public:
    explicit SafetensorsFile(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return path_; }
    const std::vector<TensorEntry>& tensors() const { return tensors_; } // in the order of the data
    const SafetensorsMetadata& metadata() const { return metadata_; }

    const TensorEntry* find(std::string_view name) const; // null when there is none
    const TensorEntry& at(std::string_view name) const;   // throws Error(BadInput) naming file and tensor

    void forget(const TensorEntry& entry) const { map_.forget(entry.bytes); } // its pages, see MappedFile

private:
    std::filesystem::path path_;
    MappedFile map_;
    std::vector<TensorEntry> tensors_;
    std::map<std::string, std::size_t, std::less<>> index_;
    SafetensorsMetadata metadata_;
};

struct TensorToWrite {
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes; // contiguous, row-major
};

struct WrittenFile {
    std::uint64_t bytes = 0;
    std::string sha256; // of the whole file
};

// Hands the bytes of a tensor, by its number, to the sink: all of them, in order, in as many pieces as it likes.
using TensorSink = std::function<void(std::span<const std::byte>)>;
using TensorReader = std::function<void(std::size_t tensor, const TensorSink& sink)>;

// Writes the tensors in the given order, data 8-aligned, then syncs the file; the folder is the caller's business.
// Throws Error(Resources) when the disk is full, Error(BadInput) for other failures of the system, Error(Internal)
// when a name comes twice or bytes do not fit the shape.
WrittenFile writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                             const SafetensorsMetadata& metadata = kPyTorchFormat);
// The same with bytes from elsewhere than the spans, which say only how many there are.
WrittenFile writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                             const SafetensorsMetadata& metadata, const TensorReader& read);

} // namespace kantai
