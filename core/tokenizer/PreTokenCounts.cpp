// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PreTokenCounts.h"

#include "core/corpus/CorpusReader.h"
#include "core/tokenizer/PacedProgress.h"
#include "core/tokenizer/PreTokenizer.h"

namespace kantai {

void PreTokenCounts::count(std::string_view preToken) {
    ++total_;
    const auto found = counts_.find(preToken);
    if (found != counts_.end())
        ++found->second;
    else
        counts_.emplace(preToken, 1);
}

void PreTokenCounts::addText(std::string_view piece, bool endsLine) {
    if (endsLine && pending_.empty()) {
        forEachPreToken(piece, [this](std::string_view preToken) { count(preToken); });
        return;
    }
    pending_ += piece;
    const std::string_view text = pending_;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = preTokenEnd(text, begin);
        const bool settled = endsLine || end + kPreTokenLookahead <= text.size();
        if (!settled && text.size() - begin < kLongestPreToken)
            break;
        count(text.substr(begin, end - begin));
        begin = end;
    }
    pending_.erase(0, begin);
}

void PreTokenCounts::addFile(const std::filesystem::path& file,
                             const std::function<void(std::uint64_t)>& afterBytes) {
    CorpusReader reader({file});
    std::string whole;
    std::string_view line;
    while (reader.next(line)) {
        if (reader.endedWithLf()) {
            whole.assign(line);
            whole += '\n';
            addText(whole, true);
        } else {
            addText(line, false); // the end of the file, or a piece of a very long line
        }
        afterBytes(reader.bytesRead());
    }
    addText({}, true);
}

void PreTokenCounts::addFiles(const std::vector<std::filesystem::path>& files, const Progress& progress,
                              const std::stop_token& stop) {
    constexpr std::uint64_t kReportEvery = std::uint64_t(1) << 18; // bytes
    const std::uint64_t totalBytes = CorpusReader(files).totalBytes();
    PacedProgress paced(progress);
    std::uint64_t bytesBefore = 0, nextReport = 0;
    for (const std::filesystem::path& file : files) {
        std::uint64_t bytes = 0;
        addFile(file, [&](std::uint64_t read) {
            bytes = read;
            if (bytesBefore + bytes < nextReport)
                return;
            throwIfStopped(stop, "Training the tokenizer");
            paced.report("Counting words", bytesBefore + bytes, totalBytes, [&] {
                return std::to_string(total_) + " words, " + std::to_string(counts_.size()) + " different";
            });
            nextReport = bytesBefore + bytes + kReportEvery;
        });
        bytesBefore += bytes;
    }
    throwIfStopped(stop, "Training the tokenizer");
    progress.report("Counting words", bytesBefore, bytesBefore,
                    std::to_string(total_) + " words, " + std::to_string(counts_.size()) + " different");
}

} // namespace kantai
