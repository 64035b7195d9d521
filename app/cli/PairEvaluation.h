// SPDX-License-Identifier: GPL-3.0-or-later
// Scores a model by minimal pairs for `kantai evaluate --pairs`: by phenomenon, or over the models of a run. Main
// thread.
#pragma once

#include "app/cli/Session.h"

#include <string>

namespace kantai::cli {

struct PairEvaluation {
    std::string pairs; // empty: not asked for
    std::string measure = "pll";
    std::string csv; // a file to write; empty: none
    bool overTraining = false;

    void addTo(Verb& verb, Option* text); // text: an option that --pairs excludes
    // source: a project or the folder of a model; checkpoint: as --checkpoint, may be empty.
    int run(const std::string& source, const std::string& checkpoint, Session& session) const;

private:
    void showModel(const std::string& source, const std::string& checkpoint, Session& session) const;
    void showTraining(const std::string& source, const std::string& checkpoint, Session& session) const;
};

} // namespace kantai::cli
