// SPDX-License-Identifier: GPL-3.0-or-later
// How many threads the mathematics should use on this machine. Used by training and inference before they start; any
// thread may ask.
#pragma once

namespace kantai {

// Physical cores that this process may use, at least 1: the second thread of a core adds nothing to matrix products.
// Respects the affinity mask and, in a container, the share of processor time that its control group allows.
int physicalCores();

// More threads than this serve nobody and could take every process number of the computer: four for each logical
// processor, at least 8, at most 1024.
int mostThreads();

// requested > 0: that many, but no more than mostThreads(); else physicalCores().
int resolveThreads(int requested);

// How many threads the packed passes that the calling thread starts run on. Unlike LibTorch's own setting it starts
// no second OpenMP pool, whose idle threads would busy-wait.
void computeWith(int threads);

} // namespace kantai
