// SPDX-License-Identifier: GPL-3.0-or-later
// The processes that train one model together, as each of them sees the others: bytes from rank to rank, and what
// rank 0 tells all. Knows nothing of LibTorch, whose c10d is one implementation; tests have one of threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace kantai {

// One thread of each process calls. Everything throws Error(Interrupted) naming the rank that does not answer any
// more, after which the group is of no use.
class ProcessGroup {
public:
    // Bytes on their way; they must live until wait() returns. Destroyed only after wait() or with a failed group.
    class Transfer {
    public:
        virtual ~Transfer() = default;
        virtual void wait() = 0;
    };

    virtual ~ProcessGroup() = default;

    virtual int rank() const = 0;
    virtual int size() const = 0;

    // What one rank sends to another arrives in the order in which it was sent; both name the same number of bytes.
    virtual std::unique_ptr<Transfer> send(int to, std::span<const std::byte> bytes) = 0;
    virtual std::unique_ptr<Transfer> receive(int from, std::span<std::byte> bytes) = 0;

    // How long the others may compute before a transfer begins; longer than that, and they count as lost.
    virtual void expectWithin(std::chrono::seconds time) = 0;

    // A message of rank 0 to all others, of any length. The others may wait for it as long as rank 0 lives.
    virtual void tell(std::span<const std::byte> message) = 0;
    virtual std::vector<std::byte> hear() = 0;
};

} // namespace kantai
