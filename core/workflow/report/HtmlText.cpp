// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/HtmlText.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/ByteAlphabet.h"

namespace kantai {

std::string htmlText(std::string_view bytes) {
    std::string html;
    for (const char c : readableText(bytes))
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    return html;
}

std::string readableToken(const std::string& token) {
    std::string bytes = fromPrintable(token).value_or(token);
    if (bytes.size() > 1 && bytes.front() == ' ')
        bytes.erase(0, 1);
    return bytes;
}

} // namespace kantai
