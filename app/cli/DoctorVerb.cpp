// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace kantai::cli {

namespace {

struct DoctorOptions {
    std::string project;
    bool yes = false;
};

const char* nameOf(Mending mending) {
    switch (mending) {
    case Mending::None:
        break;
    case Mending::ForgetCorpusFile:
        return "forget-corpus-file";
    case Mending::ForgetOriginal:
        return "forget-original";
    case Mending::ForgetCheckpoint:
        return "forget-checkpoint";
    case Mending::ForgetSnapshot:
        return "forget-snapshot";
    case Mending::ForgetClassifier:
        return "forget-classifier";
    case Mending::RewriteTokenizer:
        return "rewrite-tokenizer";
    case Mending::RemoveFileOrFolder:
        return "delete";
    }
    return "none";
}

// Without a terminal there is nobody to ask.
bool isWanted(const Finding& finding, const DoctorOptions& options, Session& session) {
    if (options.yes)
        return true;
    if (session.console.json || ::isatty(STDIN_FILENO) == 0)
        return false;
    session.console.endProgress();
    session.console.message("  " + mendingText(finding) + " [y/N]");
    std::string answer;
    return std::getline(std::cin, answer) && (answer == "y" || answer == "Y" || answer == "yes");
}

int runDoctor(const DoctorOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const std::vector<Finding> findings = examineProject(project, session.progress(), session.stop());
    std::size_t mended = 0;
    for (const Finding& finding : findings) {
        session.console.line(finding.message);
        const bool wanted = finding.mending != Mending::None && isWanted(finding, options, session);
        if (wanted)
            mend(project, finding, session.progress(), session.stop());
        else if (finding.mending != Mending::None)
            session.console.line("  Can be mended: " + mendingText(finding));
        mended += wanted ? 1 : 0;
        session.console.object({{"path", finding.path},
                                {"finding", finding.message},
                                {"mending", nameOf(finding.mending)},
                                {"mended", wanted}});
    }
    if (findings.empty())
        session.console.line("Nothing is wrong.");
    else
        session.console.line(fmt::format("Mended {} of {} findings.", mended, findings.size()));
    if (mended == findings.size())
        return kDone;
    throw Error(ErrorCode::BadInput,
                fmt::format("The project has {} findings that were not mended.", findings.size() - mended),
                "kantai doctor PROJECT --yes mends what can be mended; the other files can come from a backup.");
}

} // namespace

void addDoctorVerb(Verb& app, Session& session) {
    auto options = std::make_shared<DoctorOptions>();
    Verb* verb = app.addVerb("doctor", "Examine a project and mend what can be mended: it asks before each change");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    verb->addFlag("--yes", options->yes, "Mend without asking");
    session.declare(*verb, [options, &session] { return runDoctor(*options, session); });
}

} // namespace kantai::cli
