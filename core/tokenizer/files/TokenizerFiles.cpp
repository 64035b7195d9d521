// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/tokenizer/Merge.h"

#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

// Appends without looking for the key, which would take quadratic time over a vocabulary.
void append(OrderedJson& object, const std::string& key, OrderedJson value) {
    object.get_ref<OrderedJson::object_t&>().emplace_back(key, std::move(value));
}

OrderedJson vocabularyJson(const Tokenizer& tokenizer) {
    OrderedJson vocabulary = OrderedJson::object();
    for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id)
        append(vocabulary, tokenizer.tokenText(id), id);
    return vocabulary;
}

OrderedJson mergesJson(const Tokenizer& tokenizer, MergesAs as) {
    OrderedJson merges = OrderedJson::array();
    for (const Merge& merge : tokenizer.merges()) {
        const std::string &left = tokenizer.tokenText(merge.left), &right = tokenizer.tokenText(merge.right);
        if (as == MergesAs::Texts)
            merges.push_back(fmt::format("{} {}", left, right));
        else
            merges.push_back(OrderedJson::array({left, right}));
    }
    return merges;
}

OrderedJson addedTokensJson(const Tokenizer& tokenizer) {
    OrderedJson tokens = OrderedJson::array();
    for (TokenId id = 0; id < kSpecialTokens.size(); ++id)
        tokens.push_back({{"id", id},
                          {"content", kSpecialTokens[id]},
                          {"single_word", false},
                          {"lstrip", id == kMaskId && tokenizer.maskTakesSpace()},
                          {"rstrip", false},
                          {"normalized", false},
                          {"special", true}});
    return tokens;
}

OrderedJson byteLevelJson(bool addPrefixSpace) {
    return {{"type", "ByteLevel"}, {"add_prefix_space", addPrefixSpace}, {"trim_offsets", true}, {"use_regex", true}};
}

OrderedJson modelJson(const Tokenizer& tokenizer, MergesAs merges) {
    OrderedJson model = {{"type", "BPE"},
                         {"dropout", nullptr},
                         {"unk_token", nullptr},
                         {"continuing_subword_prefix", nullptr},
                         {"end_of_word_suffix", nullptr},
                         {"fuse_unk", false},
                         {"byte_fallback", false},
                         {"ignore_merges", false}};
    append(model, "vocab", vocabularyJson(tokenizer));
    append(model, "merges", mergesJson(tokenizer, merges));
    return model;
}

} // namespace

void writeVocabJson(const Tokenizer& tokenizer, const std::filesystem::path& file) {
    writeFileAtomically(file, vocabularyJson(tokenizer).dump());
}

void writeMergesTxt(const Tokenizer& tokenizer, const std::filesystem::path& file) {
    std::string text = "#version: 0.2\n";
    for (const Merge& merge : tokenizer.merges())
        text += tokenizer.tokenText(merge.left) + ' ' + tokenizer.tokenText(merge.right) + '\n';
    writeFileAtomically(file, text);
}

void writeTokenizerJson(const Tokenizer& tokenizer, const std::filesystem::path& file, MergesAs merges) {
    OrderedJson root = {{"version", "1.0"}, {"truncation", nullptr}, {"padding", nullptr}};
    append(root, "added_tokens", addedTokensJson(tokenizer));
    append(root, "normalizer", nullptr);
    append(root, "pre_tokenizer", byteLevelJson(false));
    append(root, "post_processor",
           {{"type", "RobertaProcessing"},
            {"sep", OrderedJson::array({kSpecialTokens[kEosId], kEosId})},
            {"cls", OrderedJson::array({kSpecialTokens[kBosId], kBosId})},
            {"trim_offsets", true},
            {"add_prefix_space", false}});
    append(root, "decoder", byteLevelJson(true));
    append(root, "model", modelJson(tokenizer, merges));
    writeFileAtomically(file, root.dump(2));
}

void writeTokenizerConfig(std::size_t modelMaxLength, const std::filesystem::path& file) {
    const OrderedJson config = {{"tokenizer_class", "PreTrainedTokenizerFast"},
                                {"model_max_length", modelMaxLength},
                                {"bos_token", kSpecialTokens[kBosId]},
                                {"cls_token", kSpecialTokens[kBosId]},
                                {"eos_token", kSpecialTokens[kEosId]},
                                {"sep_token", kSpecialTokens[kEosId]},
                                {"unk_token", kSpecialTokens[kUnkId]},
                                {"pad_token", kSpecialTokens[kPadId]},
                                {"mask_token", kSpecialTokens[kMaskId]},
                                {"add_prefix_space", false},
                                {"errors", "replace"},
                                {"clean_up_tokenization_spaces", false}};
    writeFileAtomically(file, config.dump(2) + "\n");
}

void writeSpecialTokensMap(const std::filesystem::path& file) {
    const OrderedJson map = {{"bos_token", kSpecialTokens[kBosId]},
                             {"cls_token", kSpecialTokens[kBosId]},
                             {"eos_token", kSpecialTokens[kEosId]},
                             {"sep_token", kSpecialTokens[kEosId]},
                             {"unk_token", kSpecialTokens[kUnkId]},
                             {"pad_token", kSpecialTokens[kPadId]},
                             {"mask_token",
                              {{"content", kSpecialTokens[kMaskId]},
                               {"lstrip", true},
                               {"normalized", false},
                               {"rstrip", false},
                               {"single_word", false}}}};
    writeFileAtomically(file, map.dump(2) + "\n");
}

void writeTokenizerFiles(const Tokenizer& tokenizer, const std::filesystem::path& folder) {
    writeVocabJson(tokenizer, folder / "vocab.json");
    writeMergesTxt(tokenizer, folder / "merges.txt");
    writeTokenizerJson(tokenizer, folder / "tokenizer.json");
}

} // namespace kantai
