// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the manifest of a checkpoint: every defect is told in a sentence, nothing is thrown, and what a check
// of names and sizes reports is also reported by the one that computes checksums.
#include "core/training/checkpoint/CheckpointFiles.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

namespace {

struct Checkpoint {
    Checkpoint() {
        for (const char* name : {kWeightsFile, kOptimizerFile, kStateFile, kConfigFile, kTokenizerFile})
            fuzz::overwrite(folder.path() / name, name);
    }
    fuzz::TemporaryFolder folder;
};

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Checkpoint checkpoint;
    const fs::path& folder = checkpoint.folder.path();
    fuzz::overwrite(folder / kManifestFile, fuzz::textOf(data, size));
    const std::vector<std::string> quick = checkpointDefects(folder, false);
    const std::vector<std::string> full = checkpointDefects(folder, true);
    fuzz::promise(full.size() >= quick.size(), "checksums hide no defect");
    for (const std::string& defect : full)
        fuzz::promise(!defect.empty() && defect.size() < 4000, "a defect is one sentence");
    const bool whole = fuzz::accepts([&] { requireWholeCheckpoint(folder); });
    fuzz::promise(whole == full.empty(), "a checkpoint is refused exactly when it has defects");
    return 0;
}
