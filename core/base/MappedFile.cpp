// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"

#include <cerrno>
#include <cstdint>
#include <sys/mman.h>
#include <utility>

namespace kantai {

MappedFile::MappedFile(const fs::path& path) {
    const FileReader reader(path);
    if (reader.size() == 0)
        return;
    size_ = static_cast<std::size_t>(reader.size());
    void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, reader.descriptor(), 0);
    if (mapped == MAP_FAILED)
        throw systemError("Cannot map", path, errno);
    data_ = mapped;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr)
        ::munmap(const_cast<void*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

void MappedFile::forget(std::span<const std::byte> range) const {
    constexpr std::uintptr_t kPage = 4096;
    const auto address = reinterpret_cast<std::uintptr_t>(range.data());
    const std::uintptr_t begin = (address + kPage - 1) / kPage * kPage;
    const std::uintptr_t end = (address + range.size()) / kPage * kPage;
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // failing, it costs memory only
}

} // namespace kantai
