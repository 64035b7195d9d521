// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/tensorboard/EventFile.h"

#include "core/interop/Protobuf.h"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

constexpr const char* kVersion = "brain.Event:2";
// The field numbers of event.proto and summary.proto.
constexpr int kWallTime = 1, kStep = 2, kFileVersion = 3, kSummary = 5;
constexpr int kValue = 1, kTag = 1, kSimpleValue = 2;

constexpr std::array<std::uint32_t, 256> makeTable() {
    constexpr std::uint32_t kPolynomial = 0x82F63B78; // reflected
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? kPolynomial : 0);
        table.at(byte) = value;
    }
    return table;
}
constexpr std::array<std::uint32_t, 256> kTable = makeTable();

template <class Number>
std::string littleEndian(Number number) {
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

std::string maskedChecksum(std::string_view bytes) {
    const std::uint32_t checksum = crc32c(bytes);
    return littleEndian(((checksum >> 15) | (checksum << 17)) + 0xa282ead8U);
}

// "events.out.tfevents.1764331200.kantai", with a number where that is there: each resume has a file of its own.
fs::path freeName(const fs::path& folder, double wallTime) {
    const std::string name = fmt::format("events.out.tfevents.{:010}.kantai", static_cast<std::int64_t>(wallTime));
    fs::path path = folder / name;
    std::error_code error;
    for (int number = 1; fs::exists(fs::symlink_status(path, error)); ++number)
        path = folder / fmt::format("{}.{}", name, number);
    return path;
}

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t value = ~0U;
    for (const char byte : bytes)
        value = (value >> 8) ^ kTable.at((value ^ static_cast<unsigned char>(byte)) & 0xFF);
    return ~value;
}

std::string tensorBoardRecord(std::string_view data) {
    const std::string length = littleEndian(static_cast<std::uint64_t>(data.size()));
    return length + maskedChecksum(length) + std::string(data) + maskedChecksum(data);
}

std::string scalarEvent(const std::string& tag, std::int64_t step, float value, double wallTime) {
    ProtobufWriter ofValue, summary, event;
    ofValue.bytes(kTag, tag).real(kSimpleValue, value);
    summary.message(kValue, ofValue);
    return event.real(kWallTime, wallTime).number(kStep, step).message(kSummary, summary).text();
}

EventFile::EventFile(const fs::path& folder, double wallTime) {
    createFolders(folder);
    path_ = freeName(folder, wallTime);
    ProtobufWriter first;
    first.real(kWallTime, wallTime).bytes(kFileVersion, kVersion);
    pending_ = tensorBoardRecord(first.text());
    flush();
}

void EventFile::add(const std::string& tag, std::int64_t step, double value, double wallTime) {
    pending_ += tensorBoardRecord(scalarEvent(tag, step, static_cast<float>(value), wallTime));
}

void EventFile::flush() {
    append(false);
}

void EventFile::close() {
    append(true);
}

void EventFile::append(bool synced) {
    FileWriter writer(path_, written_);
    writer.write(pending_);
    if (synced)
        writer.close();
    else
        writer.closeUnsynced();
    written_ += pending_.size();
    pending_.clear();
}

} // namespace kantai
