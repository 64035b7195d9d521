// SPDX-License-Identifier: GPL-3.0-or-later
// The paragraphs of word processor documents: DOCX (Office Open XML) and ODT (OpenDocument). Both are zip files with
// one XML file that holds the text.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/corpus/formats/ArchiveFile.h"
#include "core/corpus/formats/FormatReader.h"
#include "core/corpus/formats/XmlReader.h"

namespace kantai {

namespace {

std::filesystem::path documentOf(const SourceFile& source, std::string_view entry) {
    ArchiveFile archive(source.path, source.name);
    while (archive.next())
        if (archive.kind() == ArchiveEntry::File && archive.entryName() == entry) {
            const std::filesystem::path target = source.scratch / "document.xml";
            archive.extract(target);
            return target;
        }
    throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no {}, where its text should be.", source.name, entry),
                Phrase::tr("Open it in a word processor, save it as plain text and import that. A document with a "
                           "password has to be saved without it."));
}

void report(const TextOutput& output, const XmlReader& reader) {
    output.reached(reader.bytesRead(), reader.bytes());
}

} // namespace

void readDocx(const SourceFile& source, TextOutput& output, ImportedText&) {
    XmlReader reader(documentOf(source, "word/document.xml"), source.name);
    std::string paragraph;
    bool inText = false;
    while (reader.next()) {
        if (reader.isText() && inText)
            paragraph += reader.text();
        else if (reader.begins("tab"))
            paragraph += ' ';
        else if (reader.begins("br") || reader.begins("cr"))
            paragraph += '\n';
        if (reader.begins("t"))
            inText = true;
        if (reader.ends("t"))
            inText = false;
        if (reader.ends("p")) {
            output.line(paragraph);
            paragraph.clear();
            report(output, reader);
        }
    }
}

void readOdt(const SourceFile& source, TextOutput& output, ImportedText&) {
    XmlReader reader(documentOf(source, "content.xml"), source.name);
    std::string paragraph;
    int depth = 0; // of paragraphs: a footnote is one within another
    while (reader.next()) {
        const bool begins = reader.begins("p") || reader.begins("h");
        if (begins)
            ++depth;
        if (reader.isText() && depth > 0)
            paragraph += reader.text();
        else if (reader.begins("s") || reader.begins("tab"))
            paragraph += ' ';
        else if (reader.begins("line-break"))
            paragraph += '\n';
        if ((reader.ends("p") || reader.ends("h")) && --depth == 0) {
            output.line(paragraph);
            paragraph.clear();
            report(output, reader);
        }
    }
}

} // namespace kantai
