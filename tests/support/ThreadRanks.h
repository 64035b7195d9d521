// SPDX-License-Identifier: GPL-3.0-or-later
// A ProcessGroup whose ranks are threads of one test program.
#pragma once

#include "core/base/Error.h"
#include "core/distributed/ProcessGroup.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace kantai::test {

class ThreadRanks {
public:
    explicit ThreadRanks(int size) : size_(size), told_(static_cast<std::size_t>(size)) {}

    // body(group) on a thread for each rank; returns what each threw, or null.
    std::vector<std::exception_ptr> run(const std::function<void(ProcessGroup&)>& body) {
        std::vector<std::exception_ptr> errors(static_cast<std::size_t>(size_));
        std::vector<std::thread> threads;
        for (int rank = 0; rank < size_; ++rank)
            threads.emplace_back([&, rank] {
                Group group(*this, rank);
                try {
                    body(group);
                } catch (...) {
                    errors[static_cast<std::size_t>(rank)] = std::current_exception();
                    lose(rank); // as a process that ends
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        return errors;
    }

    // Every transfer that waits, now or later, fails.
    void lose(int rank) {
        {
            const std::lock_guard lock(mutex_);
            lost_ = std::max(lost_, rank);
        }
        changed_.notify_all();
    }

private:
    using Bytes = std::vector<std::byte>;

    class Receipt : public ProcessGroup::Transfer {
    public:
        Receipt(ThreadRanks& ranks, std::deque<Bytes>& queue, std::span<std::byte> to)
            : ranks_(ranks), queue_(queue), to_(to) {}
        void wait() override {
            const Bytes bytes = ranks_.take(queue_);
            if (bytes.size() != to_.size())
                throw Error(ErrorCode::Internal, "Ranks do not agree on the size of a message.");
            std::ranges::copy(bytes, to_.begin());
        }

    private:
        ThreadRanks& ranks_;
        std::deque<Bytes>& queue_;
        std::span<std::byte> to_;
    };

    class Sent : public ProcessGroup::Transfer {
    public:
        void wait() override {}
    };

    class Group : public ProcessGroup {
    public:
        Group(ThreadRanks& ranks, int rank) : ranks_(ranks), rank_(rank) {}
        int rank() const override { return rank_; }
        int size() const override { return ranks_.size_; }
        void expectWithin(std::chrono::seconds) override {}
        std::unique_ptr<Transfer> send(int to, std::span<const std::byte> bytes) override {
            ranks_.put(ranks_.queue(rank_, to), {bytes.begin(), bytes.end()});
            return std::make_unique<Sent>();
        }
        std::unique_ptr<Transfer> receive(int from, std::span<std::byte> bytes) override {
            return std::make_unique<Receipt>(ranks_, ranks_.queue(from, rank_), bytes);
        }
        void tell(std::span<const std::byte> message) override {
            for (int rank = 1; rank < ranks_.size_; ++rank)
                ranks_.put(ranks_.told_[static_cast<std::size_t>(rank)], {message.begin(), message.end()});
        }
        std::vector<std::byte> hear() override { return ranks_.take(ranks_.told_[static_cast<std::size_t>(rank_)]); }

    private:
        ThreadRanks& ranks_;
        int rank_;
    };

    std::deque<Bytes>& queue(int from, int to) {
        const std::lock_guard lock(mutex_);
        return queues_[{from, to}];
    }

    void put(std::deque<Bytes>& queue, Bytes bytes) {
        {
            const std::lock_guard lock(mutex_);
            queue.push_back(std::move(bytes));
        }
        changed_.notify_all();
    }

    Bytes take(std::deque<Bytes>& queue) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !queue.empty() || lost_ >= 0; });
        if (queue.empty())
            throw Error(ErrorCode::Interrupted, "Rank " + std::to_string(lost_) + " is lost: the thread ended.");
        Bytes bytes = std::move(queue.front());
        queue.pop_front();
        return bytes;
    }

    int size_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::pair<int, int>, std::deque<Bytes>> queues_;
    std::vector<std::deque<Bytes>> told_;
    int lost_ = -1;
};

} // namespace kantai::test
