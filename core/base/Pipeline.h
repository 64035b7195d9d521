// SPDX-License-Identifier: GPL-3.0-or-later
// A sequence worked through by several threads whose outcome does not depend on how many they are: items are taken
// one at a time in order, worked on side by side, and delivered one at a time in the order in which they were taken.
// Used by whoever counts or encodes a corpus. The calling thread is worker 0 and works along.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace kantai {

// As many as asked; 0: one for each processor.
inline unsigned workersFor(unsigned asked) {
    return asked > 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
}

// take(Item&) returns false at the end; work(Item&, worker); deliver(Item&). Each worker keeps one Item and uses it
// again. What the first of them throws ends the work and is thrown on.
template <typename Item, typename Take, typename Work, typename Deliver>
void runPipeline(unsigned workers, const Take& take, const Work& work, const Deliver& deliver) {
    std::mutex taking, delivering;
    std::condition_variable delivered;
    std::uint64_t taken = 0, next = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr failure;
    const auto takeNext = [&](Item& item, std::uint64_t& number) {
        const std::lock_guard lock(taking);
        if (failed || !take(item))
            return false;
        number = taken++;
        return true;
    };
    const auto deliverInTurn = [&](Item& item, std::uint64_t number) {
        std::unique_lock lock(delivering);
        delivered.wait(lock, [&] { return next == number || failed; });
        if (failed)
            return;
        deliver(item);
        ++next;
        delivered.notify_all();
    };
    const auto run = [&](unsigned worker) {
        try {
            Item item;
            for (std::uint64_t number = 0; takeNext(item, number);) {
                work(item, worker);
                deliverInTurn(item, number);
            }
        } catch (...) {
            const std::lock_guard lock(delivering);
            if (!failure)
                failure = std::current_exception();
            failed = true;
            delivered.notify_all();
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            for (unsigned worker = 1; worker < workers; ++worker)
                others.emplace_back(run, worker);
        } catch (const std::system_error&) {
            // The system gives no more threads: those there are do the same work.
        }
        run(0);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace kantai
