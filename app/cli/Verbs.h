// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of kantai, one file each: every function declares its options and help in app and the function to run.
// Called by main() before the command line is parsed.
#pragma once

#include "app/cli/Session.h"

namespace kantai::cli {

void addNewVerb(CLI::App& app, Session& session);
void addImportVerb(CLI::App& app, Session& session);
void addImportModelVerb(CLI::App& app, Session& session);
void addCorpusVerb(CLI::App& app, Session& session);
void addTokenizerVerb(CLI::App& app, Session& session);
void addModelVerb(CLI::App& app, Session& session);
void addDevicesVerb(CLI::App& app, Session& session);
void addPretrainVerb(CLI::App& app, Session& session);
void addQueueVerb(CLI::App& app, Session& session);
void addEvaluateVerb(CLI::App& app, Session& session);
void addFillMaskVerb(CLI::App& app, Session& session);
void addLensVerb(CLI::App& app, Session& session);
void addNearestVerb(CLI::App& app, Session& session);
void addClassifyVerb(CLI::App& app, Session& session);
void addExportVerb(CLI::App& app, Session& session);
void addRunsVerb(CLI::App& app, Session& session);
void addRunVerb(CLI::App& app, Session& session);
void addCheckpointsVerb(CLI::App& app, Session& session);
void addCheckpointVerb(CLI::App& app, Session& session);
void addProbeVerb(CLI::App& app, Session& session);
void addVerifyVerb(CLI::App& app, Session& session);
void addDoctorVerb(CLI::App& app, Session& session);
void addDemoVerb(CLI::App& app, Session& session);
void addBenchVerb(CLI::App& app, Session& session);         // the tokenizer's part
void addTrainingBenchVerb(CLI::App& app, Session& session); // after addBenchVerb: bench train
void addFillMaskBenchVerb(CLI::App& app, Session& session); // after addBenchVerb: bench fill-mask

// The help texts that several verbs share.
inline constexpr const char* kProjectHelp = "The folder of the project, or the .kantai file in it";
inline constexpr const char* kCheckpointHelp =
    "best (lowest held-out loss), latest, or a number that kantai checkpoints lists; by default best";

} // namespace kantai::cli
