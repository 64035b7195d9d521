// SPDX-License-Identifier: GPL-3.0-or-later
// Values of training options as a user writes them where no parser of a command line and no field of a form reads
// them: in a sweep. Strict and independent of the locale. Any thread.
#pragma once

#include "core/training/options/OptionTable.h"

#include <string>

namespace kantai {

// By its key or its flag, with or without dashes: "learningRate", "--learning-rate", "learning-rate". Throws
// Error(Usage) that lists the keys for what is no option, or none that a user chooses.
const OptionSpec& optionNamed(const std::string& name);

// Sets the option to the value that text is, all of it: a number within the limits of the option, true or false, or
// the name of a choice. A length (epochs, steps, minutes) replaces the other two. Throws Error(Usage) that names
// option and text.
void setOption(OptionValues& values, const OptionSpec& spec, const std::string& text);

} // namespace kantai
