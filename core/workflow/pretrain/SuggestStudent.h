// SPDX-License-Identifier: GPL-3.0-or-later
// Which smaller models can learn from a trained one, and which of them is suggested. Called by the window; pure
// functions.
#pragma once

#include "core/model/RobertaConfig.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct StudentShape {
    std::string preset;          // "": the teacher's own model with fewer layers
    std::int64_t layers = 0;     // of the student
    std::int64_t parameters = 0; // with as many vocabulary rows as there are tokens, for a preset
};

// Presets that are smaller than the teacher, from the largest to the smallest, then the teacher's own model with a
// half, a third and a quarter of its layers. tokens: of the tokenizer. Empty for a teacher that nothing is smaller
// than.
std::vector<StudentShape> studentsOf(const RobertaConfig& teacher, std::int64_t tokens);

// The first with at most a quarter of the teacher's parameters, else the last preset. students: at least one.
std::size_t suggestedStudent(const std::vector<StudentShape>& students, const RobertaConfig& teacher);

} // namespace kantai
