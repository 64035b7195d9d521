// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/MessageChannel.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <bit>
#include <cstring>

namespace kantai {

static_assert(std::endian::native == std::endian::little);

void MessageHeader::write(std::span<std::byte, kBytes> to) const {
    std::memcpy(to.data(), &kind, sizeof kind);
    std::memcpy(to.data() + 4, &text, sizeof text);
    std::memcpy(to.data() + 8, &bytes, sizeof bytes);
}

MessageHeader MessageHeader::read(std::span<const std::byte, kBytes> from, std::uint64_t mostBytes,
                                  const std::string& peer) {
    MessageHeader header;
    std::memcpy(&header.kind, from.data(), sizeof header.kind);
    std::memcpy(&header.text, from.data() + 4, sizeof header.text);
    std::memcpy(&header.bytes, from.data() + 8, sizeof header.bytes);
    if (header.text > kLongestText || header.bytes > mostBytes)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("A message from {} says that it has {}, which none of its kind has.", peer,
                               Phrase::bytes(header.bytes > mostBytes ? header.bytes : header.text)),
                    Phrase::tr("Use the same version of Kantai Studio on all computers."));
    return header;
}

} // namespace kantai
