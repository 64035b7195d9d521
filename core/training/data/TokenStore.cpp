// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/TokenStore.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/PassOver.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/data/TokenStoreFormat.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace kantai {

struct TokenStore::State {
    explicit State(const std::filesystem::path& file) : map(file) {}
    MappedFile map;
    TokenStoreHeader header;
    const std::byte* ids = nullptr;
    const std::uint64_t* offsets = nullptr; // lines + 1
    std::string sha256;

    template <class Id>
    TokenId idAs(std::uint64_t index) const {
        Id value = 0;
        std::memcpy(&value, ids + sizeof(Id) * index, sizeof(Id));
        return value;
    }
    TokenId id(std::uint64_t index) const {
        return header.idBytes == 2 ? idAs<std::uint16_t>(index) : idAs<std::uint32_t>(index);
    }
    // Keeps nothing of the file in memory, and so does eachOffset.
    template <class Action>
    void eachId(const Action& action) const {
        if (header.idBytes == 2)
            eachNumber<std::uint16_t>(ids, header.tokens, action);
        else
            eachNumber<std::uint32_t>(ids, header.tokens, action);
    }
    template <class Action>
    void eachOffset(const Action& action) const {
        eachNumber<std::uint64_t>(reinterpret_cast<const std::byte*>(offsets), header.lines + 1, action);
    }
    template <class Number, class Action>
    void eachNumber(const std::byte* first, std::uint64_t count, const Action& action) const {
        passOver(map, {reinterpret_cast<const char*>(first), count * sizeof(Number)}, [&](std::string_view piece) {
            for (std::size_t at = 0; at < piece.size(); at += sizeof(Number)) {
                Number number = 0;
                std::memcpy(&number, piece.data() + at, sizeof number);
                action(number);
            }
        });
    }
    bool isOrdered() const {
        std::uint64_t before = 0;
        bool ordered = true;
        eachOffset([&](std::uint64_t offset) {
            ordered = ordered && before <= offset;
            before = offset;
        });
        return ordered && offsets[0] == 0 && before == header.tokens;
    }
    // In the stream every line is one token longer: its </s>.
    std::uint64_t streamBegin(std::uint64_t line) const { return offsets[line] + line; }
};

namespace {

Error damaged(const std::filesystem::path& file, const std::string& what) {
    return Error(ErrorCode::BadInput, Phrase::tr("{} is not a complete token store: {}.", readablePath(file), what),
                 Phrase::tr("Delete it; the next pretraining makes it again."));
}

} // namespace

// Checks the structure, not the checksum: that costs reading everything, and `ensureTokenStores` does it once a run.
TokenStore::TokenStore(const std::filesystem::path& file) : state_(std::make_unique<State>(file)) {
    State& s = *state_;
    const auto bytes = s.map.bytes();
    if (bytes.size() < sizeof(TokenStoreHeader))
        throw damaged(file, Phrase::tr("it is shorter than its header"));
    std::memcpy(&s.header, bytes.data(), sizeof s.header);
    if (s.header.magic != kTokenStoreMagic || s.header.version < kFirstTokenStoreVersion ||
        s.header.version > kTokenStoreVersion)
        throw damaged(file, Phrase::tr("its first bytes are not a token store's"));
    const std::uint64_t room = bytes.size() - sizeof s.header;
    const bool counted = (s.header.idBytes == 2 || s.header.idBytes == 4) &&
                         s.header.tokens <= room / s.header.idBytes && s.header.lines < room / 8;
    const std::uint64_t idBytes = counted ? (s.header.tokens * s.header.idBytes + 7) / 8 * 8 : 0;
    if (!counted || idBytes + (s.header.lines + 1) * 8 != room)
        throw damaged(file, Phrase::tr("its size does not fit its counts"));
    s.ids = bytes.data() + sizeof s.header;
    s.offsets = reinterpret_cast<const std::uint64_t*>(s.ids + idBytes);
    if (!s.isOrdered())
        throw damaged(file, Phrase::tr("its line offsets are out of order"));
    s.sha256.assign(s.header.contentSha256.data(), s.header.contentSha256.size());
}

TokenStore::~TokenStore() = default;
TokenStore::TokenStore(TokenStore&&) noexcept = default;

std::uint64_t TokenStore::lines() const {
    return state_->header.lines;
}

std::uint64_t TokenStore::tokens() const {
    return state_->header.tokens;
}

std::uint64_t TokenStore::streamTokens() const {
    return tokens() + lines();
}

TokenId TokenStore::largestId() const {
    TokenId largest = 0;
    state_->eachId([&](TokenId id) { largest = std::max(largest, id); });
    return largest;
}

void TokenStore::countIds(std::span<std::uint64_t> counts) const {
    state_->eachId([&](TokenId id) {
        if (id < counts.size())
            ++counts[id];
    });
}

const std::string& TokenStore::sha256() const {
    return state_->sha256;
}

bool TokenStore::isWhole() const {
    Sha256 hash;
    passOver(state_->map, state_->map.text().substr(sizeof(TokenStoreHeader)),
             [&](std::string_view piece) { hash.update(piece); });
    return hash.finish() == sha256();
}

std::vector<TokenId> TokenStore::line(std::uint64_t index) const {
    std::vector<TokenId> ids;
    ids.reserve(state_->offsets[index + 1] - state_->offsets[index]);
    for (std::uint64_t i = state_->offsets[index]; i < state_->offsets[index + 1]; ++i)
        ids.push_back(state_->id(i));
    return ids;
}

std::uint64_t TokenStore::lineLength(std::uint64_t index) const {
    return state_->offsets[index + 1] - state_->offsets[index];
}

void TokenStore::eachLineLength(const std::function<void(std::uint64_t)>& action) const {
    std::uint64_t before = 0;
    bool first = true;
    state_->eachOffset([&](std::uint64_t offset) {
        if (!std::exchange(first, false))
            action(offset - before);
        before = offset;
    });
}

std::vector<TokenId> TokenStore::stream(std::uint64_t begin, std::uint64_t end) const {
    const State& s = *state_;
    // The line that holds stream position `begin`: the last one that starts at or before it.
    std::uint64_t low = 0, high = s.header.lines;
    while (high - low > 1) {
        const std::uint64_t middle = (low + high) / 2;
        (s.streamBegin(middle) <= begin ? low : high) = middle;
    }
    std::vector<TokenId> ids;
    ids.reserve(end - begin);
    std::uint64_t position = begin;
    for (std::uint64_t line = low; position < end; ++line) {
        const std::uint64_t lineEnd = s.streamBegin(line) + (s.offsets[line + 1] - s.offsets[line]);
        for (; position < end && position < lineEnd; ++position)
            ids.push_back(s.id(position - line));
        if (position < end) {
            ids.push_back(kEosId);
            ++position;
        }
    }
    return ids;
}

} // namespace kantai
