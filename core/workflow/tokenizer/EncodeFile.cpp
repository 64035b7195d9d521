// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/EncodeFile.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/tokenizer/pretokenize/TextBlocks.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace kantai {

namespace {

Tokenizer tokenizerFrom(const fs::path& source) {
    std::error_code ignored; // what cannot be looked at is no folder
    if (!fs::is_directory(source, ignored) && source.extension() == ".json")
        return Tokenizer::fromFile(source);
    const ProjectHandle project = openProject(source);
    return loadTokenizer(project, currentTokenizer(Project(project)));
}

// Its bytes would be encoded as they are, which is of no use to anybody.
void requireNoUtf16(const fs::path& file) {
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown)) // a pipe can be read only once
        return;
    std::string mark(2, ' ');
    mark.resize(FileReader(file).read(mark.data(), mark.size()));
    if (mark == "\xff\xfe" || mark == "\xfe\xff")
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} is encoded in UTF-16 or UTF-32; a text to encode must be UTF-8.", readablePath(file)),
            Phrase::tr("Convert it to UTF-8 first."));
}

} // namespace

EncodeOutcome encodeFile(const fs::path& tokenizerSource, const fs::path& file, const EncodedIds& sink,
                         std::stop_token stop) {
    const Tokenizer tokenizer = tokenizerFrom(tokenizerSource);
    TokenEncoder encoder(tokenizer);
    requireNoUtf16(file);
    TextBlocks blocks({file});
    EncodeOutcome outcome;
    std::vector<TokenId> ids;
    bool open = false; // the line has no end yet
    const auto give = [&](std::string_view text, bool endLine) {
        ids.clear();
        encoder.encode(text, ids);
        outcome.tokens += ids.size();
        outcome.lines += endLine ? 1 : 0;
        open = !endLine;
        sink(ids, endLine);
    };

    std::string block;
    while (blocks.next(block)) {
        throwIfStopped(stop, "Encoding");
        std::string_view rest = block;
        for (std::size_t lf = rest.find('\n'); lf != std::string_view::npos; lf = rest.find('\n')) {
            give(rest.substr(0, lf), true);
            rest.remove_prefix(lf + 1);
        }
        if (!rest.empty())
            give(rest, false);
    }
    if (open)
        give({}, true);
    return outcome;
}

} // namespace kantai
