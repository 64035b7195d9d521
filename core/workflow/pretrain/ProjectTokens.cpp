// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/RowPaths.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/tokenizer/Tokenizers.h"

namespace kantai {

namespace {

// A text that was damaged on the disk would be learned without a word.
void requireWholeCorpus(const ProjectHandle& project, const Project& database, const Progress& progress,
                        const std::stop_token& stop) {
    const std::vector<CorpusFileRow> rows = database.corpusFiles();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        throwIfStopped(stop, Phrase::noop("Verifying the corpus"));
        progress.report(Phrase::noop("Verifying the corpus"), i, rows.size(), rows[i].file);
        if (sha256File(project.absolute(rows[i].file)) != rows[i].sha256)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} was changed or damaged after it was imported.", rows[i].file),
                        Phrase::tr("Remove it from the corpus and import the text again."));
    }
}

} // namespace

std::filesystem::path tokensFolder(const ProjectHandle& project, const TokenizerRow& row) {
    return project.absolute(tokensFolder(row.id));
}

TokenStoreKey tokensKey(const Project& database, const TokenizerRow& row) {
    return {database.corpusSha256(), row.sha256, heldOutSplit(database)};
}

std::optional<LineLengths> countedLineLengths(const ProjectHandle& project, const Project& database,
                                              const TokenizerRow& row) {
    return readLineLengths(tokensFolder(project, row), tokensKey(database, row));
}

TokenStorePair projectTokens(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                             const Progress& progress, std::stop_token stop, ProcessGroup* group, int threads) {
    TokenisingOptions options;
    options.group = group;
    options.threads = static_cast<unsigned>(threads);
    options.tokenizerJson = project.absolute(row.folder + "/tokenizer.json");
    options.beforeTokenising = [&] { requireWholeCorpus(project, database, progress, stop); };
    return ensureTokenStores(tokensFolder(project, row), tokensKey(database, row), corpusPaths(project, database),
                             loadTokenizer(project, row), progress, stop, options);
}

} // namespace kantai
