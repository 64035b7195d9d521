// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a command line as a shell and `kantai pretrain` would: what equivalentCommand() prints must come back as the
// request that it was made from.
#pragma once

#include "app/cli/PretrainOptions.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace kantai::test {

// Words of a shell command with single quotes, as equivalentCommand() writes it.
inline std::vector<std::string> shellWords(const std::string& command) {
    std::vector<std::string> words;
    bool quoted = false, open = false;
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char c = command[i];
        if (!quoted && c == ' ') {
            open = false;
            continue;
        }
        if (!open)
            words.emplace_back();
        open = true;
        if (c == '\'')
            quoted = !quoted;
        else if (!quoted && c == '\\')
            words.back() += command.at(++i);
        else
            words.back() += c;
    }
    return words;
}

// Throws CLI::ParseError or Error(Usage) for a command that kantai would refuse.
inline PretrainRequest parsedRequest(const std::string& command) {
    CLI::App app("", "kantai");
    cli::Verb root(app);
    cli::PretrainOptions options;
    cli::Verb* verb = root.addVerb("pretrain", "");
    options.addTo(*verb);
    std::vector<std::string> words = shellWords(command);
    std::vector<const char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(word.c_str());
    app.parse(static_cast<int>(arguments.size()), arguments.data());
    return options.request(*verb, nullptr);
}

} // namespace kantai::test
