// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TorchVersion.h"

#include <torch/version.h>

namespace kantai {

std::string torchVersion() {
    return TORCH_VERSION;
}

} // namespace kantai
