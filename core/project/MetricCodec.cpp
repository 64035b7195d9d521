// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/MetricCodec.h"

#include "core/base/Checksum.h"

#include <bit>

namespace kantai {

namespace {

constexpr std::size_t kWordBytes = 8;

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

private:
    std::string_view bytes_;
};

} // namespace

std::string encodeMetrics(std::span<const MetricRow> rows) {
    std::string bytes;
    bytes.reserve(rows.size() * kMetricRowBytes);
    for (const MetricRow& row : rows) {
        appendWord(bytes, row.step);
        for (const double value :
             {row.epoch, row.loss, row.learningRate, row.gradientNorm, row.tokensPerSecond, row.trainingSeconds})
            appendWord(bytes, value);
        appendWord(bytes, row.tokens);
    }
    return bytes;
}

bool decodeMetrics(std::string_view bytes, std::vector<MetricRow>& rows) {
    if (bytes.size() % kMetricRowBytes != 0)
        return false;
    for (; !bytes.empty(); bytes.remove_prefix(kMetricRowBytes)) {
        WordReader words(bytes);
        MetricRow row;
        row.step = static_cast<std::int64_t>(words.word());
        for (double* value : {&row.epoch, &row.loss, &row.learningRate, &row.gradientNorm, &row.tokensPerSecond,
                              &row.trainingSeconds})
            *value = words.real();
        row.tokens = words.word();
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
