// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory there is, for those who say beforehand that it will not do, and how much was used. Any thread.
#pragma once

#include <cstdint>

namespace kantai {

// Bytes of this computer, or of what a container may use of it; 0 when the system does not tell.
std::uint64_t physicalMemory();
// Bytes that can be had now without swapping, within the same limit; 0 when the system does not tell.
std::uint64_t availableMemory();

// Bytes that the process has held at most; 0 when the system does not tell. Not getrusage's figure: that counts what
// the process was before it became this program.
std::uint64_t peakMemory();

// What is allocated and freed again and again stays with the process from now on: given back to the system each time,
// its pages would cost a fault each at the next use (glibc only).
void keepFreedMemory();

} // namespace kantai
