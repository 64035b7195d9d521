// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/MachineLink.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/training/rounds/HalfBlock.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace kantai {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Phase = MachineState::Phase;

constexpr milliseconds kLinkLook{20};  // between two looks at what the leader wants
constexpr double kStepsOfSilence = 20; // the other side is lost after so many steps, where they take longer
constexpr seconds kLastWords{5};       // to read that the training is over
constexpr seconds kAnswer{600};        // to get ready: a slow computer measures its first steps

std::string nameOr(const MachineState& state) {
    return state.name.empty() ? state.place : state.name;
}

} // namespace

MachineLink::MachineLink(RoundBoard& board, const RoundWelcome& welcome, std::filesystem::path text,
                         std::size_t numbers, std::unique_ptr<MessageChannel> channel)
    : board_(board), welcome_(welcome), text_(std::move(text)), numbers_(numbers), channel_(std::move(channel)),
      sentAt_(MessageChannel::Clock::now()), thread_([this] { run(); }) {}

MachineLink::~MachineLink() {
    thread_.join();
}

void MachineLink::send(RoundMessage kind, std::string_view text, std::span<const std::byte> bytes) {
    channel_->send(static_cast<std::uint32_t>(kind), text, bytes);
    sentAt_ = MessageChannel::Clock::now();
}

void MachineLink::end(Phase phase, const std::string& note) noexcept {
    try {
        const std::lock_guard lock(board_.mutex);
        state.phase = phase;
        mayTrain = false;
        task.reset();
        isOver = true;
        if (!note.empty() && !board_.ends)
            board_.notes.push_back(note);
    } catch (const std::exception&) { // no memory for a sentence
    }
    board_.changed.notify_all();
}

void MachineLink::run() noexcept {
    try {
        meet();
        attend();
    } catch (const std::exception& error) {
        const auto* known = dynamic_cast<const Error*>(&error);
        end(Phase::Lost, known != nullptr ? known->message() : error.what());
    }
    channel_->close();
}

// The next message, which must be of that kind; signs of life are passed over.
Message MachineLink::expect(RoundMessage kind) {
    const auto end = MessageChannel::Clock::now() + kAnswer;
    while (MessageChannel::Clock::now() < end) {
        std::optional<Message> message = channel_->receive(kLinkLook * 5, 0);
        if (message && message->kind == static_cast<std::uint32_t>(kind))
            return *std::move(message);
        if (message && message->kind == static_cast<std::uint32_t>(RoundMessage::Text)) {
            sendText(read<std::uint64_t>(*message));
        } else if (message && message->kind == static_cast<std::uint32_t>(RoundMessage::Leave)) {
            break;
        }
        const std::lock_guard lock(board_.mutex);
        if (board_.ends)
            break;
    }
    throw Error(ErrorCode::Interrupted, Phrase::tr("{} has left before it trained.", nameOr(state)));
}

void MachineLink::sendText(std::uint64_t from) {
    const MappedFile file(text_);
    if (from >= file.bytes().size())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} asks for text that there is not.", nameOr(state)));
    const auto piece = file.bytes().subspan(from, std::min(kTextBytes, file.bytes().size() - from));
    send(RoundMessage::Text, {}, piece);
    file.forget(piece);
}

void MachineLink::meet() {
    {
        const std::lock_guard lock(board_.mutex);
        state.place = channel_->peer();
    }
    channel_->establish();
    const auto hello = read<WorkerHello>(expect(RoundMessage::Hello));
    {
        const std::lock_guard lock(board_.mutex);
        isKnown = true;
        state.name = hello.name;
    }
    if (hello.version != welcome_.version) {
        send(RoundMessage::End, Phrase::tr("The leader runs version {} of Kantai Studio, this computer {}.",
                                           welcome_.version, hello.version));
        throw Error(ErrorCode::Usage,
                    Phrase::tr("{} was refused: it runs version {} of Kantai Studio.", hello.name, hello.version));
    }
    send(RoundMessage::Probe, {}, std::vector<std::byte>(kProbeBytes));
    send(RoundMessage::Welcome, toText(welcome_));
    const auto ready = read<WorkerReady>(expect(RoundMessage::Ready));
    const std::lock_guard lock(board_.mutex);
    pace.secondsPerStep = ready.secondsPerStep;
    if (ready.secondsPerStep > 0)
        state.tokensPerSecond = ready.tokensPerStep / ready.secondsPerStep;
    state.bytesPerSecond = ready.bytesPerSecond;
    if (ready.bytesPerSecond > 0)
        pace.transferSeconds = 2 * static_cast<double>(halfBytes(numbers_)) / ready.bytesPerSecond;
    state.phase = Phase::Waiting;
    board_.notes.push_back(Phrase::tr("{} has joined.", nameOr(state)));
    board_.changed.notify_all();
}

void MachineLink::start() {
    std::unique_lock lock(board_.mutex);
    const auto weights = board_.weights;
    const auto moments = board_.moments;
    const RoundStart head{board_.round, board_.optimizerSteps, moments != nullptr};
    lock.unlock();
    send(RoundMessage::Start, toText(head));
    send(RoundMessage::Block, {}, std::as_bytes(std::span(*weights)));
    if (moments) {
        send(RoundMessage::Block, {}, moments->mean);
        send(RoundMessage::Block, {}, moments->rootOfSquare);
    }
    base_ = head.round;
}

// What leads from the weights that it has to those of the round; all of them where that is not kept any more.
void MachineLink::sendUpdates(std::int64_t round) {
    while (base_ < round) {
        std::shared_ptr<const RoundBoard::Bytes> update;
        {
            const std::lock_guard lock(board_.mutex);
            if (const auto found = board_.updates.find(base_ + 1); found != board_.updates.end())
                update = found->second;
        }
        if (update == nullptr)
            return start();
        send(RoundMessage::Update, toText(static_cast<std::uint64_t>(base_ + 1)), *update);
        ++base_;
    }
}

void MachineLink::giveTask() {
    RoundTask given;
    {
        const std::lock_guard lock(board_.mutex);
        if (!task)
            return;
        given = *std::exchange(task, std::nullopt);
    }
    handInSent_ = false;
    sendUpdates(given.round);
    send(RoundMessage::Task, toText(given));
}

void MachineLink::takeResult(Message message) {
    const auto given = read<RoundResult>(message);
    const bool good = given.failure.empty() && given.steps > 0 && areHalves(message.bytes, numbers_);
    const std::lock_guard lock(board_.mutex);
    if (given.steps > 0 && given.seconds > 0) {
        pace.secondsPerStep = given.seconds / static_cast<double>(given.steps);
        state.tokensPerSecond = static_cast<double>(given.tokens) / given.seconds;
    }
    if (!good && (given.steps > 0 || !given.failure.empty()))
        board_.notes.push_back(
            Phrase::tr("What {} computed was left out: {}.", nameOr(state),
                       given.failure.empty() ? Phrase::tr("its weights are NaN or infinite") : given.failure));
    mayTrain = true;
    if (state.phase == Phase::Training && given.round == board_.round) {
        state.phase = Phase::Ready;
        if (good) {
            result = given;
            change = std::move(message.bytes);
        }
    } else {
        state.phase = Phase::Waiting; // it was waited for in vain
    }
    board_.changed.notify_all();
}

void MachineLink::take(Message message) {
    switch (static_cast<RoundMessage>(message.kind)) {
    case RoundMessage::Result:
        return takeResult(std::move(message));
    case RoundMessage::Alive: {
        if (message.text.empty())
            return;
        const auto progress = read<WorkerProgress>(message);
        const std::lock_guard lock(board_.mutex);
        if (progress.tokensPerSecond > 0)
            state.tokensPerSecond = progress.tokensPerSecond;
        return;
    }
    case RoundMessage::Leave:
        return end(Phase::Left, Phrase::tr("{} has left.", nameOr(state)));
    default:
        throw Error(ErrorCode::BadInput, Phrase::tr("{} sent something that was not expected.", nameOr(state)));
    }
}

void MachineLink::requireSign() const {
    const auto silent = MessageChannel::Clock::now() - channel_->heard();
    if (silent > std::max<std::chrono::duration<double>>(
                     kSilence, std::chrono::duration<double>(kStepsOfSilence * pace.secondsPerStep)))
        throw Error(ErrorCode::Interrupted, Phrase::tr("{} is lost: nothing is heard of it.", nameOr(state)));
}

void MachineLink::attend() {
    start();
    {
        const std::lock_guard lock(board_.mutex);
        mayTrain = true;
    }
    board_.changed.notify_all();
    for (;;) {
        giveTask();
        if (auto message = channel_->receive(kLinkLook, halfBytes(numbers_)))
            take(*std::move(message));
        std::unique_lock lock(board_.mutex);
        if (isOver)
            return;
        const bool ends = board_.ends, handIn = shallHandIn && !handInSent_ && !task;
        const std::string failure = board_.failure;
        const auto round = static_cast<std::uint64_t>(std::max<std::int64_t>(taskRound, 0));
        requireSign();
        lock.unlock();
        if (ends) {
            send(RoundMessage::End, failure);
            channel_->awaitLeaving(kLastWords);
            return end(Phase::Left, {});
        }
        if (handIn) {
            handInSent_ = true;
            send(RoundMessage::HandIn, toText(round));
        } else if (MessageChannel::Clock::now() - sentAt_ > kSignOfLife) {
            send(RoundMessage::Alive);
        }
    }
}

} // namespace kantai
