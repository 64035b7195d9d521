// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson: a run that others are to repeat, as a file that can be mailed. It names the text by its hash and does not
// contain it; it holds the settings, whether questions are asked, and the held-out loss to be expected. A lesson is
// data from outside and is checked when it is read. Called by both front ends; any thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/project/Project.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

struct LessonText {
    std::string name;   // of the file, to be shown
    std::string sha256; // of the text as the project keeps it
};

struct LessonPoint {
    std::int64_t step = 0;
    double heldOutLoss = 0; // nats per masked token
};

struct Lesson {
    std::string title;
    std::vector<LessonText> texts;
    std::uint64_t splitSeed = 42;
    double heldOutFraction = 0.02;
    std::uint32_t vocabularySize = 52000; // asked for
    std::uint64_t minFrequency = 2;
    RobertaConfig model;
    TrainingOptions options;
    bool asksFirst = true;  // questions are switched on
    double tolerance = 0.3; // nats; of another text, processor or number of threads the loss differs a little
    std::vector<LessonPoint> expected; // rising steps; may be empty
};

// The lesson of a run of the project, called after it. Throws Error(BadInput) when the run or its tokenizer is not
// there, or the tokenizer was not trained in the project.
Lesson lessonOf(const ProjectHandle& project, std::int64_t runId);

std::string toJson(const Lesson& lesson); // indented; ends with a newline
// Throws Error(BadInput) that names origin and the field, for all that toJson() does not write: unknown and missing
// fields, numbers out of range, a model that cannot be built.
Lesson parseLesson(std::string_view json, const std::string& origin);
Lesson readLesson(const std::filesystem::path& file); // of at most 1 MB

void writeLesson(const Lesson& lesson, const std::filesystem::path& file); // its name ends in .kantai-lesson

// The lesson that the project was started from; none: it was not. Throws Error(BadInput) for a damaged one.
std::optional<Lesson> lessonIn(const ProjectHandle& project);

// The greatest distance between the held-out losses of the lesson and of a run at the steps that both were evaluated
// at, in nats; none: there is no such step.
std::optional<double> distanceFrom(const Lesson& lesson, const std::vector<EvaluationRow>& evaluations);

// Makes a project in a new folder with the lesson's split and model; the text is to be imported by the learner. The
// lesson is kept in it as lesson.kantai-lesson. Throws what createProject() throws.
ProjectHandle startLesson(const std::filesystem::path& folder, const std::string& name, const Lesson& lesson);

} // namespace kantai
