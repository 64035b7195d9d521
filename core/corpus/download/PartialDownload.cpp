// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/download/PartialDownload.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace kantai {

namespace {

constexpr const char* kPart = "part";
constexpr const char* kFacts = "part.json";

} // namespace

PartialDownload::PartialDownload(const fs::path& folder, std::string address)
    : folder_(folder), address_(std::move(address)) {
    createFolders(folder_);
    try {
        if (!isPlainFile(folder_ / kPart) || !isPlainFile(folder_ / kFacts))
            return;
        const Json facts = readJsonFile(folder_ / kFacts);
        if (facts.at("address").get<std::string>() != address_)
            return;
        validator_ = facts.at("validator").get<std::string>();
        bytes_ = validator_.empty() ? 0 : fs::file_size(folder_ / kPart);
    } catch (const std::exception&) { // what cannot be read is downloaded anew
        validator_.clear();
        bytes_ = 0;
    }
}

PartialDownload::~PartialDownload() {
    try {
        suspend();
    } catch (const std::exception&) {
        // What could not be written is downloaded again.
    }
}

std::vector<std::string> PartialDownload::conditions() const {
    if (bytes_ == 0 || validator_.empty())
        return {};
    return {"Range: bytes=" + std::to_string(bytes_) + "-", "If-Range: " + validator_};
}

void PartialDownload::header(std::string_view line) {
    if (line.starts_with("HTTP/")) {
        hasBegun_ = false;
        entityTag_.clear();
        lastModified_.clear();
        contentType_.clear();
        rangeBegin_.reset();
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string name = lowerAscii(trimmed(line.substr(0, colon)));
    const std::string value(trimmed(line.substr(colon + 1)));
    if (name == "etag" && value.starts_with('"')) // a weak one does not promise the same bytes
        entityTag_ = value;
    else if (name == "last-modified")
        lastModified_ = value;
    else if (name == "content-type")
        contentType_ = lowerAscii(value);
    else if (name == "content-range" && value.starts_with("bytes ")) {
        std::uint64_t begin = 0;
        const char* const from = value.data() + 6;
        if (std::from_chars(from, value.data() + value.size(), begin).ec == std::errc())
            rangeBegin_ = begin;
    }
}

void PartialDownload::open(bool isRest) {
    if (isRest && rangeBegin_ != bytes_)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The server sends another part of {} than the one it was asked for.", address_),
                    Phrase::tr("Download it in another way and import it."));
    continuedFrom_ = isRest ? bytes_ : 0;
    bytes_ = continuedFrom_;
    validator_ = entityTag_.empty() ? lastModified_ : entityTag_;
    if (!isRest)
        writer_.emplace(folder_ / kPart);
    else
        writer_.emplace(folder_ / kPart, bytes_);
    hasBegun_ = true;
    remember();
}

void PartialDownload::write(std::string_view bytes) {
    writer_->write(bytes);
    bytes_ += bytes.size();
}

void PartialDownload::suspend() {
    if (writer_)
        writer_->closeUnsynced();
    writer_.reset();
}

void PartialDownload::close(bool isRest) {
    if (!hasBegun_)
        open(isRest);
    suspend();
}

void PartialDownload::discard() {
    writer_.reset();
    validator_.clear();
    bytes_ = 0;
}

fs::path PartialDownload::finish(const std::string& name) {
    const fs::path target = folder_ / (name == kPart || name == kFacts ? "file-" + name : name);
    std::error_code error;
    fs::remove(folder_ / kFacts, error);
    fs::rename(folder_ / kPart, target, error);
    if (error)
        throw systemError("Cannot create", target, error.value());
    return target;
}

// Before the first byte: a part is worth something only with its validator.
void PartialDownload::remember() const {
    writeFileAtomically(folder_ / kFacts, Json{{"address", address_}, {"validator", validator_}}.dump() + "\n");
}

} // namespace kantai
