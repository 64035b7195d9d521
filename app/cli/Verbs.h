// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of kantai, one file each: every function declares its options and help in app and the function to run.
// Called by main() before the command line is parsed.
#pragma once

#include "app/cli/Session.h"

namespace kantai::cli {

void addNewVerb(Verb& app, Session& session);
void addImportVerb(Verb& app, Session& session);
void addImportModelVerb(Verb& app, Session& session);
void addCorpusVerb(Verb& app, Session& session);
void addTokenizerVerb(Verb& app, Session& session);
void addModelVerb(Verb& app, Session& session);
void addDevicesVerb(Verb& app, Session& session);
void addPretrainVerb(Verb& app, Session& session);
void addWorkerVerb(Verb& app, Session& session);
void addQueueVerb(Verb& app, Session& session);
void addEvaluateVerb(Verb& app, Session& session);
void addCompareVerb(Verb& app, Session& session);
void addFillMaskVerb(Verb& app, Session& session);
void addLensVerb(Verb& app, Session& session);
void addNearestVerb(Verb& app, Session& session);
void addClassifyVerb(Verb& app, Session& session);
void addExportVerb(Verb& app, Session& session);
void addRunsVerb(Verb& app, Session& session);
void addRunVerb(Verb& app, Session& session);
void addCheckpointsVerb(Verb& app, Session& session);
void addCheckpointVerb(Verb& app, Session& session);
void addProbeVerb(Verb& app, Session& session);
void addVerifyVerb(Verb& app, Session& session);
void addDoctorVerb(Verb& app, Session& session);
void addDemoVerb(Verb& app, Session& session);
void addBenchVerb(Verb& app, Session& session);         // the tokenizer's part
void addTrainingBenchVerb(Verb& app, Session& session); // after addBenchVerb: bench train
void addFillMaskBenchVerb(Verb& app, Session& session); // after addBenchVerb: bench fill-mask

// The help texts that several verbs share.
inline constexpr const char* kProjectHelp = "The folder of the project, or the .kantai file in it";
inline constexpr const char* kCheckpointHelp =
    "best (lowest held-out loss), latest, or a number that kantai checkpoints lists; by default best";

} // namespace kantai::cli
