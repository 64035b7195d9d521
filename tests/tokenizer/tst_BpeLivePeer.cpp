// SPDX-License-Identifier: GPL-3.0-or-later
// Random corpora and texts, trained on and encoded by us and by the Hugging Face tokenizers package side by side.
// Runs where KANTAI_PEER_PYTHON is a command that starts a Python with tokenizers 0.23; KANTAI_PEER_SECONDS says how
// long to search (20; more than 300 also takes a larger QTEST_FUNCTION_TIMEOUT), KANTAI_PEER_SEED repeats a search.
#include "core/base/Json.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "tests/tokenizer/PeerComparison.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace kantai;

namespace {

const fs::path kSource = KANTAI_SOURCE_DIR;

// Draws in a row from one stream.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed, 0) {}
    std::uint64_t below(std::uint64_t limit) { return random_.below(drawn_++, limit); }
    template <typename Items>
    const auto& oneOf(const Items& items) {
        return items[below(std::size(items))];
    }

private:
    CounterRandom random_;
    std::uint64_t drawn_ = 0;
};

std::vector<std::string> linesOfCorpora() {
    std::vector<std::string> lines;
    for (const auto& entry : fs::directory_iterator(kSource / "tests/data/bpe/corpora")) {
        const std::string text = readFile(entry.path());
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
            lines.push_back(text.substr(begin, end - begin));
            begin = end;
        }
    }
    std::sort(lines.begin(), lines.end()); // folders are listed in any order
    return lines;
}

} // namespace

class tst_BpeLivePeer : public QObject {
    Q_OBJECT

    QProcess peer_;
    QTemporaryDir folder_;
    std::vector<std::string> lines_;
    std::uint64_t corpora_ = 0, texts_ = 0, pairs_ = 0, bytes_ = 0;

    // Of few letters, so that many pairs are equally frequent.
    static std::string smallAlphabet(Dice& dice) {
        static constexpr std::string_view kLetters[] = {"a", "b", "a", " ", "ab", "\n", "'s", "é", "1", "!"};
        const std::uint64_t used = 2 + dice.below(std::size(kLetters) - 1);
        std::string text;
        for (std::uint64_t i = 0, length = dice.below(400); i < length; ++i)
            text += kLetters[dice.below(used)];
        return text;
    }

    std::string randomText(Dice& dice) const {
        std::string text;
        switch (dice.below(5)) {
        case 0:
            return smallAlphabet(dice);
        case 1:
            return test::randomText(dice.below(UINT64_MAX), dice.below(300));
        case 2: // every character of a narrow block
            for (std::uint64_t first = dice.below(0xD700), i = 0; i < 60; ++i)
                appendUtf8(text, static_cast<char32_t>(first + dice.below(64)));
            return text;
        case 3: {
            static constexpr std::string_view kSpecial[] = {"<mask>", "<s>", "</s>", "<",
                                                            "<pad>",  " ",   "\n",   "\u3000"};
            for (int i = 0; i < 12; ++i)
                text += dice.below(2) == 0 ? std::string(dice.oneOf(kSpecial))
                                           : test::randomText(dice.below(1u << 30), 4);
            return text;
        }
        default:
            for (std::uint64_t i = 0, count = 1 + dice.below(4); i < count; ++i)
                text += dice.oneOf(lines_);
            return text;
        }
    }

    Json randomRequest(Dice& dice) const {
        static constexpr std::uint32_t kSizes[] = {261, 262, 280, 300, 400, 700, 1000, 3000, 8000, 52000};
        Json request{{"size", dice.oneOf(kSizes)}, {"frequency", 1 + dice.below(5)}};
        std::string corpus = "."; // an empty corpus is an Error here and none there
        for (std::uint64_t i = 0, count = dice.below(30); i < count; ++i)
            corpus += randomText(dice);
        request["corpus"] = corpus;
        request["texts"] = Json::array();
        for (int i = 0; i < 40; ++i)
            request["texts"].push_back(randomText(dice));
        request["pairs"] = Json::array();
        for (int i = 0; i < 20; ++i)
            request["pairs"].push_back(Json::array({randomText(dice), randomText(dice), 4 + dice.below(60)}));
        return request;
    }

    Json ask(const Json& request) {
        peer_.write(QByteArray::fromStdString(request.dump() + "\n"));
        while (!peer_.canReadLine())
            if (!peer_.waitForReadyRead(120'000))
                return {};
        return Json::parse(peer_.readLine().toStdString());
    }

    // Empty when all is the same.
    QString difference(const Json& request, const Json& theirs) {
        const auto corpus = request["corpus"].get<std::string>();
        const Tokenizer ours(
            test::trainOn(corpus, request["size"].get<std::uint32_t>(), request["frequency"].get<std::uint64_t>()));
        const fs::path out = folder_.path().toStdString();
        writeVocabJson(ours, out / "vocab.json");
        writeMergesTxt(ours, out / "merges.txt");
        for (const char* file : {"merges.txt", "vocab.json"})
            if (readFile(out / file) != theirs[file].get<std::string>())
                return QLatin1String(file) + ", " +
                       test::firstDifference(readFile(out / file), theirs[file].get<std::string>());
        for (std::size_t i = 0; i < request["texts"].size(); ++i) {
            const auto text = request["texts"][i].get<std::string>();
            const auto ids = ours.encode(text);
            const Json& expected = theirs["texts"][i];
            if (ids != expected["ids"].get<std::vector<TokenId>>())
                return QString::fromStdString("ids of " + request["texts"][i].dump() + ": " + test::idsAsText(ids));
            if (test::offsetsInCodePoints(text, ours.encodeWithOffsets(text)) !=
                expected["offsets"].get<std::vector<std::size_t>>())
                return QString::fromStdString("offsets of " + request["texts"][i].dump());
            if (ours.decode(ids) != expected["decoded"].get<std::string>())
                return QString::fromStdString("decoding of " + request["texts"][i].dump());
            bytes_ += text.size();
            ++texts_;
        }
        for (std::size_t i = 0; i < request["pairs"].size(); ++i) {
            const Json& pair = request["pairs"][i];
            const auto ids = ours.encodePairForModel(pair[0].get<std::string>(), pair[1].get<std::string>(),
                                                     pair[2].get<std::size_t>());
            if (ids != theirs["pairs"][i].get<std::vector<TokenId>>())
                return QString::fromStdString("pair " + pair.dump() + ": " + test::idsAsText(ids) + ", not " +
                                              theirs["pairs"][i].dump());
            ++pairs_;
        }
        bytes_ += corpus.size();
        ++corpora_;
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        const QString command = qEnvironmentVariable("KANTAI_PEER_PYTHON");
        if (command.isEmpty())
            QSKIP("KANTAI_PEER_PYTHON does not name a Python with Hugging Face tokenizers");
        lines_ = linesOfCorpora();
        QStringList arguments = QProcess::splitCommand(command);
        const QString program = arguments.takeFirst();
        arguments << "-c" << QString::fromStdString(readFile(kSource / "tests/parity/bpe_peer.py"));
        peer_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        peer_.start(program, arguments);
        QVERIFY2(peer_.waitForStarted(), qPrintable(peer_.errorString()));
    }

    void randomTextsAreTheSame() {
        std::uint64_t seed = qEnvironmentVariable("KANTAI_PEER_SEED").toULongLong();
        if (seed == 0)
            seed = QRandomGenerator::system()->generate();
        const int seconds = qEnvironmentVariable("KANTAI_PEER_SECONDS", "20").toInt();
        qInfo("KANTAI_PEER_SEED=%llu", static_cast<unsigned long long>(seed));
        Dice dice(seed);
        for (const QDeadlineTimer end(seconds * 1000); !end.hasExpired();) {
            const Json request = randomRequest(dice);
            const Json theirs = ask(request);
            QVERIFY2(!theirs.is_null(), "Hugging Face tokenizers does not answer");
            const QString found = difference(request, theirs);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("round %1, size %2, frequency %3: %4")
                                                     .arg(corpora_ + 1)
                                                     .arg(request["size"].get<int>())
                                                     .arg(request["frequency"].get<int>())
                                                     .arg(found)));
        }
        qInfo("the same: %llu corpora, %llu texts, %llu pairs, %llu bytes", static_cast<unsigned long long>(corpora_),
              static_cast<unsigned long long>(texts_), static_cast<unsigned long long>(pairs_),
              static_cast<unsigned long long>(bytes_));
        QVERIFY(corpora_ > 0);
    }

    void cleanupTestCase() {
        peer_.closeWriteChannel();
        if (peer_.state() != QProcess::NotRunning)
            QVERIFY(peer_.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(tst_BpeLivePeer)
#include "tst_BpeLivePeer.moc"
