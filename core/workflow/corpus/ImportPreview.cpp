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
#include "core/corpus/formats/DecodedText.h"

#include <algorithm>
#include <system_error>

namespace kantai {

// A line of a mebibyte would stop the window for seconds.
std::string previewLine(std::string_view line) {
    std::size_t end = 0;
    std::size_t characters = 0;
    for (; end < line.size() && characters < kLongestPreviewLine; ++characters)
        end += decodeUtf8(line.substr(end)).length;
    std::string shown = readableText(line.substr(0, end));
    return end < line.size() ? shown + "\u2026" : shown;
}

std::vector<FoundSource> findSources(const std::vector<fs::path>& sources, const Progress& progress,
                                     std::stop_token stop) {
    std::vector<fs::path> files;
    for (const fs::path& source : sources) {
        const auto below = textFilesBelow(source);
        files.insert(files.end(), below.begin(), below.end());
    }
    std::vector<FoundSource> found;
    for (std::size_t i = 0; i < files.size(); ++i) {
        throwIfStopped(stop, Phrase::tr("The import of {}", readablePath(files[i].filename())));
        progress.report(Phrase::noop("Recognising encodings"), i, files.size(), readablePath(files[i].filename()));
        found.push_back({files[i], TextEncoding::Utf8, {}, true});
        std::error_code error;
        if (!fs::is_regular_file(files[i], error))
            continue; // the import says what is wrong with it
        const EncodingDecision decision = decideSourceEncoding(files[i], formatOf(files[i]));
        found.back() = {files[i], decision.encoding, decision.other, decision.certain};
    }
    return found;
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
        preview.push_back(previewLine(line));
    return preview;
}

} // namespace kantai
