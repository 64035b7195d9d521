// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/KnownTokens.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

void requireKnownTokens(const PackedBatch& batch, const RobertaConfig& config) {
    for (const auto* ids : {&batch.ids, &batch.targets})
        for (const std::int32_t id : *ids)
            if (id < 0 || id >= config.vocabularySize)
                throw Error(
                    ErrorCode::BadInput,
                    Phrase::tr("The text contains the token id {}, but the model has only {} vocabulary rows.", id,
                               config.vocabularySize),
                    Phrase::tr("Use the tokenizer that belongs to the model."));
}

} // namespace kantai
