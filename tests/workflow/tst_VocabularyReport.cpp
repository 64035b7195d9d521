// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/VocabularyReport.h"

#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <numeric>
#include <sstream>

using namespace kantai;

namespace {

MergeReplay replayOf(const ProjectHandle& project) {
    return MergeReplay(loadTokenizer(project, currentTokenizer(Project(project))));
}

} // namespace

class tst_VocabularyReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFiguresAreThoseOfAPlainCount() {
        test::OpenTinyProject project;
        importCorpus(project.handle,
                     {{project.folder.write("more.txt", "Über die ästhetische Erziehung <mask> zwölf\n"
                                                        "und <s>noch eine</s> Zeile  \n\nEnde")},
                      {},
                      {}},
                     {}, {});
        const MergeReplay replay = replayOf(project.handle);
        const VocabularyReport report = reportVocabulary(project.handle, replay, {}, {});

        const Project database(project.handle);
        const ProjectRow info = database.info();
        const HeldOutSplit split{info.splitSeed, info.heldOutFraction};
        std::vector<std::uint64_t> frequency(replay.tokenizer().vocabularySize());
        std::uint64_t lines = 0, heldOut = 0, words = 0, bytes = 0, tokens = 0;
        CorpusReader reader(corpusPaths(project.handle, database));
        for (std::string_view line; reader.next(line);) {
            ++lines;
            heldOut += split.isHeldOut(reader.lineIndex()) ? 1 : 0;
            std::istringstream stream{std::string(line)};
            for (std::string word; stream >> word;)
                ++words;
            bytes += line.size();
            for (const TokenId id : replay.tokenizer().encode(line)) {
                ++frequency[id];
                ++tokens;
            }
        }
        QVERIFY(heldOut > 0 && heldOut < lines);
        QCOMPARE(report.training.lines, lines - heldOut);
        QCOMPARE(report.heldOut.lines, heldOut);
        QCOMPARE(report.training.words + report.heldOut.words, words);
        QCOMPARE(report.training.bytes + report.heldOut.bytes, bytes);
        QCOMPARE(report.training.tokens + report.heldOut.tokens, tokens);
        QCOMPARE(report.frequency, frequency);
        QCOMPARE(report.tokensAfter.size(), replay.merges() + 1);
        QCOMPARE(report.tokensAfter.back(), tokens);
        QCOMPARE(report.tokensPerWord(replay.merges()), static_cast<double>(tokens) / static_cast<double>(words));
        QCOMPARE(report.bytesPerToken(replay.merges()), static_cast<double>(bytes) / static_cast<double>(tokens));
    }

    void theLengthsAreThoseOfTheTokens() {
        const test::OpenTinyProject project;
        const MergeReplay replay = replayOf(project.handle);
        const VocabularyReport report = reportVocabulary(project.handle, replay, {}, {});
        const auto sum = [](const VocabularyReport::ByLength& counts) {
            return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
        };
        QCOMPARE(sum(report.vocabularyByLength), static_cast<std::uint64_t>(replay.tokenizer().vocabularySize() - 5));
        QCOMPARE(report.vocabularyByLength[0], std::uint64_t{256});
        QCOMPARE(sum(report.corpusByLength), report.training.tokens + report.heldOut.tokens);
    }

    void coverageTellsWordsPiecesAndWhatWasNeverTrained() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "pure reason and pure law\n";
        importCorpus(project, {{folder.write("a.txt", text)}, {}, {}}, {}, {});
        trainTokenizer(project, {.vocabularySize = 400, .minFrequency = 2}, {}, {});
        const MergeReplay replay = replayOf(project);
        const VocabularyReport report = reportVocabulary(project, replay, {}, {});
        QVERIFY(report.heldOut.lines > 0);
        QCOMPARE(report.training.wholeWords, report.training.words); // every word of it was merged whole
        QCOMPARE(report.training.singleBytes, std::uint64_t{0});
        QCOMPARE(report.heldOut.neverTrained, std::uint64_t{0});

        const HeldOutSplit split{Project(project).info().splitSeed, Project(project).info().heldOutFraction};
        std::string strange; // its held-out lines have characters that no line of the training text has
        for (std::uint64_t line = 200; line < 600; ++line)
            strange += split.isHeldOut(line) ? "ŋ\n" : "law\n";
        importCorpus(project, {{folder.write("b.txt", strange)}, {}, {}}, {}, {});
        const VocabularyReport after = reportVocabulary(project, replay, {}, {});
        QVERIFY(after.heldOut.singleBytes > 0);
        QCOMPARE(after.heldOut.neverTrained, after.heldOut.singleBytes);
        QCOMPARE(after.training.singleBytes, std::uint64_t{0});
        QVERIFY(after.heldOut.wholeWords < after.heldOut.words);
    }

    void aStopInterruptsTheCount() {
        const test::OpenTinyProject project;
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(reportVocabulary(project.handle, replayOf(project.handle), {}, stop.get_token()),
                       ErrorCode::Interrupted, "Counting tokens");
    }
};

QTEST_APPLESS_MAIN(tst_VocabularyReport)
#include "tst_VocabularyReport.moc"
