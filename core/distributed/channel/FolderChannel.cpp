// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/FolderChannel.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/distributed/channel/SealedFile.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <fmt/format.h>
#include <thread>
#include <utility>

namespace kantai {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kName = 16;
constexpr const char* kSessionPrefix = "kantai-workers-";
constexpr const char* kGreeting = "greeting"; // by which a worker knows that its code is the right one
constexpr milliseconds kFirstPause{5}, kLongestPause{250};
constexpr std::size_t kMostNewcomers = 4096; // names that a door keeps in mind

bool isName(const std::string& text) {
    return text.size() == kName && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string purposeOf(const std::filesystem::path& session) {
    return "kantai-worker through a folder 1 " + session.filename().string();
}

std::filesystem::path fileOf(const std::filesystem::path& session, char writer, const std::string& name,
                             std::uint64_t number) {
    return session / fmt::format("{}-{}-{:010}", writer, name, number);
}

// Polls the folder at growing intervals: not every file system of a network tells of new files.
class Polling {
public:
    explicit Polling(milliseconds atMost) : end_(MessageChannel::Clock::now() + atMost) {}

    bool again() {
        const auto left = std::chrono::ceil<milliseconds>(end_ - MessageChannel::Clock::now());
        if (left.count() <= 0)
            return false;
        std::this_thread::sleep_for(std::min(left, pause_));
        pause_ = std::min(pause_ * 2, kLongestPause);
        return true;
    }

private:
    MessageChannel::Clock::time_point end_;
    milliseconds pause_ = kFirstPause;
};

class FolderChannel : public MessageChannel {
public:
    // writes: the letter of this side in the names of files.
    FolderChannel(std::filesystem::path session, const PairingCode::Key& key, std::string name, char writes,
                  char reads)
        : session_(std::move(session)), key_(key), name_(std::move(name)), writes_(writes), reads_(reads),
          heard_(Clock::now()) {}

    std::string peer() const override {
        return Phrase::tr("The computer {} in {}", name_.substr(0, 4), readablePath(session_.parent_path()));
    }
    void establish() override {} // each message proves it
    void send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) override;
    std::optional<Message> receive(milliseconds atMost, std::uint64_t mostBytes) override;
    void awaitLeaving(milliseconds atMost) noexcept override;
    Clock::time_point heard() const override { return heard_; }
    void close() noexcept override { closed_ = true; }

private:
    void requireOpen() const {
        if (closed_)
            throw Error(ErrorCode::Interrupted,
                        Phrase::tr("{} is lost: {}.", peer(), Phrase::tr("the training ends")));
        if (!std::filesystem::exists(session_))
            throw Error(ErrorCode::Interrupted,
                        Phrase::tr("{} is lost: {}.", peer(), Phrase::tr("the folder of the training is gone")));
    }
    Message opened(const std::vector<std::byte>& bytes, std::uint64_t mostBytes) const;

    std::filesystem::path session_;
    PairingCode::Key key_;
    std::string name_;
    char writes_, reads_;
    std::atomic<bool> closed_ = false;
    Clock::time_point heard_;
    std::uint64_t sent_ = 0, received_ = 0;
};

void FolderChannel::send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) {
    requireOpen();
    std::array<std::byte, MessageHeader::kBytes> header{};
    MessageHeader{kind, static_cast<std::uint32_t>(text.size()), bytes.size()}.write(header);
    writeSealed(fileOf(session_, writes_, name_, ++sent_), key_, {header, std::as_bytes(std::span(text)), bytes});
}

Message FolderChannel::opened(const std::vector<std::byte>& bytes, std::uint64_t mostBytes) const {
    const std::span<const std::byte> all = bytes;
    if (all.size() >= MessageHeader::kBytes) {
        const MessageHeader header = MessageHeader::read(all.first<MessageHeader::kBytes>(), mostBytes, peer());
        const auto rest = all.subspan(MessageHeader::kBytes);
        if (rest.size() == header.text + header.bytes) {
            const auto text = rest.first(header.text), body = rest.subspan(header.text);
            return {header.kind,
                    std::string(reinterpret_cast<const char*>(text.data()), text.size()),
                    {body.begin(), body.end()},
                    0};
        }
    }
    throw Error(ErrorCode::BadInput, Phrase::tr("{} wrote a message that is not whole.", peer()));
}

std::optional<Message> FolderChannel::receive(milliseconds atMost, std::uint64_t mostBytes) {
    const std::filesystem::path file = fileOf(session_, reads_, name_, received_ + 1);
    Polling looks(atMost);
    do {
        const auto began = Clock::now();
        std::vector<std::byte> bytes;
        switch (readSealed(file, key_, MessageHeader::kBytes + kLongestText + mostBytes, bytes)) {
        case Opened::Missing:
            requireOpen();
            continue;
        case Opened::Wrong:
            throw Error(ErrorCode::Usage, Phrase::tr("{} was refused: it does not have the pairing code.", peer()));
        case Opened::Whole:
            ++received_;
            std::error_code ignored;
            std::filesystem::remove(file, ignored);
            Message message = opened(bytes, mostBytes);
            heard_ = Clock::now();
            message.seconds = std::chrono::duration<double>(heard_ - began).count();
            return message;
        }
    } while (looks.again());
    return std::nullopt;
}

// Whoever reads a message removes its file.
void FolderChannel::awaitLeaving(milliseconds atMost) noexcept {
    std::error_code ignored;
    Polling looks(atMost);
    while (!closed_ && std::filesystem::exists(fileOf(session_, writes_, name_, sent_), ignored) && looks.again()) {
    }
}

} // namespace

FolderDoor::FolderDoor(const std::filesystem::path& folder, const PairingCode& code)
    : session_(folder / (kSessionPrefix + randomName(kName))), key_(code.key(purposeOf(session_))) {
    createFolders(session_);
    writeSealed(session_ / kGreeting, key_, {});
}

FolderDoor::~FolderDoor() {
    std::error_code ignored;
    std::filesystem::remove_all(session_, ignored);
}

// The name of one who has written its first message and is not known yet, or nothing.
std::string FolderDoor::newcomer() {
    const std::string prefix = "w-", suffix = "-0000000001";
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator(session_, ignored)) {
        const std::string file = each.path().filename().string();
        if (file.size() != prefix.size() + kName + suffix.size() || !file.starts_with(prefix) ||
            !file.ends_with(suffix))
            continue;
        const std::string name = file.substr(prefix.size(), kName);
        if (isName(name) && known_.size() < kMostNewcomers && known_.insert(name).second)
            return name;
    }
    return {};
}

std::unique_ptr<MessageChannel> FolderDoor::accept(milliseconds atMost) {
    Polling looks(atMost);
    do {
        if (const std::string name = newcomer(); !name.empty())
            return std::make_unique<FolderChannel>(session_, key_, name, 'l', 'w');
    } while (looks.again());
    return nullptr;
}

std::unique_ptr<MessageChannel> joinFolder(const std::filesystem::path& folder, const PairingCode& code) {
    std::error_code ignored;
    bool found = false;
    std::unique_ptr<MessageChannel> newest; // one that was killed may have left its folder
    std::filesystem::file_time_type since;
    for (const auto& each : std::filesystem::directory_iterator(folder, ignored)) {
        const std::string name = each.path().filename().string();
        if (!name.starts_with(kSessionPrefix) || !isName(name.substr(std::strlen(kSessionPrefix))))
            continue;
        found = true;
        const PairingCode::Key key = code.key(purposeOf(each.path()));
        std::vector<std::byte> nothing;
        if (readSealed(each.path() / kGreeting, key, 0, nothing) != Opened::Whole)
            continue;
        const auto time = std::filesystem::last_write_time(each.path() / kGreeting, ignored);
        if (newest != nullptr && time < since)
            continue;
        newest = std::make_unique<FolderChannel>(each.path(), key, randomName(kName), 'w', 'l');
        since = time;
    }
    if (newest != nullptr)
        return newest;
    if (found)
        throw Error(ErrorCode::Usage, Phrase::tr("No training in {} has this pairing code.", readablePath(folder)),
                    Phrase::tr("Copy the code from the computer that leads the training. Each training has another "
                               "one."));
    throw Error(ErrorCode::Usage, Phrase::tr("No training waits in {}.", readablePath(folder)),
                Phrase::tr("Begin the training first, and name the same folder on both computers."));
}

} // namespace kantai
