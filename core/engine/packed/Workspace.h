// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for the activations of one step: an arena that is allocated from one block and released all at once, so that
// no step requests pages from the system. Used by core/engine/packed, and for a checkpoint's copy; one thread.
#pragma once

#include "core/base/PageBlock.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

class Workspace {
public:
    // Uninitialised, aligned to 64 bytes, until the next rewind to before it. Throws std::bad_alloc.
    template <class T>
    T* take(std::int64_t count) {
        return reinterpret_cast<T*>(takeBytes(static_cast<std::size_t>(count) * sizeof(T)));
    }

    std::size_t mark() const { return used_; }
    void rewind(std::size_t mark); // takes back what was handed out since

private:
    struct Overflow { // what did not fit this time
        std::size_t begin;
        PageBlock block;
    };

    std::byte* takeBytes(std::size_t bytes);

    PageBlock block_;
    std::size_t used_ = 0;
    std::size_t peak_ = 0;           // the most that was in use at once
    std::vector<Overflow> overflow_; // the block grows when all was taken back
};

} // namespace kantai
