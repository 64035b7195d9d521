// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/RoundLeader.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Parallel.h"
#include "core/base/Phrase.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/rounds/HalfBlock.h"
#include "core/training/step/DivergenceGuard.h"
#include "core/training/step/Stopwatch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <utility>

namespace kantai {

namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using Phase = MachineState::Phase;
using Clock = std::chrono::steady_clock;

constexpr milliseconds kLeaderLook{100};
constexpr std::size_t kMostUnknown = 8, kMostMachines = 64; // at a time; they take threads and memory
constexpr std::size_t kUpdatesKept = 3;                     // a machine that is further behind gets all weights
// How long the others are waited for: a part of the round, then they hand in what they have, and have this long to.
constexpr double kGrace = 0.25, kGraceSeconds = 0.5;
constexpr double kTransfers = 4, kStepsUntilHeard = 4;

EngineMemory& memoryOf(Engine& engine) {
    if (EngineMemory* memory = engine.memory())
        return *memory;
    throw Error(ErrorCode::Usage, Phrase::tr("Local steps are taken on processors only."),
                Phrase::tr("Choose the device cpu."));
}

RoundWelcome welcomeOf(const TrainerInput& input, const TokenStore& train, std::uint32_t tokens) {
    RoundWelcome welcome;
    welcome.version = KANTAI_VERSION;
    welcome.configJson = toConfigJson(input.config);
    welcome.optionsJson = toJson(input.options).dump();
    welcome.tokens = tokens;
    welcome.textSha256 = train.sha256();
    welcome.textBytes = std::filesystem::file_size(input.trainTokens);
    return welcome;
}

std::vector<float> copyOf(std::span<const float> numbers) {
    return {numbers.begin(), numbers.end()};
}

} // namespace

RoundLeader::RoundLeader(Engine& engine, const TrainerInput& input, const TokenStore& train, std::uint32_t tokens)
    : engine_(engine), memory_(memoryOf(engine)), input_(input),
      outer_(std::make_shared<const TensorLayout>(input.config),
             {input.options.outerLearningRate, input.options.outerMomentum}),
      welcome_(welcomeOf(input, train, tokens)) {
    own_.name = input.machines.name;
    own_.phase = Phase::Waiting;
    if (input.resumeFrom)
        outer_.restore(*input.resumeFrom / kOptimizerFile);
    board_.weights = std::make_shared<const std::vector<float>>(copyOf(memory_.weights()));
    board_.optimizerSteps = engine.steps();
    if (engine.steps() > 0)
        captureMoments();
    if (input.machines.door != nullptr)
        door_ = std::thread([this] { open(); });
}

RoundLeader::~RoundLeader() {
    {
        const std::lock_guard lock(board_.mutex);
        if (!std::exchange(board_.ends, true))
            board_.failure = Phrase::tr("The training ended with an error at the computer that leads it.");
    }
    if (door_.joinable())
        door_.join();
    std::unique_lock lock(board_.mutex);
    board_.changed.wait_for(lock, std::chrono::seconds(10),
                            [this] { return std::ranges::all_of(links_, [](auto& link) { return link->isOver; }); });
    lock.unlock();
    for (const auto& link : links_)
        link->closeChannel();
}

void RoundLeader::end() {
    const std::lock_guard lock(board_.mutex);
    board_.ends = true;
}

// The thread of the door.
void RoundLeader::open() {
    for (;;) {
        {
            const std::lock_guard lock(board_.mutex);
            if (board_.ends)
                return;
        }
        try {
            letIn();
        } catch (const std::exception& error) {
            const std::lock_guard lock(board_.mutex);
            board_.notes.push_back(Phrase::tr("No other computer can join any more: {}", error.what()));
            return;
        }
    }
}

void RoundLeader::letIn() {
    std::unique_ptr<MessageChannel> channel = input_.machines.door->accept(kLeaderLook);
    if (channel == nullptr)
        return;
    std::vector<std::unique_ptr<MachineLink>> gone; // destroyed after the lock, for which their threads may wait
    const std::lock_guard lock(board_.mutex);
    const auto unknown = static_cast<std::size_t>(
        std::ranges::count_if(links_, [](auto& link) { return !link->isKnown && !link->isOver; }));
    // Those that were never known are of no interest once they are over; the others show that they have left.
    const bool full = links_.size() >= kMostMachines;
    for (auto& link : links_)
        if (link->isOver && (full || !link->isKnown) && !link->result)
            gone.push_back(std::move(link));
    std::erase(links_, nullptr);
    if (unknown >= kMostUnknown || links_.size() >= kMostMachines)
        return channel->close();
    links_.push_back(std::make_unique<MachineLink>(board_, welcome_, input_.trainTokens, board_.weights->size(),
                                                   std::move(channel)));
}

void RoundLeader::awaitMachines(TrainingObserver& observer, const std::function<bool()>& stopWanted) {
    const auto joined = [this] {
        const std::lock_guard lock(board_.mutex);
        return std::ranges::count_if(links_, [](auto& link) { return link->mayTrain; });
    };
    while (joined() < input_.machines.awaited && !stopWanted()) {
        tell(observer);
        std::unique_lock lock(board_.mutex);
        board_.changed.wait_for(lock, kLeaderLook);
    }
    tell(observer);
}

// For machines that begin at this round. Those that train keep their own.
void RoundLeader::captureMoments() {
    std::vector<float> root(memory_.square().size());
    const std::span<const float> square = memory_.square();
    inPieces(static_cast<std::int64_t>(root.size()), 1 << 16, [&](std::int64_t begin, std::int64_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
            root[i] = std::sqrt(square[i]);
    });
    auto moments = std::make_shared<RoundMoments>();
    moments->mean = toHalves(memory_.mean());
    moments->rootOfSquare = toHalves(root);
    if (!moments->mean.empty() && !moments->rootOfSquare.empty())
        board_.moments = std::move(moments);
}

// Called with the mutex locked. Those that take part; the first steps are this machine's.
std::vector<MachineLink*> RoundLeader::dealt(const Course& course, std::int64_t left) {
    std::vector<MachineLink*> taking;
    std::vector<MachinePace> paces{{secondsPerStep_, 0}};
    for (const auto& link : links_) {
        if (!link->mayTrain)
            continue;
        taking.push_back(link.get());
        paces.push_back(link->pace);
    }
    const std::vector<std::int64_t> counts = stepsOfRound(paces, input_.options.localSteps, left);
    const std::vector<std::vector<std::int64_t>> numbers = kantai::dealt(counts);
    round_.size = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    round_.own = numbers.front();
    const double seconds = secondsPerStep_ * static_cast<double>(counts.front());
    for (std::size_t i = 0; i < taking.size(); ++i) {
        MachineLink& link = *taking[i];
        link.result.reset();
        link.change.clear();
        link.shallHandIn = false;
        if (numbers[i + 1].empty()) {
            link.state.phase = Phase::Waiting;
            continue;
        }
        RoundTask task{board_.round, {}, {}};
        for (const std::int64_t number : numbers[i + 1]) {
            task.numbers.push_back(round_.base + number);
            task.rates.push_back(course.rate(round_.base + number, seconds * static_cast<double>(number) /
                                                                       static_cast<double>(round_.size)));
        }
        link.taskRound = board_.round;
        link.task = std::move(task);
        link.mayTrain = false;
        link.state.phase = Phase::Training;
    }
    return taking;
}

std::int64_t RoundLeader::next(std::int64_t done, const Course& course) {
    if (!round_.begun) {
        round_ = {};
        round_.begun = true;
        round_.base = done;
        constexpr std::int64_t kNoEnd = std::int64_t{1} << 40;
        const std::lock_guard lock(board_.mutex);
        board_.optimizerSteps = engine_.steps();
        if (std::ranges::any_of(links_, [](auto& link) { return link->state.phase == Phase::Joining; }))
            captureMoments();
        dealt(course, course.left > 0 ? course.left : kNoEnd);
        own_.phase = Phase::Training;
    }
    return round_.base + round_.own.at(round_.at);
}

void RoundLeader::stepped(const StepMetrics& metrics) {
    ++round_.at;
    round_.tokens += metrics.skipped ? 0 : static_cast<double>(metrics.tokens);
    round_.seconds += metrics.trainingSeconds;
    own_.tokensPerSecond = metrics.tokensPerSecond;
    secondsPerStep_ = round_.seconds / static_cast<double>(round_.at);
}

double RoundLeader::othersTokensPerSecond() const {
    double sum = 0;
    for (const MachineState& machine : told_)
        if (machine.phase == Phase::Training && !machine.place.empty())
            sum += machine.tokensPerSecond;
    return sum;
}

// Waits until nobody computes any more, or has been waited for long enough. seconds: of the round.
void RoundLeader::collect(double seconds) {
    std::unique_lock lock(board_.mutex);
    const auto nobodyComputes = [this] {
        return std::ranges::none_of(links_, [](auto& link) { return link->state.phase == Phase::Training; });
    };
    const bool early = round_.at < round_.own.size();
    if (early || !board_.changed.wait_for(lock, duration<double>(kGrace * seconds + kGraceSeconds), nobodyComputes)) {
        double most = 0;
        for (const auto& link : links_) {
            if (link->state.phase != Phase::Training)
                continue;
            link->shallHandIn = true;
            most = std::max(most,
                            kTransfers * link->pace.transferSeconds + kStepsUntilHeard * link->pace.secondsPerStep);
        }
        board_.changed.wait_for(lock, duration<double>(input_.machines.deadlineSeconds + most), nobodyComputes);
    }
    for (const auto& link : links_) {
        if (link->state.phase != Phase::Training)
            continue;
        link->state.phase = Phase::Late;
        board_.notes.push_back(
            Phrase::tr("{} did not hand in its steps in time: they are left out of this round.", link->state.name));
    }
}

// Returns their tokens.
std::uint64_t RoundLeader::addOthers() {
    const std::lock_guard lock(board_.mutex);
    std::uint64_t tokens = 0;
    for (const auto& link : links_)
        if (link->result)
            tokens += link->result->tokens;
    const double all = round_.tokens + static_cast<double>(tokens);
    own_.share = all > 0 ? round_.tokens / all : 0;
    for (const auto& link : links_) {
        link->state.share = 0;
        if (!link->result)
            continue;
        outer_.add(link->change, static_cast<double>(link->result->tokens));
        link->state.share = static_cast<double>(link->result->tokens) / all;
        link->state.tokens += link->result->tokens;
        link->state.steps += link->result->steps;
        link->result.reset();
        link->change = {};
    }
    return tokens;
}

void RoundLeader::apply(const RoundBoard::Bytes& change) {
    auto weights = std::make_shared<std::vector<float>>(*board_.weights);
    addHalves(change, 1, *weights);
    std::ranges::copy(*weights, memory_.weights().begin());
    memory_.weightsChanged({0, weights->size()});
    const std::lock_guard lock(board_.mutex);
    ++board_.round;
    board_.weights = std::move(weights);
    if (input_.machines.door != nullptr)
        board_.updates[board_.round] = std::make_shared<const RoundBoard::Bytes>(change);
    std::erase_if(board_.updates, [this](const auto& each) {
        return each.first + static_cast<std::int64_t>(kUpdatesKept) <= board_.round;
    });
}

RoundLeader::Sum RoundLeader::finish() {
    Stopwatch watch;
    Sum sum;
    const bool whole = round_.at == round_.own.size();
    sum.done = round_.base + (whole ? round_.size : round_.own[round_.at]);
    collect(round_.seconds);
    outer_.begin();
    outer_.add(*board_.weights, memory_.weights(), round_.tokens);
    sum.tokens = addOthers();
    own_.tokens += static_cast<std::uint64_t>(round_.tokens);
    own_.steps += static_cast<std::int64_t>(round_.at);
    own_.phase = Phase::Waiting;
    if (round_.tokens > 0 || sum.tokens > 0) {
        const RoundBoard::Bytes change = outer_.step();
        if (change.empty())
            throw divergedAt(sum.done, Phrase::tr("its weights are NaN or infinite"));
        apply(change);
    }
    round_.begun = false;
    sum.seconds = watch.lap();
    return sum;
}

std::vector<MachineState> RoundLeader::states() {
    std::vector<MachineState> states{own_};
    for (const auto& link : links_)
        if (link->isKnown)
            states.push_back(link->state);
    return states;
}

void RoundLeader::tell(TrainingObserver& observer) {
    std::unique_lock lock(board_.mutex);
    const std::vector<std::string> notes = std::exchange(board_.notes, {});
    std::vector<MachineState> now = states();
    lock.unlock();
    for (const std::string& note : notes)
        observer.onNote(note);
    if (input_.machines.door != nullptr && now != told_) {
        told_ = std::move(now);
        observer.onMachines(told_);
    }
}

} // namespace kantai
