// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DeviceList.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/Processor.h"
#include "core/engine/TorchModule.h"
#include "core/engine/packed/kernels/MatrixProduct.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <dlfcn.h>
#include <iterator>
#include <utility>

namespace kantai {

namespace {

constexpr std::array kTypes{std::pair{DeviceType::Cpu, "cpu"}, std::pair{DeviceType::TorchCpu, "torch:cpu"},
                            std::pair{DeviceType::Cuda, "cuda"}, std::pair{DeviceType::Mps, "mps"}};

bool hasGpuDriver() {
#ifdef __APPLE__
    return true;
#else
    for (const char* driver : {"libcuda.so.1", "libamdhip64.so"})
        if (void* handle = dlopen(driver, RTLD_LAZY | RTLD_LOCAL)) {
            dlclose(handle);
            return true;
        }
    return false;
#endif
}

const DeviceInfo& processor() {
    static const DeviceInfo info{kCpu, processorName(), physicalMemory(), hasFastBf16()};
    return info;
}

std::vector<DeviceInfo> findDevices() {
    std::vector<DeviceInfo> devices{processor()};
    try {
        for (DeviceInfo& device : torchDevices()) {
            if (device.device == kTorchCpu)
                device = {kTorchCpu, processor().name, processor().memory, false};
            devices.push_back(device);
        }
    } catch (const Error&) {
        // Without LibTorch there is the processor; who asks for another device is told why it cannot be loaded.
    }
    return devices;
}

std::string namesOf(const std::vector<DeviceInfo>& devices) {
    std::string names;
    for (const DeviceInfo& device : devices)
        names += (names.empty() ? "" : ", ") + toString(device.device);
    return names;
}

} // namespace

std::string toString(Device device) {
    const auto* found = std::ranges::find(kTypes, device.type, [](const auto& type) { return type.first; });
    return device.index == 0 ? std::string(found->second)
                             : std::string(found->second) + ":" + std::to_string(device.index);
}

Device deviceNamed(const std::string& name) {
    for (const auto& [type, known] : kTypes)
        if (name == known)
            return {type};
    constexpr std::string_view kCuda = "cuda:";
    Device device{DeviceType::Cuda};
    const char* end = name.data() + name.size();
    if (name.starts_with(kCuda) && name.size() > kCuda.size()) {
        const auto [stop, error] = std::from_chars(name.data() + kCuda.size(), end, device.index);
        if (error == std::errc() && stop == end && device.index >= 0)
            return device;
    }
    constexpr const char* kNames = "auto, cpu, torch:cpu, cuda, cuda:1, mps";
    throw Error(ErrorCode::Usage, Phrase::tr("There is no device '{}'.", name),
                Phrase::tr("Choose one of: {}.", kNames));
}

const std::vector<DeviceInfo>& availableDevices() {
    static const std::vector<DeviceInfo> devices = findDevices();
    return devices;
}

bool hasDevice(Device device) {
    return device == kCpu || std::ranges::count(availableDevices(), device, &DeviceInfo::device) > 0;
}

const DeviceInfo& deviceInfo(Device device) {
    if (device == kCpu)
        return processor(); // without loading LibTorch
    const std::vector<DeviceInfo>& all = availableDevices();
    const auto found = std::ranges::find(all, device, &DeviceInfo::device);
    if (found != all.end())
        return *found;
    torchDevices(); // throws where LibTorch cannot be loaded
    throw Error(ErrorCode::Usage, Phrase::tr("This computer has no device {}.", toString(device)),
                Phrase::tr("Choose one of: {}.", namesOf(all)));
}

std::vector<DeviceInfo> usualDevices() {
    std::vector<DeviceInfo> devices{processor()};
    if (hasGpuDriver())
        std::ranges::copy_if(availableDevices(), std::back_inserter(devices), [](const DeviceInfo& info) {
            return info.device.type == DeviceType::Cuda || info.device.type == DeviceType::Mps;
        });
    return devices;
}

Device bestDevice() {
    const std::vector<DeviceInfo> devices = usualDevices();
    return devices.size() > 1 ? devices[1].device : kCpu;
}

} // namespace kantai
