// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LineSplitter.h"

#include "core/base/Utf8.h"

#include <utility>

namespace kantai {

LineSplitter::LineSplitter(Ends ends, std::function<void(const LinePiece&)> sink)
    : ends_(ends), sink_(std::move(sink)) {}

void LineSplitter::feed(std::string_view chunk) {
    const char otherEnd = ends_ == Ends::Any ? '\r' : '\n';
    while (!chunk.empty()) {
        if (std::exchange(afterCarriageReturn_, false) && chunk.front() == '\n') {
            chunk.remove_prefix(1); // the second half of CR LF, perhaps in another chunk
            continue;
        }
        std::size_t end = 0;
        while (end < chunk.size() && chunk[end] != '\n' && chunk[end] != otherEnd)
            ++end;
        append(chunk.substr(0, end));
        if (end == chunk.size())
            return;
        afterCarriageReturn_ = chunk[end] == '\r';
        carriageReturns_ += afterCarriageReturn_ ? 1 : 0;
        endLine();
        chunk.remove_prefix(end + 1);
    }
}

void LineSplitter::finish() {
    if (!pending_.empty() || !begins_)
        endLine();
}

void LineSplitter::append(std::string_view text) {
    pending_ += text;
    while (pending_.size() > kLongestPiece) {
        const std::size_t cut = utf8CutBefore(pending_, kLongestPiece);
        sink_({std::string_view(pending_).substr(0, cut), begins_, false, number_});
        begins_ = false;
        pending_.erase(0, cut);
    }
}

void LineSplitter::endLine() {
    sink_({pending_, begins_, true, number_++});
    pending_.clear();
    begins_ = true;
}

} // namespace kantai
