// SPDX-License-Identifier: GPL-3.0-or-later
// Looks inside a trained model for `kantai model PROJECT`: statistics of its tensors, one tensor over the training,
// the neighbours of a word, and the map of the word table. Main thread.
#pragma once

#include "app/cli/Session.h"

#include <string>

namespace kantai::cli {

struct ModelInsight {
    std::string source; // empty: no trained model is asked for
    std::string checkpoint;
    std::string tensor, word;
    unsigned mapped = 0; // tokens of the map; 0: none is asked for
    int topK = 10;
    bool overTraining = false;

    // Adds the options to the verb and makes them exclude those that it has already.
    void addTo(Verb& verb);
    int run(Session& session) const;

private:
    void showTensors(Session& session) const;
    void showTraining(Session& session) const;
    void showWords(Session& session) const;
};

} // namespace kantai::cli
