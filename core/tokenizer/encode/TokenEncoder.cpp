// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/base/Pipeline.h"
#include "core/tokenizer/TokenizerTables.h"

namespace kantai {

namespace {

constexpr std::size_t kBatchBytes = std::size_t{1} << 17;

struct Batch {
    std::span<const std::string_view> texts;
    EncodedTexts encoded;
};

} // namespace

void TokenEncoder::encodePreToken(std::string_view preToken, std::vector<TokenId>& ids) {
    const Tokenizer::Tables& tables = *tokenizer_.tables_;
    if (const std::optional<TokenId> whole = tables.wholeToken(preToken)) {
        ids.push_back(*whole);
        return;
    }
    if (preToken.size() > kLongestWord) {
        tables.mergeBytes(preToken, ids, scratch_);
        return;
    }
    std::uint64_t* place = &places_.at(preToken);
    if (*place == 0) {
        if (places_.memory() + tokens_.size() * sizeof(TokenId) > kMostBytes) {
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

void TokenEncoder::encode(std::string_view text, std::vector<TokenId>& ids) {
    tokenizer_.tables_->forEachPiece(
        text, [&](std::string_view preToken) { encodePreToken(preToken, ids); },
        [&](TokenId special) { ids.push_back(special); });
}

EncodedTexts encodeBatch(const Tokenizer& tokenizer, std::span<const std::string_view> texts, unsigned threads) {
    const unsigned workers = workersFor(threads);
    std::vector<TokenEncoder> encoders;
    for (unsigned worker = 0; worker < workers; ++worker)
        encoders.emplace_back(tokenizer);
    EncodedTexts all;
    all.ends.reserve(texts.size());
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
