// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchDevices.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <array>
#include <dlfcn.h>
#include <torch/cuda.h>
#include <torch/version.h>

namespace kantai {

namespace {

// What NVIDIA's driver tells of a card, through the part of its C interface that has been the same since CUDA 4: the
// headers of CUDA need not be there when the Studio is built.
class NvidiaDriver {
public:
    NvidiaDriver() : library_(dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL)) {
        const auto initialise = symbol<int(unsigned)>("cuInit");
        usable_ = initialise != nullptr && initialise(0) == 0;
    }

    void describe(DeviceInfo& info) const {
        const auto device = symbol<int(int*, int)>("cuDeviceGet");
        const auto name = symbol<int(char*, int, int)>("cuDeviceGetName");
        const auto memory = symbol<int(std::size_t*, int)>("cuDeviceTotalMem_v2");
        const auto attribute = symbol<int(int*, int, int)>("cuDeviceGetAttribute");
        int handle = 0;
        if (!usable_ || device == nullptr || device(&handle, info.device.index) != 0)
            return;
        std::array<char, 256> text{};
        if (name != nullptr && name(text.data(), static_cast<int>(text.size()) - 1, handle) == 0)
            info.name = text.data();
        std::size_t bytes = 0;
        if (memory != nullptr && memory(&bytes, handle) == 0)
            info.memory = bytes;
        constexpr int kComputeCapabilityMajor = 75, kFirstWithBf16 = 8;
        int major = 0;
        if (attribute != nullptr && attribute(&major, kComputeCapabilityMajor, handle) == 0)
            info.hasBf16 = major >= kFirstWithBf16;
    }

private:
    template <class Function>
    Function* symbol(const char* name) const {
        return library_ == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(library_, name));
    }

    void* library_; // stays loaded, as LibTorch uses it too
    bool usable_ = false;
};

int cudaDevices() {
    return torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
}

} // namespace

std::vector<DeviceInfo> devicesOfTorch() {
    std::vector<DeviceInfo> devices{{kTorchCpu, {}, 0, false}};
    if (const int count = cudaDevices(); count > 0) {
        const NvidiaDriver driver;
        for (int index = 0; index < count; ++index) {
            DeviceInfo info{{DeviceType::Cuda, index}, Phrase::tr("GPU {}", index), 0, false};
            driver.describe(info);
            devices.push_back(info);
        }
    }
    if (at::hasMPS())
        devices.push_back({{DeviceType::Mps}, Phrase::tr("GPU of Apple"), 0, false});
    return devices;
}

torch::Device torchDevice(Device device) {
    const auto fail = [] {
        throw Error(ErrorCode::Usage, Phrase::tr("LibTorch {} has no such device on this computer.", TORCH_VERSION),
                    Phrase::tr("Choose a device that this computer has."));
    };
    switch (device.type) {
    case DeviceType::Cpu:
    case DeviceType::TorchCpu:
        break;
    case DeviceType::Cuda:
        if (device.index >= cudaDevices())
            fail();
        return {torch::kCUDA, static_cast<c10::DeviceIndex>(device.index)};
    case DeviceType::Mps:
        if (!at::hasMPS())
            fail();
        return {torch::kMPS};
    }
    return {torch::kCPU};
}

} // namespace kantai
