// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/CheckpointImage.h"
#include "core/base/Files.h"
#include "core/base/Parallel.h"

#include <cstring>

namespace kantai {

namespace {

constexpr std::int64_t kPiece = 1 << 20; // bytes that a thread copies at once

void copyInto(Workspace& workspace, TensorToWrite& tensor) {
    const auto count = static_cast<std::int64_t>(tensor.bytes.size());
    auto* copy = workspace.take<std::byte>(count);
    inPieces(count, kPiece, [&](std::int64_t begin, std::int64_t end) {
        std::memcpy(copy + begin, tensor.bytes.data() + begin, static_cast<std::size_t>(end - begin));
    });
    tensor.bytes = {copy, tensor.bytes.size()};
}

void writeText(const fs::path& file, const std::string& text) {
    FileWriter writer(file);
    writer.write(text);
    writer.close();
}

} // namespace

CheckpointImage::CheckpointImage(CheckpointContents contents) : contents_(std::move(contents)) {
    for (std::vector<TensorToWrite>* tensors : {&contents_.weights, &contents_.optimizer})
        for (TensorToWrite& tensor : *tensors)
            copyInto(copies_, tensor);
}

WrittenCheckpoint CheckpointImage::write(const fs::path& folder) const {
    return writeCheckpoint(contents_, folder);
}

WrittenCheckpoint writeCheckpoint(const CheckpointContents& contents, const fs::path& target) {
    AtomicFolder folder(target);
    writeSafetensors(folder.path() / kWeightsFile, contents.weights);
    if (contents.part == CheckpointPart::Whole)
        writeSafetensors(folder.path() / kOptimizerFile, contents.optimizer, contents.optimizerMetadata);
    for (const auto& [name, text] : contents.texts)
        writeText(folder.path() / name, text);
    WrittenCheckpoint written;
    written.manifestSha256 = writeManifest(folder.path(), contents.part);
    for (const auto& file : fs::directory_iterator(folder.path()))
        written.bytes += file.file_size();
    folder.replace(); // the same step of the run that this one went on from may be there
    return written;
}

} // namespace kantai
