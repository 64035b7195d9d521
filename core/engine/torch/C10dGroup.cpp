// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/C10dGroup.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#ifdef KANTAI_GLOO

#include "core/engine/torch/RouteAddress.h"
#include "core/engine/torch/TorchErrors.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#include <torch/types.h>
#include <utility>

namespace kantai {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds kToJoin{600};
constexpr seconds kBetweenSigns{5}; // of life of rank 0
constexpr seconds kLostAfter{60};   // without one
constexpr seconds kToLeaveTheLost{1};
constexpr seconds kToLeave{10}; // for the others to hear the last message
// Messages that a rank may be behind. It is two at most: rank 0 begins the next step after an exchange among all.
constexpr std::int64_t kKept = 16;
constexpr const char* kAlive = "alive"; // a counter
constexpr const char* kLeft = "left";   // a counter of ranks

Error lost(int rank, const std::string& reason) {
    return {
        ErrorCode::Interrupted, Phrase::tr("Rank {} is lost: {}.", rank, reason),
        Phrase::tr("Start the job again: it continues from the newest checkpoint, with any number of processes.")};
}

c10::intrusive_ptr<c10d::TCPStore> connect(const Ranks& ranks, bool isServer, bool waitsForAll) {
    c10d::TCPStoreOptions options;
    options.port = ranks.port;
    options.isServer = isServer;
    options.numWorkers = static_cast<std::size_t>(ranks.size);
    options.waitWorkers = waitsForAll;
    options.timeout = kToJoin;
    try {
        return c10::make_intrusive<c10d::TCPStore>(ranks.master, options);
    } catch (const std::exception& error) {
        const std::string text = error.what();
        throw Error(ErrorCode::Interrupted,
                    Phrase::tr("The processes of the job did not find each other at {}, port {}: {}", ranks.master,
                               ranks.port, text.substr(0, text.find('\n'))),
                    Phrase::tr("Check that rank 0 runs there, that all run at the same time, and that no firewall is "
                               "between them."));
    }
}

bool isLoopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1";
}

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

// An address of this computer that all ranks reach: of the interface that leads to a rank on another computer, where
// there is one.
std::string ownAddress(c10d::Store& store, const Ranks& ranks) {
    const auto key = [](int rank) { return "address/" + std::to_string(rank); };
    const std::string own = ranks.rank == 0 ? std::string("127.0.0.1") : addressTowards(ranks.master, ranks.port);
    store.set(key(ranks.rank), bytesOf(own));
    for (int rank = 0; rank < ranks.size; ++rank) {
        const std::vector<std::uint8_t> bytes = store.get(key(rank));
        const std::string other(bytes.begin(), bytes.end());
        if (rank != ranks.rank && !isLoopback(other))
            return addressTowards(other, ranks.port);
    }
    return own;
}

// Counts in the store as long as rank 0 lives.
class SignOfLife {
public:
    explicit SignOfLife(const Ranks& ranks) : store_(connect(ranks, false, false)), thread_([this] { run(); }) {}
    ~SignOfLife() {
        {
            const std::lock_guard lock(mutex_);
            ended_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }
    SignOfLife(const SignOfLife&) = delete;
    SignOfLife& operator=(const SignOfLife&) = delete;

private:
    void run() {
        std::unique_lock lock(mutex_);
        try {
            do
                store_->add(kAlive, 1);
            while (!changed_.wait_for(lock, kBetweenSigns, [this] { return ended_; }));
        } catch (const std::exception&) { // without the store the others know
        }
    }

    c10::intrusive_ptr<c10d::TCPStore> store_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool ended_ = false;
    std::thread thread_;
};

class C10dTransfer : public ProcessGroup::Transfer {
public:
    // failed: becomes true when the other rank is lost.
    C10dTransfer(c10::intrusive_ptr<c10d::Work> work, int other, seconds patience, bool& failed)
        : work_(std::move(work)), other_(other), patience_(patience), failed_(failed) {}

    void wait() override {
        try {
            work_->wait(patience_);
        } catch (const std::exception& error) {
            failed_ = true;
            const bool late = std::string_view(error.what()).find("imed out") != std::string_view::npos;
            throw lost(other_, late ? Phrase::tr("it did not answer within {} seconds", patience_.count())
                                    : Phrase::tr("the connection to it broke"));
        }
    }

private:
    c10::intrusive_ptr<c10d::Work> work_;
    int other_;
    seconds patience_;
    bool& failed_;
};

class C10dGroup : public ProcessGroup {
public:
    explicit C10dGroup(const Ranks& ranks)
        : ranks_(ranks), sent_(static_cast<std::size_t>(ranks.size)), received_(static_cast<std::size_t>(ranks.size)),
          store_(connect(ranks, ranks.rank == 0, true)) {
        auto options = c10d::ProcessGroupGloo::Options::create(kToJoin);
        options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname(ownAddress(*store_, ranks)));
        gloo_ = c10::make_intrusive<c10d::ProcessGroupGloo>(store_, ranks.rank, ranks.size, options);
        if (ranks.rank == 0)
            life_.emplace(ranks);
    }

    // The store is at rank 0: it waits until the others have heard everything.
    ~C10dGroup() override {
        try {
            const auto until = steady_clock::now() + (failed_ ? kToLeaveTheLost : kToLeave);
            store_->add(kLeft, 1);
            while (ranks_.rank == 0 && store_->add(kLeft, 0) < ranks_.size && steady_clock::now() < until)
                std::this_thread::sleep_for(milliseconds(5));
        } catch (const std::exception&) { // who is lost does not leave
        }
    }

    int rank() const override { return ranks_.rank; }
    int size() const override { return ranks_.size; }
    void expectWithin(seconds time) override { patience_ = time; }

    std::unique_ptr<Transfer> send(int to, std::span<const std::byte> bytes) override {
        return begin(to, sent_, [&](int tag) {
            std::vector<at::Tensor> tensors{view(const_cast<std::byte*>(bytes.data()), bytes.size())};
            return gloo_->send(tensors, to, tag);
        });
    }

    std::unique_ptr<Transfer> receive(int from, std::span<std::byte> bytes) override {
        return begin(from, received_, [&](int tag) {
            std::vector<at::Tensor> tensors{view(bytes.data(), bytes.size())};
            return gloo_->recv(tensors, from, tag);
        });
    }

    void tell(std::span<const std::byte> message) override {
        const auto* data = reinterpret_cast<const std::uint8_t*>(message.data());
        store_->set(key(told_), {data, data + message.size()});
        if (told_ >= kKept)
            store_->deleteKey(key(told_ - kKept));
        ++told_;
    }

    std::vector<std::byte> hear() override {
        try {
            waitFor(key(told_));
            const std::vector<std::uint8_t> message = store_->get(key(told_));
            ++told_;
            const auto bytes = std::as_bytes(std::span(message));
            return {bytes.begin(), bytes.end()};
        } catch (const Error&) {
            throw;
        } catch (const std::exception&) {
            throw lost(0, Phrase::tr("the connection to it broke"));
        }
    }

private:
    static at::Tensor view(std::byte* bytes, std::size_t size) {
        return torch::from_blob(bytes, {static_cast<std::int64_t>(size)}, torch::kUInt8);
    }
    static std::string key(std::int64_t number) { return "told/" + std::to_string(number); }

    template <class Begin>
    std::unique_ptr<Transfer> begin(int other, std::vector<int>& messages, const Begin& begin) {
        constexpr int kTags = 1 << 20; // far more than are on their way
        int& count = messages[static_cast<std::size_t>(other)];
        const int tag = std::exchange(count, (count + 1) % kTags);
        try {
            return std::make_unique<C10dTransfer>(begin(tag), other, patience_, failed_);
        } catch (const std::exception&) {
            failed_ = true;
            throw lost(other, Phrase::tr("the connection to it broke"));
        }
    }

    // By asking again and again, at first often: a wait with a time limit leaves the store's connection unusable in
    // some versions.
    void waitFor(const std::string& key) {
        const auto began = steady_clock::now();
        auto sign = began;
        std::int64_t alive = -1;
        while (!store_->check({key})) {
            const auto now = steady_clock::now();
            std::this_thread::sleep_for(std::clamp<steady_clock::duration>(
                (now - began) / 20, std::chrono::microseconds(50), milliseconds(50)));
            if (now - sign < kBetweenSigns)
                continue;
            if (const std::int64_t counted = store_->add(kAlive, 0); counted != alive) {
                alive = counted;
                sign = now;
            } else if (now - sign > kLostAfter) {
                throw lost(0, Phrase::tr("it gives no sign of life"));
            }
        }
    }

    Ranks ranks_;
    std::vector<int> sent_, received_; // messages, by the other rank
    std::int64_t told_ = 0;
    seconds patience_ = kToJoin;
    bool failed_ = false; // a rank is lost, and will not leave
    c10::intrusive_ptr<c10d::TCPStore> store_;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo_;
    std::optional<SignOfLife> life_;
};

} // namespace

std::unique_ptr<ProcessGroup> joinC10d(const Ranks& ranks) {
    return guardTorch(Phrase::noop("the connection of the processes"),
                      [&]() -> std::unique_ptr<ProcessGroup> { return std::make_unique<C10dGroup>(ranks); });
}

} // namespace kantai

#else

namespace kantai {

std::unique_ptr<ProcessGroup> joinC10d(const Ranks&) {
    throw Error(ErrorCode::Usage,
                Phrase::tr("This build of Kantai Studio cannot train in several processes: the headers of Gloo were "
                           "missing."),
                Phrase::tr("Install Debian's package libgloo-dev and build again."));
}

} // namespace kantai

#endif
