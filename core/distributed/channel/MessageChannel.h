// SPDX-License-Identifier: GPL-3.0-or-later
// Messages between two computers of a training with local steps, over whatever carries them: TLS, a shared folder,
// in tests the memory of one process. Knows nothing of what they mean. One thread of each side calls, but for
// close().
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

struct Message {
    std::uint32_t kind = 0;
    std::string text;
    std::vector<std::byte> bytes;
    double seconds = 0; // between the arrival of its first and of its last byte
};

// Longer texts are refused. Numbers of a task and a model's configuration have room.
inline constexpr std::uint64_t kLongestText = std::uint64_t{8} << 20;

// send, receive and establish throw Error(Interrupted) that names the other side when it is lost, and Error(BadInput)
// for what no message can be; the channel is of no use then.
class MessageChannel {
public:
    using Clock = std::chrono::steady_clock;

    virtual ~MessageChannel() = default;

    virtual std::string peer() const = 0; // where the other side is, for a sentence
    // Both sides prove that they have the pairing code. Before any message. Throws Error(Usage) when they do not.
    virtual void establish() = 0;
    virtual void send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) = 0;
    // The next message, or nothing when none is whole after that time. What it holds beside its text may have
    // mostBytes: nothing is allocated for one that claims more.
    virtual std::optional<Message> receive(std::chrono::milliseconds atMost, std::uint64_t mostBytes) = 0;
    // After the last message: returns when the other side has read it and left, or after that time. What comes
    // meanwhile is discarded. A side that leaves at once could be taken for lost instead.
    virtual void awaitLeaving(std::chrono::milliseconds atMost) noexcept = 0;
    virtual Clock::time_point heard() const = 0; // when something arrived last
    virtual void close() noexcept = 0;           // any thread: calls in progress and later ones throw
};

// Where other computers come in. One thread calls.
class MachineDoor {
public:
    virtual ~MachineDoor() = default;

    // The next one, which still has to be established, or null when nobody came within that time.
    virtual std::unique_ptr<MessageChannel> accept(std::chrono::milliseconds atMost) = 0;
};

// How a message begins, in bytes: kind, length of the text, length of the bytes. Little-endian.
struct MessageHeader {
    static constexpr std::size_t kBytes = 16;

    std::uint32_t kind = 0, text = 0;
    std::uint64_t bytes = 0;

    void write(std::span<std::byte, kBytes> to) const;
    // Throws Error(BadInput) for lengths above kLongestText and mostBytes.
    static MessageHeader read(std::span<const std::byte, kBytes> from, std::uint64_t mostBytes,
                              const std::string& peer);
};

} // namespace kantai
