// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a safetensors file: refused, or every tensor lies in the file and has the bytes that its shape needs.
#include "core/model/Safetensors.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const SafetensorsFile tensors(file.path());
        std::size_t total = 0;
        for (const TensorEntry& tensor : tensors.tensors()) {
            std::size_t bytes = sizeOf(tensor.type);
            for (const std::int64_t length : tensor.shape)
                bytes *= static_cast<std::size_t>(length);
            fuzz::promise(bytes == tensor.bytes.size(), "a tensor has the bytes that its shape needs");
            fuzz::promise(&tensors.at(tensor.name) == &tensor, "a tensor is found by its name");
            for (const std::byte byte : tensor.bytes) // reads them all
                total += std::to_integer<std::size_t>(byte);
        }
        fuzz::promise(total <= 255 * size, "tensors share no bytes");
    });
    return 0;
}
