// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of this computer and the memory of the process, for pre-flight checks and reports. Any thread.
#pragma once

#include <cstdint>

namespace kantai {

// Bytes of this computer, or of what a container may use of it; 0 when unknown.
std::uint64_t physicalMemory();
// Bytes that are available now without swapping, within the same limit; 0 when unknown.
std::uint64_t availableMemory();

// Peak memory of the process in bytes; 0 when unknown. Not the value of getrusage, which includes the process image
// before exec.
std::uint64_t peakMemory();

// Memory of the process that is resident now, in bytes; 0 when unknown. A read of some microseconds.
std::uint64_t residentMemory();

// Whether the process may map so many more bytes now. Says no where an address-space limit (ulimit -v, a batch
// system) is near; nothing is said of free memory. Some microseconds.
bool canMapMemory(std::uint64_t bytes);

// Keeps freed memory in the process from now on: returning it to the system would cost page faults at the next use
// (glibc only).
void keepFreedMemory();

} // namespace kantai
