// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/inspect/CorpusLines.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/corpus/CorpusReader.h"
#include "core/workflow/corpus/Corpus.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace kantai {

namespace {

constexpr std::uint64_t kLinesBetweenStops = 4096;
constexpr std::size_t kLongest = 1'000; // bytes: longer lines are whole paragraphs or tables

bool hasThreeWords(std::string_view line) {
    std::size_t words = 0, at = 0;
    while (words < 3) {
        at = line.find_first_not_of(" \t", at);
        if (at == std::string_view::npos)
            return false;
        ++words;
        at = std::min(line.find_first_of(" \t", at), line.size());
    }
    return true;
}

} // namespace

std::vector<std::string> linesOfCorpus(const ProjectHandle& project, std::size_t most, const Progress& progress,
                                       std::stop_token stop) {
    const Project database(project);
    const std::uint64_t all = storedCorpusStatistics(database).lines;
    const std::uint64_t stride = std::max<std::uint64_t>(1, all / std::max<std::size_t>(most, 1));
    CorpusReader reader(corpusPaths(project, database));
    std::vector<std::string> lines;
    std::unordered_set<std::string> known;
    std::string_view line;
    std::uint64_t next = 0; // the first fitting line from there on is taken
    while (lines.size() < most && reader.next(line)) {
        if (reader.lineIndex() % kLinesBetweenStops == 0) {
            throwIfStopped(stop, Phrase::tr("The search for similar lines"));
            progress.report(Phrase::tr("Reading the corpus"), reader.bytesRead(), reader.totalBytes());
        }
        if (reader.lineIndex() < next || line.size() > kLongest || !hasThreeWords(line))
            continue;
        if (std::string text(line); known.insert(text).second) {
            lines.push_back(std::move(text));
            next = (reader.lineIndex() / stride + 1) * stride;
        }
    }
    if (lines.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus has no line of three words or more."));
    return lines;
}

SentenceIndex indexOfCorpus(const ProjectHandle& project, const std::filesystem::path& folder, std::size_t most,
                            const Progress& progress, std::stop_token stop) {
    return SentenceIndex(folder, 0, linesOfCorpus(project, most, progress, stop), progress, stop);
}

} // namespace kantai
