// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a model.safetensors.index.json beside one part: refused, or exactly that part with all its tensors.
#include "core/model/WeightFiles.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

namespace {

struct Folder {
    Folder() {
        const float numbers[2] = {1, 2};
        writeSafetensors(folder.path() / "model-00001-of-00001.safetensors",
                         {{"a", TensorType::Float32, {1}, std::as_bytes(std::span(numbers, 1))},
                          {"b", TensorType::Float32, {1}, std::as_bytes(std::span(numbers + 1, 1))}});
    }
    fuzz::TemporaryFolder folder;
};

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Folder model;
    const fs::path& folder = model.folder.path();
    fuzz::overwrite(folder / kShardIndexFile, fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const WeightFiles files = WeightFiles::ofFolder(folder);
        fuzz::promise(files.files().size() == 1, "no other file is read");
        fuzz::promise(files.files()[0].tensors().size() == 2, "the index lists each tensor once");
    });
    return 0;
}
