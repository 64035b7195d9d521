// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineFactory.h"

#include "core/engine/TorchModule.h"
#include "core/engine/packed/PackedEngine.h"

namespace kantai {

std::unique_ptr<Engine> makeEngine(ModelWeights& weights, const EngineSettings& settings) {
    if (settings.device == kCpu)
        return makePackedEngine(weights, settings);
    deviceInfo(settings.device); // throws where there is no such device
    return loadTorchEngine(weights, settings);
}

} // namespace kantai
