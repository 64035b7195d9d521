// SPDX-License-Identifier: GPL-3.0-or-later
// kantai-engine: kantai with all its verbs, those that need LibTorch included. People start kantai, which becomes
// this program when it needs to.
#include "app/PatientThreads.h"
#include "app/cli/Program.h"

int main(int argc, char** argv) {
    using namespace kantai::cli;
    kantai::startWithPatientThreads(argv);
    constexpr AddVerb kVerbs[] = {addNewVerb,      addImportVerb,        addTokenizerVerb,    addModelVerb,
                                  addPretrainVerb, addEvaluateVerb,      addFillMaskVerb,     addExportVerb,
                                  addRunsVerb,     addCheckpointsVerb,   addVerifyVerb,       addDemoVerb,
                                  addBenchVerb,    addTrainingBenchVerb, addFillMaskBenchVerb};
    return runProgram(argc, argv, kVerbs);
}
