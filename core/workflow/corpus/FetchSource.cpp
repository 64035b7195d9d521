// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/FetchSource.h"

#include <cstdlib>
#include <system_error>
#include <utility>

namespace kantai {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

} // namespace

FetchedSource::~FetchedSource() {
    std::error_code ignored;
    if (!file_.file.empty())
        fs::remove_all(file_.file.parent_path(), ignored);
}

FetchedSource::FetchedSource(FetchedSource&& other) noexcept
    : address_(std::move(other.address_)), file_(std::exchange(other.file_, DownloadedFile())) {}

fs::path downloadsFolder() {
    fs::path cache = environment("XDG_CACHE_HOME");
    if (cache.is_relative()) // the specification ignores those
        cache = fs::path(environment("HOME")) / ".cache";
    return (cache.is_absolute() ? cache : fs::temp_directory_path()) / "kantai-studio" / "downloads";
}

FetchedSource fetchSource(DownloadRequest request, const Progress& progress, std::stop_token stop) {
    if (request.certificates.empty())
        request.certificates = environment("SSL_CERT_FILE");
    DownloadedFile file = download(request, downloadsFolder(), progress, std::move(stop));
    return {std::move(request.address), std::move(file)};
}

} // namespace kantai
