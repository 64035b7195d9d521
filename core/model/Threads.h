// SPDX-License-Identifier: GPL-3.0-or-later
// How many threads the mathematics should use on this machine. Used by training and inference before they start; any
// thread may ask.
#pragma once

namespace kantai {

// Physical cores that this process may run on, at least 1: the second thread of a core adds nothing to matrix
// products.
int physicalCores();

// requested > 0 as it is, else physicalCores().
int resolveThreads(int requested);

// How many threads the packed passes that the calling thread starts run on. Unlike torch's own setting it starts no
// other pool, whose threads would wait for work beside them, busily.
void computeWith(int threads);

} // namespace kantai
