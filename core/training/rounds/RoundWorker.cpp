// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/RoundWorker.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Memory.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/model/ParameterCount.h"
#include "core/training/Evaluation.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/training/rounds/HalfBlock.h"
#include "core/training/rounds/RoundMessages.h"
#include "core/training/step/Stopwatch.h"
#include "core/training/step/TrainingStep.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kantai {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = MessageChannel::Clock;

constexpr milliseconds kWorkerLook{100};
constexpr seconds kProgress{1};
constexpr std::int64_t kMeasuredSteps = 2; // after one that warms up

Error notUnderstood() {
    return {ErrorCode::BadInput, Phrase::tr("The leader sent something that was not expected."),
            Phrase::tr("Use the same version of Kantai Studio on all computers.")};
}

class Worker {
public:
    Worker(MessageChannel& channel, const RoundWorker& how) : channel_(channel), how_(how) {}
    WorkerReport work();

private:
    void meet();
    void fetchText(const RoundWelcome& welcome);
    void build(const RoundWelcome& welcome);
    void measure(std::uint32_t tokens);
    void begin(const RoundStart& start);
    void skipMoments(const RoundStart& start);
    void update(const Message& message);
    void train(const RoundTask& task);
    void handIn(RoundResult result);
    bool interrupted();
    bool stopWanted() const { return how_.stopWanted && how_.stopWanted(); }
    void send(RoundMessage kind, std::string_view text = {}, std::span<const std::byte> bytes = {});
    std::optional<Message> hear(milliseconds atMost, std::uint64_t mostBytes);
    Message expect(RoundMessage kind, std::uint64_t mostBytes);
    void checkEnd(const Message& message);
    std::span<float> own() { return engine_->memory()->weights(); }
    std::uint64_t largest() const { return numbers() * sizeof(float); }
    std::size_t numbers() const { return layout_->numbers(); }

    MessageChannel& channel_;
    const RoundWorker& how_;
    RobertaConfig config_;
    TrainingOptions options_;
    std::optional<TokenStore> text_;
    std::optional<SequenceSource> source_;
    std::optional<TensorLayout> layout_;
    std::optional<ModelWeights> weights_;
    std::unique_ptr<Engine> engine_;
    std::optional<TrainingStep> step_;
    std::vector<float> common_; // the weights that the round begins with
    std::int64_t round_ = -1;   // whose they are
    WorkerMeasure measure_;
    WorkerReport report_;
    bool ended_ = false, hasBegun_ = false;
    Clock::time_point sentAt_ = Clock::now();
};

void Worker::send(RoundMessage kind, std::string_view text, std::span<const std::byte> bytes) {
    channel_.send(static_cast<std::uint32_t>(kind), text, bytes);
    sentAt_ = Clock::now();
}

// The leader has ended the training, or does not want this computer.
void Worker::checkEnd(const Message& message) {
    if (message.kind != static_cast<std::uint32_t>(RoundMessage::End))
        return;
    ended_ = true;
    if (!message.text.empty())
        throw Error(ErrorCode::Interrupted, readableExcerpt(message.text, 300));
}

std::optional<Message> Worker::hear(milliseconds atMost, std::uint64_t mostBytes) {
    std::optional<Message> message = channel_.receive(atMost, mostBytes);
    if (message)
        checkEnd(*message);
    else if (Clock::now() - channel_.heard() > kSilence)
        throw Error(ErrorCode::Interrupted, Phrase::tr("{} is lost: nothing is heard of it.", channel_.peer()));
    if (!ended_ && Clock::now() - sentAt_ > kSignOfLife)
        send(RoundMessage::Alive);
    return message;
}

Message Worker::expect(RoundMessage kind, std::uint64_t mostBytes) {
    for (;;) {
        std::optional<Message> message = hear(kWorkerLook, mostBytes);
        if (ended_ || stopWanted())
            throw Error(ErrorCode::Interrupted, Phrase::tr("The training ended before this computer took part."));
        if (!message || message->kind == static_cast<std::uint32_t>(RoundMessage::Alive))
            continue;
        if (message->kind != static_cast<std::uint32_t>(kind))
            throw notUnderstood();
        return *std::move(message);
    }
}

void Worker::fetchText(const RoundWelcome& welcome) {
    requireFreeSpace(how_.folder, welcome.textBytes, Phrase::noop("The training text"));
    const std::filesystem::path file = how_.folder / "train.tokens"; // no name comes from the leader
    FileWriter writer(file);
    while (writer.bytesWritten() < welcome.textBytes) {
        send(RoundMessage::Text, toText(writer.bytesWritten()));
        const Message piece = expect(RoundMessage::Text, kTextBytes);
        if (piece.bytes.empty() || piece.bytes.size() > welcome.textBytes - writer.bytesWritten())
            throw notUnderstood();
        writer.write(piece.bytes.data(), piece.bytes.size());
    }
    writer.closeUnsynced();
    text_.emplace(file);
    if (text_->sha256() != welcome.textSha256 || !text_->isWhole())
        throw Error(ErrorCode::BadInput, Phrase::tr("The training text did not arrive whole."),
                    Phrase::tr("Join the training again."));
}

void Worker::build(const RoundWelcome& welcome) {
    config_ = parseConfigJson(welcome.configJson, "the leader's model");
    options_ =
        trainingOptionsFromJson(parseJson(welcome.optionsJson, "the leader's options"), "the leader's options");
    options_.threads = how_.threads;
    options_.device = kCpu;
    if (!isAvailable(options_.precision, options_.device)) // changes are averaged: float32 is as good
        options_.precision = PrecisionChoice::Float32;
    requireValid(config_, Phrase::tr("The model"));
    if (const auto problems = problemsOf(options_, config_); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    fetchText(welcome);
    source_.emplace(*text_, options_.mode, options_.blockSize);
    keepFreedMemory();
    computeWith(resolveThreads(options_.threads));
    layout_.emplace(config_);
    weights_.emplace(ModelWeights::initial(config_, options_.seed));
    engine_ = makeEngine(*weights_, trainingEngine(options_));
    step_.emplace(*engine_, config_, *source_, options_, welcome.tokens);
    common_.assign(own().begin(), own().end());
}

// On weights that Start replaces.
void Worker::measure(std::uint32_t tokens) {
    constexpr double kSmallRate = 1e-6;
    TrainingStep trial(*engine_, config_, *source_, options_, tokens);
    Stopwatch watch;
    double trained = 0;
    for (std::int64_t step = 0; step <= kMeasuredSteps; ++step) {
        if (step == 1)
            watch.lap();
        const StepMetrics metrics = trial.run(step, kSmallRate);
        trained += step > 0 ? static_cast<double>(metrics.tokens) : 0;
        if (Clock::now() - sentAt_ > kSignOfLife)
            send(RoundMessage::Alive);
    }
    measure_.secondsPerStep = watch.lap() / kMeasuredSteps;
    measure_.tokensPerStep = trained / kMeasuredSteps;
    measure_.parameters = parameterCount(config_);
}

void Worker::meet() {
    channel_.establish();
    send(RoundMessage::Hello, toText(WorkerHello{KANTAI_VERSION, how_.name}));
    const Message probe = expect(RoundMessage::Probe, kProbeBytes);
    if (probe.seconds > 0)
        measure_.bytesPerSecond = static_cast<double>(probe.bytes.size()) / probe.seconds;
    const auto welcome = read<RoundWelcome>(expect(RoundMessage::Welcome, 0));
    build(welcome);
    measure(welcome.tokens);
    if (how_.onMeasured)
        how_.onMeasured(measure_);
}

void Worker::begin(const RoundStart& start) {
    EngineMemory& memory = *engine_->memory();
    const Message weights = expect(RoundMessage::Block, largest());
    if (weights.bytes.size() != largest())
        throw notUnderstood();
    std::memcpy(common_.data(), weights.bytes.data(), weights.bytes.size());
    round_ = start.round;
    if (std::exchange(hasBegun_, true)) // that it missed rounds does not change its own moments
        return skipMoments(start);
    std::ranges::fill(memory.mean(), 0.0F);
    std::ranges::fill(memory.square(), 0.0F);
    memory.setSteps(0);
    if (!start.hasMoments)
        return;
    for (const std::span<float> moments : {memory.mean(), memory.square()}) {
        const Message halves = expect(RoundMessage::Block, halfBytes(numbers()));
        if (!areHalves(halves.bytes, numbers()))
            throw notUnderstood();
        readHalves(halves.bytes, moments);
    }
    for (float& root : memory.square())
        root *= root;
    memory.setSteps(start.steps);
}

void Worker::skipMoments(const RoundStart& start) {
    for (int block = 0; start.hasMoments && block < 2; ++block)
        expect(RoundMessage::Block, halfBytes(numbers()));
}

void Worker::update(const Message& message) {
    const auto leadsTo = static_cast<std::int64_t>(read<std::uint64_t>(message));
    if (leadsTo != round_ + 1 || !areHalves(message.bytes, numbers()))
        throw notUnderstood();
    addHalves(message.bytes, 1, common_);
    round_ = leadsTo;
}

// Whether the leader, or the user of this computer, wants what was done so far.
bool Worker::interrupted() {
    if (stopWanted())
        return true;
    while (const std::optional<Message> message = hear(milliseconds(0), 0)) {
        if (ended_ || message->kind == static_cast<std::uint32_t>(RoundMessage::HandIn))
            return true;
        if (message->kind != static_cast<std::uint32_t>(RoundMessage::Alive))
            throw notUnderstood();
    }
    return false;
}

void Worker::train(const RoundTask& task) {
    if (task.round != round_)
        throw notUnderstood();
    std::ranges::copy(common_, own().begin());
    engine_->memory()->weightsChanged({0, numbers()});
    RoundResult result;
    result.round = task.round;
    try {
        for (std::size_t i = 0; i < task.numbers.size() && !interrupted(); ++i) {
            const StepMetrics metrics = step_->run(task.numbers[i], task.rates[i]);
            if (metrics.skipped && how_.onNote)
                how_.onNote(Phrase::tr("A step was skipped: {}.", step_->guard().reason()));
            ++result.steps;
            result.tokens += metrics.skipped ? 0 : metrics.tokens;
            result.seconds += metrics.trainingSeconds;
            if (how_.onStep)
                how_.onStep(report_.steps + result.steps, metrics.tokensPerSecond);
            if (Clock::now() - sentAt_ > kProgress)
                send(RoundMessage::Alive, toText(WorkerProgress{result.steps, metrics.tokensPerSecond}));
        }
    } catch (const Divergence& error) { // the leader continues without this round's steps
        result.failure = error.message();
    }
    if (!ended_)
        handIn(std::move(result));
}

void Worker::handIn(RoundResult result) {
    std::vector<std::byte> change;
    if (result.failure.empty() && result.tokens > 0) {
        std::vector<float> numbers(own().begin(), own().end());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] -= common_[i];
        change = toHalves(numbers);
        if (change.empty())
            result.failure = Phrase::tr("its weights are NaN or infinite");
    }
    if (!result.failure.empty() && how_.onNote)
        how_.onNote(Phrase::tr("The steps of this round are left out: {}", result.failure));
    if (result.tokens == 0)
        result.steps = 0;
    send(RoundMessage::Result, toText(result), change);
    ++report_.rounds;
    report_.steps += result.steps;
    report_.tokens += result.tokens;
}

WorkerReport Worker::work() {
    meet();
    if (how_.onlyMeasures) {
        send(RoundMessage::Leave);
        return report_;
    }
    send(RoundMessage::Ready,
         toText(WorkerReady{measure_.secondsPerStep, measure_.tokensPerStep, measure_.bytesPerSecond}));
    while (!ended_) {
        if (stopWanted()) {
            send(RoundMessage::Leave);
            break;
        }
        const std::optional<Message> message = hear(kWorkerLook, largest());
        if (!message || ended_)
            continue;
        switch (static_cast<RoundMessage>(message->kind)) {
        case RoundMessage::Start:
            begin(read<RoundStart>(*message));
            break;
        case RoundMessage::Update:
            update(*message);
            break;
        case RoundMessage::Task:
            train(read<RoundTask>(*message));
            break;
        case RoundMessage::HandIn: // it has handed in already
        case RoundMessage::Alive:
            break;
        default:
            throw notUnderstood();
        }
    }
    return report_;
}

} // namespace

WorkerReport workForLeader(MessageChannel& channel, const RoundWorker& how) {
    return guardMemory(Phrase::noop("the training"), [&] { return Worker(channel, how).work(); });
}

} // namespace kantai
