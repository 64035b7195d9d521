// SPDX-License-Identifier: GPL-3.0-or-later
// RobertaForMaskedLM on LibTorch together with the weights that it views. Used by tests that hold an engine against
// it.
#pragma once

#include "tests/support/RobertaForMaskedLM.h"

#include <utility>

namespace kantai::test {

struct OwnedWeights {
    ModelWeights weights;
};

class ReferenceModel : public OwnedWeights, public RobertaForMaskedLM {
public:
    explicit ReferenceModel(ModelWeights given)
        : OwnedWeights{std::move(given)}, RobertaForMaskedLM(OwnedWeights::weights) {}
    ReferenceModel(const RobertaConfig& config, std::uint64_t seed)
        : ReferenceModel(ModelWeights::initial(config, seed)) {}
    ReferenceModel(const ReferenceModel&) = delete;
    ReferenceModel& operator=(const ReferenceModel&) = delete;
};

} // namespace kantai::test
