// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that text is taken from and how they are recognised. Used by importText and by both front ends; any
// thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

enum class TextFormat {
    Plain,
    Html,
    Epub,
    JsonFile,  // an array, or one object
    JsonLines, // a value on each line
    Csv,       // separated by commas, semicolons or tabs
    MediaWiki, // the XML export of a wiki
    Pdf,
    Docx,
    Odt,
    Archive,     // .zip, .tar, and files compressed with gzip, bzip2, xz or zstd
    Xml,         // any other: refused
    Spreadsheet, // and slides: refused
    Binary,      // images, programs, databases, ...: refused
};

// What of a source was taken as its text; stored with the import report.
struct TakenText {
    std::string format;      // "CSV", as formatName; "" for plain text
    std::string field;       // the column or field that holds the text, "" for formats without
    std::uint64_t items = 0; // rows, records, chapters, pages or files that text was taken from
    bool operator==(const TakenText&) const = default;
};

std::string formatName(TextFormat format);
// "CSV, column text, 1,200 rows", in the language of the window; "" for plain text.
std::string describe(const TakenText& taken);

// By the beginning of the file, then by the extension of fileName. Throws Error(BadInput) for a file that cannot be
// read.
TextFormat formatOf(const std::filesystem::path& file, const std::filesystem::path& fileName);
inline TextFormat formatOf(const std::filesystem::path& file) {
    return formatOf(file, file);
}

// The extensions, with their dots and in lower case, of files that text is taken from.
const std::vector<std::string_view>& textExtensions();
bool hasTextExtension(const std::filesystem::path& fileName); // in any case
std::string lowerExtension(const std::filesystem::path& fileName);

} // namespace kantai
