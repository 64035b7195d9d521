// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/TorchVersion.h"

namespace kantai {

std::string torchVersion() {
    return KANTAI_TORCH_VERSION;
}

} // namespace kantai
