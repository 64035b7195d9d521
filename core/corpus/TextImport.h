// SPDX-License-Identifier: GPL-3.0-or-later
// Imports the text of one file into the project: takes it out of its format, detects its encoding, converts it to
// clean UTF-8 lines, counts the changes, and writes the result. Streaming, with constant memory. Called by workflow
// on its thread.
#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/corpus/TextEncoding.h"
#include "core/corpus/formats/TextFormat.h"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// Unless verbatim, CR LF and CR become LF, the last line gets its end, and byte order marks go: the one that begins a
// text, and those inside it, which joined files leave and which would be tokens. Empty lines stay.
struct CleaningOptions {
    // No cleaning: every line unchanged, line ends and markup included; overrides the other options. A UTF-8 source
    // is copied byte for byte, bad bytes (counted) and byte order mark included; every other encoding becomes UTF-8.
    bool verbatim = false;
    bool stripGutenberg = true; // Project Gutenberg header and footer, recognised by their *** START / *** END marks
    bool dropDuplicateLines = false;
    bool operator==(const CleaningOptions&) const = default;
};

// What the user says of a source; what is left out is recognised.
struct SourceOptions {
    std::optional<TextEncoding> encoding;
    // The column of a table, by name or number from 1, or the field of JSON records that holds the text.
    std::string field;
};

// Where the encoding of a text is known from: its own marks and validity or clear statistics, statistics that leave
// another one possible, or the user.
enum class EncodingBasis { Recognised, Uncertain, Chosen };

struct BadBytes {
    std::uint64_t offset = 0; // in the source file
    std::uint64_t line = 0;   // 1-based
    std::string bytes;        // raw, at most the first 16
};

// The report of an import, shown and stored.
struct ImportedText {
    TextEncoding encoding = TextEncoding::Utf8;
    EncodingBasis encodingBasis = EncodingBasis::Recognised;
    std::optional<TextEncoding> otherEncoding; // when Uncertain: what it may be instead
    CleaningOptions cleaning;
    std::string markup; // "RTF" and the like when it was imported as text with its markup, else ""
    TakenText taken;
    std::vector<std::string> fields; // from which taken.field was chosen; not stored
    std::uint64_t sourceBytes = 0;
    std::uint64_t sourceLines = 0;         // of a source that is characters, else 0
    std::uint64_t crlfLines = 0;           // line ends turned from CR LF (or CR) into LF
    std::uint64_t innerByteOrderMarks = 0; // U+FEFF after the beginning of the text, removed (verbatim: not counted)
    std::uint64_t gutenbergLines = 0;      // dropped
    std::uint64_t duplicateLines =
        0; // dropped (counted, not dropped, when dropDuplicateLines is false); empty ones never
    std::uint64_t badByteRuns = 0;       // each maximal invalid run became one U+FFFD (or stayed: verbatim)
    std::vector<BadBytes> firstBadBytes; // at most 8
    std::uint64_t bytes = 0;             // written
    std::uint64_t lines = 0;             // written
    std::string sourceSha256;
    std::string sha256; // of what was written
};

// A source that no text is taken from, whatever its state: of another format, or records without text. Who named it
// is told; where it only lies among others, in a folder or an archive, it is left out.
struct NoTextTaken : Error {
    using Error::Error;
};

// By byte order mark, zero bytes, validity and statistics; the rules stand in EncodingDetection.h.
TextEncoding detectEncoding(const std::filesystem::path& source);

// Reads source, writes target in one step; its folder must be there and takes temporary files
// too. The caller syncs it where it is to last (syncFiles()). The text is taken out of the formats of
// TextFormat, unless verbatim. A warning is issued when the detection of the encoding is uncertain and for what is
// left out. Phase: "Importing", in bytes of the source. Hash and size in the report are those of the source. Throws
// Error(BadInput) for a missing or unreadable file, a directory, a binary file (zero characters), a text in an
// encoding that cannot be recognised, a damaged source, or one with no line that is not empty left after cleaning,
// and NoTextTaken for a format or records that text cannot be taken from; Error(Usage) for a field that the source
// does not have; Error(Resources) when the disk is full; Error(Interrupted) on stop.
ImportedText importText(const std::filesystem::path& source, const std::filesystem::path& target,
                        const CleaningOptions& options, const SourceOptions& sourceOptions, const Progress& progress,
                        std::stop_token stop);
inline ImportedText importText(const std::filesystem::path& source, const std::filesystem::path& target,
                               const CleaningOptions& options, const Progress& progress, std::stop_token stop) {
    return importText(source, target, options, SourceOptions(), progress, std::move(stop));
}

// The files with one of textExtensions() (in any case) below a folder, sorted by path, without hidden ones and
// without following links, which may lead to files that the user did not mean to import: such links are counted in a
// warning, and other files in an info. A file is returned alone, whatever its name and however it is reached. Throws
// Error(BadInput) for what does not exist, for a folder that cannot be listed, and for one without any such file.
std::vector<std::filesystem::path> textFilesBelow(const std::filesystem::path& fileOrFolder,
                                                  const Progress& progress = {});

} // namespace kantai
