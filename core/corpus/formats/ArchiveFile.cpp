// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/ArchiveFile.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <fstream>
#include <locale.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{256} << 10;

// libarchive converts names to the locale of the thread, and drops those that it cannot write: UTF-8 takes them all.
// Nothing but the set of characters changes.
class Utf8Names {
public:
    Utf8Names() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (utf8_ != nullptr)
            before_ = ::uselocale(utf8_);
    }
    ~Utf8Names() {
        if (utf8_ == nullptr)
            return;
        ::uselocale(before_);
        ::freelocale(utf8_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

std::string nameOf(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    return name == nullptr ? std::string() : name;
}

bool leadsOutside(const std::string& name) {
    if (name.starts_with('/'))
        return true;
    for (const fs::path& part : fs::path(name))
        if (part == "..")
            return true;
    return false;
}

} // namespace

ArchiveFile::ArchiveFile(const fs::path& file, std::string name, std::optional<std::uint64_t> expectedBytes)
    : name_(std::move(name)), bytes_(fs::file_size(file)), expectedBytes_(expectedBytes),
      archive_(archive_read_new(), &archive_read_free) {
    if (archive_ == nullptr)
        throw Error(ErrorCode::Resources, Phrase::tr("There is no memory to read {}.", name_));
    archive* reader = archive_.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_raw(reader);
    if (archive_read_open_filename(reader, file.c_str(), kBlockBytes) != ARCHIVE_OK)
        throwDamaged();
}

bool ArchiveFile::next() {
    const Utf8Names names;
    const int result = archive_read_next_header(archive_.get(), &entry_);
    if (result == ARCHIVE_EOF)
        return false;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        throwDamaged();
    entryName_ = isCompressedFile() ? std::string() : nameOf(entry_);
    if (isCompressedFile() && archive_filter_count(archive_.get()) < 2)
        throwDamaged(); // neither an archive nor compressed
    if (++entries_ > kMostEntries)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} has more than {} entries.", name_, Phrase::count(static_cast<std::int64_t>(kMostEntries))),
            Phrase::tr("If you trust it, extract it yourself and import the folder."));
    return true;
}

ArchiveEntry ArchiveFile::kind() const {
    if (isCompressedFile())
        return ArchiveEntry::File;
    if (archive_entry_is_data_encrypted(entry_) != 0 || archive_entry_is_metadata_encrypted(entry_) != 0)
        return ArchiveEntry::Encrypted;
    if (leadsOutside(entryName_))
        return ArchiveEntry::Outside;
    if (archive_entry_filetype(entry_) == AE_IFDIR)
        return ArchiveEntry::Folder;
    return archive_entry_filetype(entry_) == AE_IFREG && archive_entry_hardlink(entry_) == nullptr
               ? ArchiveEntry::File
               : ArchiveEntry::Link;
}

bool ArchiveFile::isCompressedFile() const {
    return (archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW;
}

void ArchiveFile::extract(const fs::path& target) {
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    if (!file)
        throw systemError("Cannot create", target, errno);
    read([&](std::string_view block) {
        if (!file.write(block.data(), static_cast<std::streamsize>(block.size())))
            throw systemError("Cannot write", target, errno);
    });
    file.close();
    if (!file)
        throw systemError("Cannot write", target, errno);
}

void ArchiveFile::read(const std::function<void(std::string_view block)>& use) {
    std::string block(kBlockBytes, '\0');
    for (;;) {
        const auto got = archive_read_data(archive_.get(), block.data(), block.size());
        if (got < 0)
            throwDamaged();
        if (got == 0)
            return;
        requireSane(static_cast<std::uint64_t>(got));
        use(std::string_view(block).substr(0, static_cast<std::size_t>(got)));
    }
}

std::uint64_t ArchiveFile::bytesRead() const {
    const auto read = archive_filter_bytes(archive_.get(), -1);
    return read < 0 ? 0 : static_cast<std::uint64_t>(read);
}

void ArchiveFile::requireSane(std::uint64_t more) {
    extracted_ += more;
    const bool isTooMuch =
        expectedBytes_ ? extracted_ > *expectedBytes_
                       : extracted_ > kMostBytes || (extracted_ > kFreeBytes && extracted_ / kHighestRatio > bytes_);
    if (isTooMuch)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} has {} but expands to more than {}, as archives made to fill a disk do.", name_,
                               Phrase::bytes(bytes_), Phrase::bytes(extracted_ - more)),
                    Phrase::tr("If you trust it, extract it yourself and import the folder."));
}

void ArchiveFile::throwDamaged() const {
    const char* reason = archive_error_string(archive_.get());
    throw Error(ErrorCode::BadInput,
                reason == nullptr ? Phrase::tr("{} is not a readable archive.", name_)
                                  : Phrase::tr("{} is not a readable archive: {}.", name_, readableText(reason)),
                Phrase::tr("Get the file again, or extract it yourself and import the folder."));
}

} // namespace kantai
