// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/WeightOrder.h"

#include "core/engine/packed/kernels/PanelProduct.h"

namespace kantai {

bool isProductWeight(const TensorSpec& spec) {
    return spec.shape.size() == 2 && !spec.name.ends_with("position_embeddings.weight") &&
           !spec.name.ends_with("token_type_embeddings.weight");
}

bool inPanels(const TensorSpec& spec) {
    const bool embeds = spec.name.ends_with("word_embeddings.weight"); // read row by row as well
    return isProductWeight(spec) && !embeds && spec.shape[0] % kPanel == 0;
}

} // namespace kantai
