// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextImport.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"
#include "core/corpus/EncodingDetection.h"
#include "core/corpus/GutenbergFilter.h"
#include "core/corpus/LineSet.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/Markup.h"
#include "core/corpus/TextDecoder.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::size_t kChunkBytes = std::size_t(1) << 20;

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
        file_.commit();
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

Error encodingNotRecognised(const fs::path& source, const EncodingDecision& decision) {
    const std::string name = readablePath(source);
    return Error(ErrorCode::BadInput,
                 decision.unknownSet.empty()
                     ? Phrase::tr("{} is not valid text in any supported encoding.", name)
                     : Phrase::tr("{} is in an unsupported encoding; it looks like {}.", name, decision.unknownSet),
                 Phrase::tr("If it is a plain text, convert it to UTF-8 first, for example with iconv, or name its "
                            "encoding when you import it."));
}

void recogniseEncoding(const fs::path& source, const Progress& progress, ImportedText& result) {
    const EncodingDecision decision = decideEncoding(encodingSampleOf(source));
    if (decision.unreadable)
        throw encodingNotRecognised(source, decision);
    result.encoding = decision.encoding;
    if (decision.certain)
        return;
    result.encodingBasis = EncodingBasis::Uncertain;
    result.otherEncoding = decision.other;
    const std::string name = readablePath(source);
    const std::string encoding = encodingName(decision.encoding);
    progress.warning(
        decision.other
            ? Phrase::tr("{} was decoded as {} but may be {}: if letters look wrong, import it again and name its "
                         "encoding.",
                         name, encoding, encodingName(*decision.other))
            : Phrase::tr("{} was decoded as {}, which is uncertain: if letters look wrong, import it again and name "
                         "its encoding.",
                         name, encoding));
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

// Calls use(chunk, isLast) for the whole file; hashes it on the way.
template <typename Use>
void readAll(const fs::path& source, ImportedText& result, const Progress& progress, const std::stop_token& stop,
             const Use& use) {
    FileReader reader(source);
    Sha256 hash;
    std::string chunk(kChunkBytes, '\0');
    const std::string name = readablePath(source.filename());
    for (bool isLast = false; !isLast;) {
        throwIfStopped(stop, Phrase::tr("The import of {}", name));
        const std::size_t got = reader.read(chunk.data(), chunk.size());
        isLast = got < chunk.size();
        const std::string_view bytes = std::string_view(chunk).substr(0, got);
        hash.update(bytes);
        result.sourceBytes += got;
        use(bytes, isLast);
        progress.report(Phrase::noop("Importing"), result.sourceBytes, std::max(reader.size(), result.sourceBytes),
                        name);
    }
    result.sourceSha256 = hash.finish();
}

} // namespace

ImportedText importText(const fs::path& source, const fs::path& target, const CleaningOptions& options,
                        std::optional<TextEncoding> encoding, const Progress& progress, std::stop_token stop) {
    requireRegularFile(source);
    ImportedText result;
    result.markup = markupOf(source);
    if (!result.markup.empty())
        progress.warning(
            Phrase::tr("{} looks like {}; its markup is imported as text.", readablePath(source), result.markup));
    result.cleaning = options;
    if (encoding) {
        result.encoding = *encoding;
        result.encodingBasis = EncodingBasis::Chosen;
    } else {
        recogniseEncoding(source, progress, result);
    }

    CleanWriter writer(target, options);
    const auto toWriter = [&](const LinePiece& piece) { writer.writeLine(piece); };
    GutenbergFilter gutenberg(toWriter);
    LineSplitter splitter(options.verbatim ? LineSplitter::Ends::LfOnly : LineSplitter::Ends::Any,
                          [&](const LinePiece& piece) {
                              if (options.verbatim)
                                  writer.countLine(piece);
                              else if (options.stripGutenberg)
                                  gutenberg.feed(piece);
                              else
                                  writer.writeLine(piece);
                          });
    TextDecoder decoder(result.encoding, readablePath(source), options.verbatim);
    std::string text;
    readAll(source, result, progress, stop, [&](std::string_view bytes, bool isLast) {
        text.clear();
        decoder.decode(bytes, isLast, text);
        splitter.feed(text);
        if (options.verbatim)
            writer.writeBytes(text);
    });
    splitter.finish();
    gutenberg.finish();

    result.sourceLines = decoder.lines();
    result.badByteRuns = decoder.badRuns();
    result.firstBadBytes = decoder.firstBad();
    result.crlfLines = splitter.carriageReturns();
    result.gutenbergLines = gutenberg.droppedLines();
    if (!writer.hasText())
        throw nothingLeft(source, result);
    writer.commit(result);
    return result;
}

} // namespace kantai
