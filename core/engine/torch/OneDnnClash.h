// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of oneDNN in one process: the Studio's, and one that a LibTorch brings that is not the distribution's.
// Their functions have the same names, and the loader gives both programs those that it finds first. Private to
// core/engine/torch.
#pragma once

namespace kantai {

// Where LibTorch would call another oneDNN than it was built with, it computes without oneDNN from now on: slower on
// the processor, the same on other devices. True when that is so. Any thread.
bool avoidOtherOneDnn();

} // namespace kantai
