// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/TokenPiece.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/PathInside.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace kantai {

namespace {

constexpr std::uint64_t kMagic = 0x314543455049544b; // "KTIPECE1"

struct Head {
    std::uint64_t magic = kMagic;
    std::uint64_t checksum = 0; // of the lines of the head below and of what follows it
    std::uint64_t lines = 0;
    std::array<std::uint64_t, 2> idsBytes{}, keptLines{}; // training, held out
};

std::uint64_t checksumOf(const Head& head, std::string_view content) {
    RunningChecksum checksum;
    const std::size_t from = offsetof(Head, lines);
    checksum.update({reinterpret_cast<const char*>(&head) + from, sizeof head - from});
    checksum.update(content);
    return checksum.value();
}

void append(std::string& bytes, const TokenisedLines& lines) {
    bytes += lines.ids;
    bytes.append(reinterpret_cast<const char*>(lines.lengths.data()), lines.lengths.size() * sizeof lines.lengths[0]);
}

// False when there are not so many bytes.
bool take(std::string_view& content, std::uint64_t idsBytes, std::uint64_t keptLines, TokenisedLines& lines) {
    if (idsBytes > content.size() || keptLines > (content.size() - idsBytes) / sizeof lines.lengths[0])
        return false;
    lines.ids = content.substr(0, idsBytes);
    content.remove_prefix(idsBytes);
    lines.lengths.resize(keptLines);
    const std::size_t bytes = keptLines * sizeof lines.lengths[0];
    std::copy_n(content.data(), bytes, reinterpret_cast<char*>(lines.lengths.data()));
    content.remove_prefix(bytes);
    return true;
}

} // namespace

void writeTokenPiece(const fs::path& file, const TokenPiece& piece) {
    Head head;
    head.lines = piece.lines;
    head.idsBytes = {piece.train.ids.size(), piece.heldOut.ids.size()};
    head.keptLines = {piece.train.lengths.size(), piece.heldOut.lengths.size()};
    std::string content;
    append(content, piece.train);
    append(content, piece.heldOut);
    head.checksum = checksumOf(head, content);
    content.insert(0, reinterpret_cast<const char*>(&head), sizeof head);
    writeFileAtomically(file, content);
}

std::optional<TokenPiece> readTokenPiece(const fs::path& file) {
    if (!isPlainFile(file))
        return std::nullopt;
    try {
        const MappedFile map(file);
        std::string_view content = map.text();
        Head head;
        if (content.size() < sizeof head)
            return std::nullopt;
        std::memcpy(&head, content.data(), sizeof head);
        content.remove_prefix(sizeof head);
        if (head.magic != kMagic || head.checksum != checksumOf(head, content))
            return std::nullopt;
        TokenPiece piece;
        piece.lines = head.lines;
        if (take(content, head.idsBytes[0], head.keptLines[0], piece.train) &&
            take(content, head.idsBytes[1], head.keptLines[1], piece.heldOut) && content.empty())
            return piece;
    } catch (const Error&) { // cannot be read
    }
    return std::nullopt;
}

} // namespace kantai
