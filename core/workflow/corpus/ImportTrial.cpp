// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/ImportTrial.h"

#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/ScratchFolder.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/EncodingDetection.h"
#include "core/workflow/corpus/ImportPreview.h"

#include <algorithm>
#include <deque>

namespace kantai {

namespace {

bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

bool canBeCut(TextFormat format) {
    return format == TextFormat::Plain || format == TextFormat::Html || format == TextFormat::Csv ||
           format == TextFormat::JsonLines;
}

// The end of the last whole line; of a text without line ends, its own.
std::size_t lastLineEnd(const std::string& text) {
    const std::size_t end = text.rfind('\n');
    return end == std::string::npos ? text.size() : end + 1;
}

// Only of plain text in which each byte of ASCII is a character: every encoding but UTF-16, UTF-32 and ISO-2022-JP,
// which are recognised by the beginning, may be read from any line on.
std::string partOf(const fs::path& source, TextFormat format) {
    FileReader reader(source);
    std::string part(static_cast<std::size_t>(kTrialBytes), '\0');
    part.resize(reader.read(part.data(), part.size()));
    const bool isPlainAscii = format == TextFormat::Plain && std::all_of(part.begin(), part.end(), isAscii) &&
                              part.find('\0') == std::string::npos;
    const EncodingSample sample = isPlainAscii ? encodingSampleOf(source) : EncodingSample();
    if (sample.nonAscii.empty())
        return part.substr(0, lastLineEnd(part));
    const std::uint64_t before = std::min<std::uint64_t>(sample.asciiBefore, kLongestPreviewLine);
    FileReader again(source);
    for (std::uint64_t skip = sample.asciiBefore - before; skip > 0;) {
        part.resize(static_cast<std::size_t>(std::min(skip, kTrialBytes)));
        skip -= again.read(part.data(), part.size());
    }
    part.resize(static_cast<std::size_t>(kTrialBytes));
    part.resize(again.read(part.data(), part.size()));
    const std::size_t lineEnd = part.rfind('\n', before);
    const std::size_t begin = lineEnd == std::string::npos || lineEnd >= before ? 0 : lineEnd + 1;
    return part.substr(begin, std::max(lastLineEnd(part), begin) - begin);
}

// The first lines, or, where these are ASCII alone, those from two lines before the first that is not.
std::vector<std::string> tellingLines(const fs::path& text, std::size_t most) {
    CorpusReader reader({text});
    std::vector<std::string> first;
    std::vector<std::string> telling;
    std::deque<std::string> before;
    std::string_view line;
    while (telling.size() < most && reader.next(line)) {
        const bool isForeign = !std::all_of(line.begin(), line.end(), isAscii);
        if (isForeign && telling.empty()) {
            telling = first.size() < most ? first : std::vector<std::string>(before.begin(), before.end());
            if (first.size() >= most)
                telling.insert(telling.begin(), "\u2026"); // lines are left out
        }
        if (isForeign || !telling.empty()) {
            telling.push_back(previewLine(line));
            continue;
        }
        before.push_back(previewLine(line));
        if (first.size() < most)
            first.push_back(before.back());
        if (before.size() > 2)
            before.pop_front();
    }
    return telling.empty() ? first : telling;
}

} // namespace

ImportTrial tryImport(const fs::path& source, const CleaningOptions& cleaning, const SourceOptions& options,
                      const Progress& progress, std::stop_token stop, std::size_t lines) {
    const ScratchFolder scratch("import");
    ImportTrial trial;
    fs::path tried = source;
    const TextFormat format = formatOf(source);
    if (canBeCut(format) && FileReader(source).size() > kTrialBytes) {
        trial.isWhole = false;
        tried = scratch.path() / source.filename();
        FileWriter part(tried);
        part.write(partOf(source, format));
        part.closeUnsynced();
    }
    const fs::path text = scratch.path() / "taken-from-the-source.text";
    trial.report = importText(tried, text, cleaning, options, progress, stop);
    trial.lines = tellingLines(text, lines);
    return trial;
}

} // namespace kantai
