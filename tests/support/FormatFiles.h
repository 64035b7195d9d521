// SPDX-License-Identifier: GPL-3.0-or-later
// Small files of each format that text is taken from, made in a test. Used by the tests of core/corpus/formats and by
// the end-to-end test of the import.
#pragma once

#include "tests/support/TextFolder.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <string>
#include <vector>

namespace kantai::test {

inline const std::string kTurkish = "Şu ığdır ağacı çiçeklenmiş, İyi günler."; // every letter of its own

struct ArchivedFile {
    std::string name;
    std::string bytes;
    std::string linkTarget = {}; // makes it a symbolic link
};

enum class ArchiveKind { Zip, EncryptedZip, TarGz, TarZst };

inline fs::path writeArchive(const fs::path& path, ArchiveKind kind, const std::vector<ArchivedFile>& files) {
    const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), &archive_write_free);
    if (kind == ArchiveKind::Zip || kind == ArchiveKind::EncryptedZip) {
        archive_write_set_format_zip(writer.get());
        archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8");
    } else {
        archive_write_set_format_pax(writer.get());
        kind == ArchiveKind::TarGz ? archive_write_add_filter_gzip(writer.get())
                                   : archive_write_add_filter_zstd(writer.get());
    }
    if (kind == ArchiveKind::EncryptedZip) {
        archive_write_set_options(writer.get(), "zip:encryption=traditional");
        archive_write_set_passphrase(writer.get(), "secret");
    }
    archive_write_open_filename(writer.get(), path.c_str());
    for (const ArchivedFile& file : files) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                             &archive_entry_free);
        if (kind == ArchiveKind::Zip)
            archive_entry_set_pathname_utf8(entry.get(), file.name.c_str());
        else // the writer of tar files takes none of UTF-8 where the locale has none
            archive_entry_set_pathname(entry.get(), file.name.c_str());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_filetype(entry.get(), file.linkTarget.empty() ? AE_IFREG : AE_IFLNK);
        if (!file.linkTarget.empty())
            archive_entry_set_symlink(entry.get(), file.linkTarget.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
        archive_write_header(writer.get(), entry.get());
        archive_write_data(writer.get(), file.bytes.data(), file.bytes.size());
    }
    archive_write_close(writer.get());
    return path;
}

// One file compressed with gzip, bzip2, xz or zstd, by the filter's number in libarchive.
inline fs::path writeCompressed(const fs::path& path, int filter, const std::string& bytes) {
    const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_raw(writer.get());
    archive_write_add_filter(writer.get(), filter);
    archive_write_open_filename(writer.get(), path.c_str());
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_write_header(writer.get(), entry.get());
    archive_write_data(writer.get(), bytes.data(), bytes.size());
    archive_write_close(writer.get());
    return path;
}

// Two chapters, in the manifest in the other order than in the spine.
inline fs::path writeEpub(const fs::path& path, const std::string& first, const std::string& second) {
    const auto chapter = [](const std::string& text) {
        return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>no</title></head>"
               "<body><p>" +
               text + "</p></body></html>";
    };
    return writeArchive(
        path, ArchiveKind::Zip,
        {{"mimetype", "application/epub+zip"},
         {"META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"O/book.opf\"/></rootfiles></container>"},
         {"O/book.opf", "<package><manifest><item id=\"b\" href=\"b%20b.xhtml\"/><item id=\"nav\" href=\"nav.xhtml\" "
                        "properties=\"nav\"/><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref "
                        "idref=\"nav\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"},
         {"O/nav.xhtml", chapter("contents")},
         {"O/b b.xhtml", chapter(second)},
         {"O/a.xhtml", chapter(first)}});
}

inline fs::path writeDocx(const fs::path& path, const std::string& text) {
    return writeArchive(path, ArchiveKind::Zip,
                        {{"[Content_Types].xml", "<Types/>"},
                         {"word/document.xml",
                          "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>One</w:t></w:r><w:r><w:tab/><w:t>word"
                          "</w:t></w:r></w:p><w:p><w:r><w:t>" +
                              text + "</w:t><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>"}});
}

inline fs::path writeOdt(const fs::path& path, const std::string& text) {
    return writeArchive(
        path, ArchiveKind::Zip,
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<o:d xmlns:o=\"o\" xmlns:text=\"t\"><text:h>One<text:s/>word</text:h><text:p>" + text +
                             "</text:p></o:d>"}});
}

// One page with the letters of WinAnsi and, as codes 1 to 6, ş ı ğ İ Ş Ğ. A reader rebuilds the missing table.
inline std::string pdfWith(const std::string& codes) {
    const std::string content = "BT /F 12 Tf 20 100 Td (" + codes + ") Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 "
           "R>>>>>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n"
           "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding/"
           "Differences[1/scedilla/dotlessi/gbreve/Idotaccent/Scedilla/Gbreve]>>>>endobj\n"
           "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
}

inline std::string wikiDump(const std::string& text) {
    return "<mediawiki><siteinfo/><page><title>Ağaç</title><ns>0</ns><revision><text>" + text +
           "</text></revision></page><page><title>Old</title><ns>0</ns><redirect title=\"Ağaç\"/><revision><text>"
           "#REDIRECT "
           "[[Ağaç]]</text></revision></page><page><title>Talk:X</title><ns>1</ns><revision><text>talk</text>"
           "</revision></page></mediawiki>";
}

} // namespace kantai::test
