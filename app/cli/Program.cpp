// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Program.h"

#include "app/cli/RemedyText.h"
#include "core/base/FileErrors.h"
#include "core/base/ReadableText.h"

#include <CLI/CLI.hpp>
#include <new>

namespace kantai::cli {

namespace {

constexpr const char* kFooter =
    "PROJECT is the folder of a project or the .kantai file in it. kantai VERB --help lists the options.\n\n"
    "Exit codes: 0 success, 2 wrong usage, 3 bad input, 4 not enough disk space or memory,\n"
    "5 interrupted with the state saved, 1 any other error.\n\n"
    "Example:\n"
    "  kantai new Critiques\n"
    "  kantai import Critiques kant.txt\n"
    "  kantai tokenizer train Critiques\n"
    "  kantai pretrain Critiques --preset mini --epochs 3\n"
    "  kantai fill-mask Critiques \"Human thinking involves human <mask>.\"";

int fail(Session& session, ErrorCode code, const std::string& sentence) {
    session.console.message("kantai: " + sentence);
    return static_cast<int>(code);
}

int runVerb(Session& session) {
    try {
        return session.verb();
    } catch (const Error& error) {
        return fail(session, error.code(), withRemedy(error.message(), error.remedy()));
    } catch (const std::bad_alloc&) {
        return fail(session, ErrorCode::Resources,
                    "There is not enough memory. Choose a smaller batch or model, or close other programs.");
    } catch (const std::filesystem::filesystem_error& raw) {
        const Error error = fileError(raw);
        return fail(session, error.code(), withRemedy(error.message(), error.remedy()));
    } catch (const std::exception& error) {
        return fail(session, ErrorCode::Internal, std::string("Internal error: ") + error.what() + ".");
    }
}

// The first argument that begins with a dash but is no option; empty when there is none.
std::string dashedArgument(const CLI::App& app) {
    for (const std::string& argument : app.remaining(true))
        if (argument.size() > 1 && argument.front() == '-' && argument != "--")
            return argument;
    return {};
}

int refuse(const CLI::App& app, const CLI::ParseError& error, Session& session, const char* firstWord) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return app.exit(error); // --help and --version
    const auto chosen = app.get_subcommands();
    if (chosen.empty() && firstWord != nullptr && firstWord[0] != '-')
        return fail(session, ErrorCode::Usage, std::string("Unknown verb ") + firstWord + ". See kantai --help.");
    const std::string verb = chosen.empty() ? "" : " " + chosen.front()->get_name();
    const std::string dashed = dashedArgument(app);
    if (!dashed.empty())
        return fail(session, ErrorCode::Usage,
                    "kantai" + verb + " has no option " + readableExcerpt(dashed) +
                        ". If it is a text or a name, write -- before it. See kantai" + verb + " --help.");
    return fail(session, ErrorCode::Usage, std::string(error.what()) + ". See kantai" + verb + " --help.");
}

} // namespace

int runProgram(int argc, char** argv, std::span<const AddVerb> verbs) {
    Session session;
    CLI::App app("Train a masked language model on your own text: corpus, tokenizer, pretraining, fill-mask.",
                 "kantai");
    app.set_version_flag("--version", std::string("kantai ") + KANTAI_VERSION);
    app.require_subcommand(1);
    app.footer(kFooter);
    Verb root(app);
    for (const AddVerb addVerb : verbs)
        addVerb(root, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return refuse(app, error, session, argv[1]);
    }
    return runVerb(session);
}

} // namespace kantai::cli
