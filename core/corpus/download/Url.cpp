// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/download/Url.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/corpus/download/NetworkAddress.h"

#include <algorithm>
#include <cctype>
#include <curl/curl.h>
#include <initializer_list>
#include <memory>
#include <string_view>

namespace kantai {

namespace {

constexpr std::size_t kLongestName = 100; // bytes

std::string partOf(CURLU* url, CURLUPart part, unsigned flags) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> owned(text, &curl_free);
    return text;
}

} // namespace

bool isWebAddress(const std::string& source) {
    const std::string begin = lowerAscii(source.substr(0, 8));
    return begin.starts_with("https://") || begin.starts_with("http://");
}

Url Url::parse(const std::string& address) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), &curl_url_cleanup);
    if (!isWebAddress(address) || curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
        throw Error(ErrorCode::Usage, Phrase::tr("\"{}\" is not an address of the web.", readableExcerpt(address)),
                    Phrase::tr("Give a whole address that begins with https://."));
    if (!partOf(parsed.get(), CURLUPART_USER, 0).empty() || !partOf(parsed.get(), CURLUPART_PASSWORD, 0).empty())
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The address holds a user name or a password, which would stay in the project."),
                    Phrase::tr("Download the file with a browser and import it."));
    Url url;
    url.scheme = lowerAscii(partOf(parsed.get(), CURLUPART_SCHEME, 0));
    url.host = lowerAscii(partOf(parsed.get(), CURLUPART_HOST, 0));
    if (url.host.starts_with('[') && url.host.ends_with(']'))
        url.host = url.host.substr(1, url.host.size() - 2);
    url.path = partOf(parsed.get(), CURLUPART_PATH, CURLU_URLDECODE);
    return url;
}

std::string Url::fileName() const {
    std::string name = path.substr(path.rfind('/') + 1);
    if (!isUtf8(name))
        name.clear();
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\'; });
    name.erase(0, name.find_first_not_of('.') == std::string::npos ? name.size() : name.find_first_not_of('.'));
    if (name.size() > kLongestName) // the ending stays
        name = name.substr(0, utf8CutBefore(name, kLongestName / 2)) +
               name.substr(name.size() - std::min<std::size_t>(name.size(), 12));
    return name.empty() || !isUtf8(name) ? "download" : name;
}

bool isLocalHost(const std::string& host) {
    if (const auto address = NetworkAddress::parse(host))
        return address->isLocal();
    return host == "localhost" || host.find('.') == std::string::npos ||
           std::ranges::any_of(
               std::initializer_list<std::string_view>{".localhost", ".local", ".internal", ".lan", ".home.arpa"},
               [&](std::string_view end) { return host.ends_with(end); });
}

} // namespace kantai
