// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/PlaygroundHistoryStore.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

std::string jsonOf(const std::vector<AskedAnswer>& answers) {
    Json json = Json::array();
    for (const AskedAnswer& answer : answers)
        json.push_back({answer.token, answer.probability});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // a token may be a part of a letter
}

// None where a stranger wrote something else.
std::vector<AskedAnswer> answersFrom(const std::string& text) {
    std::vector<AskedAnswer> answers;
    try {
        for (const Json& answer : parseJson(text, "playground_history"))
            answers.push_back({answer.at(0).get<std::string>(), answer.at(1).get<double>()});
    } catch (const Error&) {
        return {};
    } catch (const Json::exception&) {
        return {};
    }
    return answers;
}

} // namespace

std::vector<AskedSentenceRow> PlaygroundHistoryStore::newest() const {
    if (!connection_.tableExists("playground_history"))
        return {};
    return selectAll(
        connection_,
        "SELECT id, sentence, substr(run, 1, ?), step, CASE WHEN length(CAST(answers AS BLOB)) <= ? THEN answers "
        "ELSE '[]' END, asked_at FROM playground_history "
        "WHERE length(CAST(sentence AS BLOB)) <= ? ORDER BY id DESC LIMIT ?",
        [](SQLite::Statement& query) {
            return AskedSentenceRow{query.getColumn(0).getInt64(),
                                    query.getColumn(1).getString(),
                                    query.getColumn(2).getString(),
                                    query.getColumn(3).getInt64(),
                                    answersFrom(query.getColumn(4).getString()),
                                    query.getColumn(5).getInt64()};
        },
        kLongestText, kLongestAnswers, kLongestSentence, kMostSentences);
}

void PlaygroundHistoryStore::add(const AskedSentenceRow& row) {
    remove(row.sentence);
    execute(connection_,
            "INSERT INTO playground_history (sentence, run, step, answers, asked_at) "
            "SELECT ?1, substr(?2, 1, ?6), ?3, ?4, ?5 WHERE length(CAST(?1 AS BLOB)) <= ?7",
            row.sentence, row.run, row.step, jsonOf(row.answers), timeOrNow(row.askedAt), kLongestText,
            kLongestSentence);
    execute(connection_,
            "DELETE FROM playground_history WHERE id NOT IN "
            "(SELECT id FROM playground_history ORDER BY id DESC LIMIT ?)",
            kMostSentences);
}

void PlaygroundHistoryStore::remove(const std::string& sentence) {
    execute(connection_, "DELETE FROM playground_history WHERE sentence = ?", sentence);
}

void PlaygroundHistoryStore::clear() {
    execute(connection_, "DELETE FROM playground_history");
}

} // namespace kantai
