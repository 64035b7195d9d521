// SPDX-License-Identifier: GPL-3.0-or-later
// The command line program with system calls that fail: tests/faults/preload/FailingCalls.cpp says how a fault is
// described. Used by the tests of faults.
#pragma once

#include "core/base/Files.h"
#include "tests/support/KantaiProcess.h"

#include <map>
#include <sstream>
#include <string>

namespace kantai::test {

#ifdef KANTAI_FAILING_CALLS
inline constexpr bool kCallsCanFail = true;
inline const QString kFailingCalls = QStringLiteral(KANTAI_FAILING_CALLS);
#else // a sanitizer wants to be the first library
inline constexpr bool kCallsCanFail = false;
inline const QString kFailingCalls;
#endif

// folder: the working folder, and the one below which calls fail.
inline KantaiProcess faultyProcess(const fs::path& folder, const QString& fault, const fs::path& healed = {}) {
    const QString path = QString::fromStdString(folder.string());
    KantaiProcess process(path);
    if (kCallsCanFail)
        process.set("LD_PRELOAD", kFailingCalls);
    process.set("KANTAI_FAULT_UNDER", path);
    process.set("KANTAI_FAULT", fault);
    if (!healed.empty())
        process.set("KANTAI_FAULT_HEALED", QString::fromStdString(healed.string()));
    return process;
}

// How many calls of each kind the command makes below folder, which it changes.
inline std::map<std::string, long> callsOf(const fs::path& folder, const QStringList& arguments) {
    const fs::path counts = folder / "counts.txt";
    KantaiProcess process = faultyProcess(folder, QString());
    process.set("KANTAI_FAULT_COUNTS", QString::fromStdString(counts.string()));
    std::map<std::string, long> calls;
    if (process.run(arguments).exitCode != 0)
        return calls;
    std::istringstream lines(readFile(counts));
    fs::remove(counts);
    std::string call;
    for (long number = 0; lines >> call >> number;)
        calls[call] = number;
    return calls;
}

} // namespace kantai::test
