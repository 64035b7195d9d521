// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus tokenised by several processes before they train on it: each takes some of its pieces, and rank 0 joins
// them. The stores are those of one process, to the bit. Ranks that do not see the files of rank 0, on computers that
// share no folder with it, wait. Private to training; one thread of each rank.
#pragma once

#include "core/base/Files.h"
#include "core/base/Progress.h"
#include "core/corpus/HeldOutSplit.h"
#include "core/corpus/PieceWorkers.h"
#include "core/distributed/ProcessGroup.h"
#include "core/training/data/LineTokeniser.h"
#include "core/training/data/TokenPiece.h"
#include "core/training/data/TokenStoreFormat.h"
#include "core/training/data/UnfinishedTokens.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// What rank 0 tells the others. Paths are absolute.
struct TokenisingJob {
    std::string version;         // of the Studio
    fs::path folder;             // for the pieces that are done
    std::string sign;            // what a file in the folder holds: who reads it there sees the same disk
    fs::path tokenizerJson;      //
    std::vector<fs::path> files; // of the corpus, in order
    std::uint32_t idBytes = 2;   // of the stores
    HeldOutSplit split;          //
    std::uint64_t bytesOfAPiece = kBytesOfAPiece;

    std::vector<std::byte> toBytes() const;
    // Nothing for a message of another kind. Throws Error(BadInput) for one that is not understood.
    static std::optional<TokenisingJob> fromBytes(std::span<const std::byte> bytes);
};

class SharedTokenising {
public:
    // Rank 0: tells the others, compares lines and tokenises with them. Returns when all pieces are done. Goes on
    // with the pieces that job.folder holds for the same stores: header, without counts and checksum. Throws what
    // CorpusSplit does, and Error(Interrupted) for a rank that is lost; what is done stays for the next time.
    SharedTokenising(ProcessGroup& group, TokenisingJob job, const TokenStoreHeader& header,
                     const Tokenizer& tokenizer, unsigned threads, const Progress& progress,
                     const std::stop_token& stop);

    const CorpusSplit& split() const { return *split_; }

    // Adds all pieces in order. One that is missing or damaged is made again.
    void deliver(UnfinishedTokens& unfinished);

private:
    TokenisingJob job_;
    const Tokenizer& tokenizer_;
    std::vector<CorpusPiece> pieces_;
    std::vector<std::uint64_t> firstLines_;
    std::optional<CorpusSplit> split_;
};

// The others: their part of the job. stopWanted: then Error(Interrupted). Errors: Error(Usage) for another version.
void helpTokenising(ProcessGroup& group, const TokenisingJob& job, unsigned threads,
                    const std::function<bool()>& stopWanted);

} // namespace kantai
