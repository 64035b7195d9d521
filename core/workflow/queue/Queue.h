// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a project: training runs that the user lines up, and changes until they begin. Each function is one
// commit. Called by both front ends; any thread. All throw Error(BadInput) for a read-only project and for an entry
// that is not there.
#pragma once

#include "core/project/Project.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// Another value for an option of an entry, both as OptionText.h reads them.
struct OptionChange {
    std::string option, value;
};

// Puts a new run at the end; returns the number of the entry. Throws Error(Usage) for a configuration or options that
// cannot be, and for a request that resumes a run. Whether the corpus and the tokenizer are there is asked when the
// run begins.
std::int64_t addToQueue(const ProjectHandle& project, const PretrainRequest& request);

// The same run once more behind it, waiting, with changes. name: "" for the name of the original, or, with changes,
// for one that tells them. Returns the number of the new entry.
std::int64_t duplicateInQueue(const ProjectHandle& project, std::int64_t entry,
                              const std::vector<OptionChange>& changes = {}, const std::string& name = {});

// place: 1 for the first; beyond the end it is the last.
void moveInQueue(const ProjectHandle& project, std::int64_t entry, std::int64_t place);

// Its run, if it has one, stays. Throws Error(BadInput) for an entry that is running.
void removeFromQueue(const ProjectHandle& project, std::int64_t entry);

// The request with other values of options. Throws Error(Usage).
PretrainRequest changed(PretrainRequest request, const std::vector<OptionChange>& changes);
// "learningRate=1e-4 batchSize=16"
std::string nameOf(const std::vector<OptionChange>& changes);

} // namespace kantai
