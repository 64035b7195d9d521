// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextImport.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/LineSet.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/Markup.h"
#include "core/corpus/cleaning/TextCleaner.h"
#include "core/corpus/formats/FormatReader.h"

#include <optional>
#include <system_error>
#include <utility>

namespace kantai {

namespace {

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

// The text as it is written: its bytes and its hash.
class TargetFile {
public:
    explicit TargetFile(const fs::path& target) : file_(target) {}

    void write(std::string_view bytes) {
        file_.write(bytes);
        hash_.update(bytes);
        bytes_ += bytes.size();
    }
    void commit(ImportedText& result) {
        file_.commitUnsynced();
        result.bytes = bytes_;
        result.sha256 = hash_.finish();
    }

private:
    AtomicFile file_;
    Sha256 hash_;
    std::uint64_t bytes_ = 0;
};

// Bytes go into the target as they come; their lines are only counted.
class VerbatimCopy {
public:
    VerbatimCopy(TargetFile& target, ImportedText& result)
        : target_(target), result_(result),
          splitter_(LineSplitter::Ends::LfOnly, [this](const LinePiece& piece) { count(piece); }) {}

    void write(std::string_view bytes) {
        splitter_.feed(bytes);
        target_.write(bytes);
    }
    bool finish() { // false when it holds no text
        splitter_.finish();
        return hasText_;
    }

private:
    void count(const LinePiece& piece) {
        hasText_ = hasText_ || !isWhiteSpace(piece.text);
        result_.lines += piece.ends ? 1 : 0;
        result_.duplicateLines += piece.isWhole() && !piece.text.empty() && !seen_.insert(piece.text) ? 1 : 0;
    }

    TargetFile& target_;
    ImportedText& result_;
    LineSplitter splitter_;
    LineSet seen_;
    bool hasText_ = false;
};

// The text as it is taken, in the file beside the target; gone with this object unless it is to stay.
class OriginalFile {
public:
    explicit OriginalFile(const fs::path& target) : path_(originalBeside(target)), writer_(std::in_place, path_) {}
    ~OriginalFile() {
        std::error_code ignored;
        if (!stays_)
            fs::remove(path_, ignored);
    }
    OriginalFile(const OriginalFile&) = delete;
    OriginalFile& operator=(const OriginalFile&) = delete;

    void add(const LinePiece& piece) {
        writer_->write(piece.text);
        if (piece.ends)
            writer_->write("\n");
    }
    TextBlocks close() {
        writer_->close();
        bytes_ = writer_->textBytes();
        writer_.reset();
        return blocksOfOriginal(path_, bytes_);
    }
    std::uint64_t keep() {
        stays_ = true;
        return bytes_;
    }

private:
    fs::path path_;
    std::optional<OriginalWriter> writer_;
    std::uint64_t bytes_ = 0;
    bool stays_ = false;
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
                 : result.foreignLines > 0 ? Phrase::tr("{} holds no text in the languages to keep.", name)
                                           : Phrase::tr("{} holds no text, only empty lines and white space.", name),
                 Phrase::tr("Choose a file with text in it."));
}

// A text file with markup that is imported as it stands.
void tellMarkup(const SourceFile& source, const Progress& progress, ImportedText& result) {
    result.markup = markupOf(source.path);
    if (!result.markup.empty())
        progress.warning(Phrase::tr("{} looks like {}; its markup is imported as text.", source.name, result.markup));
}

// Taken and cleaned in one go, or, where lines are joined, one after the other. False when no text is left.
class CleanImport {
public:
    CleanImport(TargetFile& target, const fs::path& path, const CleaningOptions& options, Original original)
        : target_(target), options_(options), keeps_(original == Original::Kept && options.takesAny()),
          joins_(options.takes(CleaningStep::JoinLines)), meter_(WrapMeter::Words::Ignored),
          cleaner_(options, nullptr, [this](std::string_view clean) { target_.write(clean); }),
          splitter_(LineSplitter::Ends::Any, [this](const LinePiece& piece) { take(piece); }) {
        if (keeps_ || joins_)
            original_.emplace(path);
    }

    void write(std::string_view text) { splitter_.feed(marks_.without(text)); }

    bool finish(ImportedText& result, const std::string& name, const Progress& progress,
                const std::stop_token& stop) {
        splitter_.finish();
        const TextBlocks taken = original_ ? original_->close() : TextBlocks();
        bool hasText = false;
        if (joins_) {
            const CleanedText cleaned = cleanBlocks(
                taken, name, options_, [this](std::string_view clean) { target_.write(clean); }, {}, progress, stop,
                hasText);
            static_cast<CleanedText&>(result) = cleaned;
        } else {
            cleaner_.finish();
            static_cast<CleaningCounts&>(result) = cleaner_.counts();
            result.wrapWidth = meter_.width();
            result.lines = cleaner_.lines();
            hasText = cleaner_.hasText();
        }
        result.crlfLines = splitter_.carriageReturns();
        result.innerByteOrderMarks = marks_.removed();
        if (keeps_ && hasText && result.hasChanges(options_))
            result.originalBytes = original_->keep();
        return hasText;
    }

private:
    void take(const LinePiece& piece) {
        if (original_)
            original_->add(piece);
        if (joins_)
            return;
        meter_.add(piece);
        cleaner_.feed(piece);
    }

    TargetFile& target_;
    CleaningOptions options_;
    bool keeps_, joins_;
    WrapMeter meter_;
    TextCleaner cleaner_;
    LineSplitter splitter_;
    ByteOrderMarkFilter marks_;
    std::optional<OriginalFile> original_;
};

} // namespace

fs::path originalBeside(const fs::path& target) {
    return fs::path(target).concat(".original");
}

ImportedText importText(const fs::path& source, const fs::path& target, const CleaningOptions& options,
                        const SourceOptions& sourceOptions, const Progress& progress, std::stop_token stop,
                        Original original) {
    requireRegularFile(source);
    ImportedText result;
    const TextFormat format = options.verbatim ? TextFormat::Plain : formatOf(source);
    SourceFile file{source, readablePath(source), source.filename(), sourceOptions, options.verbatim, {}};
    TargetFile written(target);
    std::optional<AtomicFolder> scratch; // is never committed
    if (format == TextFormat::Plain)
        tellMarkup(file, progress, result);
    else
        file.scratch = scratch.emplace(fs::path(target).concat(".parts")).path();
    std::optional<VerbatimCopy> verbatim;
    std::optional<CleanImport> clean;
    if (options.verbatim)
        verbatim.emplace(written, result);
    else
        clean.emplace(written, target, options, original);
    const std::string name = readablePath(source.filename());
    TextOutput output(
        [&](std::string_view text) {
            if (verbatim)
                verbatim->write(text);
            else
                clean->write(text);
        },
        progress, stop, name);
    readSource(format, file, output, result);
    const bool hasText = verbatim ? verbatim->finish() : clean->finish(result, name, progress, stop);
    result.cleaning = options;
    if (result.sourceSha256.empty()) { // of a format that is not read as characters
        result.sourceSha256 = sha256File(source);
        result.sourceBytes = fs::file_size(source);
    }
    if (!hasText)
        throw nothingLeft(source, result);
    written.commit(result);
    return result;
}

} // namespace kantai
