// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/download/Download.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/download/NetworkAddress.h"
#include "core/corpus/download/PartialDownload.h"
#include "core/corpus/download/Url.h"
#include "core/corpus/formats/TextFormat.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <curl/curl.h>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <unistd.h>

namespace kantai {

namespace {

constexpr int kMostRedirections = 10;
constexpr int kAttempts = 3;
constexpr long kConnectSeconds = 30, kSilentSeconds = 60;
constexpr long kOk = 200, kPartial = 206, kRedirection = 300, kFailure = 400, kNoSuchRange = 416;

void initialiseCurl() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

// Behind a proxy, the addresses of servers are the proxy's business.
bool hasProxy() {
    return std::ranges::any_of(std::array{"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"},
                               [](const char* name) { return std::getenv(name) != nullptr; });
}

bool isWorthAnotherTry(CURLcode result) {
    return result == CURLE_PARTIAL_FILE || result == CURLE_RECV_ERROR || result == CURLE_SEND_ERROR ||
           result == CURLE_GOT_NOTHING || result == CURLE_OPERATION_TIMEDOUT || result == CURLE_HTTP2_STREAM;
}

class Transfer {
public:
    Transfer(const DownloadRequest& request, PartialDownload& file, const Progress& progress, std::stop_token stop)
        : request_(request), typed_(Url::parse(request.address)), name_(typed_.fileName()), file_(file),
          progress_(progress), stop_(std::move(stop)), curl_(curl_easy_init(), &curl_easy_cleanup) {
        if (curl_ == nullptr)
            throw Error(ErrorCode::Resources, Phrase::tr("There is no memory for a download."));
        requireEncrypted(typed_);
        setUp();
    }

    // The whole file is in the PartialDownload afterwards.
    void run() {
        for (int attempt = 1;; ++attempt) {
            const CURLcode result = followed();
            if (result == CURLE_OK && status_ != kNoSuchRange)
                return;
            if (result != CURLE_OK && (!isWorthAnotherTry(result) || attempt == kAttempts))
                throwFailure(result);
            if (attempt == kAttempts)
                throwStatus();
            if (status_ == kNoSuchRange)
                file_.discard();
        }
    }

    const std::string& contentType() const { return file_.contentType(); }
    const std::string& address() const { return address_; } // of the last redirection

private:
    void set(CURLoption option, auto value) {
        if (curl_easy_setopt(curl_.get(), option, value) != CURLE_OK)
            throw Error(ErrorCode::Internal, Phrase::tr("The library for downloads refuses a setting."));
    }

    void setUp() {
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_USERAGENT, "kantai-studio");
        set(CURLOPT_PROTOCOLS_STR, "https,http"); // each address is looked at before
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, kSilentSeconds);
        set(CURLOPT_ERRORBUFFER, reason_.data());
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_XFERINFOFUNCTION, &Transfer::onProgress);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
        set(CURLOPT_OPENSOCKETDATA, this);
        set(CURLOPT_OPENSOCKETFUNCTION, &Transfer::onSocket);
        if (!request_.certificates.empty())
            set(CURLOPT_CAINFO, request_.certificates.c_str());
    }

    CURLcode followed() {
        address_ = request_.address;
        for (int redirections = 0;; ++redirections) {
            const CURLcode result = asked();
            if (failure_)
                std::rethrow_exception(failure_);
            throwIfStopped(stop_, Phrase::tr("The download of {}", name_));
            if (result != CURLE_OK)
                return result;
            if (status_ >= kFailure && status_ != kNoSuchRange)
                throwStatus();
            if (status_ < kRedirection || status_ == kNoSuchRange) {
                if (status_ != kNoSuchRange)
                    file_.close(status_ == kPartial);
                return CURLE_OK;
            }
            if (redirections == kMostRedirections)
                throw Error(ErrorCode::BadInput,
                            Phrase::tr("{} leads from one address to the next without end.", name_));
            redirect();
        }
    }

    CURLcode asked() {
        status_ = 0;
        reason_.front() = '\0';
        set(CURLOPT_URL, address_.c_str());
        curl_slist* raw = nullptr;
        for (const std::string& line : file_.conditions())
            raw = curl_slist_append(raw, line.c_str());
        const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(raw, &curl_slist_free_all);
        set(CURLOPT_HTTPHEADER, headers.get());
        const CURLcode result = curl_easy_perform(curl_.get());
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status_);
        file_.suspend();
        return result;
    }

    void redirect() {
        const char* next = nullptr;
        curl_easy_getinfo(curl_.get(), CURLINFO_REDIRECT_URL, &next);
        if (next == nullptr)
            throwStatus();
        address_ = next;
        if (!isWebAddress(address_))
            throw Error(ErrorCode::BadInput, Phrase::tr("{} leads to something that is not on the web: {}.",
                                                        request_.address, readableExcerpt(address_)));
        const Url url = Url::parse(address_);
        if (typed_.scheme == "https" && url.scheme != "https")
            throw Error(ErrorCode::BadInput, Phrase::tr("{} leads to an address that is not encrypted: {}.",
                                                        request_.address, readableExcerpt(address_)));
        requireEncrypted(url);
        isTypedHost_ = url.host == typed_.host;
        if (!isTypedHost_ && isLocalHost(url.host))
            throwLocal();
    }

    void requireEncrypted(const Url& url) const {
        if (url.scheme != "https" && !request_.allowsUnencrypted)
            throw Error(
                ErrorCode::Usage,
                Phrase::tr("The address begins with http://: what comes from it is not encrypted, and anybody on "
                           "the way can change it."),
                Phrase::tr("Try it with https://, or allow it if you trust the network."));
    }

    [[noreturn]] void throwLocal() const {
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} leads to a computer of the local network: {}.", request_.address,
                               readableExcerpt(address_)),
                    Phrase::tr("If you want the file from there, give that address."));
    }

    [[noreturn]] void throwFailure(CURLcode result) const {
        if (isLocalRefused_)
            throwLocal();
        const std::string reason = reason_.front() != '\0' ? reason_.data() : curl_easy_strerror(result);
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} cannot be downloaded: {}.", request_.address, readableText(reason)),
                    file_.bytes() > 0 ? Phrase::tr("What has come is kept; download it again to go on from there.")
                                      : Phrase::tr("Check the address and the connection."));
    }

    [[noreturn]] void throwStatus() const {
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} cannot be downloaded: the server answers with status {}.", request_.address, status_),
            Phrase::tr("Open the address in a browser to see what the server says."));
    }

    // Nothing may be thrown through the library.
    template <class Work>
    bool guarded(const Work& work) {
        try {
            work();
            return true;
        } catch (...) {
            failure_ = std::current_exception();
            return false;
        }
    }

    static int onProgress(void* self, curl_off_t total, curl_off_t done, curl_off_t, curl_off_t) {
        Transfer& transfer = *static_cast<Transfer*>(self);
        const std::uint64_t before = transfer.file_.isContinued() ? transfer.file_.continuedFrom() : 0;
        if (transfer.file_.isOpen())
            transfer.progress_.report(Phrase::noop("Downloading"), before + static_cast<std::uint64_t>(done),
                                      total > 0 ? before + static_cast<std::uint64_t>(total) : 0, transfer.name_);
        return transfer.stop_.stop_requested() ? 1 : 0;
    }

    static std::size_t onHeader(char* text, std::size_t, std::size_t size, void* self) {
        Transfer& transfer = *static_cast<Transfer*>(self);
        return transfer.guarded([&] { transfer.file_.header({text, size}); }) ? size : 0;
    }

    static std::size_t onBody(char* text, std::size_t, std::size_t size, void* self) {
        Transfer& transfer = *static_cast<Transfer*>(self);
        return transfer.guarded([&] { transfer.take({text, size}); }) ? size : 0;
    }

    void take(std::string_view bytes) {
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status_);
        if (status_ != kOk && status_ != kPartial)
            return; // the page of an error or a redirection
        if (!file_.isOpen())
            file_.open(status_ == kPartial);
        if (file_.bytes() + bytes.size() > request_.mostBytes)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} is larger than {}.", request_.address, Phrase::bytes(request_.mostBytes)),
                        Phrase::tr("Allow a larger file, or download it in another way and import it."));
        file_.write(bytes);
    }

    static curl_socket_t onSocket(void* self, curlsocktype, curl_sockaddr* address) {
        Transfer& transfer = *static_cast<Transfer*>(self);
        const auto found = NetworkAddress::of(address->addr);
        if (!transfer.isTypedHost_ && !transfer.hasProxy_ && (!found || found->isLocal())) {
            transfer.isLocalRefused_ = true;
            return CURL_SOCKET_BAD;
        }
        return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }

    const DownloadRequest& request_;
    Url typed_;
    std::string name_, address_;
    PartialDownload& file_;
    const Progress& progress_;
    std::stop_token stop_;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_;
    std::array<char, CURL_ERROR_SIZE> reason_{};
    std::exception_ptr failure_;
    long status_ = 0;
    bool isTypedHost_ = true, isLocalRefused_ = false;
    bool hasProxy_ = hasProxy();
};

// By its name or by what the server calls it; of the addresses, the one that the user has typed has the best name.
std::string nameOf(const std::string& typed, const std::string& last, const std::string& contentType) {
    constexpr std::pair<std::string_view, const char*> kEndings[] = {
        {"text/html", ".html"},      {"application/xhtml+xml", ".xhtml"}, {"application/pdf", ".pdf"},
        {"text/csv", ".csv"},        {"application/epub+zip", ".epub"},   {"application/json", ".json"},
        {"application/zip", ".zip"}, {"application/gzip", ".gz"},         {"text/plain", ".txt"},
        {"text/markdown", ".md"},    {"application/x-ndjson", ".jsonl"},
    };
    for (const std::string& address : {typed, last})
        if (const std::string name = Url::parse(address).fileName(); hasTextExtension(name))
            return name;
    std::string name = Url::parse(typed).fileName();
    for (const auto& [type, ending] : kEndings)
        if (contentType.starts_with(type))
            return name + ending;
    return name;
}

} // namespace

DownloadedFile download(const DownloadRequest& request, const std::filesystem::path& folder, const Progress& progress,
                        std::stop_token stop) {
    initialiseCurl();
    PartialDownload file(folder / sha256(request.address).substr(0, 16), request.address);
    Transfer transfer(request, file, progress, std::move(stop));
    transfer.run();
    DownloadedFile downloaded;
    downloaded.bytes = file.bytes();
    downloaded.continuedFrom = file.continuedFrom();
    downloaded.file = file.finish(nameOf(request.address, transfer.address(), transfer.contentType()));
    return downloaded;
}

} // namespace kantai
