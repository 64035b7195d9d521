// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in the sentences and tables of the engine, as the language that is set for Phrase writes them. Any thread.
#pragma once

#include "core/training/options/RunLength.h"

#include <string>

namespace kantai {

std::string decimalText(double number, int decimals); // "5.021", in Turkish "5,021"
std::string percentText(double share);                // "12.3 %", in Turkish "%12,3"
std::string durationText(double seconds);             // "1 h 2 min", "2 min 3 s"
std::string briefText(double number);                 // of few signs: 0.0005, 0.1, 12
std::string lengthText(const RunLength& length);      // "3 epochs", "2,000 steps", "5 minutes"

} // namespace kantai
