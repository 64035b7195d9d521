// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Safetensors.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/SafetensorsHeader.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <set>

namespace kantai {

static_assert(std::endian::native == std::endian::little, "safetensors data is mapped as it lies in the file");

namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kAlignment = 8;

std::string headerText(const std::vector<TensorToWrite>& tensors, const SafetensorsMetadata& metadata) {
    OrderedJson header = OrderedJson::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorToWrite& tensor : tensors) {
        const std::uint64_t end = offset + tensor.bytes.size();
        header[tensor.name] = {
            {"dtype", nameOf(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.append((kAlignment - text.size() % kAlignment) % kAlignment, ' ');
    return text;
}

void requireConsistent(const std::vector<TensorToWrite>& tensors) {
    std::set<std::string_view> names;
    for (const TensorToWrite& tensor : tensors) {
        std::uint64_t bytes = sizeOf(tensor.type);
        for (const std::int64_t size : tensor.shape)
            bytes *= static_cast<std::uint64_t>(size);
        if (bytes != tensor.bytes.size())
            throw Error(ErrorCode::Internal,
                        Phrase::tr("The bytes of tensor '{}' do not fit its shape.", tensor.name));
        if (!names.insert(tensor.name).second)
            throw Error(ErrorCode::Internal, Phrase::tr("Tensor '{}' would be written twice.", tensor.name));
    }
}

} // namespace

std::string_view nameOf(TensorType type) {
    switch (type) {
    case TensorType::Bool:
        return "BOOL";
    case TensorType::UInt8:
        return "U8";
    case TensorType::Int8:
        return "I8";
    case TensorType::Int16:
        return "I16";
    case TensorType::Int32:
        return "I32";
    case TensorType::Int64:
        return "I64";
    case TensorType::Float16:
        return "F16";
    case TensorType::BFloat16:
        return "BF16";
    case TensorType::Float32:
        return "F32";
    case TensorType::Float64:
        return "F64";
    }
    return {};
}

std::size_t sizeOf(TensorType type) {
    switch (type) {
    case TensorType::Bool:
    case TensorType::UInt8:
    case TensorType::Int8:
        return 1;
    case TensorType::Int16:
    case TensorType::Float16:
    case TensorType::BFloat16:
        return 2;
    case TensorType::Int32:
    case TensorType::Float32:
        return 4;
    case TensorType::Int64:
    case TensorType::Float64:
        return 8;
    }
    return 0;
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : path_(path), map_(path) {
    const std::span<const std::byte> file = map_.bytes();
    if (file.size() < kLengthBytes)
        refuseSafetensors(readablePath(path),
                          Phrase::tr("it has {} bytes, too few for the length of its header", file.size()));
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), kLengthBytes);
    if (length > kMaxHeaderBytes)
        refuseSafetensors(readablePath(path),
                          Phrase::tr("its header claims {} bytes, more than the 16 MiB allowed", length));
    if (length > file.size() - kLengthBytes)
        refuseSafetensors(readablePath(path),
                          Phrase::tr("its header of {} bytes goes past the end of the file", length));
    const std::span<const std::byte> data = file.subspan(kLengthBytes + length);
    SafetensorsHeader header =
        parseSafetensorsHeader(map_.text().substr(kLengthBytes, length), data.size(), readablePath(path));
    metadata_ = std::move(header.metadata);
    tensors_.reserve(header.tensors.size());
    for (HeaderEntry& entry : header.tensors) {
        index_.emplace(entry.name, tensors_.size());
        tensors_.push_back({std::move(entry.name), entry.type, std::move(entry.shape),
                            data.subspan(entry.begin, entry.end - entry.begin)});
    }
}

const TensorEntry* SafetensorsFile::find(std::string_view name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? nullptr : &tensors_[found->second];
}

const TensorEntry& SafetensorsFile::at(std::string_view name) const {
    const TensorEntry* entry = find(name);
    if (!entry)
        throw Error(ErrorCode::BadInput, Phrase::tr("{}: there is no tensor '{}' in it.", readablePath(path_), name),
                    Phrase::tr("Choose a file of this model."));
    return *entry;
}

WrittenFile writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                             const SafetensorsMetadata& metadata) {
    return writeSafetensors(path, tensors, metadata,
                            [&](std::size_t tensor, const TensorSink& sink) { sink(tensors[tensor].bytes); });
}

WrittenFile writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                             const SafetensorsMetadata& metadata, const TensorReader& read) {
    requireConsistent(tensors);
    const std::string header = headerText(tensors, metadata);
    const std::uint64_t length = header.size();
    FileWriter writer(path);
    Sha256 checksum;
    const auto put = [&](std::string_view bytes) {
        writer.write(bytes);
        checksum.update(bytes);
    };
    put({reinterpret_cast<const char*>(&length), kLengthBytes});
    put(header);
    for (std::size_t tensor = 0; tensor < tensors.size(); ++tensor)
        read(tensor, [&](std::span<const std::byte> bytes) {
            put({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        });
    writer.close();
    return {writer.bytesWritten(), checksum.finish()};
}

} // namespace kantai
