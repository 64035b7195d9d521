// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ReadableText.h"

#include "core/base/Utf8.h"

#include <fmt/format.h>

namespace kantai {

namespace {

bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

} // namespace

std::string readableText(std::string_view bytes) {
    std::string readable;
    readable.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = decodeUtf8(bytes.substr(at));
        const std::string_view piece = bytes.substr(at, step.length);
        if (step.kind == Utf8Step::Kind::Valid && !isControl(step.codePoint)) {
            readable += piece;
        } else {
            for (const char byte : piece)
                readable += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
        }
        at += step.length;
    }
    return readable;
}

std::string readableExcerpt(std::string_view bytes, std::size_t longest) {
    return bytes.size() <= longest ? readableText(bytes)
                                   : readableText(bytes.substr(0, utf8CutBefore(bytes, longest))) + "...";
}

std::string readablePath(const std::filesystem::path& path) {
    return readableText(path.native());
}

std::string grouped(std::int64_t number) {
    // The lowest number has no positive counterpart of the same type.
    const auto bits = static_cast<std::uint64_t>(number);
    const std::string digits = std::to_string(number < 0 ? 0 - bits : bits);
    std::string text = number < 0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

} // namespace kantai
