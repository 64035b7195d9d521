// SPDX-License-Identifier: GPL-3.0-or-later
// Imports the text of one file into the project: takes it out of its format, detects its encoding, converts it to
// clean UTF-8 lines, counts the changes, and writes the result. Streaming, with constant memory. Called by workflow
// on its thread.
#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/corpus/TextEncoding.h"
#include "core/corpus/cleaning/CleanText.h"
#include "core/corpus/formats/TextFormat.h"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

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
struct ImportedText : CleanedText {
    TextEncoding encoding = TextEncoding::Utf8;
    EncodingBasis encodingBasis = EncodingBasis::Recognised;
    std::optional<TextEncoding> otherEncoding; // when Uncertain: what it may be instead
    std::string markup; // "RTF" and the like when it was imported as text with its markup, else ""
    TakenText taken;
    std::vector<std::string> fields; // from which taken.field was chosen; not stored
    std::uint64_t sourceBytes = 0;
    std::uint64_t sourceLines = 0;         // of a source that is characters, else 0
    std::uint64_t crlfLines = 0;           // line ends turned from CR LF (or CR) into LF
    std::uint64_t innerByteOrderMarks = 0; // U+FEFF after the beginning of the text, removed (verbatim: not counted)
    std::uint64_t badByteRuns = 0;         // each maximal invalid run became one U+FFFD (or stayed: verbatim)
    std::vector<BadBytes> firstBadBytes;   // at most 8
    std::string sourceSha256;
    std::uint64_t originalBytes = 0; // of the text as it was taken; 0 unless it was kept (not stored)
};

// A source that no text is taken from, whatever its state: of another format, or records without text. Who named it
// is told; where it only lies among others, in a folder or an archive, it is left out.
struct NoTextTaken : Error {
    using Error::Error;
};

// By byte order mark, zero bytes, validity and statistics; the rules stand in EncodingDetection.h.
TextEncoding detectEncoding(const std::filesystem::path& source);

enum class Original { Discarded, Kept };
fs::path originalBeside(const fs::path& target); // "kant.txt.original" for "kant.txt"

// Reads source, writes target in one step; its folder must be there and takes temporary files too. Original::Kept:
// when cleaning has changed the text, originalBeside(target) holds it as it was taken. The caller syncs what is to
// last (syncFiles()). The text is taken out of the formats of TextFormat, unless verbatim. A warning is issued when
// the detection of the encoding is uncertain and for what is left out. Phases: "Importing", in bytes of the source,
// and, when lines are joined, "Cleaning". Hash and size in the report are those of the source. Throws Error(BadInput)
// for a missing or unreadable file, a directory, a binary file (zero characters), a text in an encoding that cannot
// be recognised, a damaged source, or one with no line that is not empty left after cleaning, and NoTextTaken for a
// format or records that text cannot be taken from; Error(Usage) for a field that the source does not have;
// Error(Resources) when the disk is full; Error(Interrupted) on stop.
ImportedText importText(const std::filesystem::path& source, const std::filesystem::path& target,
                        const CleaningOptions& options, const SourceOptions& sourceOptions, const Progress& progress,
                        std::stop_token stop, Original original = Original::Discarded);
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
