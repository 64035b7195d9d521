// SPDX-License-Identifier: GPL-3.0-or-later
// Values of training options as a user of the window writes them: with the decimal point or comma of any language,
// and with spaces or semicolons between them. Used for sweeps and for duplicates in the queue; pure functions.
#pragma once

#include "core/workflow/queue/Sweep.h"

#include <QString>
#include <functional>

namespace kantai::ui {

std::vector<std::string> valuesFrom(const QString& text);   // "1e-4, 3e-4" or "0,1; 0,2"
std::vector<OptionChange> changesFrom(const QString& text); // "learningRate=3e-4 batchSize=32"; throws Error(Usage)

// The sentence of the Error that action throws; empty when it throws none.
QString problemIn(const std::function<void()>& action);

} // namespace kantai::ui
