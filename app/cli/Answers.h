// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to a masked sentence as tables and as JSON. Shared by the fill-mask and demo verbs. Main thread.
#pragma once

#include "core/base/Json.h"
#include "core/inference/FillMask.h"

#include <string>

namespace kantai::cli {

std::string answersText(const FillMaskResult& result); // a table for each mask
OrderedJson answersJson(const FillMaskResult& result); // "masks"

} // namespace kantai::cli
