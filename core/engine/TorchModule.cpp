// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/TorchModule.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <string_view>

namespace kantai {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "libkantai-torch.so";

Error cannotLoad(const std::string& reason) {
    return {ErrorCode::Usage, Phrase::tr("LibTorch's engine cannot be loaded: {}.", reason),
            Phrase::tr("Install Kantai Studio again, with LibTorch (built from source: ./test builds it too), or "
                       "choose the device cpu.")};
}

// Installed, programs are in bin and the module in lib/kantai/modules; built, programs are one folder deeper or as
// deep.
fs::path modulePath() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const char* relative : {"../lib/kantai/modules", "../../lib/kantai/modules"})
        if (const fs::path path = program / relative / kFileName; fs::exists(path, error))
            return path;
    throw cannotLoad(Phrase::tr("{} is missing", kFileName));
}

// Never unloaded, because the threads and statics of LibTorch do not support it.
void* module() {
    static void* const handle = dlopen(modulePath().c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        const char* reason = dlerror();
        throw cannotLoad(reason == nullptr ? kFileName : reason);
    }
    return handle;
}

template <class Function>
Function* symbol(const char* name) {
    auto* found = reinterpret_cast<Function*>(dlsym(module(), name));
    if (found == nullptr)
        throw cannotLoad(Phrase::tr("{} belongs to another version", kFileName));
    return found;
}

void requireOwnVersion() {
    const std::string_view version = symbol<const char*()>("kantaiTorchModuleVersion")();
    if (version != KANTAI_VERSION)
        throw cannotLoad(Phrase::tr("{} belongs to another version", kFileName));
}

} // namespace

std::vector<DeviceInfo> torchDevices() {
    requireOwnVersion();
    std::vector<DeviceInfo> devices;
    symbol<void(std::vector<DeviceInfo>&)>("kantaiTorchDevices")(devices);
    return devices;
}

std::unique_ptr<Engine> loadTorchEngine(ModelWeights& weights, const EngineSettings& settings) {
    requireOwnVersion();
    using Make = Engine*(ModelWeights&, const EngineSettings&);
    return std::unique_ptr<Engine>(symbol<Make>("kantaiMakeTorchEngine")(weights, settings));
}

std::unique_ptr<ProcessGroup> joinRanks(const Ranks& ranks) {
    requireOwnVersion();
    return std::unique_ptr<ProcessGroup>(symbol<ProcessGroup*(const Ranks&)>("kantaiJoinRanks")(ranks));
}

} // namespace kantai
