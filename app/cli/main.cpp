// SPDX-License-Identifier: GPL-3.0-or-later
// kantai: everything the Studio does, without a screen. Each verb calls the same workflow function as the window.
#include "app/PassiveOpenMpWait.h"
#include "app/cli/Program.h"

#include <algorithm>
#include <malloc.h>
#include <string_view>

namespace {

// Verbs that compute with a model, and so start the threads of OpenMP.
bool computes(int argc, char** argv) {
    constexpr std::string_view kVerbs[] = {"pretrain", "queue",    "evaluate", "compare", "fill-mask", "lens",
                                           "nearest",  "classify", "export",   "demo",    "bench",     "worker"};
    return argc > 1 && std::ranges::find(kVerbs, std::string_view(argv[1])) != std::end(kVerbs);
}

} // namespace

int main(int argc, char** argv) {
    using namespace kantai::cli;
    if (computes(argc, argv))
        kantai::reexecWithPassiveOpenMpWait(argv);
    // Large buffers come and go while words are counted and merged: outside the heap they leave no holes in it, which
    // saves a third of the memory.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    constexpr AddVerb kVerbs[] = {addNewVerb,       addImportVerb,        addImportModelVerb,   addCorpusVerb,
                                  addTokenizerVerb, addModelVerb,         addPretrainVerb,      addQueueVerb,
                                  addEvaluateVerb,  addCompareVerb,       addFillMaskVerb,      addLensVerb,
                                  addNearestVerb,   addClassifyVerb,      addDevicesVerb,       addExportVerb,
                                  addRunsVerb,      addRunVerb,           addCheckpointsVerb,   addCheckpointVerb,
                                  addProbeVerb,     addVerifyVerb,        addDoctorVerb,        addDemoVerb,
                                  addBenchVerb,     addTrainingBenchVerb, addFillMaskBenchVerb, addWorkerVerb};
    return runProgram(argc, argv, kVerbs);
}
