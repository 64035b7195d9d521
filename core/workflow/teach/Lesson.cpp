// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/teach/Lesson.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr std::uint64_t kMostBytes = 1'000'000;
constexpr std::size_t kMostTexts = 1000, kMostPoints = 1000, kLongestText = 300;
constexpr std::uint32_t kMostTokens = 1'000'000;
constexpr const char* kExtension = ".kantai-lesson";
constexpr const char* kLessonFile = "lesson.kantai-lesson"; // in the folder of a project

// Reads the fields of one object; every field must be there, and no other.
class Fields {
public:
    Fields(const Json& json, std::string origin, std::size_t count) : json_(json), origin_(std::move(origin)) {
        if (!json.is_object())
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is not a JSON object.", origin_));
        expected_ = count;
    }

    const Json& operator[](const char* name) {
        const auto found = json_.find(name);
        if (found == json_.end())
            throw Error(ErrorCode::BadInput, Phrase::tr("{}: the field '{}' is missing.", origin_, name));
        ++taken_;
        return *found;
    }
    std::string text(const char* name) {
        const Json& value = (*this)[name];
        if (!value.is_string() || value.get_ref<const std::string&>().size() > kLongestText)
            throw wrong(name, Phrase::tr("a text of at most {} bytes", kLongestText));
        return value.get<std::string>();
    }
    std::uint64_t count(const char* name, std::uint64_t least, std::uint64_t most) {
        const Json& value = (*this)[name];
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() < least || value.get<std::uint64_t>() > most)
            throw wrong(name, Phrase::tr("a whole number from {} to {}", least, most));
        return value.get<std::uint64_t>();
    }
    double real(const char* name, double least, double most) {
        const Json& value = (*this)[name];
        if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most))
            throw wrong(name, Phrase::tr("a number from {} to {}", least, most));
        return value.get<double>();
    }
    bool flag(const char* name) {
        const Json& value = (*this)[name];
        if (!value.is_boolean())
            throw wrong(name, Phrase::tr("true or false"));
        return value.get<bool>();
    }
    const Json& list(const char* name, std::size_t most) {
        const Json& value = (*this)[name];
        if (!value.is_array() || value.size() > most)
            throw wrong(name, Phrase::tr("a list of at most {}", most));
        return value;
    }
    // After all were read: another field is of a newer version, or a mistake.
    void requireNoOther() const {
        if (json_.size() != taken_ || taken_ != expected_)
            throw Error(ErrorCode::BadInput, Phrase::tr("{} has fields that a lesson does not have.", origin_));
    }

private:
    Error wrong(const char* name, const std::string& rule) const {
        return Error(ErrorCode::BadInput, Phrase::tr("{}: the field '{}' is not {}.", origin_, name, rule));
    }

    const Json& json_;
    std::string origin_;
    std::size_t expected_ = 0, taken_ = 0;
};

std::vector<LessonText> readTexts(const Json& list, const std::string& origin) {
    std::vector<LessonText> texts;
    for (const Json& item : list) {
        Fields fields(item, origin, 2);
        LessonText text{fields.text("name"), fields.text("sha256")};
        fields.requireNoOther();
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<LessonPoint> readPoints(const Json& list, const std::string& origin) {
    std::vector<LessonPoint> points;
    for (const Json& item : list) {
        Fields fields(item, origin, 2);
        const auto step = static_cast<std::int64_t>(fields.count("step", 1, std::uint64_t{1} << 53));
        if (!points.empty() && step <= points.back().step)
            throw Error(ErrorCode::BadInput, Phrase::tr("{}: the steps of the expected loss do not rise.", origin));
        points.push_back({step, fields.real("heldOutLoss", 0, 1000)});
        fields.requireNoOther();
    }
    return points;
}

void requireValidOptions(const Lesson& lesson, const std::string& origin) {
    const std::vector<ConfigProblem> problems = problemsOf(lesson.options, lesson.model);
    if (!problems.empty())
        throw Error(ErrorCode::BadInput, origin + ": " + problems.front().message);
}

} // namespace

Lesson lessonOf(const ProjectHandle& project, std::int64_t runId) {
    const Project database(project);
    const RunRow run = database.run(runId);
    Lesson lesson;
    lesson.title = run.name;
    lesson.model = configOf(run);
    lesson.options = optionsOf(run, lesson.model);
    if (lesson.options.teacher != 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} learned from another checkpoint of this project, so that others could not repeat it.",
                       shownName(run.name)));
    const ProjectRow info = database.info();
    lesson.splitSeed = info.splitSeed;
    lesson.heldOutFraction = info.heldOutFraction;
    for (const CorpusFileRow& file : database.corpusFiles())
        lesson.texts.push_back({fs::path(file.source).filename().string(), file.sha256});
    const std::vector<TokenizerRow> tokenizers = database.tokenizers();
    const auto tokenizer = std::find_if(tokenizers.begin(), tokenizers.end(),
                                        [&](const TokenizerRow& row) { return row.id == run.tokenizerId; });
    if (tokenizer == tokenizers.end() || tokenizer->corpusSha256.empty())
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("The tokenizer of {} was not trained in this project, so that others could not repeat it.",
                       shownName(run.name)));
    lesson.vocabularySize = tokenizer->askedVocabularySize;
    lesson.minFrequency = tokenizer->minFrequency;
    for (const EvaluationRow& row : database.evaluations(runId))
        if (std::isfinite(row.loss) && row.step > 0 && lesson.expected.size() < kMostPoints)
            lesson.expected.push_back({row.step, row.loss});
    return lesson;
}

std::string toJson(const Lesson& lesson) {
    OrderedJson texts = OrderedJson::array(), points = OrderedJson::array();
    for (const LessonText& text : lesson.texts)
        texts.push_back({{"name", readableText(text.name)}, {"sha256", text.sha256}});
    for (const LessonPoint& point : lesson.expected)
        points.push_back({{"step", point.step}, {"heldOutLoss", point.heldOutLoss}});
    const OrderedJson json{{"kantaiLesson", 1},
                           {"title", readableText(lesson.title)},
                           {"texts", texts},
                           {"splitSeed", lesson.splitSeed},
                           {"heldOutFraction", lesson.heldOutFraction},
                           {"vocabularySize", lesson.vocabularySize},
                           {"minFrequency", lesson.minFrequency},
                           {"model", OrderedJson::parse(toConfigJson(lesson.model))},
                           {"training", toJson(lesson.options)},
                           {"asksFirst", lesson.asksFirst},
                           {"tolerance", lesson.tolerance},
                           {"expected", points}};
    return json.dump(2) + "\n";
}

Lesson parseLesson(std::string_view text, const std::string& origin) {
    const Json json = parseJson(text, origin, {.maxBytes = kMostBytes, .maxDepth = 8});
    Fields fields(json, origin, 12);
    fields.count("kantaiLesson", 1, 1);
    Lesson lesson;
    lesson.title = fields.text("title");
    lesson.texts = readTexts(fields.list("texts", kMostTexts), origin);
    lesson.splitSeed = fields.count("splitSeed", 0, UINT64_MAX);
    lesson.heldOutFraction = fields.real("heldOutFraction", 0, 0.9);
    lesson.vocabularySize = static_cast<std::uint32_t>(fields.count("vocabularySize", 1, kMostTokens));
    lesson.minFrequency = fields.count("minFrequency", 1, kMostTokens);
    lesson.model = parseConfigJson(fields["model"].dump(), origin);
    lesson.options = trainingOptionsFromJson(fields["training"], origin);
    lesson.asksFirst = fields.flag("asksFirst");
    lesson.tolerance = fields.real("tolerance", 0, 100);
    lesson.expected = readPoints(fields.list("expected", kMostPoints), origin);
    fields.requireNoOther();
    requireValidOptions(lesson, origin);
    return lesson;
}

Lesson readLesson(const fs::path& file) {
    return parseLesson(readFile(file, kMostBytes), readablePath(file));
}

void writeLesson(const Lesson& lesson, const fs::path& file) {
    if (file.extension() != kExtension)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The name of a lesson ends in {}, unlike {}.", kExtension, readablePath(file)));
    writeFileAtomically(file, toJson(lesson));
}

std::optional<Lesson> lessonIn(const ProjectHandle& project) {
    const fs::path file = project.absolute(kLessonFile);
    std::error_code none;
    return fs::exists(file, none) ? std::optional(readLesson(file)) : std::nullopt;
}

std::optional<double> distanceFrom(const Lesson& lesson, const std::vector<EvaluationRow>& evaluations) {
    std::optional<double> greatest;
    for (const EvaluationRow& row : evaluations)
        for (const LessonPoint& point : lesson.expected)
            if (point.step == row.step)
                greatest = std::max(greatest.value_or(0), std::abs(point.heldOutLoss - row.loss));
    return greatest;
}

ProjectHandle startLesson(const fs::path& folder, const std::string& name, const Lesson& lesson) {
    ProjectHandle project = createProject(folder, name);
    Project(project).write([&](Stores& stores) {
        ProjectRow info = stores.corpus.info();
        info.splitSeed = lesson.splitSeed;
        info.heldOutFraction = lesson.heldOutFraction;
        info.draftConfig = toConfigJson(lesson.model);
        stores.corpus.setInfo(info);
        stores.events.add("lesson", "Started the lesson " + readableText(lesson.title) + ".");
    });
    writeLesson(lesson, project.folder() / kLessonFile);
    return project;
}

} // namespace kantai
