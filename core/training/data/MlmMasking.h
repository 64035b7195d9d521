// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamic masking for masked language modelling: Devlin et al., "BERT" (2019), drawn anew for each epoch as in Liu et
// al., "RoBERTa" (2019). Every decision is a pure function of (seed, stream, sequence, position), whatever batch the
// sequence is in. Used by the trainer and by evaluation; any thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

struct MaskedToken {
    std::size_t row = 0; // sequence in the batch
    std::size_t column = 0;
    TokenId target = 0; // what stood there
};

// What happens when chance chooses no token of a whole batch.
enum class NoneChosen {
    ChooseOne, // training: a step needs something to predict
    Leave,     // evaluation: what is measured must not depend on which sequences share a batch
};

class MlmMasking {
public:
    // rate: probability that a token is chosen, above 0. vocabularySize: of the tokenizer; replacements are drawn
    // from [kSpecialTokens.size(), vocabularySize).
    MlmMasking(double rate, std::uint32_t vocabularySize, std::uint64_t seed, std::uint64_t stream,
               NoneChosen noneChosen = NoneChosen::ChooseOne);

    // Changes sequences in place and returns what was chosen, row by row, left to right. Each token that is not
    // special is chosen with the rate; of the chosen, 80 % become <mask>, 10 % a random token, 10 % stay. With
    // NoneChosen::ChooseOne the result is empty only if all tokens are special. indices[i]: the number of
    // sequences[i] in its store, below 2^44; sequences shorter than 2^20.
    std::vector<MaskedToken> mask(std::vector<std::vector<TokenId>>& sequences,
                                  const std::vector<std::uint32_t>& indices) const;

private:
    void chooseOne(const std::vector<std::vector<TokenId>>& sequences, const std::vector<std::uint32_t>& indices,
                   std::vector<MaskedToken>& chosen) const;
    TokenId replacement(TokenId token, std::uint32_t sequence, std::size_t column) const;

    double rate_;
    std::uint32_t vocabularySize_;
    std::uint64_t seed_;
    std::uint64_t stream_;
    NoneChosen noneChosen_;
};

} // namespace kantai
