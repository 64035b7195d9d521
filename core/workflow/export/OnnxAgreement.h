// SPDX-License-Identifier: GPL-3.0-or-later
// How well exported ONNX files agree with the model that they were made from. Part of the export; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// A sequence with one <mask>, and what stood there.
struct MaskedIds {
    std::vector<std::int64_t> ids; // with <s> and </s>
    std::size_t position = 0;
    std::int64_t target = -1; // -1: not known
};

// Of held-out lines, or else of the pinned sentences; at most 64, and no more than what computing them takes a few
// seconds with a model of that many parameters, but four. Empty where there is neither.
std::vector<MaskedIds> sentencesToCompare(const ProjectHandle& project, const Project& database, const RunRow& run,
                                          std::int64_t parameters);

struct OnnxAgreement {
    std::string file; // "onnx/model.onnx"
    std::uint64_t bytes = 0;
    std::size_t sentences = 0;
    std::size_t sameFirst = 0;        // sentences whose most probable answer is the same
    double commonOfFive = 0;          // how many of the first five answers are, on average
    double largestDifference = 0;     // of a logit
    double loss = 0, lossOfModel = 0; // nats a mask; 0 where no target is known

    double lossIncrease() const { return lossOfModel > 0 ? loss / lossOfModel - 1 : 0; } // a share
};

// Reads the files of folder back and computes them beside the model of checkpoint, in float32. Throws
// Error(Interrupted) on request.
std::vector<OnnxAgreement> measureAgreement(const std::filesystem::path& checkpoint,
                                            const std::filesystem::path& folder,
                                            const std::vector<std::string>& files,
                                            const std::vector<MaskedIds>& sentences, const Progress& progress,
                                            std::stop_token stop);

// One English sentence, for the model card and the command line.
std::string agreementText(const OnnxAgreement& agreement);

} // namespace kantai
