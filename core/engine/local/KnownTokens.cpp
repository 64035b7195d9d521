// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/KnownTokens.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

void requireKnownTokens(const PackedBatch& batch, const RobertaConfig& config) {
    const auto require = [&](const std::vector<std::int32_t>& ids) {
        for (const std::int32_t id : ids)
            if (id < 0 || id >= config.vocabularySize)
                throw Error(
                    ErrorCode::BadInput,
                    Phrase::tr("The text contains the token id {}, but the model has only {} vocabulary rows.", id,
                               config.vocabularySize),
                    Phrase::tr("Use the tokenizer that belongs to the model."));
    };
    require(batch.ids);
    if (!config.isClassifier())
        return require(batch.targets);
    for (const std::int32_t label : batch.targets)
        if (label < 0 || label >= config.classes())
            throw Error(ErrorCode::Internal, Phrase::tr("The classifier has {} labels, none with the number {}.",
                                                        config.classes(), label));
}

void requireOfBatch(const TeacherSignal& signal, const PackedBatch& batch) {
    const auto rows = static_cast<std::size_t>(batch.masked());
    const auto columns = static_cast<std::size_t>(signal.columns), width = static_cast<std::size_t>(signal.width);
    const bool fits = signal.columns > 0 && signal.logits.size() == rows * columns;
    if (!fits || (!signal.states.empty() && signal.states.size() != rows * width))
        throw Error(ErrorCode::Internal, "The signal of the teacher is not of this batch.");
}

} // namespace kantai
