// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/base/Pipeline.h"
#include "core/tokenizer/TokenizerTables.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

namespace kantai {

namespace {

constexpr std::size_t kBatchBytes = std::size_t{1} << 17;

struct Batch {
    std::span<const std::string_view> texts;
    EncodedTexts encoded;
};

} // namespace

void TokenEncoder::encodeLong(std::string_view preToken, std::vector<TokenId>& ids) {
    const Tokenizer::Tables& tables = *tokenizer_.tables_;
    if (preToken.size() > kLongestWord) {
        tables.mergeBytes(preToken, ids, scratch_);
        return;
    }
    std::uint64_t* place = &places_.at(preToken);
    if (*place == 0) {
        if (places_.memory() + tokens_.size() * sizeof(TokenId) > kMostBytes - WordCache::kMostBytes) {
            places_.clear();
            tokens_.clear();
            place = &places_.at(preToken);
        }
        const std::size_t first = tokens_.size();
        tables.mergeBytes(preToken, tokens_, scratch_);
        *place = (static_cast<std::uint64_t>(first) << 16 | (tokens_.size() - first)) + 1;
    }
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>((*place - 1) >> 16);
    ids.insert(ids.end(), first, first + static_cast<std::ptrdiff_t>((*place - 1) & 0xFFFF));
}

void TokenEncoder::encodeNew(std::string_view preToken, std::vector<TokenId>& ids) {
    const std::size_t before = ids.size();
    if (const std::optional<TokenId> whole = tokenizer_.tables_->wholeToken(preToken))
        ids.push_back(*whole);
    else
        encodeLong(preToken, ids);
    const std::size_t tokens = ids.size() - before;
    if (preToken.size() > WordKey::kLongestWord || tokens > WordCache::kMostTokens)
        return;
    WordCache::Entry entry;
    entry.key = WordCache::keyOf(preToken, preToken.data() + preToken.size());
    entry.tokens = static_cast<std::uint32_t>(tokens);
    std::copy(ids.begin() + static_cast<std::ptrdiff_t>(before), ids.end(), entry.ids.begin());
    cache_.add(entry);
}

void TokenEncoder::deliver(std::vector<TokenId>& ids) {
    ids.insert(ids.end(), collected_.begin(), collected_.begin() + static_cast<std::ptrdiff_t>(collectedTokens_));
    collectedTokens_ = 0;
}

// The words of 64 bytes are found first and their tokens looked up then, so that the processor fetches the entries of
// all of them at once.
void TokenEncoder::encodeWords(std::size_t words, std::vector<TokenId>& ids) {
    if (collectedTokens_ + words * WordCache::kMostTokens > collected_.size())
        deliver(ids);
    for (std::size_t i = 0; i < words; ++i) {
        if (const WordCache::Entry* entry = cache_.find(words_[i].key, words_[i].hash)) {
            std::memcpy(&collected_[collectedTokens_], entry->ids.data(), sizeof entry->ids);
            collectedTokens_ += entry->tokens;
        } else {
            deliver(ids);
            encodeNew(words_[i].text, ids);
        }
    }
}

void TokenEncoder::encodeOrdinary(std::string_view text, const char* textEnd, std::vector<TokenId>& ids) {
    PreTokenStarts blocks(text);
    std::size_t words = 0, begin = 0, block = 0;
    const auto take = [&](std::size_t end) {
        Word& word = words_[words++];
        word.text = text.substr(begin, end - begin);
        if (word.text.size() <= WordKey::kLongestWord) {
            word.key = WordCache::keyOf(word.text, textEnd);
            word.hash = WordCache::hashOf(word.key);
            cache_.prefetch(word.hash);
        } else {
            word.key = {};
        }
        begin = end;
    };
    for (std::uint64_t starts = 0; blocks.next(starts); block += 64, words = 0) {
        for (; starts != 0; starts &= starts - 1)
            if (const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(starts)); end > begin)
                take(end);
        encodeWords(words, ids);
    }
    if (begin < text.size())
        take(text.size());
    encodeWords(words, ids);
    deliver(ids);
}

void TokenEncoder::encode(std::string_view text, std::vector<TokenId>& ids) {
    const char* end = text.data() + text.size();
    if (text.size() + sizeof(WordKey) <= copy_.size()) { // so that each word of it can be read as a key
        std::ranges::copy(text, copy_.begin());
        text = {copy_.data(), text.size()};
        end = copy_.data() + copy_.size();
    }
    tokenizer_.tables_->forEachPart(
        text, [&](std::string_view ordinary) { encodeOrdinary(ordinary, end, ids); },
        [&](TokenId special) { ids.push_back(special); });
}

EncodedTexts encodeBatch(const Tokenizer& tokenizer, std::span<const std::string_view> texts, unsigned threads) {
    const unsigned workers = workersFor(threads);
    std::vector<TokenEncoder> encoders;
    for (unsigned worker = 0; worker < workers; ++worker)
        encoders.emplace_back(tokenizer);
    EncodedTexts all;
    all.ends.reserve(texts.size());
    // Pages that are not written take no memory, and a vector that grows writes each several times.
    constexpr std::size_t kBytesOfAToken = 3;
    all.ids.reserve(std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                                    [](std::size_t sum, std::string_view text) { return sum + text.size(); }) /
                    kBytesOfAToken);
    std::size_t next = 0;
    const auto take = [&](Batch& batch) {
        const std::size_t first = next;
        for (std::size_t bytes = 0; next < texts.size() && bytes < kBatchBytes; ++next)
            bytes += texts[next].size();
        batch.texts = texts.subspan(first, next - first);
        return !batch.texts.empty();
    };
    const auto work = [&](Batch& batch, unsigned worker) {
        batch.encoded.ids.clear();
        batch.encoded.ends.clear();
        for (const std::string_view text : batch.texts) {
            encoders[worker].encode(text, batch.encoded.ids);
            batch.encoded.ends.push_back(batch.encoded.ids.size());
        }
    };
    runPipeline<Batch>(workers, take, work, [&](const Batch& batch) {
        for (const std::uint64_t end : batch.encoded.ends)
            all.ends.push_back(all.ids.size() + end);
        all.ids.insert(all.ids.end(), batch.encoded.ids.begin(), batch.encoded.ids.end());
    });
    return all;
}

} // namespace kantai
