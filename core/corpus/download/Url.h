// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken from an address of the web before anything is asked of it. Any thread.
#pragma once

#include <string>

namespace kantai {

// Whether a source that the user names is an address ("https://...", "http://...") and not a file.
bool isWebAddress(const std::string& source);

struct Url {
    std::string scheme; // "https" or "http"
    std::string host;   // lower case, without brackets
    std::string path;   // decoded, from "/" on, without query

    // Throws Error(Usage) for what is no such address, and for one that holds a user name or a password, which would
    // stay in the project.
    static Url parse(const std::string& address);
    // "kant.txt" of "https://example.org/books/kant.txt?x=1"; "download" where the address has no name. Never a path,
    // never hidden.
    std::string fileName() const;
};

// Whether a host is named that only this computer or its network can mean: an address of those ranges, "localhost", a
// name without a dot or one that ends in ".local", ".internal" or ".lan".
bool isLocalHost(const std::string& host);

} // namespace kantai
