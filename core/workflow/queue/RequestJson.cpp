// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/RequestJson.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/project/stores/Rows.h"
#include "core/workflow/pretrain/TrainingRun.h"

namespace kantai {

namespace {

constexpr const char* kFit = "fit";
constexpr const char* kConfigured = "configured";

VocabularyRows rowsFrom(const std::string& name, const std::string& origin) {
    if (name != kFit && name != kConfigured)
        throw Error(ErrorCode::BadInput, Phrase::tr("{}: the choice of the vocabulary rows is not known.", origin));
    return name == kFit ? VocabularyRows::FitTokenizer : VocabularyRows::AsConfigured;
}

PretrainRequest read(const QueueRow& entry, const std::string& origin) {
    const Json json = parseJson(entry.requestJson, origin);
    RunRow run; // as a run keeps them, they are checked
    run.name = titleOf(entry);
    run.configJson = json.at("config").dump();
    run.optionsJson = json.at("options").dump();
    PretrainRequest request;
    request.runName = entry.name;
    request.preset = json.at("preset").get<std::string>();
    request.config = configOf(run);
    request.options = optionsOf(run, request.config);
    request.vocabularyRows = rowsFrom(json.at("vocabularyRows").get<std::string>(), origin);
    request.recipe = recipeFrom(json.at("recipe").get<std::string>());
    if (json.contains("fromCheckpoint"))
        request.fromCheckpoint = static_cast<std::int64_t>(countIn(json.at("fromCheckpoint")));
    return request;
}

} // namespace

std::string toRequestJson(const PretrainRequest& request) {
    OrderedJson json{{"preset", request.preset},
                     {"config", OrderedJson::parse(toConfigJson(request.config))},
                     {"vocabularyRows", request.vocabularyRows == VocabularyRows::FitTokenizer ? kFit : kConfigured},
                     {"recipe", toString(request.recipe)},
                     {"options", toJson(request.options)}};
    if (request.fromCheckpoint)
        json["fromCheckpoint"] = *request.fromCheckpoint;
    return json.dump();
}

PretrainRequest requestOf(const QueueRow& entry) {
    const std::string origin = Phrase::tr("The request of {}", titleOf(entry));
    try {
        PretrainRequest request = read(entry, origin);
        request.queueEntry = entry.id;
        return request;
    } catch (const Json::exception&) {
        throw Error(ErrorCode::BadInput, Phrase::tr("{} cannot be read.", origin),
                    Phrase::tr("The project file was changed by another program; restore it from a backup."));
    }
}

std::string titleOf(const QueueRow& entry) {
    return entry.name.empty() ? Phrase::tr("Entry {}", entry.id) : entry.name;
}

} // namespace kantai
