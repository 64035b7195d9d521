// SPDX-License-Identifier: GPL-3.0-or-later
// Where the command line speaks: results on standard output (plain text, or JSON with --json), progress and messages
// on standard error. On a terminal progress is one line that changes; elsewhere a line every few seconds. Main
// thread. Whatever is said here is printed without control characters, but for the ends of lines: what is shown may
// come from a stranger's project, and a terminal obeys them.
#pragma once

#include "core/base/Json.h"

#include <chrono>
#include <string>

namespace kantai::cli {

class Console {
public:
    Console();
    ~Console();

    bool json = false; // set by --json

    // From now on standard output may fail: that is said once, and the lines are lost. For work that matters more
    // than its report. Until then a failure throws Error.
    void outputMayFail() { outputMayFail_ = true; }

    void line(const std::string& text);      // a result, in plain text; nothing with --json
    void text(const std::string& lines);     // the same, with its own line ends
    void object(const OrderedJson& object);  // a result, one line of JSON; nothing without --json
    void raw(const std::string& line);       // data that is the result in both forms of output, as it is
    void message(const std::string& text);   // standard error
    void progress(const std::string& phase); // what goes on now; forgotten by the next
    void endProgress();                      // wipes the line that changes

private:
    void outputFailed(int errnoValue);

    bool terminal_ = false;
    bool outputMayFail_ = false;
    bool failureTold_ = false;
    bool lineOpen_ = false;
    std::chrono::steady_clock::time_point lastProgress_;
};

} // namespace kantai::cli
