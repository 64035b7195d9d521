// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/TextFormat.h"

#include "core/base/AsciiText.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <array>

namespace kantai {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHeadBytes = 4096;

std::string headOf(const fs::path& file) {
    FileReader reader(file);
    std::string head(kHeadBytes, '\0');
    head.resize(reader.read(head.data(), head.size()));
    return head;
}

bool isOneOf(std::string_view wanted, std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), wanted) != all.end();
}

// A zip file names its first entry from byte 30 on; those of EPUB and OpenDocument hold their type.
TextFormat formatOfZip(std::string_view head, std::string_view extension) {
    const std::string_view first = head.substr(std::min<std::size_t>(30, head.size()));
    if (extension == ".epub" || first.starts_with("mimetypeapplication/epub+zip"))
        return TextFormat::Epub;
    if (extension == ".odt" || first.starts_with("mimetypeapplication/vnd.oasis.opendocument.textPK"))
        return TextFormat::Odt;
    if (extension == ".docx")
        return TextFormat::Docx;
    if (isOneOf(extension, {".xlsx", ".pptx", ".ods", ".odp"}))
        return TextFormat::Spreadsheet;
    return TextFormat::Archive;
}

bool isCompressed(std::string_view head) {
    for (const std::string_view magic : {"\x1f\x8b"sv, "BZh"sv,
                                         "\xfd"
                                         "7zXZ\0"sv,
                                         "\x28\xb5\x2f\xfd"sv})
        if (head.starts_with(magic))
            return true;
    return head.size() > 262 && head.substr(257, 5) == "ustar";
}

bool isKnownBinary(std::string_view head) {
    constexpr std::array kMagics{"\x89PNG"sv,
                                 "\xff\xd8\xff"sv,
                                 "GIF8"sv,
                                 "\xd0\xcf\x11\xe0"sv,
                                 "7z\xbc\xaf"sv,
                                 "Rar!"sv,
                                 "\x7f"
                                 "ELF"sv,
                                 "ID3"sv,
                                 "SQLite format 3"sv};
    return std::any_of(kMagics.begin(), kMagics.end(),
                       [&](std::string_view magic) { return head.starts_with(magic); });
}

TextFormat formatOfMarkup(const std::string& bytes, std::string_view extension) {
    std::string head = lowerAscii(bytes);
    if (head.starts_with("\xef\xbb\xbf"))
        head.erase(0, 3);
    head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (head.starts_with("<mediawiki") || (head.starts_with("<?xml") && head.find("<mediawiki") != std::string::npos))
        return TextFormat::MediaWiki;
    if (head.starts_with("<!doctype html") || head.starts_with("<html") ||
        (head.starts_with("<?xml") && head.find("<html") != std::string::npos))
        return TextFormat::Html;
    if (isOneOf(extension, {".html", ".htm", ".xhtml"}))
        return TextFormat::Html;
    return head.starts_with("<?xml") || extension == ".xml" ? TextFormat::Xml : TextFormat::Plain;
}

std::string itemsOf(const TakenText& taken) {
    const std::string count = Phrase::count(static_cast<std::int64_t>(taken.items));
    if (taken.format == formatName(TextFormat::Csv))
        return taken.items == 1 ? Phrase::tr("1 row") : Phrase::tr("{} rows", count);
    if (taken.format == formatName(TextFormat::JsonFile) || taken.format == formatName(TextFormat::JsonLines))
        return taken.items == 1 ? Phrase::tr("1 record") : Phrase::tr("{} records", count);
    if (taken.format == formatName(TextFormat::Epub))
        return taken.items == 1 ? Phrase::tr("1 chapter") : Phrase::tr("{} chapters", count);
    if (taken.format == formatName(TextFormat::Pdf) || taken.format == formatName(TextFormat::MediaWiki))
        return taken.items == 1 ? Phrase::tr("1 page") : Phrase::tr("{} pages", count);
    if (taken.format == formatName(TextFormat::Archive))
        return taken.items == 1 ? Phrase::tr("1 file") : Phrase::tr("{} files", count);
    return {};
}

} // namespace

std::string formatName(TextFormat format) {
    switch (format) {
    case TextFormat::Html:
        return "HTML";
    case TextFormat::Epub:
        return "EPUB";
    case TextFormat::JsonFile:
        return "JSON";
    case TextFormat::JsonLines:
        return "JSON Lines";
    case TextFormat::Csv:
        return "CSV";
    case TextFormat::MediaWiki:
        return "MediaWiki";
    case TextFormat::Pdf:
        return "PDF";
    case TextFormat::Docx:
        return "DOCX";
    case TextFormat::Odt:
        return "ODT";
    case TextFormat::Archive:
        return Phrase::noop("Archive");
    case TextFormat::Xml:
        return "XML";
    case TextFormat::Plain:
    case TextFormat::Spreadsheet:
    case TextFormat::Binary:
        break;
    }
    return {};
}

std::string describe(const TakenText& taken) {
    if (taken.format.empty())
        return {};
    std::string words = Phrase::translate(taken.format);
    if (!taken.field.empty())
        words += ", " + (taken.format == formatName(TextFormat::Csv)
                             ? Phrase::tr("column {}", readableExcerpt(taken.field))
                             : Phrase::tr("field {}", readableExcerpt(taken.field)));
    if (const std::string items = itemsOf(taken); !items.empty())
        words += ", " + items;
    return words;
}

TextFormat formatOf(const fs::path& file, const fs::path& fileName) {
    const std::string head = headOf(file);
    const std::string extension = lowerExtension(fileName);
    if (head.starts_with("%PDF-"))
        return TextFormat::Pdf;
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"))
        return formatOfZip(head, extension);
    if (isCompressed(head))
        return TextFormat::Archive;
    if (isKnownBinary(head))
        return TextFormat::Binary;
    if (extension == ".csv" || extension == ".tsv")
        return TextFormat::Csv;
    if (extension == ".jsonl" || extension == ".ndjson")
        return TextFormat::JsonLines;
    if (extension == ".json")
        return TextFormat::JsonFile;
    return formatOfMarkup(head, extension);
}

const std::vector<std::string_view>& textExtensions() {
    static const std::vector<std::string_view> extensions{
        ".txt", ".md",  ".html", ".htm", ".xhtml", ".epub", ".csv", ".tsv", ".jsonl", ".ndjson", ".json",
        ".xml", ".pdf", ".docx", ".odt", ".gz",    ".bz2",  ".xz",  ".zst", ".zip",   ".tar",    ".tgz"};
    return extensions;
}

bool hasTextExtension(const fs::path& fileName) {
    const auto& all = textExtensions();
    return std::find(all.begin(), all.end(), lowerExtension(fileName)) != all.end();
}

std::string lowerExtension(const fs::path& fileName) {
    return lowerAscii(fileName.extension().native());
}

} // namespace kantai
