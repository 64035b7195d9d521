// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the processes of a job this one is, as torchrun, Slurm's srun and mpirun tell it in the environment. Read
// once at the start of a training; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace kantai {

struct Ranks {
    int rank = 0; // 0 to size - 1; rank 0 owns the project
    int size = 1;
    int onThisComputer = 1;  // processes of the job, this one included
    std::string master;      // host name or address of rank 0's computer
    std::uint16_t port = 0;  // on which rank 0 waits for the others
    std::int64_t starts = 0; // of the job before this one, after which it was started again

    bool alone() const { return size == 1; }
};

// The value of an environment variable; nothing where it is not set.
using Variables = std::function<std::optional<std::string>(const std::string& name)>;

// RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT of torchrun; else the variables of a Slurm step; else those of Open
// MPI. One process where there are none of them. Throws Error(Usage) naming the variable that is missing or wrong.
Ranks ranksFrom(const Variables& variables);

Ranks ranksFromEnvironment();

} // namespace kantai
