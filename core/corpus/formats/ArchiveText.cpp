// SPDX-License-Identifier: GPL-3.0-or-later
// The texts in an archive or in a compressed file: each entry is extracted into the scratch folder and read by its
// own format. Archives in archives are not opened.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/formats/ArchiveFile.h"
#include "core/corpus/formats/FormatReader.h"

#include <utility>

namespace kantai {

namespace fs = std::filesystem;

namespace {

// Entries that were left out, by the reason.
struct LeftOut {
    std::uint64_t links = 0;
    std::uint64_t outside = 0;
    std::uint64_t encrypted = 0;
    std::uint64_t archives = 0;
    std::uint64_t others = 0;
};

void tell(const LeftOut& leftOut, const std::string& name, const TextOutput& output) {
    std::string reasons;
    const auto add = [&](std::uint64_t count, const std::string& reason) {
        if (count > 0)
            reasons += (reasons.empty() ? "" : ", ") + reason;
    };
    add(leftOut.links, Phrase::tr("{} links or devices", leftOut.links));
    add(leftOut.outside, Phrase::tr("{} with names that lead outside", leftOut.outside));
    add(leftOut.encrypted, Phrase::tr("{} encrypted", leftOut.encrypted));
    add(leftOut.archives, Phrase::tr("{} archives in the archive", leftOut.archives));
    add(leftOut.others, Phrase::tr("{} of other kinds", leftOut.others));
    if (!reasons.empty())
        output.warning(Phrase::tr("Entries of {} that were left out: {}.", name, reasons));
}

bool isHidden(const fs::path& entry) {
    for (const fs::path& part : entry)
        if (part.native().starts_with('.') || part == "__MACOSX")
            return true;
    return false;
}

class EntryReader {
public:
    EntryReader(const SourceFile& source, const TextOutput& output, ImportedText& report)
        : source_(source), output_(output.withoutProgress()), report_(report) {}

    void read(ArchiveFile& archive) {
        const fs::path entry = archive.entryName();
        switch (archive.kind()) {
        case ArchiveEntry::Folder:
            return;
        case ArchiveEntry::Link:
            ++leftOut_.links;
            return;
        case ArchiveEntry::Outside:
            ++leftOut_.outside;
            return;
        case ArchiveEntry::Encrypted:
            ++leftOut_.encrypted;
            return;
        case ArchiveEntry::File:
            break;
        }
        if (archive.isCompressedFile())
            readFile(archive, {source_.path, source_.name, source_.fileName.stem(), source_.options});
        else if (isHidden(entry) || !hasTextExtension(entry))
            ++leftOut_.others;
        else
            readFile(archive, {source_.path, source_.name + ": " + readablePath(entry), entry, source_.options});
    }

    void finish() {
        tell(leftOut_, source_.name, output_);
        if (!hasText_)
            throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no file that text is taken from.", source_.name),
                        Phrase::tr("Extract it and import the files that you want."));
    }

private:
    void readFile(ArchiveFile& archive, SourceFile file) {
        file.path = source_.scratch / "entry";
        file.scratch = source_.scratch;
        archive.extract(file.path);
        const TextFormat format = formatOf(file.path, file.fileName);
        if (format == TextFormat::Archive) {
            ++leftOut_.archives;
        } else if (archive.isCompressedFile()) {
            readText(format, file, true);
        } else {
            try {
                readText(format, file, false);
            } catch (const NoTextTaken&) {
                ++leftOut_.others;
            }
        }
        fs::remove(file.path);
    }

    void readText(TextFormat format, const SourceFile& file, bool isOnly) {
        ImportedText own;
        readSource(format, file, output_, own);
        hasText_ = true;
        add(own, isOnly);
    }

    void add(const ImportedText& own, bool isOnly) {
        report_.badByteRuns += own.badByteRuns;
        if (!isOnly) {
            report_.encodingBasis =
                own.encodingBasis == EncodingBasis::Chosen ? own.encodingBasis : report_.encodingBasis;
            report_.encoding = own.encodingBasis == EncodingBasis::Chosen ? own.encoding : report_.encoding;
            ++report_.taken.items;
            return;
        }
        report_.encoding = own.encoding;
        report_.encodingBasis = own.encodingBasis;
        report_.otherEncoding = own.otherEncoding;
        report_.taken = own.taken;
    }

    const SourceFile& source_;
    TextOutput output_;
    ImportedText& report_;
    LeftOut leftOut_;
    bool hasText_ = false;
};

} // namespace

void readArchive(const SourceFile& source, TextOutput& output, ImportedText& report) {
    ArchiveFile archive(source.path, source.name);
    EntryReader entries(source, output, report);
    while (archive.next()) {
        entries.read(archive);
        output.reached(archive.bytesRead(), archive.bytes());
    }
    entries.finish();
}

} // namespace kantai
