// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"

#include "app/cli/RemedyText.h"
#include "app/cli/Text.h"

#include <fmt/format.h>
#include <utility>

namespace kantai::cli {

void Session::declare(Verb& app, std::function<int()> run) {
    app.addFlag(
        "--json", console.json,
        "Write results to standard output as JSON, one object per line; progress is written to standard error");
    app.onParsed([this, run = std::move(run)] { verb = run; });
}

void Session::poll() {
    if (interruption.poll())
        console.message("Stopping and saving. The same signal again ends the program at once without saving.");
}

Progress Session::progress() {
    const auto update = [this](const ProgressUpdate& now) {
        poll();
        std::string text = now.phase;
        if (now.total > 0)
            text += fmt::format(" {}", percent(static_cast<double>(now.done) / static_cast<double>(now.total)));
        else if (now.done > 0)
            text += " " + grouped(static_cast<std::int64_t>(now.done));
        if (!now.detail.empty())
            text += "  " + now.detail;
        console.progress(text);
    };
    const auto log = [this](LogLevel level, const std::string& line, const Remedy& remedy) {
        const std::string text = withRemedy(line, remedy);
        console.message(level == LogLevel::Info ? text : "Note: " + text);
    };
    return Progress(update, log);
}

} // namespace kantai::cli
