// SPDX-License-Identifier: GPL-3.0-or-later
// The import of any bytes under a file name of one format: refused, or clean UTF-8 lines that are what the report
// says of them. Used by the fuzz targets of the formats.
#pragma once

#include "core/base/Checksum.h"
#include "core/base/Utf8.h"
#include "core/corpus/TextImport.h"
#include "tests/fuzz/FuzzSupport.h"

#include <algorithm>

namespace kantai::fuzz {

inline bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.kind != Utf8Step::Kind::Valid)
            return false;
        text.remove_prefix(step.length);
    }
    return true;
}

// fileName: with the extension of the format.
inline void importAs(const char* fileName, std::string_view bytes, const CleaningOptions& cleaning = {}) {
    static const TemporaryFolder folder;
    const fs::path source = folder.path() / fileName, target = folder.path() / "imported";
    overwrite(source, bytes);
    const bool accepted = accepts([&] {
        const ImportedText report = importText(source, target, cleaning, {}, {}, {}, Original::Kept);
        const std::string text = readFile(target);
        promise(isUtf8(text), "what is imported is UTF-8");
        promise(!text.empty() && text.back() == '\n', "what is imported is lines, each ended");
        promise(text.find('\r') == std::string::npos, "line ends are LF");
        promise(text.size() == report.bytes, "the report has the size of what is imported");
        promise(static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) == report.lines,
                "the report has the number of lines");
        promise(sha256(text) == report.sha256, "the report has the hash of what is imported");
        const fs::path original = originalBeside(target);
        promise(fs::exists(original) == (report.originalBytes > 0), "a text that was changed is kept as it was");
        if (report.originalBytes == 0)
            return;
        const CleanedText again = cleanText(blocksOfOriginal(original, report.originalBytes), fileName,
                                            folder.path() / "again", cleaning, {}, {});
        promise(again.sha256 == report.sha256, "the same cleaning of the text before makes the same text");
    });
    promise(accepted || !fs::exists(target), "a refused import leaves no text");
    std::error_code ignored;
    fs::remove(target, ignored);
    fs::remove(originalBeside(target), ignored);
}

} // namespace kantai::fuzz
