// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer files made to cost time and memory or to slip past a check: each is refused with file, place and reason.
// Faults of meaning in otherwise ordinary files are in tst_TokenizerFiles.
#include "core/base/Json.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <fmt/format.h>
#include <fstream>

using namespace kantai;
using test::trainOn;
using test::wrongError;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

// Plain + of a literal and a text makes GCC 12 warn of overlapping copies that cannot be.
std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

std::string replacedOnce(std::string text, std::string_view part, std::string_view by) {
    const std::size_t at = text.find(part);
    return at == std::string::npos ? std::string() : text.replace(at, part.size(), by);
}

} // namespace

class tst_HostileTokenizerFiles : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::string tokenizerJson_, vocabJson_; // that are accepted

    fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

    // Not synced as writeFile does it: there are many, and some are large.
    fs::path hostile(std::string_view bytes) const {
        const fs::path file = path("hostile");
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

    // What is wrong with the refusal; the errors must stay short whatever the file holds.
    static QString wrongRefusal(const QStringList& parts, const std::function<void()>& read) {
        return wrongError(ErrorCode::BadInput, parts + QStringList{"hostile"}, [&] {
            try {
                read();
            } catch (const Error& error) {
                QVERIFY2(std::string_view(error.what()).size() < 1000, "the error is too long");
                throw;
            }
        });
    }
    QString wrongTokenizerJson(std::string_view bytes, const QStringList& parts) const {
        return wrongRefusal(parts, [&] { Tokenizer::fromFile(hostile(bytes)); });
    }
    QString wrongVocabJson(std::string_view bytes, const QStringList& parts) const {
        return wrongRefusal(parts, [&] { Tokenizer::fromVocabularyAndMerges(hostile(bytes), path("merges.txt")); });
    }
    QString wrongMergesTxt(std::string_view bytes, const QStringList& parts) const {
        return wrongRefusal(parts, [&] { Tokenizer::fromVocabularyAndMerges(path("vocab.json"), hostile(bytes)); });
    }

private Q_SLOTS:
    void initTestCase() {
        const Tokenizer tokenizer(trainOn("aab aab ab\n", 300, 1));
        writeTokenizerFiles(tokenizer, folder_.path().toStdString());
        tokenizerJson_ = readJsonFile(path("tokenizer.json")).dump();
        vocabJson_ = readFile(path("vocab.json"));
        QCOMPARE(Tokenizer::fromFile(hostile(tokenizerJson_)).vocabularySize(), std::uint32_t{265});
    }

    // No pre-token is "<s>", so such a merge never happens; it must not hide the others either.
    void aMergeThatMakesASpecialTokenChangesNothing() {
        const Tokenizer plain = Tokenizer::fromFile(hostile(tokenizerJson_));
        Json json = Json::parse(tokenizerJson_);
        json["model"]["vocab"]["s>"] = json["model"]["vocab"].size();
        json["model"]["merges"].push_back({"s", ">"});
        json["model"]["merges"].push_back({"<", "s>"});
        const Tokenizer tokenizer = Tokenizer::fromFile(hostile(json.dump()));
        QCOMPARE(tokenizer.merges().back().result, kBosId);
        for (const char* text : {"<s>", "a<s>aab", "< s>", "<s", "s>", "<<ss>>", "<s aab>"})
            QCOMPARE(tokenizer.encode(text), plain.encode(text));
        json["model"]["merges"].push_back({"<", "s>"});
        QCOMPARE(wrongTokenizerJson(json.dump(), {"repeats"}), QString());
    }

    void aGigabyteIsNotRead() {
        hostile("{");
        fs::resize_file(path("hostile"), std::uintmax_t(1) << 30);
        const QStringList parts{"larger than"};
        QCOMPARE(wrongRefusal(parts, [&] { Tokenizer::fromFile(path("hostile")); }), QString());
        QCOMPARE(
            wrongRefusal(parts, [&] { Tokenizer::fromVocabularyAndMerges(path("hostile"), path("merges.txt")); }),
            QString());
        QCOMPARE(
            wrongRefusal(parts, [&] { Tokenizer::fromVocabularyAndMerges(path("vocab.json"), path("hostile")); }),
            QString());
    }

    void aHugeValueIsNotReadToItsEnd() {
        const std::string huge(6'000'000, 'x');
        const QStringList parts{"line 1, column 41", "longer than"};
        QCOMPARE(wrongTokenizerJson(joined({"{\"version\":\"", huge, "\"}"}), parts), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"", huge, "\":1}"}), parts), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{", std::string(6'000'000, ' '), "}"}), parts), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"version\":", std::string(6'000'000, '1'), "}"}), parts), QString());
        QCOMPARE(
            wrongTokenizerJson(replacedOnce(tokenizerJson_, "\"aab\"", joined({"\"", huge, "\""})), {"longer than"}),
            QString());
        QCOMPARE(wrongVocabJson(joined({"{\"", huge, "\":1}"}), parts), QString());
        QCOMPARE(wrongMergesTxt(joined({"a b\n", huge}), {"line 2", "xxx...\" is not a merge"}), QString());
    }

    void longTokensAreReadWhenTheyAreRight() {
        std::string text(std::size_t{1} << 20, '"'); // escaped, the longest token that the trainer can make
        const Tokenizer tokenizer(trainOn(text.replace(text.size() / 2, 1, " "), 290, 1));
        writeTokenizerJson(tokenizer, path("long.json"));
        QCOMPARE(Tokenizer::fromFile(path("long.json")).encode(text), tokenizer.encode(text));
    }

    void tooManyOfAnythingIsRefusedAtTheFirstTooMany() {
        constexpr std::size_t kMany = (std::size_t{1} << 20) + 1;
        std::string tokens = "{";
        for (std::size_t i = 0; i < kMany; ++i)
            tokens += fmt::format("\"k{}\":{},", i, i);
        QCOMPARE(wrongVocabJson(tokens, {"line 1, column", "more than 1048576 tokens"}), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"vocab\":", tokens}), {"more than 1048576 tokens"}),
                 QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"merges\":[", repeated("\"a b\",", kMany)}),
                                    {"line 1, column", "more than 1048576 merges"}),
                 QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"merges\":[", repeated("[\"a\",\"b\"],", kMany)}),
                                    {"more than 1048576 merges"}),
                 QString());
        QCOMPARE(wrongMergesTxt(repeated("a b\n", kMany), {"line 1048577", "more than 1048576 merges"}), QString());
        for (const char* values : {"[],", "{},", "0,", "\"\",", "null,", "1.5,", "-1,", "true,"})
            QCOMPARE(wrongTokenizerJson(joined({"{\"added_tokens\":[", repeated(values, 20'000)}),
                                        {"line 1, column", "more than 10000 values"}),
                     QString());
    }

    void deepNestingIsRefused() {
        constexpr std::size_t kDeep = 100'000;
        const QStringList parts{"line 1, column", "deeper than 64"};
        QCOMPARE(wrongTokenizerJson(std::string(kDeep, '['), parts), QString());
        QCOMPARE(wrongTokenizerJson(repeated("{\"model\":", kDeep), parts), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"vocab\":", std::string(kDeep, '[')}), parts), QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"vocab\":{\"a\":", std::string(kDeep, '[')}),
                                    {"\"a\"", "[...]"}),
                 QString());
        QCOMPARE(wrongTokenizerJson(joined({"{\"model\":{\"merges\":", std::string(kDeep, '[')}), {"merge 1"}),
                 QString());
        QCOMPARE(wrongVocabJson(std::string(kDeep, '['), parts), QString());
        QCOMPARE(wrongVocabJson(repeated("{\"a\":", kDeep), {"\"a\"", "{...}"}), QString());
    }

    void keysThatComeTwiceAreRefused() {
        const auto twice = [&](std::string_view part, std::string_view by, const char* key) {
            return wrongTokenizerJson(
                replacedOnce(tokenizerJson_, part, by),
                {"line 1, column", QStringLiteral("the key \"%1\" appears twice").arg(QLatin1String(key))});
        };
        QCOMPARE(twice("\"normalizer\":", "\"normalizer\":null,\"normalizer\":", "normalizer"), QString());
        QCOMPARE(twice("\"vocab\":", "\"vocab\":{},\"vocab\":", "vocab"), QString());
        QCOMPARE(twice("\"merges\":", "\"merges\":[],\"merges\":", "merges"), QString());
        QCOMPARE(twice("\"model\":", "\"model\":{},\"model\":", "model"), QString());
        QCOMPARE(twice("\"special\":true", "\"special\":true,\"special\":true", "special"), QString());
        QCOMPARE(twice("\"aab\":262", "\"aab\":262,\"aab\":262", "aab"), QString());
        QCOMPARE(twice("\"aab\":262", "\"aab\":262,\"aab\":265", "aab"), QString());
        QCOMPARE(wrongVocabJson(replacedOnce(vocabJson_, "\"aab\":262", "\"aab\":262,\"a\\u0061b\":265"),
                                {"line 1, column", "the key \"aab\" appears twice"}),
                 QString());
    }

    void aVocabularyElsewhereIsNoVocabulary() {
        QCOMPARE(wrongTokenizerJson(replacedOnce(tokenizerJson_, "\"vocab\":", "\"Vocab\":"),
                                    {"the vocabulary must be an object"}),
                 QString());
        const auto moved = replacedOnce(tokenizerJson_, "\"model\":{", "\"model\":{\"inner\":{},");
        QCOMPARE(Tokenizer::fromFile(hostile(moved)).vocabularySize(), std::uint32_t{265});
        QCOMPARE(wrongTokenizerJson(replacedOnce(tokenizerJson_, "\"vocab\":", "\"vocab\":null,\"v\":"),
                                    {"the vocabulary must be an object"}),
                 QString());
        QCOMPARE(wrongTokenizerJson(replacedOnce(tokenizerJson_, "\"merges\":", "\"merges\":null,\"m\":"),
                                    {"model.merges must be a list"}),
                 QString());
    }

    void everyTruncationIsRefused() {
        for (std::size_t length = 0; length < tokenizerJson_.size(); ++length)
            QCOMPARE(wrongTokenizerJson(std::string_view(tokenizerJson_).substr(0, length), {"line 1, column"}),
                     QString());
        for (std::size_t length = 0; length < vocabJson_.size(); ++length)
            QCOMPARE(wrongVocabJson(std::string_view(vocabJson_).substr(0, length), {"line 1, column"}), QString());
        QCOMPARE(wrongTokenizerJson(joined({tokenizerJson_, "}"}), {"line 1, column"}), QString());
    }

    void otherEncodingsAreRefused() {
        for (const std::string& prefix :
             {std::string("\xEF\xBB\xBF"), std::string("\xFF\xFE"), std::string(1, '\0')}) {
            QCOMPARE(wrongTokenizerJson(joined({prefix, tokenizerJson_}), {"line 1, column 1"}), QString());
            QCOMPARE(wrongVocabJson(joined({prefix, vocabJson_}), {"line 1, column 1"}), QString());
        }
        for (const char* broken : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\\ud800", "\\u00"})
            QCOMPARE(wrongTokenizerJson(replacedOnce(tokenizerJson_, "aab", broken), {"line 1, column"}), QString());
    }

    void mergesOutOfOrderAreRefused() {
        QCOMPARE(
            wrongMergesTxt("#version: 0.2\na ab\na b\n", {"merge 1", "comes before the merge that makes \"ab\""}),
            QString());
        Json json = Json::parse(tokenizerJson_);
        std::swap(json["model"]["merges"][0], json["model"]["merges"][1]);
        QCOMPARE(wrongTokenizerJson(json.dump(), {"merge 1", "comes before the merge that makes \"ab\""}), QString());
    }

    void aMergeOfASpecialTokenIsRefused() {
        Json json = Json::parse(tokenizerJson_);
        json["model"]["vocab"]["<s>a"] = 265;
        json["model"]["merges"].push_back(Json::array({"<s>", "a"}));
        QCOMPARE(wrongTokenizerJson(json.dump(), {"merge 5", "\"<s>\""}), QString());
    }

    void everyByteMustBeThere() {
        const Json good = Json::parse(vocabJson_);
        for (TokenId missing = kFirstByteId; missing < kSmallestVocabulary; ++missing) {
            Json json = good;
            for (const auto& [token, id] : good.items())
                if (id == missing)
                    json[token + token] = id; // the id stays, for other bytes
            for (const auto& [token, id] : good.items())
                if (id == missing)
                    json.erase(token);
            QCOMPARE(wrongVocabJson(json.dump(), {"lacks", "of the byte 0x"}), QString());
        }
    }

    void foldersAreNotRead() {
        fs::create_directory(path("hostile-folder"));
        QCOMPARE(wrongRefusal({}, [&] { Tokenizer::fromFile(path("hostile-folder")); }), QString());
    }
};

QTEST_APPLESS_MAIN(tst_HostileTokenizerFiles)
#include "tst_HostileTokenizerFiles.moc"
