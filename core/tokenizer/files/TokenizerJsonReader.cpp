// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer::fromFile: a Hugging Face tokenizer.json, checked field by field. Whatever would make Hugging Face
// tokenizers encode differently from this tokenizer is rejected. Only truncation and padding are left out: they are
// how its last user called it, not how text becomes tokens, and transformers sets them anew for each call.
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/TokenizerTables.h"
#include "core/tokenizer/files/TokenizerJsonEvents.h"
#include "core/tokenizer/files/TokenizerReader.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>

namespace kantai {

namespace {

class TokenizerJson {
public:
    enum class SpecialIds { Fixed, Any };

    TokenizerJson(const std::filesystem::path& file, SpecialIds ids)
        : origin_(readablePath(file)), content_(readTokenizerJson(file)), root_(content_.rest), specialIds_(ids) {
        if (!root_.is_object())
            refuseTokenizer(origin_, Phrase::tr("this is not a tokenizer.json: it must be an object."));
        checkKind();
        if (!at(root_, "normalizer").is_null())
            refuseTokenizer(origin_,
                            Phrase::tr("it has a normalizer, which byte-level BPE for RoBERTa does not use."));
        checkPreTokenizer();
        checkDecoder();
        checkPostProcessor();
        checkModel();
        checkAddedTokens();
    }

    const std::string& origin() const { return origin_; }
    bool maskTakesSpace() const { return maskTakesSpace_; }
    std::vector<std::string> takeVocabulary() { return std::move(content_.vocabulary); }
    const std::vector<std::pair<std::string, std::string>>& merges() const { return content_.merges; }

private:
    // null when the key is not there.
    static const Json& at(const Json& object, const char* key) {
        static const Json kNull;
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found == object.end() ? kNull : *found;
    }
    const Json& model() const { return at(root_, "model"); }

    static std::string shown(const Json& value) {
        const std::string text = value.dump(-1, ' ', true);
        return text.size() <= 60 ? text : text.substr(0, 60) + "...";
    }

    void requireOneOf(const Json& object, const std::string& where, const char* key,
                      std::initializer_list<Json> accepted) const {
        const Json& value = at(object, key);
        if (std::find(accepted.begin(), accepted.end(), value) == accepted.end())
            refuseTokenizer(origin_, Phrase::tr("{}.{} is {}, which is not supported; it must be {}.", where, key,
                                                shown(value), shown(*accepted.begin())));
    }

    // First of all: what another kind of tokenizer has beside its model would be refused by a name that says nothing.
    void checkKind() const {
        const Json& type = at(model(), "type");
        if (!type.is_null() && type != "BPE")
            refuseTokenizer(origin_, Phrase::tr("model.type is {}, but RoBERTa needs byte-level BPE.", shown(type)));
    }

    void checkPreTokenizer() const {
        const Json& preTokenizer = at(root_, "pre_tokenizer");
        requireOneOf(preTokenizer, "pre_tokenizer", "type", {"ByteLevel"});
        requireOneOf(preTokenizer, "pre_tokenizer", "add_prefix_space", {false});
        requireOneOf(preTokenizer, "pre_tokenizer", "use_regex", {true, nullptr}); // true when it is not there
    }

    void checkDecoder() const { requireOneOf(at(root_, "decoder"), "decoder", "type", {"ByteLevel"}); }

    // Without one, or with ByteLevel, which only trims offsets, Hugging Face tokenizers adds no <s> and </s>; that
    // does not change how text is encoded. Its ByteLevelBPETokenizer.save() writes such files.
    void checkPostProcessor() const {
        const Json& processor = at(root_, "post_processor");
        if (processor.is_null() || at(processor, "type") == "ByteLevel")
            return;
        requireOneOf(processor, "post_processor", "type", {"RobertaProcessing", "BertProcessing"});
        requireOneOf(processor, "post_processor", "cls", {Json::array({"<s>", kBosId})});
        requireOneOf(processor, "post_processor", "sep", {Json::array({"</s>", kEosId})});
    }

    void checkModel() const {
        if (!model().is_object())
            refuseTokenizer(origin_, Phrase::tr("its model is missing."));
        requireOneOf(model(), "model", "type", {"BPE", nullptr}); // early files have no type
        requireOneOf(model(), "model", "dropout", {nullptr, 0.0});
        requireOneOf(model(), "model", "continuing_subword_prefix", {nullptr, ""});
        requireOneOf(model(), "model", "end_of_word_suffix", {nullptr, ""});
        requireOneOf(model(), "model", "byte_fallback", {false, nullptr});
        requireOneOf(model(), "model", "ignore_merges", {false, nullptr});
        if (!content_.hasVocabulary)
            refuseTokenizer(origin_, Phrase::tr("the vocabulary must be an object of tokens and ids."));
        if (!content_.hasMerges)
            refuseTokenizer(origin_, Phrase::tr("model.merges must be a list."));
    }

    void checkAddedTokens() {
        const Json& tokens = at(root_, "added_tokens");
        if (!tokens.is_array())
            refuseTokenizer(origin_, Phrase::tr("added_tokens must be a list."));
        std::vector<bool> found(kSpecialTokens.size(), false);
        for (const Json& token : tokens)
            found[checkAddedToken(token)] = true;
        for (std::size_t id = 0; id < found.size(); ++id)
            if (!found[id])
                refuseTokenizer(origin_, Phrase::tr("added_tokens lacks \"{}\".", kSpecialTokens[id]));
    }

    TokenId checkAddedToken(const Json& token) {
        const Json& content = at(token, "content");
        const auto known = content.is_string() ? std::find(kSpecialTokens.begin(), kSpecialTokens.end(),
                                                           content.get_ref<const std::string&>())
                                               : kSpecialTokens.end();
        if (known == kSpecialTokens.end())
            refuseTokenizer(origin_,
                            Phrase::tr("the added token {} is none of <s> <pad> </s> <unk> <mask>.", shown(content)));
        const auto id = static_cast<TokenId>(known - kSpecialTokens.begin());
        const std::string where = Phrase::tr("the added token {}", shown(content));
        if (specialIds_ == SpecialIds::Any)
            checkPlace(at(token, "id"), kSpecialTokens[id], where);
        else if (at(token, "id") != Json(id))
            refuseTokenizer(origin_,
                            Phrase::tr("{} has the id {}; the Studio's models have <s> <pad> </s> <unk> <mask> as 0 "
                                       "to 4, in this order.",
                                       where, shown(at(token, "id"))));
        requireOneOf(token, where, "special", {true});
        requireOneOf(token, where, "single_word", {false, nullptr});
        requireOneOf(token, where, "rstrip", {false, nullptr});
        if (id == kMaskId) {
            requireOneOf(token, where, "lstrip", {true, false});
            maskTakesSpace_ = at(token, "lstrip") == Json(true);
        } else {
            requireOneOf(token, where, "lstrip", {false, nullptr});
        }
        return id;
    }

    // An id of the vocabulary, or the next after its last.
    void checkPlace(const Json& id, std::string_view special, const std::string& where) {
        std::vector<std::string>& tokens = content_.vocabulary;
        if (id == Json(tokens.size()) && std::find(tokens.begin(), tokens.end(), special) == tokens.end())
            tokens.emplace_back(special);
        else if (!id.is_number_unsigned() || countIn(id) >= tokens.size() || tokens[countIn(id)] != special)
            refuseTokenizer(origin_,
                            Phrase::tr("{} has the id {}, which is not its id in the vocabulary.", where, shown(id)));
    }

    std::string origin_;
    TokenizerJsonContent content_;
    const Json& root_; // everything but vocabulary and merges
    SpecialIds specialIds_;
    bool maskTakesSpace_ = true;
};

} // namespace

Tokenizer Tokenizer::fromFile(const std::filesystem::path& tokenizerJson, std::vector<TokenId>* rows) {
    using SpecialIds = TokenizerJson::SpecialIds;
    TokenizerJson json(tokenizerJson, rows ? SpecialIds::Any : SpecialIds::Fixed);
    std::vector<std::string> vocabulary = json.takeVocabulary();
    if (rows)
        *rows = moveSpecialTokensToFront(vocabulary);
    return Tokenizer(
        Tables::fromTexts(std::move(vocabulary), json.merges(), json.origin(), json.origin(), json.maskTakesSpace()));
}

} // namespace kantai
