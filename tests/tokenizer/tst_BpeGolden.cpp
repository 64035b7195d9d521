// SPDX-License-Identifier: GPL-3.0-or-later
// Against what the Hugging Face tokenizers package made of the corpora in tests/data/bpe, once, by
// tests/parity/make_bpe_golden.py: the same bytes in every file, the same ids and offsets for every text.
#include "core/base/Checksum.h"
#include "core/base/Json.h"
#include "core/corpus/CorpusReader.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "tests/tokenizer/PeerComparison.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <map>
#include <set>

using namespace kantai;

namespace {

const fs::path kData = fs::path(KANTAI_SOURCE_DIR) / "tests/data/bpe";

using test::firstDifference;
using test::idsAsText;
using test::offsetsInCodePoints;

using Ids = std::vector<TokenId>;

// As syllables() of the script makes it.
std::string syllables() {
    constexpr std::string_view kConsonants = "bcdfghjklmnprstv";
    constexpr std::string_view kVowels[] = {"a", "e", "i", "o", "u", "ı", "ö", "ü"};
    std::uint64_t state = 42;
    std::string text;
    for (int line = 0; line < 20000; ++line)
        for (int place = 0; place < 12; ++place) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const std::uint64_t draw = state >> 32;
            for (std::uint64_t word = 60000 * (draw * draw >> 32) >> 32; word > 0; word /= 50) {
                text += kConsonants[word % 16];
                text += kVowels[word / 16 % 8];
            }
            text += place < 11 ? ' ' : '\n';
        }
    return text;
}

} // namespace

class tst_BpeGolden : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Json golden_;
    std::map<std::string, fs::path> corpora_; // by name

    const Json& currentCase() const {
        const std::string tag = QTest::currentDataTag();
        for (const Json& golden : golden_["cases"])
            if (nameOf(golden) == tag)
                return golden;
        return golden_;
    }

    static std::string nameOf(const Json& golden) {
        const std::string corpus = golden["corpus"].get<std::string>();
        return corpus.substr(0, corpus.find('.')) + '-' + golden["vocabularySize"].dump() + '-' +
               golden["minFrequency"].dump();
    }

    Tokenizer train(const Json& golden) const {
        const BpeTrainingOptions options{golden["vocabularySize"].get<std::uint32_t>(),
                                         golden["minFrequency"].get<std::uint64_t>()};
        return Tokenizer(trainBpe({corpora_.at(golden["corpus"].get<std::string>())}, options, {}, {}));
    }

    void addCases(bool withTextsOnly = false) {
        QTest::addColumn<QString>("corpus");
        for (const Json& golden : golden_["cases"])
            if (!withTextsOnly || golden.contains("texts"))
                QTest::newRow(nameOf(golden).c_str()) << QString::fromStdString(golden["corpus"].get<std::string>());
    }

private Q_SLOTS:
    void initTestCase() {
        golden_ = readJsonFile(kData / "golden.json");
        for (const auto& entry : fs::directory_iterator(kData / "corpora"))
            corpora_[entry.path().filename()] = entry.path();
        corpora_["syllables.txt"] = test::writeFile(folder_, "syllables.txt", syllables());
        QCOMPARE(sha256File(corpora_["syllables.txt"]), golden_["syllables sha256"].get<std::string>());
    }

    void everyCorpusSizeAndFrequencyIsThere() {
        std::set<std::string> names;
        for (const Json& golden : golden_["cases"])
            names.insert(nameOf(golden));
        for (const auto& [corpus, path] : corpora_)
            for (const char* size : {"261", "300", "1000", "8000", "52000"})
                for (const char* frequency : {"1", "2", "5"})
                    QVERIFY(names.contains(path.stem().string() + '-' + size + '-' + frequency));
        QCOMPARE(names.size(), corpora_.size() * 15);
        QVERIFY(corpora_.size() >= 26);
        QVERIFY(golden_["texts"].size() >= 40);
    }

    void trainingWritesTheSameBytes_data() { addCases(); }
    void trainingWritesTheSameBytes() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        const fs::path out = folder_.path().toStdString();
        writeMergesTxt(tokenizer, out / "merges.txt");
        const fs::path whole = kData / (std::string(QTest::currentDataTag()) + ".merges.txt");
        if (fs::exists(whole) && readFile(out / "merges.txt") != readFile(whole))
            QFAIL(qPrintable("merges.txt, " + firstDifference(readFile(out / "merges.txt"), readFile(whole))));
        QCOMPARE(sha256File(out / "merges.txt"), golden["merges.txt sha256"].get<std::string>());
        writeVocabJson(tokenizer, out / "vocab.json");
        QCOMPARE(sha256File(out / "vocab.json"), golden["vocab.json sha256"].get<std::string>());
        writeTokenizerJson(tokenizer, out / "tokenizer.json");
        QCOMPARE(sha256File(out / "tokenizer.json"), golden["tokenizer.json sha256"].get<std::string>());
        QCOMPARE(tokenizer.vocabularySize(), golden["sizeReached"].get<std::uint32_t>());

        std::uint64_t before = UINT64_MAX;
        for (const Merge& merge : tokenizer.merges()) {
            QVERIFY(merge.count <= before);
            QVERIFY(merge.count >= golden["minFrequency"].get<std::uint64_t>());
            before = merge.count;
        }
    }

    void theCorpusHasTheSameIds_data() { addCases(); }
    void theCorpusHasTheSameIds() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        CorpusReader reader({corpora_.at(golden["corpus"].get<std::string>())});
        std::string all;
        for (std::string_view line; reader.next(line);)
            all += idsAsText(tokenizer.encode(line)) + '\n';
        const fs::path whole = kData / (std::string(QTest::currentDataTag()) + ".ids.txt");
        if (fs::exists(whole) && all != readFile(whole))
            QFAIL(qPrintable("ids of " + firstDifference(all, readFile(whole))));
        QCOMPARE(sha256(all), golden["ids sha256"].get<std::string>());
    }

    void everyTextHasTheSameIdsAndOffsets_data() { addCases(true); }
    void everyTextHasTheSameIdsAndOffsets() {
        const Json& golden = currentCase();
        const Tokenizer tokenizer = train(golden);
        const Json& texts = golden_["texts"];
        QCOMPARE(golden["texts"].size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto text = texts[i].get<std::string>();
            const Ids ids = tokenizer.encode(text);
            QVERIFY2(ids == golden["texts"][i]["ids"].get<Ids>(), (texts[i].dump() + ": " + idsAsText(ids)).c_str());
            QVERIFY2(offsetsInCodePoints(text, tokenizer.encodeWithOffsets(text)) ==
                         golden["texts"][i]["offsets"].get<std::vector<std::size_t>>(),
                     texts[i].dump().c_str());
        }
    }

    void pairsAreCutToTheSameIds() {
        const Json golden = readJsonFile(kData / "pairs.json");
        const Tokenizer tokenizer = train(golden);
        QVERIFY(golden["pairs"].size() > 300);
        for (const Json& pair : golden["pairs"]) {
            const auto first = golden_["texts"][pair["first"].get<std::size_t>()].get<std::string>();
            const auto second = golden_["texts"][pair["second"].get<std::size_t>()].get<std::string>();
            const auto length = pair["length"].get<std::size_t>();
            const Ids ids = tokenizer.encodePairForModel(first, second, length);
            QVERIFY2(ids == pair["ids"].get<Ids>(), (pair.dump() + ": " + idsAsText(ids)).c_str());
            const Ids idsOfFirst = tokenizer.encodeForModel(first, length);
            QVERIFY2(idsOfFirst == pair["idsOfFirst"].get<Ids>(), (pair.dump() + ": " + idsAsText(ids)).c_str());
        }
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
        QCOMPARE(one.vocabularySize(), std::uint32_t{300});
    }
};

QTEST_APPLESS_MAIN(tst_BpeGolden)
#include "tst_BpeGolden.moc"
