// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/TokenizerStore.h"
#include "core/base/Phrase.h"

#include "core/base/ReadableText.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

TokenizerRow tokenizerFrom(SQLite::Statement& query) {
    TokenizerRow row;
    row.id = idFrom(query.getColumn(0), "tokenizer");
    row.name = query.getColumn(1).getString();
    if (row.name.empty())
        row.name = numberedTokenizer(row.id);
    row.folder = requireTokenizerFolder(query.getColumn(2).getString(), numberedTokenizer(row.id));
    row.sha256 = query.getColumn(3).getString();
    row.vocabularySize = query.getColumn(4).getUInt();
    row.askedVocabularySize = query.getColumn(5).getUInt();
    row.minFrequency = unsignedFrom(query.getColumn(6));
    row.ranOutOfPairs = query.getColumn(7).getInt() != 0;
    row.words = unsignedFrom(query.getColumn(8));
    row.distinctWords = unsignedFrom(query.getColumn(9));
    row.seconds = realFrom(query.getColumn(10));
    row.corpusSha256 = query.getColumn(11).getString();
    row.createdAt = query.getColumn(12).getInt64();
    return row;
}

} // namespace

std::vector<TokenizerRow> TokenizerStore::all() const {
    return selectAll(connection_,
                     "SELECT id, name, folder, sha256, vocabulary_size, asked_vocabulary_size, min_frequency, "
                     "ran_out_of_pairs, words, distinct_words, seconds, corpus_sha256, created_at "
                     "FROM tokenizer ORDER BY id",
                     tokenizerFrom);
}

std::int64_t TokenizerStore::add(const TokenizerRow& row) {
    requireTokenizerFolder(row.folder, "The tokenizer");
    execute(connection_,
            "INSERT INTO tokenizer (name, folder, sha256, vocabulary_size, asked_vocabulary_size, min_frequency, "
            "ran_out_of_pairs, words, distinct_words, seconds, corpus_sha256, created_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.name, row.folder, row.sha256, row.vocabularySize, row.askedVocabularySize, toStored(row.minFrequency),
            static_cast<int>(row.ranOutOfPairs), toStored(row.words), toStored(row.distinctWords), row.seconds,
            row.corpusSha256, timeOrNow(row.createdAt));
    return connection_.getLastInsertRowid();
}

void TokenizerStore::remove(std::int64_t id) {
    const auto users = selectAll(
        connection_, "SELECT name, id FROM run WHERE tokenizer_id = ? ORDER BY id LIMIT 1",
        [](SQLite::Statement& query) {
            const std::string name = query.getColumn(0).getString();
            return name.empty() ? numberedRun(query.getColumn(1).getInt64()) : name;
        },
        id);
    if (!users.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The tokenizer cannot be removed: the run \"{}\" was trained with it.",
                               readableText(shownName(users.front()))),
                    Phrase::tr("Remove the run first."));
    requireOne(execute(connection_, "DELETE FROM tokenizer WHERE id = ?", id), "tokenizer", id);
}

} // namespace kantai
