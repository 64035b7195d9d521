// SPDX-License-Identifier: GPL-3.0-or-later
// A parallel pipeline whose result does not depend on the number of threads: items are taken one at a time in order,
// processed in parallel, and delivered one at a time in the original order. Used to count and encode a corpus. The
// calling thread is worker 0.
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
// again. The first exception ends the work and is rethrown.
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
            // The system cannot start more threads: the existing ones do all the work.
        }
        run(0);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace kantai
