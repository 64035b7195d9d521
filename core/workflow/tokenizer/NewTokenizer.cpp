// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/NewTokenizer.h"
#include "core/base/Checksum.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/workflow/ProjectAccess.h"

#include <fmt/format.h>

namespace kantai {

TokenizerRow writeTokenizer(const ProjectHandle& project, const Project& database, const Tokenizer& tokenizer,
                            TokenizerRow row) {
    const auto known = database.tokenizers();
    const std::int64_t number = (known.empty() ? 0 : known.back().id) + 1;
    row.name.clear(); // the user gave none
    row.folder = tokenizerFolder(number);
    row.vocabularySize = tokenizer.vocabularySize();
    AtomicFolder folder(project.absolute(row.folder));
    writeTokenizerFiles(tokenizer, folder.path());
    row.sha256 = sha256File(folder.path() / "tokenizer.json");
    discardFolder(project.absolute(row.folder)); // left by a kill between this commit and its row
    folder.commit();
    return row;
}

TokenizerRow addTokenizer(Stores& stores, const TokenizerRow& row, const std::string& verb,
                          const std::string& origin) {
    stores.tokenizers.add(row);
    stores.events.add("tokenizer",
                      fmt::format("{} {}: {} tokens from {}.", verb, row.name, row.vocabularySize, origin));
    return stores.tokenizers.all().back();
}

TokenizerRow keepTokenizer(const ProjectHandle& project, Project& database, const Tokenizer& tokenizer,
                           TokenizerRow row, const std::string& verb, const std::string& origin) {
    const TokenizerRow written = writeTokenizer(project, database, tokenizer, std::move(row));
    return database.write([&](Stores& stores) { return addTokenizer(stores, written, verb, origin); });
}

} // namespace kantai
