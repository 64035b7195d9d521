// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/RobertaConfig.h"
#include "core/project/stores/ShownName.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/workflow/ProjectAccess.h"

#include <system_error>

namespace kantai {

TokenizerRow currentTokenizer(const Project& project) {
    const auto tokenizers = project.tokenizers();
    if (tokenizers.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} has no tokenizer.", shownName(project.info().name)),
                    Remedy::TrainTokenizer);
    return tokenizers.back();
}

TokenizerRow tokenizerOf(const Project& project, const RunRow& run) {
    for (const TokenizerRow& row : project.tokenizers())
        if (row.id == run.tokenizerId)
            return row;
    throw Error(ErrorCode::BadInput,
                Phrase::tr("The tokenizer of {} is no longer in the project.", shownName(run.name)),
                Phrase::tr("Start a new run with the current tokenizer."));
}

Tokenizer loadTokenizer(const ProjectHandle& project, const TokenizerRow& row) {
    const fs::path file = project.absolute(row.folder + "/tokenizer.json");
    if (sha256File(file) != row.sha256)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} is not the file that the project knows: it was changed.", readablePath(file)),
                    Phrase::tr("Put the original back, or train the tokenizer again."));
    return Tokenizer::fromFile(file);
}

void exportTokenizer(const ProjectHandle& project, const fs::path& folder) {
    const Project database(project);
    const Tokenizer tokenizer = loadTokenizer(project, currentTokenizer(database));
    const fs::path target = emptyTarget(folder);
    AtomicFolder files(target);
    writeTokenizerFiles(tokenizer, files.path());
    writeTokenizerConfig(static_cast<std::size_t>(RobertaConfig{}.longestSequence()),
                         files.path() / "tokenizer_config.json");
    writeSpecialTokensMap(files.path() / "special_tokens_map.json");
    std::error_code ignored; // commit() says what is in the way
    fs::remove(target, ignored);
    files.commit();
}

} // namespace kantai
