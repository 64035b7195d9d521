// SPDX-License-Identifier: GPL-3.0-or-later
// What the leader of a training with local steps and its workers say to each other. Each text is JSON. Private to
// training; any thread.
#pragma once

#include "core/distributed/channel/MessageChannel.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

enum class RoundMessage : std::uint32_t {
    Hello = 1, // worker: WorkerHello
    Probe,     // leader: bytes, for the worker to time
    Welcome,   // leader: RoundWelcome
    Ready,     // worker: WorkerReady, once it has the text
    Text,      // worker: the first byte that it lacks, RoundCount; leader: bytes from there
    Start,     // leader: RoundStart; then, each as a Block, the weights and, where there are any, both moments
    Block,     // leader; bytes: weights in float32, first moments or roots of second moments as halves
    Update,    // leader: RoundCount, the round that it leads to; bytes: the change of the weights as halves
    Task,      // leader: RoundTask
    HandIn,    // leader: RoundCount, the round; what was done so far suffices
    Result,    // worker: RoundResult; bytes: the change of its weights as halves
    Alive,     // both, while there is nothing else to say; a worker: WorkerProgress
    Leave,     // worker: nothing more will come
    End,       // leader: the training is over; the text says in a sentence why, where it failed
};

// A side that has said nothing for so long says that it is alive; one of which nothing is heard for longer is lost.
inline constexpr std::chrono::seconds kSignOfLife{5}, kSilence{180};
inline constexpr std::uint64_t kProbeBytes = 4 << 20, kTextBytes = 16 << 20; // of a probe, of a piece of the text

struct WorkerHello {
    std::string version, name; // of the Studio; of the computer
};

struct RoundWelcome {
    std::string version;
    std::string configJson, optionsJson; // RobertaConfig, TrainingOptions
    std::uint32_t tokens = 0;            // size of the tokenizer's vocabulary
    std::string textSha256;              // of the tokenised text, as its header says
    std::uint64_t textBytes = 0;
};

struct WorkerReady {
    double secondsPerStep = 0, tokensPerStep = 0; // measured
    double bytesPerSecond = 0;                    // of the probe
};

struct RoundStart {
    std::int64_t round = 0, steps = 0; // steps: of the optimizer
    bool hasMoments = false;
};

struct RoundTask {
    std::int64_t round = 0;
    std::vector<std::int64_t> numbers; // of the steps in the course of the run
    std::vector<double> rates;         // their learning rates
};

struct WorkerProgress {
    std::int64_t steps = 0; // of the task
    double tokensPerSecond = 0;
};

struct RoundResult {
    std::int64_t round = 0, steps = 0;
    std::uint64_t tokens = 0;
    double seconds = 0;  // of computing
    std::string failure; // why there is no change; empty when there is one
};

// Each to its JSON and back. The readers throw Error(BadInput) for anything else.
std::string toText(const WorkerHello& value);
std::string toText(const RoundWelcome& value);
std::string toText(const WorkerReady& value);
std::string toText(const RoundStart& value);
std::string toText(const RoundTask& value);
std::string toText(const WorkerProgress& value);
std::string toText(const RoundResult& value);
std::string toText(std::uint64_t count);

// read<RoundTask>(message)
template <class Value>
Value read(const Message& message);
template <>
WorkerHello read(const Message& message);
template <>
RoundWelcome read(const Message& message);
template <>
WorkerReady read(const Message& message);
template <>
RoundStart read(const Message& message);
template <>
RoundTask read(const Message& message);
template <>
WorkerProgress read(const Message& message);
template <>
RoundResult read(const Message& message);
template <>
std::uint64_t read(const Message& message);

} // namespace kantai
