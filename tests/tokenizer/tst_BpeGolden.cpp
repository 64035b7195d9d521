// SPDX-License-Identifier: GPL-3.0-or-later
// Against what the Hugging Face tokenizers package made of the corpora in tests/data/bpe, once, by
// tests/parity/make_bpe_golden.py: the same bytes in every file, the same ids for every text.
#include "core/base/Checksum.h"
#include "core/base/Json.h"
#include "core/corpus/CorpusReader.h"
#include "core/tokenizer/TokenizerFiles.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;

namespace {

const fs::path kData = fs::path(KANTAI_SOURCE_DIR) / "tests/data/bpe";

std::string idsAsText(const std::vector<TokenId>& ids) {
    std::string text;
    for (const TokenId id : ids) {
        if (!text.empty())
            text += ' ';
        text += std::to_string(id);
    }
    return text;
}

} // namespace

class tst_BpeGolden : public QObject {
    Q_OBJECT

    Json golden_;

    const Json& currentCase() const {
        return golden_["cases"][std::size_t(QByteArray(QTest::currentDataTag()).toInt())];
    }

    static Tokenizer train(const Json& golden) {
        const BpeTrainingOptions options{golden["vocabularySize"].get<std::uint32_t>(),
                                         golden["minFrequency"].get<std::uint64_t>()};
        return Tokenizer(trainBpe({kData / "corpora" / golden["corpus"].get<std::string>()}, options, {}, {}));
    }

    void addCases() {
        QTest::addColumn<QString>("name");
        for (std::size_t i = 0; i < golden_["cases"].size(); ++i)
            QTest::newRow(qPrintable(QString::number(i)))
                << QString::fromStdString(golden_["cases"][i]["merges"].get<std::string>());
    }

private Q_SLOTS:
    void initTestCase() {
        golden_ = readJsonFile(kData / "golden.json");
        QVERIFY(golden_["cases"].size() >= 45);
        QVERIFY(golden_["texts"].size() >= 40);
    }

    void trainingWritesTheSameBytes_data() { addCases(); }
    void trainingWritesTheSameBytes() {
        const Json& golden = currentCase();
        QTemporaryDir folder;
        const fs::path out = folder.path().toStdString();
        writeTokenizerFiles(train(golden), out);
        QCOMPARE(QByteArray::fromStdString(readFile(out / "merges.txt")),
                 QByteArray::fromStdString(readFile(kData / golden["merges"].get<std::string>())));
        QCOMPARE(sha256File(out / "vocab.json"), golden["vocabJsonSha256"].get<std::string>());
        QCOMPARE(sha256File(out / "tokenizer.json"), golden["tokenizerJsonSha256"].get<std::string>());
    }

    void countsNeverRiseFromMergeToMerge_data() { addCases(); }
    void countsNeverRiseFromMergeToMerge() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        std::uint64_t before = UINT64_MAX;
        for (const Merge& merge : tokenizer.merges()) {
            QVERIFY(merge.count <= before);
            QVERIFY(merge.count >= golden["minFrequency"].get<std::uint64_t>());
            before = merge.count;
        }
    }

    void everyTextHasTheSameIds_data() { addCases(); }
    void everyTextHasTheSameIds() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        const Json& texts = golden_["texts"];
        QCOMPARE(golden["ids"].size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto ids = tokenizer.encode(texts[i].get<std::string>());
            QVERIFY2(ids == golden["ids"][i].get<std::vector<TokenId>>(),
                     (texts[i].dump() + ": " + idsAsText(ids)).c_str());
        }
    }

    void theCorpusHasTheSameIds_data() { addCases(); }
    void theCorpusHasTheSameIds() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        CorpusReader reader({kData / "corpora" / golden["corpus"].get<std::string>()});
        std::string all;
        std::size_t tokens = 0;
        for (std::string_view line; reader.next(line);) {
            const auto ids = tokenizer.encode(line);
            tokens += ids.size();
            all += idsAsText(ids) + '\n';
        }
        QCOMPARE(tokens, golden["corpusTokens"].get<std::size_t>());
        QCOMPARE(sha256(all), golden["corpusIdsSha256"].get<std::string>());
    }

    void oneCaseIsTheSameInEveryByte() {
        const Tokenizer trained(trainBpe({kData / "corpora/english.txt"}, {300, 1}, {}, {}));
        QTemporaryDir folder;
        const fs::path out = folder.path().toStdString();
        writeTokenizerFiles(trained, out);
        for (const char* file : {"vocab.json", "merges.txt", "tokenizer.json"})
            QCOMPARE(QByteArray::fromStdString(readFile(out / file)),
                     QByteArray::fromStdString(readFile(kData / (std::string("english-300-1.") + file))));
    }

    void theFilesOfThePeerCanBeRead() {
        const Tokenizer one = Tokenizer::fromFile(kData / "english-300-1.tokenizer.json");
        const Tokenizer two = Tokenizer::fromVocabularyAndMerges(kData / "english-300-1.vocab.json",
                                                                 kData / "english-300-1.merges.txt");
        QCOMPARE(one.encode("The reason of nature"), two.encode("The reason of nature"));
        QCOMPARE(one.vocabularySize(), std::uint32_t(300));
    }
};

QTEST_APPLESS_MAIN(tst_BpeGolden)
#include "tst_BpeGolden.moc"
