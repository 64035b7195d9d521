// SPDX-License-Identifier: GPL-3.0-or-later
// What a user sees of a text before and after its import: in which encoding it reads right.
#include "core/workflow/corpus/ImportPreview.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/EncodingDetection.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/TextDecoder.h"
#include "core/corpus/formats/DecodedText.h"

#include <algorithm>
#include <system_error>

namespace kantai {

namespace {

constexpr std::size_t kPreviewBytes = std::size_t{256} << 10; // of a source

// A line of a mebibyte would stop the window for seconds.
std::string cutForPreview(std::string_view line) {
    std::size_t end = 0;
    std::size_t characters = 0;
    for (; end < line.size() && characters < kLongestPreviewLine; ++characters)
        end += decodeUtf8(line.substr(end)).length;
    std::string shown = readableText(line.substr(0, end));
    return end < line.size() ? shown + "\u2026" : shown;
}

bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

// The beginning, or what begins with the line of the first byte beyond ASCII. Only of texts in which each byte of
// ASCII is a character: every encoding but UTF-16, UTF-32 and ISO-2022-JP, which are told by the beginning.
std::string beginningOf(const fs::path& source) {
    const EncodingSample sample = encodingSampleOf(source);
    const std::string head = sample.head.substr(0, kPreviewBytes);
    if (sample.nonAscii.empty() || !std::all_of(head.begin(), head.end(), isAscii) ||
        head.find('\0') != std::string::npos)
        return head;
    const std::uint64_t before = std::min<std::uint64_t>(sample.asciiBefore, kLongestPreviewLine);
    FileReader reader(source);
    std::string chunk(kPreviewBytes, '\0');
    for (std::uint64_t skip = sample.asciiBefore - before; skip > 0;)
        skip -= reader.read(chunk.data(), static_cast<std::size_t>(std::min<std::uint64_t>(skip, chunk.size())));
    chunk.resize(reader.read(chunk.data(), chunk.size()));
    const std::size_t lineEnd = chunk.rfind('\n', before);
    return lineEnd == std::string::npos || lineEnd >= before ? chunk : chunk.substr(lineEnd + 1);
}

} // namespace

std::vector<UncertainSource> uncertainSources(const std::vector<fs::path>& sources, const Progress& progress,
                                              std::stop_token stop) {
    std::vector<fs::path> files;
    for (const fs::path& source : sources) {
        const auto below = textFilesBelow(source);
        files.insert(files.end(), below.begin(), below.end());
    }
    std::vector<UncertainSource> uncertain;
    for (std::size_t i = 0; i < files.size(); ++i) {
        throwIfStopped(stop, Phrase::tr("The import of {}", readablePath(files[i].filename())));
        progress.report(Phrase::noop("Recognising encodings"), i, files.size(), readablePath(files[i].filename()));
        std::error_code error;
        if (!fs::is_regular_file(files[i], error))
            continue; // the import says what is wrong with it
        const EncodingDecision decision = decideSourceEncoding(files[i], formatOf(files[i]));
        if (!decision.certain)
            uncertain.push_back({files[i], decision.encoding, decision.other});
    }
    return uncertain;
}

bool isSourceUnchanged(const CorpusFileRow& file, const Progress& progress, std::stop_token stop) {
    const fs::path source(file.source);
    std::error_code error;
    if (!fs::is_regular_file(source, error))
        return false;
    FileReader reader(source);
    Sha256 hash;
    std::string chunk(std::size_t{1} << 20, '\0');
    std::uint64_t done = 0;
    for (std::size_t got = chunk.size(); got == chunk.size();) {
        throwIfStopped(stop, Phrase::tr("The import of {}", readablePath(source.filename())));
        got = reader.read(chunk.data(), chunk.size());
        hash.update(std::string_view(chunk).substr(0, got));
        done += got;
        progress.report(Phrase::noop("Reading the source"), done, std::max(done, reader.size()));
    }
    return hash.finish() == file.sourceSha256;
}

std::vector<std::string> previewLines(const ProjectHandle& project, const CorpusFileRow& file, std::size_t lines) {
    CorpusReader reader({project.absolute(file.file)});
    std::vector<std::string> preview;
    std::string_view line;
    while (preview.size() < lines && reader.next(line))
        preview.push_back(cutForPreview(line));
    return preview;
}

std::vector<std::string> previewOfSource(const fs::path& source, TextEncoding encoding, std::size_t lines) {
    std::string text;
    TextDecoder(encoding, readablePath(source), false).decode(beginningOf(source), false, text);
    std::vector<std::string> preview;
    LineSplitter splitter(LineSplitter::Ends::Any, [&](const LinePiece& piece) {
        if (piece.begins && preview.size() < lines)
            preview.push_back(cutForPreview(piece.text));
    });
    splitter.feed(text);
    splitter.finish();
    return preview;
}

} // namespace kantai
