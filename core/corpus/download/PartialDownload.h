// SPDX-License-Identifier: GPL-3.0-or-later
// What has come of a download so far, with what tells later whether the file on the server is still the same: a
// folder of its own. Private to core/corpus/download; one thread.
#pragma once

#include "core/base/Files.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class PartialDownload {
public:
    // Makes the folder, or finds what an earlier download of the same address has left there.
    PartialDownload(const fs::path& folder, std::string address);
    ~PartialDownload(); // what has come stays
    PartialDownload(const PartialDownload&) = delete;
    PartialDownload& operator=(const PartialDownload&) = delete;

    // The header lines of a request that asks for the rest; none without a part, or without a validator that a server
    // must keep (RFC 9110, 8.8.1).
    std::vector<std::string> conditions() const;
    void header(std::string_view line); // each line of an answer, the status line first
    // The body begins: of the rest, which must begin where the part ends, or of the whole file. Throws
    // Error(BadInput) when the server sends another part.
    void open(bool isRest);
    bool isOpen() const { return writer_.has_value(); }
    void write(std::string_view bytes);
    void suspend(); // what has come is in the file
    // It is whole. isRest: as for open(), where the answer had no body.
    void close(bool isRest);
    void discard(); // begins anew

    std::uint64_t bytes() const { return bytes_; }
    bool isContinued() const { return continuedFrom_ > 0; }
    std::uint64_t continuedFrom() const { return continuedFrom_; }
    const std::string& contentType() const { return contentType_; }

    // Gives the whole file its name, in the same folder.
    fs::path finish(const std::string& name);

private:
    void remember() const;

    fs::path folder_;
    std::string address_;
    std::string validator_; // of the part: an entity tag or a date
    std::uint64_t bytes_ = 0, continuedFrom_ = 0;
    std::optional<FileWriter> writer_;
    bool hasBegun_ = false; // the body of the answer that is coming
    // Of the answer that is coming.
    std::string entityTag_, lastModified_, contentType_;
    std::optional<std::uint64_t> rangeBegin_;
};

} // namespace kantai
