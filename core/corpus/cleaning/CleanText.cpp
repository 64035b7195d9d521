// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/CleanText.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/corpus/cleaning/TextCleaner.h"

#include <algorithm>

namespace kantai {

namespace {

// Reports the passes over a text as one.
class CleaningProgress {
public:
    CleaningProgress(const std::string& name, std::uint64_t passes, const Progress& progress,
                     const std::stop_token& stop)
        : name_(name), passes_(passes), progress_(progress), stop_(stop) {}

    void reached(std::uint64_t pass, std::uint64_t done, std::uint64_t total) const {
        throwIfStopped(stop_, Phrase::tr("The cleaning of {}", name_));
        total = std::max(done, total);
        progress_.report(Phrase::noop("Cleaning"), pass * total + done, passes_ * total, name_);
    }

private:
    const std::string& name_;
    std::uint64_t passes_;
    const Progress& progress_;
    const std::stop_token& stop_;
};

void splitLines(const TextBlocks& text, const std::function<void(const LinePiece&)>& sink,
                const std::function<void(std::uint64_t done, std::uint64_t total)>& reached) {
    LineSplitter splitter(LineSplitter::Ends::LfOnly, sink);
    text([&](std::string_view block, std::uint64_t done, std::uint64_t total) {
        splitter.feed(block);
        reached(done, total);
    });
    splitter.finish();
}

} // namespace

CleanedText cleanBlocks(const TextBlocks& text, const std::string& name, const CleaningOptions& options,
                        const std::function<void(std::string_view)>& write, const CleaningObserver& observer,
                        const Progress& progress, const std::stop_token& stop, bool& hasText) {
    const bool joins = options.takes(CleaningStep::JoinLines);
    const CleaningProgress passes(name, joins ? 2 : 1, progress, stop);
    WrapMeter meter(joins ? WrapMeter::Words::Collected : WrapMeter::Words::Ignored);
    if (joins)
        splitLines(
            text, [&](const LinePiece& piece) { meter.add(piece); },
            [&](std::uint64_t done, std::uint64_t total) { passes.reached(0, done, total); });
    CleanedText result;
    Sha256 hash;
    TextCleaner cleaner(
        options, joins ? &meter : nullptr,
        [&](std::string_view clean) {
            hash.update(clean);
            result.bytes += clean.size();
            write(clean);
        },
        observer);
    splitLines(
        text,
        [&](const LinePiece& piece) {
            if (!joins)
                meter.add(piece);
            cleaner.feed(piece);
        },
        [&](std::uint64_t done, std::uint64_t total) { passes.reached(joins ? 1 : 0, done, total); });
    cleaner.finish();
    static_cast<CleaningCounts&>(result) = cleaner.counts();
    result.wrapWidth = meter.width();
    result.cleaning = options;
    result.lines = cleaner.lines();
    result.sha256 = hash.finish();
    hasText = cleaner.hasText();
    return result;
}

CleanedText cleanText(const TextBlocks& text, const std::string& name, const std::filesystem::path& target,
                      const CleaningOptions& options, const Progress& progress, const std::stop_token& stop) {
    AtomicFile file(target);
    bool hasText = false;
    CleanedText result = cleanBlocks(
        text, name, options, [&](std::string_view clean) { file.write(clean); }, {}, progress, stop, hasText);
    if (!hasText)
        throw Error(ErrorCode::BadInput, Phrase::tr("This cleaning would remove all of the text of {}.", name),
                    Phrase::tr("Leave out the step that removes too much."));
    file.commitUnsynced();
    return result;
}

} // namespace kantai
