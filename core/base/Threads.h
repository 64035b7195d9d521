// SPDX-License-Identifier: GPL-3.0-or-later
// The number of compute threads for this computer. Used by training and inference before they start; any thread may
// ask.
#pragma once

namespace kantai {

// Physical cores available to this process, at least 1: a second hardware thread per core does not speed up matrix
// products. Respects the affinity mask and, in a container, the share of processor time that its control group
// allows.
int physicalCores();

// A higher number is useless and could exhaust the process ids of the computer: four for each logical processor, at
// least 8, at most 1024, and never more than OMP_THREAD_LIMIT: oneDNN computes wrong gradients when OpenMP starts
// fewer threads than it was asked for.
int mostThreads();

// requested > 0: that many, else physicalCores(); in no case more than mostThreads().
int resolveThreads(int requested);

// Sets the number of threads of the packed passes that the calling thread starts. Unlike the setting of LibTorch it
// does not start a second OpenMP pool, whose idle threads would busy-wait. threads: of resolveThreads(); OpenMP
// starts exactly so many.
void computeWith(int threads);

} // namespace kantai
