// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/files/TokenizerJsonEvents.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/JsonPosition.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/files/TokenizerReader.h"

#include <fmt/format.h>
#include <unordered_set>

namespace kantai {

namespace {

constexpr std::size_t kDeepest = 64;         // levels
constexpr std::size_t kLargestRest = 10'000; // values besides vocabulary and merges
constexpr std::size_t kLongestValue =
    4 << 20; // bytes: twice the printable form of the longest line that is trained on

class TokenizerEvents : public Json::json_sax_t {
public:
    enum class Kind { TokenizerJson, VocabJson };

    TokenizerEvents(std::string_view text, std::string origin, Kind kind)
        : text_(text), origin_(std::move(origin)), kind_(kind), place_{text.data(), nullptr} {}

    void read() {
        if (text_.starts_with("\xef\xbb\xbf"))
            refuseAt(0, Phrase::tr("JSON must not begin with a byte order mark"));
        allowOneMoreValue();
        try {
            const char* end = text_.data() + text_.size();
            Json::sax_parse(CountingIterator(text_.data(), &place_), CountingIterator(end, &place_), this);
        } catch (const JsonLimitReached&) {
            refuse(Phrase::tr("a single value is longer than {}", Phrase::bytes(kLongestValue)));
        }
        if (content_.hasVocabulary)
            sortVocabulary();
    }

    TokenizerJsonContent takeContent() { return std::move(content_); }

    bool null() override { return addRest(nullptr); }
    bool boolean(bool value) override { return addRest(value); }
    bool number_integer(number_integer_t value) override { return addRest(value); }
    bool number_float(number_float_t value, const string_t&) override { return addRest(value); }
    bool binary(binary_t&) override { return false; } // JSON has none
    bool number_unsigned(number_unsigned_t value) override {
        if (part_ != Part::Vocabulary)
            return addRest(value);
        addToken(value);
        return true;
    }
    bool string(string_t& value) override {
        if (part_ == Part::Merge)
            pair_.push_back(std::move(value));
        else if (part_ == Part::Merges)
            addMergeText(value);
        else
            return addRest(std::move(value));
        allowOneMoreValue();
        return true;
    }
    bool start_object(std::size_t) override {
        if (part_ == Part::Rest && (kind_ == Kind::VocabJson ? open_.empty() : isInModel("vocab"))) {
            content_.hasVocabulary = true;
            openPart(Part::Vocabulary);
            return true;
        }
        return open(Json::object());
    }
    bool start_array(std::size_t) override {
        if (part_ == Part::Merges) {
            pair_.clear();
            openPart(Part::Merge);
            return true;
        }
        if (part_ == Part::Rest && kind_ == Kind::TokenizerJson && isInModel("merges")) {
            content_.hasMerges = true;
            openPart(Part::Merges);
            return true;
        }
        return open(Json::array());
    }
    bool key(string_t& name) override {
        if (part_ == Part::Rest && open_.back()->contains(name))
            refuse(Phrase::tr("the key \"{}\" appears twice", readableExcerpt(name)));
        key_ = std::move(name);
        allowOneMoreValue();
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override {
        if (part_ == Part::Merge) {
            if (pair_.size() != 2)
                refuseMerge();
            addMerge({std::move(pair_[0]), std::move(pair_[1])});
        }
        return close();
    }
    bool parse_error(std::size_t, const std::string&, const Json::exception& error) override {
        refuse(plainJsonReason(error.what()));
    }

private:
    enum class Part { Rest, Vocabulary, Merges, Merge };
    struct Entry {
        std::string token;
        std::uint64_t id;
        std::size_t place;
    };

    // Of the character read last.
    std::size_t position() const {
        const auto read = static_cast<std::size_t>(place_.furthest - text_.data());
        return read > 0 ? read - 1 : 0;
    }
    [[noreturn]] void refuse(const std::string& reason) const { refuseAt(position(), reason); }
    [[noreturn]] void refuseAt(std::size_t offset, const std::string& reason) const {
        refuseTokenizer(fmt::format("{}, {}", origin_, lineAndColumn(text_, offset)), reason + ".");
    }
    std::string placeOfMerge() const {
        return fmt::format("{}, {}, merge {}", origin_, lineAndColumn(text_, position()), content_.merges.size() + 1);
    }
    [[noreturn]] void refuseMerge() const {
        refuseTokenizer(placeOfMerge(),
                        Phrase::tr("a merge must be a pair of tokens, or two tokens with a space between them."));
    }
    [[noreturn]] void refuseId(const std::string& shown) const {
        refuse(Phrase::tr("the token \"{}\" has the id {}, which is not a non-negative integer",
                          readableExcerpt(key_), readableExcerpt(shown)));
    }

    void allowOneMoreValue() {
        const std::size_t left = text_.size() - static_cast<std::size_t>(place_.furthest - text_.data());
        place_.limit = left > kLongestValue ? place_.furthest + kLongestValue : nullptr;
    }

    bool isInModel(std::string_view key) const {
        return open_.size() == 2 && open_.back()->is_object() && keyOfSecondLevel_ == "model" && key_ == key;
    }

    void openPart(Part part) {
        if (part != Part::Merge)
            addRest(nullptr);
        allowOneMoreValue();
        part_ = part;
    }

    bool open(Json container) {
        if (part_ == Part::Vocabulary)
            refuseId(container.is_array() ? "[...]" : "{...}");
        if (part_ != Part::Rest)
            refuseMerge();
        if (open_.size() >= kDeepest)
            refuse(Phrase::tr("nested deeper than {} levels", kDeepest));
        if (open_.size() == 1)
            keyOfSecondLevel_ = key_;
        open_.push_back(placeFor(std::move(container)));
        return true;
    }

    bool close() {
        if (part_ == Part::Rest)
            open_.pop_back();
        else
            part_ = part_ == Part::Merge ? Part::Merges : Part::Rest;
        allowOneMoreValue();
        return true;
    }

    bool addRest(Json value) {
        if (part_ == Part::Vocabulary)
            refuseId(value.dump(-1, ' ', true).substr(0, 60));
        if (part_ != Part::Rest)
            refuseMerge();
        placeFor(std::move(value));
        return true;
    }

    Json* placeFor(Json value) {
        if (++restValues_ > kLargestRest)
            refuse(Phrase::tr("more than {} values besides vocabulary and merges", kLargestRest));
        allowOneMoreValue();
        if (open_.empty()) {
            content_.rest = std::move(value);
            return &content_.rest;
        }
        if (open_.back()->is_array()) {
            open_.back()->push_back(std::move(value));
            return &open_.back()->back();
        }
        return &((*open_.back())[key_] = std::move(value));
    }

    void addToken(std::uint64_t id) {
        if (entries_.size() == kLargestTokenizer)
            refuse(Phrase::tr("more than {} tokens", kLargestTokenizer));
        entries_.push_back({std::move(key_), id, position()});
        allowOneMoreValue();
    }

    void addMerge(std::pair<std::string, std::string> merge) {
        if (content_.merges.size() == kLargestTokenizer)
            refuse(Phrase::tr("more than {} merges", kLargestTokenizer));
        content_.merges.push_back(std::move(merge));
    }

    void addMergeText(std::string_view text) {
        auto merge = mergeFromText(text);
        if (!merge)
            refuseMergeText(placeOfMerge(), text);
        addMerge(std::move(*merge));
    }

    void sortVocabulary() {
        std::vector<std::string>& tokens = content_.vocabulary;
        tokens.resize(entries_.size());
        std::vector<bool> taken(entries_.size(), false);
        refuseRepeatedTokens();
        for (Entry& entry : entries_) {
            if (entry.id >= tokens.size())
                refuseAt(entry.place,
                         Phrase::tr("the token \"{}\" has the id {}, but the ids of {} tokens must be 0 to {}",
                                    readableExcerpt(entry.token), entry.id, tokens.size(), tokens.size() - 1));
            if (taken[entry.id])
                refuseAt(entry.place, Phrase::tr("the id {} belongs to both \"{}\" and \"{}\"", entry.id,
                                                 readableExcerpt(tokens[entry.id]), readableExcerpt(entry.token)));
            tokens[entry.id] = std::move(entry.token);
            taken[entry.id] = true;
        }
    }

    void refuseRepeatedTokens() const {
        std::unordered_set<std::string_view> tokens;
        tokens.reserve(entries_.size());
        for (const Entry& entry : entries_)
            if (!tokens.insert(entry.token).second)
                refuseAt(entry.place, Phrase::tr("the key \"{}\" appears twice", readableExcerpt(entry.token)));
    }

    std::string_view text_;
    std::string origin_;
    Kind kind_;
    JsonReadingPlace place_;
    TokenizerJsonContent content_;
    Part part_ = Part::Rest;
    std::vector<Json*> open_;      // containers of the rest; an array holds still while one of its elements is open
    std::string key_;              // the last one read
    std::string keyOfSecondLevel_; // of the container that is open there
    std::vector<Entry> entries_;
    std::vector<std::string> pair_;
    std::size_t restValues_ = 0;
};

TokenizerJsonContent readEvents(const std::filesystem::path& file, TokenizerEvents::Kind kind) {
    const std::string text = readFile(file, kLargestTokenizerFile);
    TokenizerEvents events(text, readablePath(file), kind);
    events.read();
    return events.takeContent();
}

} // namespace

TokenizerJsonContent readTokenizerJson(const std::filesystem::path& file) {
    return readEvents(file, TokenizerEvents::Kind::TokenizerJson);
}

std::vector<std::string> readVocabularyJson(const std::filesystem::path& file) {
    TokenizerJsonContent content = readEvents(file, TokenizerEvents::Kind::VocabJson);
    if (!content.hasVocabulary)
        refuseTokenizer(readablePath(file), Phrase::tr("the vocabulary must be an object of tokens and ids."));
    return std::move(content.vocabulary);
}

} // namespace kantai
