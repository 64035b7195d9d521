// SPDX-License-Identifier: GPL-3.0-or-later
// Scalars as an event file that TensorBoard reads: records of the TFRecord format, each with the masked CRC-32C of
// its length and of its data (tensorflow/core/lib/io/record_writer.cc), holding Event messages. Any thread, one at a
// time for each object.
#pragma once

#include "core/base/Files.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kantai {

// CRC-32C (Castagnoli, RFC 3720): that of "123456789" is 0xe3069283.
std::uint32_t crc32c(std::string_view bytes);

// A record: length, its checksum, data, its checksum.
std::string tensorBoardRecord(std::string_view data);

// The Event of one scalar. wallTime: Unix seconds.
std::string scalarEvent(const std::string& tag, std::int64_t step, float value, double wallTime);

class EventFile {
public:
    // Makes a new file in folder, which is made if it is not there; TensorBoard takes all files of a folder for one
    // run. Throws Error naming the file when it cannot be written.
    EventFile(const fs::path& folder, double wallTime);

    const fs::path& path() const { return path_; }
    void add(const std::string& tag, std::int64_t step, double value, double wallTime);
    // TensorBoard sees what was added so far. Throws Error as FileWriter does; the file is incomplete then.
    void flush();
    void close(); // the same, and synced

private:
    void append(bool synced);

    fs::path path_;
    std::string pending_;       // records that are not in the file yet
    std::uint64_t written_ = 0; // bytes of the file
};

} // namespace kantai
