// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextImport.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"
#include "core/corpus/GutenbergFilter.h"
#include "core/corpus/LineSet.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/Markup.h"
#include "core/corpus/formats/FormatReader.h"

#include <fmt/format.h>

namespace kantai {

namespace {

bool isWhiteSpace(std::string_view text) {
    constexpr char32_t kZeroWidthNoBreakSpace = 0xfeff;
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.kind != Utf8Step::Kind::Valid ||
            (characterClassOf(step.codePoint) != CharacterClass::Space && step.codePoint != kZeroWidthNoBreakSpace))
            return false;
        text.remove_prefix(step.length);
    }
    return true;
}

// Removes U+FEFF from pieces of text that hold whole characters.
class ByteOrderMarkFilter {
public:
    std::string_view without(std::string_view text) {
        constexpr std::string_view kMark = "\xef\xbb\xbf";
        std::size_t mark = text.find(kMark);
        if (mark == std::string_view::npos)
            return text;
        kept_.clear();
        for (; mark != std::string_view::npos; mark = text.find(kMark)) {
            kept_ += text.substr(0, mark);
            text.remove_prefix(mark + kMark.size());
            ++removed_;
        }
        kept_ += text;
        return kept_;
    }
    std::uint64_t removed() const { return removed_; }

private:
    std::string kept_;
    std::uint64_t removed_ = 0;
};

// The end of the pipeline: counts and drops repeated lines, writes, hashes.
class CleanWriter {
public:
    CleanWriter(const fs::path& target, const CleaningOptions& options) : file_(target), options_(options) {}

    // Verbatim: the lines are counted by countLine, their bytes come here.
    void writeBytes(std::string_view bytes) {
        file_.write(bytes);
        hash_.update(bytes);
        bytes_ += bytes.size();
    }

    // False for a line that has been seen already. A line in pieces is never taken for one seen.
    bool countLine(const LinePiece& piece) {
        hasText_ = hasText_ || !isWhiteSpace(piece.text);
        const bool repeated = piece.isWhole() && !piece.text.empty() && !seen_.insert(piece.text);
        duplicates_ += repeated ? 1 : 0;
        lines_ += piece.ends && !(repeated && drops()) ? 1 : 0;
        return !repeated;
    }

    void writeLine(const LinePiece& piece) {
        if (!countLine(piece) && drops())
            return;
        writeBytes(piece.text);
        if (piece.ends)
            writeBytes("\n");
    }

    bool hasText() const { return hasText_; }

    void commit(ImportedText& result) {
        file_.commitUnsynced();
        result.bytes = bytes_;
        result.lines = lines_;
        result.duplicateLines = duplicates_;
        result.sha256 = hash_.finish();
    }

private:
    bool drops() const { return options_.dropDuplicateLines && !options_.verbatim; }

    AtomicFile file_;
    CleaningOptions options_;
    Sha256 hash_;
    LineSet seen_;
    std::uint64_t bytes_ = 0;
    std::uint64_t lines_ = 0;
    std::uint64_t duplicates_ = 0;
    bool hasText_ = false;
};

void requireRegularFile(const fs::path& source) {
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (error)
        throw systemError("Cannot open", source, error.value());
    if (status.type() == fs::file_type::directory)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is a folder, not a file.", readablePath(source)),
                    Phrase::tr("Choose the text files in it."));
    if (status.type() != fs::file_type::regular)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is not a regular file.", readablePath(source)),
                    Phrase::tr("Choose a text file."));
}

Error nothingLeft(const fs::path& source, const ImportedText& result) {
    const std::string name = readablePath(source);
    return Error(ErrorCode::BadInput,
                 result.sourceBytes == 0 ? Phrase::tr("{} is empty.", name)
                 : result.gutenbergLines > 0
                     ? Phrase::tr("{} contains no text except the Project Gutenberg header and footer.", name)
                     : Phrase::tr("{} holds no text, only empty lines and white space.", name),
                 Phrase::tr("Choose a file with text in it."));
}

// A text file with markup that is imported as it stands.
void tellMarkup(const SourceFile& source, const Progress& progress, ImportedText& result) {
    result.markup = markupOf(source.path);
    if (!result.markup.empty())
        progress.warning(Phrase::tr("{} looks like {}; its markup is imported as text.", source.name, result.markup));
}

} // namespace

ImportedText importText(const fs::path& source, const fs::path& target, const CleaningOptions& options,
                        const SourceOptions& sourceOptions, const Progress& progress, std::stop_token stop) {
    requireRegularFile(source);
    ImportedText result;
    result.cleaning = options;
    const TextFormat format = options.verbatim ? TextFormat::Plain : formatOf(source);

    CleanWriter writer(target, options);
    SourceFile file{source, readablePath(source), source.filename(), sourceOptions, options.verbatim, {}};
    std::optional<AtomicFolder> scratch; // is never committed
    if (format == TextFormat::Plain)
        tellMarkup(file, progress, result);
    else
        file.scratch = scratch.emplace(fs::path(target).concat(".parts")).path();
    GutenbergFilter gutenberg([&](const LinePiece& piece) { writer.writeLine(piece); });
    LineSplitter splitter(options.verbatim ? LineSplitter::Ends::LfOnly : LineSplitter::Ends::Any,
                          [&](const LinePiece& piece) {
                              if (options.verbatim)
                                  writer.countLine(piece);
                              else if (options.stripGutenberg)
                                  gutenberg.feed(piece);
                              else
                                  writer.writeLine(piece);
                          });
    ByteOrderMarkFilter marks;
    TextOutput output(
        [&](std::string_view text) {
            splitter.feed(options.verbatim ? text : marks.without(text));
            if (options.verbatim)
                writer.writeBytes(text);
        },
        progress, std::move(stop), readablePath(source.filename()));
    readSource(format, file, output, result);
    splitter.finish();
    gutenberg.finish();
    if (result.sourceSha256.empty()) { // of a format that is not read as characters
        result.sourceSha256 = sha256File(source);
        result.sourceBytes = fs::file_size(source);
    }
    result.crlfLines = splitter.carriageReturns();
    result.innerByteOrderMarks = marks.removed();
    result.gutenbergLines = gutenberg.droppedLines();
    if (!writer.hasText())
        throw nothingLeft(source, result);
    writer.commit(result);
    return result;
}

} // namespace kantai
