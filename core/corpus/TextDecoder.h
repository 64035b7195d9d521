// SPDX-License-Identifier: GPL-3.0-or-later
// Converts a stream of bytes to UTF-8 and records invalid bytes with their positions. Used by importText; one thread,
// constant memory.
#pragma once

#include "core/corpus/IconvDecoder.h"
#include "core/corpus/TextImport.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class TextDecoder {
public:
    static constexpr std::size_t kMostNoted = 8;     // runs that are kept with their place
    static constexpr std::size_t kLongestNoted = 16; // bytes kept of one run

    // keepBadBytes: pass what is not UTF-8 through as it stands instead of writing one U+FFFD for each run; a byte
    // order mark stays too. It has a meaning for UTF-8 only.
    // Throws Error(Resources) when the system has no table for the encoding.
    TextDecoder(TextEncoding encoding, std::string sourceName, bool keepBadBytes);
    ~TextDecoder();

    // Appends to text. last: no more bytes follow. Throws Error(BadInput) at U+0000: the source is not text.
    void decode(std::string_view bytes, bool last, std::string& text);

    std::uint64_t lines() const; // seen so far, with the one that has not ended
    std::uint64_t badRuns() const { return badRuns_; }
    const std::vector<BadBytes>& firstBad() const { return firstBad_; }

private:
    // Each returns how many bytes it has taken.
    std::size_t decodePart(std::string_view bytes, bool last, std::string& text);
    std::size_t decodeUtf8Part(std::string_view bytes, bool last, std::string& text);
    std::size_t decodeUtf16Part(std::string_view bytes, bool last, std::string& text);
    std::size_t decodeUtf32Part(std::string_view bytes, bool last, std::string& text);
    std::size_t decodeTablePart(std::string_view bytes, std::string& text);
    std::size_t decodeIconvPart(std::string_view bytes, bool last, std::string& text);
    void good(char32_t codePoint, std::uint64_t offset); // offset: in the source
    void bad(std::string_view bytes, std::uint64_t offset, std::string& text);

    TextEncoding encoding_;
    std::string sourceName_;
    bool keepBadBytes_;
    ByteTable table_{};                   // for encodings of one byte a character
    std::unique_ptr<IconvDecoder> iconv_; // for those of several
    std::string carried_;                 // bytes of a code point that the last chunk cut
    std::uint64_t offset_ = 0;            // in the source, of the first byte not yet decoded
    std::uint64_t lineEnds_ = 0;
    char32_t previous_ = U'\n';
    bool atStart_ = true;
    bool inBadRun_ = false;
    bool lineOpen_ = false;
    std::uint64_t badRuns_ = 0;
    std::vector<BadBytes> firstBad_;
};

} // namespace kantai
