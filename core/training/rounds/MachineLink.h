// SPDX-License-Identifier: GPL-3.0-or-later
// One worker, as the leader of a training with local steps has it: a thread that talks with it and keeps what the
// leader needs to know. Private to training.
#pragma once

#include "core/distributed/channel/MessageChannel.h"
#include "core/training/MachineState.h"
#include "core/training/rounds/RoundBoard.h"
#include "core/training/rounds/RoundMessages.h"
#include "core/training/rounds/RoundPlan.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace kantai {

class MachineLink {
public:
    // Keeps references to the first two. numbers: of the block of weights.
    MachineLink(RoundBoard& board, const RoundWelcome& welcome, std::filesystem::path text, std::size_t numbers,
                std::unique_ptr<MessageChannel> channel);
    ~MachineLink(); // waits for its thread
    MachineLink(const MachineLink&) = delete;
    MachineLink& operator=(const MachineLink&) = delete;

    void closeChannel() noexcept { channel_->close(); }

    // Guarded by the board's mutex.
    MachineState state;
    MachinePace pace;
    bool isKnown = false;              // it has proven that it has the code
    bool isOver = false;               // its thread has nothing more to do
    bool mayTrain = false;             // it has weights, and no task
    bool shallHandIn = false;          // its task, with what is done so far
    std::optional<RoundTask> task;     // not yet sent
    std::int64_t taskRound = -1;       // of the task that it was given last
    std::optional<RoundResult> result; // of that task
    RoundBoard::Bytes change;          // halves; of that result

private:
    void run() noexcept;
    void meet();
    void sendText(std::uint64_t from);
    void start();
    void attend();
    void giveTask();
    void take(Message message);
    void takeResult(Message message);
    void sendUpdates(std::int64_t round);
    void send(RoundMessage kind, std::string_view text = {}, std::span<const std::byte> bytes = {});
    Message expect(RoundMessage kind);
    void requireSign() const;
    void end(MachineState::Phase phase, const std::string& note) noexcept;

    RoundBoard& board_;
    const RoundWelcome& welcome_;
    std::filesystem::path text_;
    std::size_t numbers_;
    std::unique_ptr<MessageChannel> channel_;
    std::int64_t base_ = -1; // the round whose weights it has
    bool handInSent_ = false;
    MessageChannel::Clock::time_point sentAt_;
    std::thread thread_; // last: it reads the rest
};

} // namespace kantai
