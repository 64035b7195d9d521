// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

// The remedy for a damaged project file is this verb, which cannot advise to run itself.
VerifyOutcome verify(const std::string& source, Session& session) {
    try {
        return verifyProject(openProject(source), session.progress(), session.stop());
    } catch (const Error& error) {
        if (error.remedy().kind != Remedy::RestoreProject && error.remedy().kind != Remedy::VerifyProject)
            throw;
        throw Error(error.code(), error.message(),
                    "Copy the .kantai file back from a backup. The corpus, tokenizers and checkpoints beside it are "
                    "files of their own and are not touched.");
    }
}

int runVerify(const std::string& source, Session& session) {
    const VerifyOutcome outcome = verify(source, session);
    for (const std::string& defect : outcome.defects)
        session.console.line(defect);
    session.console.line(
        fmt::format("Checked {} files, {}.", outcome.filesChecked, formatBytes(outcome.bytesChecked)));
    session.console.object({{"filesChecked", outcome.filesChecked},
                            {"bytesChecked", outcome.bytesChecked},
                            {"defects", outcome.defects}});
    if (outcome.defects.empty())
        return kDone;
    throw Error(ErrorCode::BadInput,
                fmt::format("The project has {} {}.", outcome.defects.size(),
                            outcome.defects.size() == 1 ? "defect" : "defects"),
                "Restore the files listed above from a backup. Other checkpoints are not affected.");
}

} // namespace

void addVerifyVerb(Verb& app, Session& session) {
    auto project = std::make_shared<std::string>();
    Verb* verb = app.addVerb("verify", "Compare every file of a project with its recorded SHA-256 checksum");
    addText(*verb, "PROJECT", *project, kProjectHelp)->required();
    session.declare(*verb, [project, &session] { return runVerify(*project, session); });
}

} // namespace kantai::cli
