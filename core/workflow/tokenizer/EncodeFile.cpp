// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/EncodeFile.h"
#include "core/base/Error.h"
#include "core/corpus/CorpusReader.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <string>
#include <system_error>

namespace kantai {

namespace {

Tokenizer tokenizerFrom(const fs::path& source) {
    std::error_code ignored; // what cannot be looked at is no folder
    if (!fs::is_directory(source, ignored) && source.extension() == ".json")
        return Tokenizer::fromFile(source);
    const ProjectHandle project = openProject(source);
    return loadTokenizer(project, currentTokenizer(Project(project)));
}

} // namespace

EncodeOutcome encodeFile(const fs::path& tokenizerSource, const fs::path& file,
                         const std::function<void(std::string_view)>& sink, std::stop_token stop) {
    const Tokenizer tokenizer = tokenizerFrom(tokenizerSource);
    TokenEncoder encoder(tokenizer);
    CorpusReader reader({file});
    EncodeOutcome outcome;
    std::string line, ids;
    std::vector<TokenId> tokens;
    const auto encodeLine = [&] {
        tokens.clear();
        encoder.encode(line, tokens);
        ids.clear();
        for (const TokenId id : tokens) {
            if (!ids.empty())
                ids += ' ';
            ids += std::to_string(id);
        }
        outcome.tokens += tokens.size();
        ++outcome.lines;
        line.clear();
        sink(ids);
    };

    // The reader cuts very long lines; their pieces are joined again, since a cut may fall inside a word.
    std::string_view piece;
    bool open = false;
    while (reader.next(piece)) {
        throwIfStopped(stop, "Encoding");
        line += piece;
        open = !reader.endedWithLf();
        if (!open)
            encodeLine();
    }
    if (open)
        encodeLine();
    return outcome;
}

} // namespace kantai
