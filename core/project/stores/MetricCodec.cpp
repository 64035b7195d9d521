// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/MetricCodec.h"

#include "core/base/Checksum.h"

#include <bit>

namespace kantai {

namespace {

constexpr std::size_t kWordBytes = 8;
constexpr std::size_t kFirstRowBytes = 8 * kWordBytes, kDetailedRowBytes = 11 * kWordBytes;
// Begins a chunk of detailed rows. As the step of a row, with which a chunk without it begins, it would be negative.
constexpr std::uint64_t kDetailed = 0xffff'ffff'0000'0002;

void appendWord(std::string& bytes, std::uint64_t word) {
    for (std::size_t i = 0; i < kWordBytes; ++i)
        bytes.push_back(static_cast<char>(word >> (8 * i)));
}

void appendWord(std::string& bytes, std::int64_t word) {
    appendWord(bytes, static_cast<std::uint64_t>(word));
}

void appendWord(std::string& bytes, double value) {
    appendWord(bytes, std::bit_cast<std::uint64_t>(value));
}

std::uint64_t pairOf(float low, float high) {
    return std::bit_cast<std::uint32_t>(low) | static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(high)) << 32;
}

class WordReader {
public:
    explicit WordReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t word() {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < kWordBytes; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[i])) << (8 * i);
        bytes_.remove_prefix(kWordBytes);
        return value;
    }
    double real() { return std::bit_cast<double>(word()); }
    void pair(float& low, float& high) {
        const std::uint64_t both = word();
        low = std::bit_cast<float>(static_cast<std::uint32_t>(both));
        high = std::bit_cast<float>(static_cast<std::uint32_t>(both >> 32));
    }

private:
    std::string_view bytes_;
};

void readDetails(WordReader& words, MetricRow& row) {
    words.pair(row.dataSeconds, row.forwardSeconds);
    words.pair(row.backwardSeconds, row.optimizerSeconds);
    const std::uint64_t rest = words.word();
    row.residentMebibytes = static_cast<std::uint32_t>(rest);
    row.resumed = (rest >> 32 & 1) != 0;
}

} // namespace

std::string encodeMetrics(std::span<const MetricRow> rows) {
    std::string bytes;
    bytes.reserve(kWordBytes + rows.size() * kDetailedRowBytes);
    appendWord(bytes, kDetailed);
    for (const MetricRow& row : rows) {
        appendWord(bytes, row.step);
        for (const double value :
             {row.epoch, row.loss, row.learningRate, row.gradientNorm, row.tokensPerSecond, row.trainingSeconds})
            appendWord(bytes, value);
        appendWord(bytes, row.tokens);
        appendWord(bytes, pairOf(row.dataSeconds, row.forwardSeconds));
        appendWord(bytes, pairOf(row.backwardSeconds, row.optimizerSeconds));
        appendWord(bytes, row.residentMebibytes | static_cast<std::uint64_t>(row.resumed) << 32);
    }
    return bytes;
}

bool decodeMetrics(std::string_view bytes, std::vector<MetricRow>& rows) {
    const bool detailed = bytes.size() >= kWordBytes && WordReader(bytes).word() == kDetailed;
    if (detailed)
        bytes.remove_prefix(kWordBytes);
    const std::size_t rowBytes = detailed ? kDetailedRowBytes : kFirstRowBytes;
    if (bytes.size() % rowBytes != 0)
        return false;
    for (; !bytes.empty(); bytes.remove_prefix(rowBytes)) {
        WordReader words(bytes);
        MetricRow row;
        row.step = static_cast<std::int64_t>(words.word());
        for (double* value : {&row.epoch, &row.loss, &row.learningRate, &row.gradientNorm, &row.tokensPerSecond,
                              &row.trainingSeconds})
            *value = words.real();
        row.tokens = words.word();
        if (detailed)
            readDetails(words, row);
        rows.push_back(row);
    }
    return true;
}

std::string chainChecksum(const std::string& previous, std::int64_t runId, std::int64_t chunk,
                          std::string_view bytes) {
    std::string place;
    appendWord(place, runId);
    appendWord(place, chunk);
    Sha256 sum;
    sum.update(previous);
    sum.update(place);
    sum.update(bytes);
    return sum.finish();
}

std::string evaluationChecksum(std::int64_t runId, const EvaluationRow& row) {
    std::string bytes;
    appendWord(bytes, runId);
    appendWord(bytes, row.step);
    for (const double value : {row.loss, row.accuracy, row.trainingSeconds}) {
        // SQLite keeps neither the sign of zero nor the payload of NaN.
        appendWord(bytes,
                   value != value ? static_cast<std::uint64_t>(-1) : std::bit_cast<std::uint64_t>(value + 0.0));
    }
    appendWord(bytes, row.maskedTokens);
    appendWord(bytes, static_cast<std::uint64_t>(row.best));
    return sha256(bytes);
}

} // namespace kantai
