// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierData.h"
#include "core/base/CounterRandom.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/data/RandomStreams.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kantai {

namespace {

// Which rows are held out.
std::vector<bool> heldOutRows(const LabelledTexts& texts, const ClassifierOptions& options) {
    std::unordered_map<std::string_view, std::size_t> firstRows; // of each text
    std::vector<std::vector<std::size_t>> ofLabel(texts.labels.size());
    for (std::size_t row = 0; row < texts.rows.size(); ++row)
        if (firstRows.try_emplace(texts.rows[row].text, row).second)
            ofLabel[static_cast<std::size_t>(texts.rows[row].label)].push_back(row);
    std::unordered_set<std::size_t> chosen;
    for (std::size_t label = 0; label < ofLabel.size(); ++label) {
        const std::vector<std::size_t>& rows = ofLabel[label];
        if (rows.size() < 2)
            continue;
        const auto wanted = std::llround(options.heldOutFraction * static_cast<double>(rows.size()));
        const auto count = std::clamp<std::int64_t>(wanted, 1, static_cast<std::int64_t>(rows.size()) - 1);
        const auto order =
            permutation(static_cast<std::uint32_t>(rows.size()), options.seed, kClassifierSplitStreams + label);
        for (std::int64_t i = 0; i < count; ++i)
            chosen.insert(rows[order[static_cast<std::size_t>(i)]]);
    }
    std::vector<bool> heldOut;
    heldOut.reserve(texts.rows.size());
    for (const LabelledText& row : texts.rows)
        heldOut.push_back(chosen.contains(firstRows.at(row.text)));
    return heldOut;
}

void requireUsable(const ClassifierData& data) {
    std::set<std::int32_t> labels;
    for (const LabelledSequence& sequence : data.training)
        labels.insert(sequence.label);
    if (data.heldOut.empty() || labels.size() < 2)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("There are too few different texts to train on some and to measure on others."),
                    Phrase::tr("Give at least two different texts for each of two labels."));
}

} // namespace

std::vector<std::int32_t> sequenceOf(const Tokenizer& tokenizer, const std::string& text, std::int64_t longest,
                                     bool* isCut) {
    std::vector<std::int32_t> ids{static_cast<std::int32_t>(kBosId)};
    for (const TokenId id : tokenizer.encode(text))
        ids.push_back(static_cast<std::int32_t>(id));
    const auto most = static_cast<std::size_t>(longest) - 1;
    if (isCut != nullptr)
        *isCut = ids.size() > most;
    ids.resize(std::min(ids.size(), most));
    ids.push_back(static_cast<std::int32_t>(kEosId));
    return ids;
}

ClassifierData classifierData(const LabelledTexts& texts, const Tokenizer& tokenizer,
                              const ClassifierOptions& options, const Progress& progress,
                              const std::stop_token& stop) {
    constexpr std::size_t kReportEvery = 256;
    const std::vector<bool> heldOut = heldOutRows(texts, options);
    ClassifierData data;
    for (std::size_t row = 0; row < texts.rows.size(); ++row) {
        if (row % kReportEvery == 0) {
            throwIfStopped(stop, Phrase::noop("The fine-tuning"));
            progress.report(Phrase::noop("Encoding"), row, texts.rows.size());
        }
        bool isCut = false;
        LabelledSequence sequence{sequenceOf(tokenizer, texts.rows[row].text, options.blockSize, &isCut),
                                  texts.rows[row].label, row};
        data.cut += isCut ? 1 : 0;
        (heldOut[row] ? data.heldOut : data.training).push_back(std::move(sequence));
    }
    requireUsable(data);
    return data;
}

PackedBatch classifierBatch(std::span<const LabelledSequence> sequences, std::span<const std::uint32_t> indices) {
    PackedBatch batch;
    batch.starts = {0};
    for (const std::uint32_t index : indices) {
        const LabelledSequence& sequence = sequences[index];
        batch.positions.push_back(batch.tokens());
        batch.targets.push_back(sequence.label);
        batch.ids.insert(batch.ids.end(), sequence.ids.begin(), sequence.ids.end());
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

} // namespace kantai
