// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches a text from the web, to be imported like a file. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/download/Download.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace kantai {

// A downloaded file, removed with this object.
class FetchedSource {
public:
    FetchedSource(std::string address, DownloadedFile file) : address_(std::move(address)), file_(std::move(file)) {}
    ~FetchedSource();
    FetchedSource(FetchedSource&& other) noexcept;
    FetchedSource& operator=(FetchedSource&&) = delete;

    const std::string& address() const { return address_; } // to be kept as the source of the text
    const std::filesystem::path& path() const { return file_.file; }
    const DownloadedFile& file() const { return file_; }

private:
    std::string address_;
    DownloadedFile file_; // without a path after a move
};

// Where downloads that were interrupted wait to be continued: kantai-studio/downloads in the user's cache folder
// ($XDG_CACHE_HOME, ~/.cache).
std::filesystem::path downloadsFolder();

// download() into downloadsFolder(). The environment variable SSL_CERT_FILE names certificates to trust instead of
// those of the system.
FetchedSource fetchSource(DownloadRequest request, const Progress& progress, std::stop_token stop);

} // namespace kantai
