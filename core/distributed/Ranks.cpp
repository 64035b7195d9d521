// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/Ranks.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace kantai {

namespace {

constexpr std::int64_t kMostRanks = 65'536;

class Environment {
public:
    explicit Environment(const Variables& variables) : variables_(variables) {}

    bool has(const std::string& name) const { return variables_(name).has_value(); }

    std::string text(const std::string& name) const {
        const auto value = variables_(name);
        if (!value || value->empty())
            throw Error(ErrorCode::Usage,
                        Phrase::tr("Several processes are to train together, but the environment variable {} is not "
                                   "set.",
                                   name),
                        Phrase::tr("Set MASTER_ADDR to the computer of rank 0 and MASTER_PORT to a free port of it, "
                                   "or start the processes with torchrun or srun, which do so."));
        return *value;
    }

    std::int64_t number(const std::string& name, std::int64_t least, std::int64_t most) const {
        const std::string value = text(name);
        std::int64_t result = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
        if (error != std::errc() || end != value.data() + value.size() || result < least || result > most)
            throw Error(ErrorCode::Usage,
                        Phrase::tr("The environment variable {} is {}, which is not a number from {} to {}.", name,
                                   value, least, most));
        return result;
    }

    std::int64_t number(const std::string& name, std::int64_t least, std::int64_t most,
                        std::int64_t otherwise) const {
        return has(name) ? number(name, least, most) : otherwise;
    }

private:
    const Variables& variables_;
};

constexpr std::int64_t kLastPort = std::numeric_limits<std::uint16_t>::max();

void readRank(const Environment& environment, Ranks& ranks, const std::string& rank, const std::string& size) {
    ranks.size = static_cast<int>(environment.number(size, 1, kMostRanks));
    ranks.rank = static_cast<int>(environment.number(rank, 0, ranks.size - 1));
}

// torchrun's own store may speak the protocol of another LibTorch: rank 0 waits on the port after it.
Ranks ofTorchrun(const Environment& environment) {
    Ranks ranks;
    readRank(environment, ranks, "RANK", "WORLD_SIZE");
    if (ranks.alone())
        return ranks;
    const bool portIsTaken = environment.has("TORCHELASTIC_RUN_ID");
    ranks.onThisComputer = static_cast<int>(environment.number("LOCAL_WORLD_SIZE", 1, ranks.size, 1));
    ranks.master = environment.text("MASTER_ADDR");
    ranks.port =
        static_cast<std::uint16_t>(environment.number("MASTER_PORT", 1, kLastPort - 1) + (portIsTaken ? 1 : 0));
    ranks.starts = environment.number("TORCHELASTIC_RESTART_COUNT", 0, kMostRanks, 0);
    return ranks;
}

// "node[03-07,12],other" -> "node03".
std::string firstHost(const std::string& list) {
    const std::size_t end = list.find_first_of(",[");
    if (end == std::string::npos || list[end] == ',')
        return list.substr(0, end);
    const std::size_t last = list.find_first_of(",-]", end);
    return list.substr(0, end) + list.substr(end + 1, last == std::string::npos ? last : last - end - 1);
}

// Ports of one job are the same on all of its computers, and those of two jobs seldom meet.
std::uint16_t portOfJob(std::int64_t job) {
    constexpr std::int64_t kFirst = 20'000, kCount = 10'000;
    return static_cast<std::uint16_t>(kFirst + job % kCount);
}

Ranks ofSlurm(const Environment& environment) {
    Ranks ranks;
    readRank(environment, ranks, "SLURM_PROCID", "SLURM_STEP_NUM_TASKS");
    if (ranks.alone())
        return ranks;
    constexpr std::int64_t kLargestJob = std::numeric_limits<std::int64_t>::max();
    const std::int64_t nodes = environment.number("SLURM_STEP_NUM_NODES", 1, ranks.size, 1);
    ranks.onThisComputer = static_cast<int>((ranks.size + nodes - 1) / nodes);
    ranks.master = environment.has("MASTER_ADDR") ? environment.text("MASTER_ADDR")
                                                  : firstHost(environment.text("SLURM_STEP_NODELIST"));
    ranks.port = environment.has("MASTER_PORT")
                     ? static_cast<std::uint16_t>(environment.number("MASTER_PORT", 1, kLastPort))
                     : portOfJob(environment.number("SLURM_JOB_ID", 0, kLargestJob));
    ranks.starts = environment.number("SLURM_RESTART_COUNT", 0, kMostRanks, 0);
    return ranks;
}

Ranks ofOpenMpi(const Environment& environment) {
    Ranks ranks;
    readRank(environment, ranks, "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE");
    if (ranks.alone())
        return ranks;
    ranks.onThisComputer = static_cast<int>(environment.number("OMPI_COMM_WORLD_LOCAL_SIZE", 1, ranks.size, 1));
    ranks.master = environment.text("MASTER_ADDR");
    ranks.port = static_cast<std::uint16_t>(environment.number("MASTER_PORT", 1, kLastPort));
    return ranks;
}

} // namespace

Ranks ranksFrom(const Variables& variables) {
    const Environment environment(variables);
    if (environment.has("RANK") && environment.has("WORLD_SIZE"))
        return ofTorchrun(environment);
    if (environment.has("SLURM_PROCID") && environment.has("SLURM_STEP_NUM_TASKS"))
        return ofSlurm(environment);
    if (environment.has("OMPI_COMM_WORLD_RANK"))
        return ofOpenMpi(environment);
    return {};
}

Ranks ranksFromEnvironment() {
    return ranksFrom([](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    });
}

} // namespace kantai
