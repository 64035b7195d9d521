// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/SentenceIndex.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/inference/EmbeddingTable.h"
#include "core/inference/WarmModel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kantai {

namespace {

constexpr std::int64_t kTokensTogether = 2048; // of one forward pass

// <s> tokens </s>, cut to what the model takes; empty without a token.
std::vector<std::int32_t> idsOf(const WarmModel& model, const std::string& text) {
    std::vector<std::int32_t> ids{static_cast<std::int32_t>(kBosId)};
    for (const TokenId id : model.tokenizer().encode(text))
        ids.push_back(static_cast<std::int32_t>(id));
    if (ids.size() == 1)
        return {};
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(model.config().longestSequence()) - 1));
    ids.push_back(static_cast<std::int32_t>(kEosId));
    return ids;
}

// The points of sequences: the means of their states without those of <s> and </s>, [sequences, hiddenSize].
std::vector<float> pointsOf(WarmModel& model, std::span<const std::vector<std::int32_t>> sequences) {
    PackedBatch batch;
    batch.starts = {0};
    for (const std::vector<std::int32_t>& ids : sequences) {
        const std::int64_t begin = batch.tokens();
        batch.ids.insert(batch.ids.end(), ids.begin(), ids.end());
        batch.starts.push_back(batch.tokens());
        for (std::int64_t position = begin + 1; position + 1 < batch.tokens(); ++position)
            batch.positions.push_back(position);
    }
    const auto columns = static_cast<std::size_t>(model.config().hiddenSize);
    const std::vector<float> states = model.states(batch);
    std::vector<float> points;
    std::size_t row = 0;
    for (const std::vector<std::int32_t>& ids : sequences) {
        std::vector<std::size_t> rows(ids.size() - 2);
        std::iota(rows.begin(), rows.end(), row);
        const std::vector<float> mean = meanOf({states, columns}, rows);
        points.insert(points.end(), mean.begin(), mean.end());
        row += rows.size();
    }
    return points;
}

} // namespace

struct SentenceIndex::State {
    State(const std::filesystem::path& folder, int threads) : model(folder, threads) {}

    void read(const Progress& progress, const std::stop_token& stop);
    void centre();
    EmbeddingTable table() const { return {points, static_cast<std::size_t>(model.config().hiddenSize)}; }

    WarmModel model;
    std::vector<std::string> lines;
    std::vector<float> points; // [lines, hiddenSize] around their mean; zero where there is no token
    std::vector<float> mean;
};

// Several lines in a pass, fewer when they are long.
void SentenceIndex::State::read(const Progress& progress, const std::stop_token& stop) {
    const auto columns = static_cast<std::size_t>(model.config().hiddenSize);
    points.assign(lines.size() * columns, 0);
    std::vector<std::vector<std::int32_t>> sequences;
    std::vector<std::size_t> of; // the line of each
    std::int64_t tokens = 0;
    const auto flush = [&] {
        const std::vector<float> means = pointsOf(model, sequences);
        for (std::size_t i = 0; i < of.size(); ++i)
            std::copy_n(means.data() + i * columns, columns, points.data() + of[i] * columns);
        sequences.clear();
        of.clear();
        tokens = 0;
    };
    for (std::size_t line = 0; line < lines.size(); ++line) {
        throwIfStopped(stop, Phrase::tr("The search for similar lines"));
        progress.report(Phrase::tr("Reading the lines"), line, lines.size());
        std::vector<std::int32_t> ids = idsOf(model, lines[line]);
        if (ids.empty())
            continue;
        if (tokens > 0 && tokens + static_cast<std::int64_t>(ids.size()) > kTokensTogether)
            flush();
        tokens += static_cast<std::int64_t>(ids.size());
        sequences.push_back(std::move(ids));
        of.push_back(line);
    }
    if (!sequences.empty())
        flush();
    progress.report(Phrase::tr("Reading the lines"), lines.size(), lines.size());
}

void SentenceIndex::State::centre() {
    const EmbeddingTable all = table();
    std::vector<std::size_t> present;
    for (std::size_t row = 0; row < all.rows(); ++row)
        if (std::ranges::any_of(all.row(row), [](float number) { return number != 0; }))
            present.push_back(row);
    if (present.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("There is no line of text to compare with."));
    mean = meanOf(all, present);
    for (const std::size_t row : present)
        for (std::size_t i = 0; i < mean.size(); ++i)
            points[row * mean.size() + i] -= mean[i];
}

SentenceIndex::SentenceIndex(const std::filesystem::path& folder, int threads, std::vector<std::string> lines,
                             const Progress& progress, const std::stop_token& stop)
    : state_(std::make_unique<State>(folder, threads)) {
    state_->lines = std::move(lines);
    state_->read(progress, stop);
    state_->centre();
}

SentenceIndex::~SentenceIndex() = default;
SentenceIndex::SentenceIndex(SentenceIndex&&) noexcept = default;

std::size_t SentenceIndex::size() const {
    return state_->lines.size();
}

std::vector<NearLine> SentenceIndex::nearest(const std::string& sentence, std::size_t most,
                                             const std::stop_token& stop) {
    const std::vector<std::vector<std::int32_t>> sequences{idsOf(state_->model, std::string(trimmed(sentence)))};
    if (sequences[0].empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("There is no sentence to compare with."),
                    Phrase::tr("Write a sentence of words."));
    std::vector<float> point = pointsOf(state_->model, sequences);
    for (std::size_t i = 0; i < point.size(); ++i)
        point[i] -= state_->mean[i];
    std::vector<std::size_t> same;
    for (std::size_t line = 0; line < state_->lines.size(); ++line)
        if (trimmed(state_->lines[line]) == trimmed(sentence))
            same.push_back(line);
    std::vector<NearLine> lines;
    for (const RowNeighbour& row : nearestRows(state_->table(), point, same, most, stop))
        lines.push_back({row.row, withReplacements(state_->lines[row.row]), row.cosine});
    return lines;
}

OrderedJson toJson(const std::vector<NearLine>& lines) {
    OrderedJson json = OrderedJson::array();
    for (const NearLine& line : lines)
        json.push_back({{"line", line.line + 1}, {"text", line.text}, {"cosine", line.cosine}});
    return json;
}

} // namespace kantai
