// SPDX-License-Identifier: GPL-3.0-or-later
// What the thread of the training and those that talk with its workers share. Private to training.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace kantai {

struct RoundMoments {                          // of the leader's optimizer, for a machine that begins
    std::vector<std::byte> mean, rootOfSquare; // halves
};

struct RoundBoard {
    using Bytes = std::vector<std::byte>;

    // Guards everything here and the open members of MachineLink.
    std::mutex mutex;
    std::condition_variable changed;

    std::int64_t round = 0, optimizerSteps = 0;
    std::shared_ptr<const std::vector<float>> weights;            // that the round begins with
    std::shared_ptr<const RoundMoments> moments;                  // null: all zero
    std::map<std::int64_t, std::shared_ptr<const Bytes>> updates; // by the round that they lead to, the newest ones
    std::vector<std::string> notes;                               // that the observer has not been told
    bool ends = false;                                            // the training
    std::string failure;                                          // why; empty: as it should
};

} // namespace kantai
