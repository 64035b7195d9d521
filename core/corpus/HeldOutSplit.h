// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a corpus are held out for evaluation. A draw is a pure function of (seed, line number), so no list
// of lines is kept, and text that is added later changes nothing for the lines before it. Any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/PieceWorkers.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace kantai {

// A project keeps the rules that it was divided by, until its user divides it anew.
enum class SplitRules : std::uint32_t {
    Lines = 1, // each line is drawn by itself (Kantai Studio 0.1.0)
    // Runs of neighbouring lines are drawn, so that held-out text has context as the training text has: of 64 lines,
    // but of 8 and at first of 1 where the corpus begins, so that a small one has held-out text too. A held-out line
    // that also stands in the training text measures nothing.
    Runs = 2,
    Current = Runs,
};

struct HeldOutSplit {
    std::uint64_t seed = 42;
    double fraction = 0.02; // 0 <= fraction < 1
    SplitRules rules = SplitRules::Current;

    bool isHeldOut(std::uint64_t lineIndex) const;                                    // never trained on
    bool comparesLines() const { return fraction > 0 && rules != SplitRules::Lines; } // with the training text
};

enum class LinePart { Training, HeldOut, LeftOut };

// A split applied to a corpus. Lines count as the same whose letters differ in case only and whose words in the white
// space between them. Memory: 32 bytes for each held-out line while it is made.
class CorpusSplit {
public:
    // Reads the files two or three times (phase "Comparing lines", in bytes), unless nothing is held out or the rules
    // compare nothing, on threads (0: one for each processor). Throws Error(BadInput) for a file that cannot be read,
    // Error(Interrupted) on stop.
    CorpusSplit(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split, const Progress& progress,
                const std::stop_token& stop, unsigned threads = 0);

    // The same by workers, all of which get it. firstLines: the number of the first line of each piece.
    CorpusSplit(const std::vector<std::filesystem::path>& files, const std::vector<CorpusPiece>& pieces,
                const std::vector<std::uint64_t>& firstLines, const HeldOutSplit& split, PieceWorkers& workers);

    // LeftOut: drawn to be held out, but the training text has the same line. line: that with this number.
    LinePart partOf(std::uint64_t lineIndex, std::string_view line) const;

    std::uint64_t leftOutLines() const { return leftOutLines_; }

private:
    void compare(const std::vector<std::filesystem::path>& files, const std::vector<CorpusPiece>& pieces,
                 const std::vector<std::uint64_t>& firstLines, PieceWorkers& workers);

    HeldOutSplit split_;
    std::vector<std::uint64_t> repeated_; // hashes of held-out lines that the training text has too, sorted
    std::uint64_t leftOutLines_ = 0;
};

// The number of the first line of each piece of a corpus, counted by workers, all of which get it (phase "Comparing
// lines").
std::vector<std::uint64_t> firstLinesOf(const std::vector<std::filesystem::path>& files,
                                        const std::vector<CorpusPiece>& pieces, PieceWorkers& workers);

} // namespace kantai
