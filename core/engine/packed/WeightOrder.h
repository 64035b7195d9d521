// SPDX-License-Identifier: GPL-3.0-or-later
// The two memory layouts of the packed engine's weights. Used by the engine and by code that loads a model for
// inference.
#pragma once

#include "core/model/TensorLayout.h"

namespace kantai {

// Rows: each tensor row by row, as its shape says. Panels: the matrices for which inPanels() is true are laid out as
// kernels/PanelProduct reads them, which is faster for short sentences but cannot be trained.
enum class WeightOrder { Rows, Panels };

bool isProductWeight(const TensorSpec& spec); // a matrix that matrix products read
bool inPanels(const TensorSpec& spec);

} // namespace kantai
