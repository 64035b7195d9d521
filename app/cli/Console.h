// SPDX-License-Identifier: GPL-3.0-or-later
// The output of the command line: results on standard output (plain text, or JSON with --json), progress and messages
// on standard error. On a terminal, progress is one line that is updated in place; elsewhere it is a line every few
// seconds. Main thread. Everything is printed without control characters except line ends: texts may come from an
// untrusted project, and a terminal would execute escape sequences.
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

    // From now on a failure of standard output is reported once and further lines are dropped, for work that is more
    // important than its report. Before this call a failure throws Error.
    void outputMayFail() { outputMayFail_ = true; }

    void line(const std::string& text);      // a result, in plain text; nothing with --json
    void text(const std::string& lines);     // the same, with its own line ends
    void object(const OrderedJson& object);  // a result, one line of JSON; nothing without --json
    void raw(const std::string& line);       // data that is the result in both forms of output, as it is
    void message(const std::string& text);   // standard error
    void progress(const std::string& phase); // the current phase; replaced by the next call
    void endProgress();                      // erases the progress line

private:
    void outputFailed(int errnoValue);

    bool terminal_ = false;
    bool outputMayFail_ = false;
    bool failureTold_ = false;
    bool lineOpen_ = false;
    std::chrono::steady_clock::time_point lastProgress_;
};

} // namespace kantai::cli
