// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/HeldOutText.h"
#include "core/training/data/UnigramEntropy.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/tokenizer/Tokenizers.h"

namespace kantai {

HeldOutText readHeldOutText(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                            std::size_t sentences) {
    if (!countedLineLengths(project, database, row)) // they are kept beside the text, for one corpus and tokenizer
        return {};
    const TokenStore heldOut(tokensFolder(project, row) / "held-out.tokens");
    const Tokenizer tokenizer = loadTokenizer(project, row);
    if (heldOut.tokens() == 0 || heldOut.largestId() >= tokenizer.vocabularySize())
        return {};
    return {unigramEntropy(heldOut), maskedSentences(heldOut, tokenizer, sentences)};
}

} // namespace kantai
