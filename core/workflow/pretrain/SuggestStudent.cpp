// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/SuggestStudent.h"
#include "core/model/ParameterCount.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::int64_t kSmaller = 4; // a student has this part of its teacher's parameters, or less

} // namespace

std::vector<StudentShape> studentsOf(const RobertaConfig& teacher, std::int64_t tokens) {
    std::vector<StudentShape> students;
    for (const Preset& preset : presets()) {
        RobertaConfig config = preset.config;
        config.vocabularySize = tokens;
        if (const std::int64_t parameters = parameterCount(config); parameters < parameterCount(teacher))
            students.push_back({preset.name, config.layers, parameters});
    }
    std::ranges::stable_sort(students, std::ranges::greater(), &StudentShape::parameters);
    std::int64_t before = teacher.layers;
    for (const std::int64_t divisor : {2, 3, 4}) {
        RobertaConfig config = teacher;
        config.layers = std::max<std::int64_t>(1, teacher.layers / divisor);
        if (config.layers < before)
            students.push_back({"", config.layers, parameterCount(config)});
        before = config.layers;
    }
    return students;
}

std::size_t suggestedStudent(const std::vector<StudentShape>& students, const RobertaConfig& teacher) {
    std::size_t last = 0;
    for (std::size_t i = 0; i < students.size(); ++i) {
        if (students[i].preset.empty())
            continue;
        last = i;
        if (kSmaller * students[i].parameters <= parameterCount(teacher))
            break;
    }
    return last;
}

} // namespace kantai
