// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Console.h"

#include "core/base/Error.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace kantai::cli {

namespace {

constexpr std::chrono::milliseconds kBetweenRedraws{100}; // on a terminal
constexpr std::chrono::seconds kBetweenLines{2};          // in a log

// A line that is wider than the terminal would not stay one line.
std::size_t terminalWidth() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1
               ? static_cast<std::size_t>(size.ws_col) - 1
               : 79;
}

// Line ends are kept; every other control character is escaped. Names, notes and messages may come from an untrusted
// project, and a terminal would execute escape sequences in them.
std::string printable(std::string_view text) {
    std::string shown;
    for (;;) {
        const std::size_t end = text.find('\n');
        shown += readableText(text.substr(0, end));
        if (end == std::string_view::npos)
            return shown;
        shown += '\n';
        text.remove_prefix(end + 1);
    }
}

// JSON escapes the control characters below the space by itself; DEL and the second set, which terminals obey too, it
// may hold as they are.
std::string withoutControls(std::string_view json) {
    std::string text;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const auto byte = static_cast<unsigned char>(json[at]);
        const auto next = at + 1 < json.size() ? static_cast<unsigned char>(json[at + 1]) : 0U;
        if (byte == 0x7f) {
            text += "\\u007f";
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            text += fmt::format("\\u{:04x}", next);
            ++at;
        } else {
            text += json[at];
        }
    }
    return text;
}

void write(std::FILE* stream, const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

// Writes everything, or returns the errno value of the failure.
int writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t put = ::write(descriptor, text.data(), text.size());
        if (put >= 0) {
            text.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno == EAGAIN) { // another process made the terminal non-blocking
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

// One that was closed by whoever started the program would be given to the next file that is opened, a project for
// instance, and output would go into that. Reading /dev/null, it fails as if it were closed.
void occupyStandardDescriptors() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0)
            return;
}

} // namespace

Console::Console() : terminal_(::isatty(STDERR_FILENO) == 1) {
    occupyStandardDescriptors();
}

Console::~Console() {
    endProgress();
}

void Console::line(const std::string& text) {
    Console::text(text + "\n");
}

void Console::text(const std::string& lines) {
    if (!json)
        raw(printable(lines));
}

void Console::object(const OrderedJson& object) {
    // Bytes of a token need not be UTF-8 by themselves.
    if (json)
        raw(withoutControls(object.dump(-1, ' ', false, OrderedJson::error_handler_t::replace)) + "\n");
}

void Console::raw(const std::string& text) {
    endProgress();
    if (const int reason = writeAll(STDOUT_FILENO, text); reason != 0)
        outputFailed(reason);
}

void Console::outputFailed(int errnoValue) {
    const Error failure = systemError("Cannot write", "standard output", errnoValue);
    if (!outputMayFail_)
        throw failure;
    if (!std::exchange(failureTold_, true))
        message(failure.message() + " The work continues without this output.");
}

void Console::message(const std::string& text) {
    endProgress();
    write(stderr, printable(text) + "\n");
}

void Console::progress(const std::string& phase) {
    const std::string text = readableText(phase);
    const auto now = std::chrono::steady_clock::now();
    if (now - lastProgress_ <
        (terminal_ ? std::chrono::milliseconds(kBetweenRedraws) : std::chrono::milliseconds(kBetweenLines)))
        return;
    lastProgress_ = now;
    if (!terminal_) {
        write(stderr, text + "\n");
        return;
    }
    const std::string shown = text.substr(0, utf8CutBefore(text, terminalWidth()));
    write(stderr, "\r\x1b[K" + shown);
    lineOpen_ = true;
}

void Console::endProgress() {
    if (lineOpen_)
        write(stderr, "\r\x1b[K");
    lineOpen_ = false;
}

} // namespace kantai::cli
