// SPDX-License-Identifier: GPL-3.0-or-later
// Brings one text file into the project: detects its encoding, turns it into clean UTF-8 lines, counts what it
// changed, and writes the result. Streams: memory stays constant at any size. Called by workflow, on its thread.
#pragma once

#include "core/base/Progress.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kantai {

enum class TextEncoding { Utf8, Utf8Bom, Utf16Le, Utf16Be, Latin1 };
std::string encodingName(TextEncoding encoding); // "UTF-8", "UTF-8 with BOM", "UTF-16 LE", "UTF-16 BE", "Latin-1"

struct CleaningOptions {
    bool verbatim = false;      // no cleaning: every line as it stands, line ends included; overrides the rest
    bool stripGutenberg = true; // Project Gutenberg header and footer, recognised by their *** START / *** END marks
    bool dropDuplicateLines = false;
};

struct BadBytes {
    std::uint64_t offset = 0; // in the source file
    std::uint64_t line = 0;   // 1-based
    std::string bytes;        // raw
};

// What an import did, to be shown and kept.
struct ImportedText {
    TextEncoding encoding = TextEncoding::Utf8;
    std::uint64_t sourceBytes = 0;
    std::uint64_t sourceLines = 0;
    std::uint64_t crlfLines = 0;         // line ends turned from CR LF (or CR) into LF
    std::uint64_t gutenbergLines = 0;    // dropped
    std::uint64_t duplicateLines = 0;    // dropped (counted, not dropped, when dropDuplicateLines is false)
    std::uint64_t badByteRuns = 0;       // each maximal invalid run became one U+FFFD
    std::vector<BadBytes> firstBadBytes; // at most 8
    std::uint64_t bytes = 0;             // written
    std::uint64_t lines = 0;             // written
    std::string sourceSha256;
    std::string sha256; // of what was written
};

TextEncoding detectEncoding(const std::filesystem::path& source);

// Reads source, writes target (atomically). Throws Error(BadInput) for a missing or unreadable file, a directory, a
// binary file (NUL bytes outside UTF-16), or a text with no line left after cleaning; Error(Interrupted) on stop.
ImportedText importText(const std::filesystem::path& source, const std::filesystem::path& target,
                        const CleaningOptions& options, const Progress& progress, std::stop_token stop);

// The .txt and .md files below a folder, sorted by path; a file is returned alone. Throws for what does not exist and
// for a folder without any text file.
std::vector<std::filesystem::path> textFilesBelow(const std::filesystem::path& fileOrFolder);

} // namespace kantai
