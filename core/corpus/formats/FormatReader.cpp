// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/FormatReader.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <utility>

namespace kantai {

namespace {

[[noreturn]] void refuse(TextFormat format, const std::string& name) {
    if (format == TextFormat::Xml)
        throw NoTextTaken(
            ErrorCode::BadInput,
            Phrase::tr("{} is XML of a kind that Kantai Studio does not know; it reads MediaWiki exports.", name),
            Phrase::tr("Convert it to plain text first, or import it verbatim."));
    if (format == TextFormat::Spreadsheet)
        throw NoTextTaken(ErrorCode::BadInput, Phrase::tr("{} is a spreadsheet or a presentation.", name),
                          Phrase::tr("Save it as CSV or as plain text and import that."));
    throw NoTextTaken(
        ErrorCode::BadInput, Phrase::tr("{} is in a binary format that holds no text to import.", name),
        Phrase::tr("Text is taken from plain text, HTML, EPUB, PDF, DOCX, ODT, CSV, JSON, MediaWiki exports, and "
                   "these in .zip, .tar, .gz, .bz2, .xz or .zst files. Save it as one of them."));
}

} // namespace

TextOutput::TextOutput(Sink sink, Progress progress, std::stop_token stop, std::string progressName)
    : sink_(std::move(sink)), progress_(std::move(progress)), stop_(std::move(stop)),
      progressName_(std::move(progressName)) {}

void TextOutput::line(std::string_view text) {
    if (text.find('\0') == std::string_view::npos) {
        write(text);
    } else {
        std::string kept(text);
        std::erase(kept, '\0');
        write(kept);
    }
    write("\n");
}

void TextOutput::reached(std::uint64_t done, std::uint64_t total) const {
    throwIfStopped(stop_, Phrase::tr("The import of {}", progressName_));
    progress_.report(Phrase::noop("Importing"), done, std::max(done, total), progressName_);
}

TextOutput TextOutput::withoutProgress() const {
    const auto log = [all = progress_](LogLevel level, const std::string& line, const Remedy& remedy) {
        all.log(level, line, remedy);
    };
    return {sink_, Progress({}, log), stop_, progressName_};
}

void readSource(TextFormat format, const SourceFile& source, TextOutput& output, ImportedText& report) {
    report.taken.format = formatName(format);
    switch (format) {
    case TextFormat::Plain:
        return readPlainText(source, output, report);
    case TextFormat::Html:
        return readHtml(source, output, report);
    case TextFormat::Epub:
        return readEpub(source, output, report);
    case TextFormat::JsonFile:
        return readJson(source, output, report);
    case TextFormat::JsonLines:
        return readJsonLines(source, output, report);
    case TextFormat::Csv:
        return readCsv(source, output, report);
    case TextFormat::MediaWiki:
        return readMediaWiki(source, output, report);
    case TextFormat::Pdf:
        return readPdf(source, output, report);
    case TextFormat::Docx:
        return readDocx(source, output, report);
    case TextFormat::Odt:
        return readOdt(source, output, report);
    case TextFormat::Archive:
        return readArchive(source, output, report);
    case TextFormat::Xml:
    case TextFormat::Spreadsheet:
    case TextFormat::Binary:
        refuse(format, source.name);
    }
}

} // namespace kantai
