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

void requireOfBatch(const Lesson& lesson, const PackedBatch& batch) {
    const auto rows = static_cast<std::size_t>(batch.masked());
    const auto columns = static_cast<std::size_t>(lesson.columns), width = static_cast<std::size_t>(lesson.width);
    const bool fits = lesson.columns > 0 && lesson.logits.size() == rows * columns;
    if (!fits || (!lesson.states.empty() && lesson.states.size() != rows * width))
        throw Error(ErrorCode::Internal, "The lesson is not of this batch.");
}

} // namespace kantai
