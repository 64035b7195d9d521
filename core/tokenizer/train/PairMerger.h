// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a corpus as linked symbols, with the count and the places of every adjacent pair: finds the most
// frequent pair and merges it everywhere. Over a whole training its work grows as n log n with the bytes n of the
// distinct words, its memory is about 12 bytes for each of them. Used by trainBpe; one thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"
#include "core/tokenizer/train/NeighbourCounts.h"
#include "core/tokenizer/train/PairQueue.h"
#include "core/tokenizer/train/PairStore.h"
#include "core/tokenizer/train/PlaceCounts.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class PairMerger {
public:
    // ids: of the bytes, by byte. Pairs rarer than minFrequency, at least 1, are not kept.
    PairMerger(const std::vector<TokenId>& idsOfBytes, std::uint64_t minFrequency);

    // word: not empty. Throws Error(Resources) when there are more symbols than can be numbered.
    void addWord(std::string_view word, std::uint64_t count);
    std::uint64_t words() const { return words_.size(); }
    // Bytes, about, that merging the words added so far will take. The merges themselves add little for natural
    // language; for random letters they can double it.
    std::uint64_t memoryForMerging() const {
        return bytes_.size() * (1 + sizeof(Symbol) + sizeof(Place)) + words_.size() * sizeof(Word);
    }
    // Once, behind the last word.
    void countPairs(const std::function<void(std::uint64_t done, std::uint64_t total)>& afterSymbols);

    struct Pair {
        TokenId left = 0, right = 0;
        std::uint64_t count = 0;
        PairStore::Index index = PairStore::kNone;
    };
    // The highest count first, then the smaller left id, then the smaller right id. Nothing when no pair is frequent
    // enough. The pair is no longer counted afterwards: it must be merged.
    std::optional<Pair> takeMostFrequent();
    // result: the id one above all that symbols have. Within a run such as "aaa" the left pairs are merged first.
    void merge(const Pair& pair, TokenId result);

private:
    using Place = PairStore::Place; // index into symbols_
    using Neighbour = NeighbourCounts::Neighbour;

    struct Word {
        std::uint64_t count;
        std::uint32_t begin, length; // in bytes_
    };
    // One for each byte. The first place of a token holds its id and the pair that begins with it; the last place,
    // when it is another, the number of the token's places. All places but the first hold no pair.
    struct Symbol {
        std::uint32_t content;
        PairStore::Index pair;
    };
    static constexpr std::uint32_t kTail = 0x80000000; // content is a number of places, no id

    Place leftOf(Place place) const { // the first place of the token that ends before
        const std::uint32_t last = symbols_[place - 1].content;
        return (last & kTail) != 0 ? place - (last & ~kTail) : place - 1;
    }
    // Prefetches the symbols that a merge of that length will touch there; the position may be past the last symbol
    // if the pair is gone.
    void prefetch(Place place, std::uint32_t length) const {
        __builtin_prefetch(symbols_.data() + place - 1, 1);
        __builtin_prefetch(symbols_.data() + std::min<std::size_t>(place + length, symbols_.size() - 1), 1);
    }

    std::vector<std::uint32_t> wordsByCount() const; // indices into words_
    std::vector<Neighbour> layOutWords(std::size_t ids);
    void keep(Neighbour& pair, TokenId left, TokenId right);
    void prefetchNext();

    void joinPlaces(const Pair& pair, TokenId result);
    void addNewPairs(const Pair& pair, TokenId result);
    void writeNewPlaces(TokenId result);

    std::vector<TokenId> idsOfBytes_;
    std::string bytes_; // of all words; empty once they are laid out, as words_
    std::vector<Word> words_;
    std::vector<Symbol> symbols_;
    PlaceCounts counts_;
    std::vector<std::uint32_t> lengths_; // of tokens, in places, by id
    PairStore pairs_;
    PairQueue queue_{pairs_};

    // Of the merge under way.
    std::span<Place> places_; // of the pair; once it is merged, only where it was
    NeighbourCounts before_, behind_;
    Neighbour results_; // that stand before another result, for which they saw the pair's left token
};

} // namespace kantai
