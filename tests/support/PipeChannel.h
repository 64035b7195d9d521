// SPDX-License-Identifier: GPL-3.0-or-later
// Message channels within one program, and a door through which threads come as machines.
#pragma once

#include "core/base/Error.h"
#include "core/distributed/channel/MessageChannel.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace kantai::test {

class Pipe {
public:
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Message> waiting[2]; // for each end
    bool closed = false;
};

class PipeChannel : public MessageChannel {
public:
    PipeChannel(std::shared_ptr<Pipe> pipe, int end) : pipe_(std::move(pipe)), end_(end) {}
    ~PipeChannel() override { PipeChannel::close(); }

    std::string peer() const override { return end_ == 0 ? "a thread" : "the leading thread"; }
    void establish() override {}
    void awaitLeaving(std::chrono::milliseconds atMost) noexcept override {
        std::unique_lock lock(pipe_->mutex);
        pipe_->changed.wait_for(lock, atMost, [&] { return pipe_->closed; });
    }
    Clock::time_point heard() const override { return Clock::now(); }
    void close() noexcept override {
        {
            const std::lock_guard lock(pipe_->mutex);
            pipe_->closed = true;
        }
        pipe_->changed.notify_all();
    }
    void send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) override {
        Message message{kind, std::string(text), {bytes.begin(), bytes.end()}, 1e-3};
        if (change)
            change(message);
        {
            const std::lock_guard lock(pipe_->mutex);
            if (pipe_->closed)
                throw lost();
            pipe_->waiting[1 - end_].push_back(std::move(message));
        }
        pipe_->changed.notify_all();
    }
    std::optional<Message> receive(std::chrono::milliseconds atMost, std::uint64_t mostBytes) override {
        std::unique_lock lock(pipe_->mutex);
        std::deque<Message>& own = pipe_->waiting[end_];
        pipe_->changed.wait_for(lock, atMost, [&] { return !own.empty() || pipe_->closed; });
        if (own.empty() && pipe_->closed)
            throw lost();
        if (own.empty())
            return std::nullopt;
        Message message = std::move(own.front());
        own.pop_front();
        if (message.bytes.size() > mostBytes)
            throw Error(ErrorCode::BadInput, "A message is too long.");
        return message;
    }

    std::function<void(Message&)> change; // of what is sent

private:
    Error lost() const { return {ErrorCode::Interrupted, peer() + " is lost: it has ended."}; }

    std::shared_ptr<Pipe> pipe_;
    int end_;
};

class PipeDoor : public MachineDoor {
public:
    std::unique_ptr<MessageChannel> accept(std::chrono::milliseconds atMost) override {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, atMost, [this] { return !coming_.empty(); });
        if (coming_.empty())
            return nullptr;
        std::unique_ptr<MessageChannel> next = std::move(coming_.front());
        coming_.pop_front();
        return next;
    }
    std::unique_ptr<PipeChannel> enter() {
        const auto pipe = std::make_shared<Pipe>();
        {
            const std::lock_guard lock(mutex_);
            coming_.push_back(std::make_unique<PipeChannel>(pipe, 0));
        }
        changed_.notify_all();
        return std::make_unique<PipeChannel>(pipe, 1);
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<MessageChannel>> coming_;
};

} // namespace kantai::test
