// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads one file from the web, into a folder where a download that was interrupted is continued (libcurl). Called
// by the workflow on its thread; any number at a time, each in a folder of its own or of another address.
#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace kantai {

struct DownloadRequest {
    static constexpr std::uint64_t kMostBytes = 20'000'000'000;

    std::string address;
    bool allowsUnencrypted = false; // http:// too
    std::uint64_t mostBytes = kMostBytes;
    std::string certificates = {}; // a file with those to trust; empty: those of the system
};

struct DownloadedFile {
    std::filesystem::path file; // below the folder, with the name that the address has for it; the caller's to remove
    std::uint64_t bytes = 0;
    std::uint64_t continuedFrom = 0; // bytes that an earlier download had
};

// The certificate of the server is checked. At most ten redirections are followed, none from https to http, to
// another scheme or, unless the user has named such a host, to an address that is not public. A download that is
// cancelled or breaks off leaves what it has in the folder; the next one of the same address asks for the rest, if
// the server says that the file is the same (If-Range, RFC 9110), else for all. A connection that breaks is tried
// again twice. Phase: "Downloading", in bytes. Throws Error(Usage) for what is no address or is not encrypted;
// Error(BadInput) when the server cannot be reached or trusted or has no such file, when the file is larger than
// mostBytes, and for a redirection that is not followed; Error(Resources) when the disk is full; Error(Interrupted)
// on stop.
DownloadedFile download(const DownloadRequest& request, const std::filesystem::path& folder, const Progress& progress,
                        std::stop_token stop);

} // namespace kantai
