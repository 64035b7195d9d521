// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/WordCache.h"

namespace kantai {

WordKey WordCache::loadTail(std::string_view word) {
    WordKey key;
    std::memcpy(&key, word.data(), word.size());
    return key;
}

void WordCache::put(const Entry& entry) {
    Bucket& bucket = buckets_[hashOf(entry.key) >> shift_];
    if (bucket.entries[1].key == WordKey{})
        ++size_; // otherwise the older one is forgotten
    bucket.entries = {entry, bucket.entries[0]};
}

void WordCache::add(const Entry& entry) {
    if (size_ >= buckets_.size() && buckets_.size() * sizeof(Bucket) < kMostBytes)
        grow();
    put(entry);
}

void WordCache::grow() {
    std::vector<Bucket> old(2 * buckets_.size());
    old.swap(buckets_);
    --shift_;
    size_ = 0;
    for (const Bucket& bucket : old)
        for (const Entry& entry : {bucket.entries[1], bucket.entries[0]})
            if (entry.key != WordKey{})
                put(entry);
}

} // namespace kantai
