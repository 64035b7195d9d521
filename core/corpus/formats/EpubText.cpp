// SPDX-License-Identifier: GPL-3.0-or-later
// The chapters of an EPUB in reading order (EPUB 3.3, section 5.6.4: the spine of the package document).
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/corpus/formats/ArchiveFile.h"
#include "core/corpus/formats/FormatReader.h"
#include "core/corpus/formats/XmlReader.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <vector>

namespace kantai {

namespace fs = std::filesystem;

namespace {

using Entries = std::map<std::string, fs::path>; // extracted files by their names in the book

Error damaged(const SourceFile& source, const std::string& what) {
    return Error(ErrorCode::BadInput, Phrase::tr("{} is not a complete EPUB: {} is missing.", source.name, what),
                 Phrase::tr("Convert the book to plain text, for example with Calibre, and import that."));
}

Entries extractTexts(const SourceFile& source, const TextOutput& output) {
    Entries entries;
    ArchiveFile archive(source.path, source.name);
    while (archive.next()) {
        output.reached(archive.bytesRead(), archive.bytes());
        const std::string name = archive.entryName();
        const std::string extension = lowerExtension(name);
        const bool isText = extension == ".xhtml" || extension == ".html" || extension == ".htm" ||
                            extension == ".xml" || extension == ".opf";
        if (!isText || archive.kind() != ArchiveEntry::File)
            continue;
        const fs::path target = source.scratch / fmt::format("part-{}", entries.size());
        archive.extract(target);
        entries.emplace(name, target);
    }
    return entries;
}

// %20 and the like in the references of the package document.
std::string withoutEscapes(const std::string& reference) {
    const auto digit = [](char c) {
        const std::size_t at = std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
        return at == std::string_view::npos ? -1 : static_cast<int>(at);
    };
    std::string plain;
    for (std::size_t i = 0; i < reference.size() && reference[i] != '#'; ++i) {
        if (reference[i] == '%' && i + 2 < reference.size() && digit(reference[i + 1]) >= 0 &&
            digit(reference[i + 2]) >= 0) {
            plain += static_cast<char>(digit(reference[i + 1]) * 16 + digit(reference[i + 2]));
            i += 2;
        } else {
            plain += reference[i];
        }
    }
    return plain;
}

std::string packageOf(const SourceFile& source, const Entries& entries) {
    const auto container = entries.find("META-INF/container.xml");
    if (container == entries.end())
        throw damaged(source, "META-INF/container.xml");
    XmlReader reader(container->second, source.name + ": META-INF/container.xml");
    while (reader.next())
        if (reader.begins("rootfile"))
            return reader.attribute("full-path");
    throw damaged(source, "rootfile");
}

// The names of the chapters in order.
std::vector<std::string> spineOf(const SourceFile& source, const Entries& entries) {
    const std::string package = packageOf(source, entries);
    const auto file = entries.find(package);
    if (file == entries.end())
        throw damaged(source, package);
    std::map<std::string, std::string> items;
    std::vector<std::string> chapters;
    XmlReader reader(file->second, source.name + ": " + package);
    while (reader.next()) {
        if (reader.begins("item")) {
            items[reader.attribute("id")] = reader.attribute("properties").find("nav") == std::string::npos
                                                ? withoutEscapes(reader.attribute("href"))
                                                : std::string();
        } else if (reader.begins("itemref")) {
            const auto item = items.find(reader.attribute("idref"));
            if (item != items.end() && !item->second.empty())
                chapters.push_back((fs::path(package).parent_path() / item->second).lexically_normal().native());
        }
    }
    return chapters;
}

// A book with rights management lists the chapters that it has encrypted.
void requireReadable(const SourceFile& source, const Entries& entries, const std::vector<std::string>& chapters) {
    const auto encryption = entries.find("META-INF/encryption.xml");
    if (encryption == entries.end())
        return;
    XmlReader reader(encryption->second, source.name + ": META-INF/encryption.xml");
    while (reader.next()) {
        if (!reader.begins("CipherReference"))
            continue;
        const std::string name = withoutEscapes(reader.attribute("URI"));
        if (std::find(chapters.begin(), chapters.end(), name) != chapters.end())
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is encrypted by its seller.", source.name),
                        Phrase::tr("Only books without copy protection can be imported."));
    }
}

} // namespace

void readEpub(const SourceFile& source, TextOutput& output, ImportedText& report) {
    const Entries entries = extractTexts(source, output);
    const std::vector<std::string> chapters = spineOf(source, entries);
    requireReadable(source, entries, chapters);
    TextOutput text = output.withoutProgress();
    for (const std::string& chapter : chapters) {
        const auto entry = entries.find(chapter);
        if (entry == entries.end())
            throw damaged(source, chapter);
        ImportedText own;
        own.taken.format = formatName(TextFormat::Html);
        readHtml({entry->second, source.name + ": " + chapter, chapter, {}}, text, own);
        report.badByteRuns += own.badByteRuns;
        ++report.taken.items;
    }
}

} // namespace kantai
