// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/OriginalText.h"

#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/formats/ArchiveFile.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <string>
#include <sys/types.h>

namespace kantai {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
constexpr const char* kLevel = "3"; // higher ones take several times as long for a few percent

} // namespace

OriginalWriter::OriginalWriter(const fs::path& target)
    : file_(target), archive_(archive_write_new(), &archive_write_free) {
    if (archive_ == nullptr)
        throw Error(ErrorCode::Resources, Phrase::tr("There is no memory to compress a text."));
    require(archive_write_add_filter_zstd(archive_.get()));
    require(archive_write_set_filter_option(archive_.get(), "zstd", "compression-level", kLevel));
    require(archive_write_set_format_raw(archive_.get()));
    require(archive_write_set_bytes_in_last_block(archive_.get(), 1));
    // An exception must not pass through libarchive; close() throws it.
    const auto writeBlock = [](archive* writer, void* self, const void* data, std::size_t size) -> la_ssize_t {
        try {
            static_cast<OriginalWriter*>(self)->file_.write({static_cast<const char*>(data), size});
            return static_cast<la_ssize_t>(size);
        } catch (const Error& error) {
            archive_set_error(writer, ENOSPC, "%s", error.message().c_str());
            return -1;
        }
    };
    require(archive_write_open(archive_.get(), this, nullptr, writeBlock, nullptr));
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    require(archive_write_header(archive_.get(), entry.get()));
}

// libarchive writes what it still has when it is freed; it must find the file.
OriginalWriter::~OriginalWriter() {
    archive_write_fail(archive_.get());
    archive_.reset();
}

void OriginalWriter::write(std::string_view bytes) {
    if (archive_write_data(archive_.get(), bytes.data(), bytes.size()) < 0)
        require(ARCHIVE_FATAL);
    textBytes_ += bytes.size();
}

void OriginalWriter::close() {
    require(archive_write_close(archive_.get()));
    file_.commitUnsynced();
}

void OriginalWriter::require(int result) const {
    if (result == ARCHIVE_OK)
        return;
    const char* reason = archive_error_string(archive_.get());
    throw Error(ErrorCode::Resources,
                reason != nullptr ? readableText(reason) : Phrase::tr("A text could not be compressed."));
}

TextBlocks blocksOfOriginal(const fs::path& file, std::uint64_t textBytes) {
    return [file, textBytes](const auto& use) {
        ArchiveFile original(file, readablePath(file), textBytes);
        if (original.next())
            original.read([&](std::string_view block) { use(block, original.bytesRead(), original.bytes()); });
    };
}

TextBlocks blocksOfText(const fs::path& file) {
    return [file](const auto& use) {
        FileReader reader(file);
        std::string block(kBlockBytes, '\0');
        std::uint64_t done = 0;
        for (std::size_t got = block.size(); got == block.size();) {
            got = reader.read(block.data(), block.size());
            done += got;
            use(std::string_view(block).substr(0, got), done, reader.size());
        }
    };
}

} // namespace kantai
