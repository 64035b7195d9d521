// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/LinearMerging.h"
#include "core/tokenizer/Merge.h"
#include <algorithm>
#include <limits>

namespace kantai {

namespace {

std::vector<TokenTree::Token> tokensOf(const std::vector<Merge>& merges, const std::vector<TokenId>& idsOfBytes,
                                       const std::vector<std::string>& bytes) {
    std::vector<TokenTree::Token> tokens;
    for (const TokenId id : idsOfBytes)
        tokens.push_back({bytes[id], id});
    for (const Merge& merge : merges)
        tokens.push_back({bytes[merge.result], merge.result});
    return tokens;
}

} // namespace

bool LinearMerging::canServe(const std::vector<Merge>& merges, const std::vector<TokenId>& idsOfBytes,
                             const std::vector<std::string>& bytes) {
    TokenId largest = *std::max_element(idsOfBytes.begin(), idsOfBytes.end());
    std::size_t size = idsOfBytes.size();
    for (const Merge& merge : merges) {
        size += bytes[merge.result].size();
        if (merge.result <= largest || size > TokenTree::kMostBytes)
            return false;
        largest = merge.result;
    }
    return !merges.empty();
}

LinearMerging::LinearMerging(const MergeTable& table, const std::vector<Merge>& merges,
                             const std::vector<TokenId>& idsOfBytes, const std::vector<std::string>& bytes)
    : table_(table), firstMade_(merges.front().result), parts_(bytes.size()), lengths_(bytes.size()),
      prefixes_(bytes.size()), tree_(tokensOf(merges, idsOfBytes, bytes)),
      filter_((std::size_t{1} << kFilterBits) / 64) {
    for (const TokenId id : idsOfBytes)
        lengths_[id] = 1;
    for (const Merge& merge : merges) {
        parts_[merge.result] = {merge.left, merge.right};
        lengths_[merge.result] = static_cast<std::uint32_t>(bytes[merge.result].size());
        prefixes_[merge.result] = tree_.longestProperPrefix(bytes[merge.result]);
        const std::size_t bit = filterBit(merge.left, merge.right);
        filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
}

// Splits the two tokens again, the one merged last first, down to their bytes, and checks the two parts that touch at
// the border: they would have merged if their merge ranks before the merges that consumed them. Of merges of one rank
// the left one comes first.
bool LinearMerging::areKeptApart(TokenId left, TokenId right) const {
    TokenId usedUp = std::numeric_limits<TokenId>::max(); // a merge across the border below this comes in time
    for (;;) {
        const MergeTable::Entry* across = mayMerge(left, right) ? table_.find(left, right) : nullptr;
        if (across && across->result < usedUp)
            return false;
        if (left < firstMade_ && right < firstMade_)
            return true;
        if (left > right) {
            usedUp = left;
            left = parts_[left].right;
        } else {
            usedUp = right + 1;
            right = parts_[right].left;
        }
    }
}

void LinearMerging::encode(std::string_view preToken, std::vector<TokenId>& ids) const {
    const std::size_t before = ids.size();
    std::vector<bool> isDeadEnd(preToken.size() + 1); // no row of tokens that begins there reaches the end
    std::size_t at = 0;
    TokenId candidate = tree_.longestAt(preToken, 0);
    while (at < preToken.size()) {
        const std::size_t end = at + lengths_[candidate];
        if (!isDeadEnd[end] && (ids.size() == before || areKeptApart(ids.back(), candidate))) {
            ids.push_back(candidate);
            at = end;
            candidate = tree_.longestAt(preToken, at);
            continue;
        }
        candidate = prefixes_[candidate];
        while (candidate == 0) { // nothing fits behind the last token: a shorter one in its place
            isDeadEnd[at] = true;
            candidate = prefixes_[ids.back()];
            at -= lengths_[ids.back()];
            ids.pop_back();
        }
    }
}

} // namespace kantai
