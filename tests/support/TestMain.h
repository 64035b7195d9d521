// SPDX-License-Identifier: GPL-3.0-or-later
// The test classes of a program. Several classes share one, which is compiled and linked in a fraction of the time;
// the name by which it is started, or else its first argument, decides which of them runs.
#pragma once

namespace kantai::test {

using MainFunction = int (*)(int argc, char** argv);

// Made before main() for each class, by the file that cmake/JoinTests.cmake writes.
struct Enrolment {
    Enrolment(const char* name, MainFunction function);
};

} // namespace kantai::test
