// SPDX-License-Identifier: GPL-3.0-or-later
// Reading all of a mapped file without keeping it in memory. Any thread.
#pragma once

#include "core/base/Files.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace kantai {

// action(piece) for the pieces of a part of map.text(), in order; each is forgotten then. Numbers that lie one after
// the other at the begin of the part are never divided.
template <class Action>
void passOver(const MappedFile& map, std::string_view part, const Action& action) {
    constexpr std::size_t kPiece = std::size_t{4} << 20;
    for (std::size_t at = 0; at < part.size(); at += kPiece) {
        const std::string_view piece = part.substr(at, kPiece);
        action(piece);
        map.forget(std::as_bytes(std::span(piece)));
    }
}

} // namespace kantai
