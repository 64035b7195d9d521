// SPDX-License-Identifier: GPL-3.0-or-later
// The two token stores of a corpus on their way: ids and offsets are appended to working files, and a record tells
// how far these are good, so that tokenising goes on there after a stop, a full disk or a kill. Private to
// core/training; one thread at a time.
#pragma once

#include "core/base/Checksum.h"
#include "core/base/Files.h"
#include "core/training/data/TokenStoreFormat.h"

#include <memory>
#include <string>
#include <vector>

namespace kantai {

// Kept lines of one store, one after the other.
struct TokenisedLines {
    std::string ids;                    // header.idBytes each, little-endian
    std::vector<std::uint32_t> lengths; // of each line, in ids
};

class UnfinishedTokens {
public:
    // Goes on with what folder holds when it was begun with the same header and is whole by its checksums; begins
    // anew otherwise. header: without counts and checksum.
    UnfinishedTokens(fs::path folder, const TokenStoreHeader& header);

    std::uint64_t linesDone() const { return linesDone_; } // of the corpus, those left out as well

    // The next lines of the corpus, and what was kept of them.
    void add(std::uint64_t lines, const TokenisedLines& train, const TokenisedLines& heldOut);
    void save(); // all that was added is there for the next time

    // Writes train.tokens and held-out.tokens into target; nothing is added afterwards. Never holds a store in
    // memory.
    void finish(const fs::path& target);

private:
    struct Store {
        explicit Store(std::string store) : name(std::move(store)) {}
        std::string name;
        std::uint64_t lines = 0, tokens = 0;
        RunningChecksum idsChecksum, offsetsChecksum;
        std::unique_ptr<FileWriter> ids, offsets;
    };

    bool isPlain() const;
    bool reopen();
    void begin();
    static void append(Store& store, const TokenisedLines& lines);
    static void appendOffsets(Store& store, const std::vector<std::uint64_t>& offsets);
    void join(Store& store, const fs::path& target);
    fs::path recordPath() const { return folder_ / "record.json"; }
    fs::path idsPath(const Store& store) const { return folder_ / (store.name + ".ids"); }
    fs::path offsetsPath(const Store& store) const { return folder_ / (store.name + ".offsets"); }

    fs::path folder_;
    TokenStoreHeader header_;
    std::uint64_t linesDone_ = 0;
    Store train_{"train"}, heldOut_{"held-out"};
};

} // namespace kantai
