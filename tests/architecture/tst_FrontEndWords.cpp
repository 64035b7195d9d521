// SPDX-License-Identifier: GPL-3.0-or-later
// The engine and the window name no command of kantai and none of its options: what to do about a problem is a Remedy
// (core/base/Remedy.h), which each front end words. Looks at every string literal of core/ and ui/.
#include "tests/support/SourceFiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace kantai::test;

namespace {

struct Literal {
    int line = 0; // of the file, from 1
    QString text; // with escape sequences as they stand; literals that the compiler joins are one
};

// The string literals of C++ source text.
class Literals {
public:
    explicit Literals(const QString& source) : source_(source) {}

    QList<Literal> all() {
        while (at_ < source_.size())
            step();
        return found_;
    }

private:
    void step() {
        static const QRegularExpression skipped(QStringLiteral("(?:\\s+|//[^\\n]*|/\\*.*?\\*/|#\\s*include[^\\n]*)"),
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression raw(QStringLiteral("R\"([^(\\s]*)\\((.*?)\\)\\1\""),
                                            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression plain(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
        static const QRegularExpression other(QStringLiteral("(?:'(?:[^'\\\\\\n]|\\\\.)+'|[A-Za-z0-9_']+|.)"),
                                              QRegularExpression::DotMatchesEverythingOption);
        if (take(skipped).hasMatch())
            return; // literals on both sides of it are joined
        if (const auto rawMatch = take(raw); rawMatch.hasMatch())
            add(rawMatch.captured(2), rawMatch);
        else if (const auto match = take(plain); match.hasMatch())
            add(match.captured(1), match);
        else if (take(other).hasMatch())
            joins_ = false;
    }

    QRegularExpressionMatch take(const QRegularExpression& pattern) {
        const auto match = pattern.match(source_, at_, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            at_ = match.capturedEnd();
        return match;
    }

    void add(const QString& text, const QRegularExpressionMatch& match) {
        if (joins_)
            found_.last().text += text;
        else
            found_.append({static_cast<int>(source_.left(match.capturedStart()).count(QLatin1Char('\n'))) + 1, text});
        joins_ = true;
    }

    const QString source_;
    qsizetype at_ = 0;
    bool joins_ = false; // nothing but space since the last literal
    QList<Literal> found_;
};

// Where a command line is what the text is for.
// The command line's own words, and a web page, whose style sheet has names of this form.
bool isExempt(const QString& path) {
    return path == "core/workflow/pretrain/EquivalentCommand.cpp" ||
           path == "core/training/options/OptionTable.cpp" || path == "core/interop/onnx/FillMaskPage.cpp";
}

QStringList brokenIn(const QString& path, const QString& source) {
    static const QRegularExpression command(QStringLiteral("(?<![\\w./-])kantai [a-z]|(?<![\\w-])--[a-z]"));
    QStringList broken;
    if (!(path.startsWith("core/") || path.startsWith("ui/")) || isExempt(path))
        return broken;
    for (const Literal& literal : Literals(source).all())
        if (command.match(literal.text).hasMatch())
            broken.append(
                QStringLiteral("%1:%2: a front end's words: %3").arg(path).arg(literal.line).arg(literal.text));
    return broken;
}

} // namespace

class tst_FrontEndWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOffenderIsSeen_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("lineFound"); // 0: allowed
        QTest::newRow("command") << "core/a/A.cpp"
                                 << "f(x);\nthrow Error(Phrase::tr(\"Train one: kantai tokenizer train PROJECT.\"));"
                                 << 2;
        QTest::newRow("command in backquotes") << "core/a/A.cpp"
                                               << "tr(\"`kantai verify` lists them.\")" << 1;
        QTest::newRow("option") << "ui/a/A.cpp"
                                << "tr(\"Name a text: --text FILE.\")" << 1;
        QTest::newRow("option in brackets") << "core/a/A.cpp"
                                            << "tr(\"Fit the model (--fit-vocabulary).\")" << 1;
        QTest::newRow("over two lines") << "core/a/A.h"
                                        << "tr(\"Run kantai \" // a comment\n   \"verify.\")" << 1;
        QTest::newRow("after a quotation mark") << "core/a/A.cpp"
                                                << "x = '\"'; y = 1'000; tr(\"a \\\" b\"); tr(\"kantai new\");" << 1;
        QTest::newRow("raw") << "core/a/A.cpp"
                             << "x = R\"sql(kantai new)sql\";" << 1;
        QTest::newRow("comment") << "core/a/A.cpp"
                                 << "// \"kantai verify\" lists them\n/* \"--text\"\n */ x = \"\";" << 0;
        QTest::newRow("file name") << "core/a/A.cpp"
                                   << "tr(\"Copy the .kantai file back.\")" << 0;
        QTest::newRow("other program") << "core/a/A.cpp"
                                       << "f(\"kantai-evaluate\", \"/usr/share/kantai x\")" << 0;
        QTest::newRow("decrement") << "core/a/A.cpp"
                                   << "f(\"a\", --count, \"b\");" << 0;
        QTest::newRow("dashes") << "core/a/A.cpp"
                                << "f(\"a -- b\", \"well--known\");" << 0;
        QTest::newRow("command line") << "app/cli/A.cpp"
                                      << "f(\"kantai new\");" << 0;
        QTest::newRow("equivalent command") << "core/workflow/pretrain/EquivalentCommand.cpp"
                                            << "f(\"kantai pretrain --seed 1\");" << 0;
    }
    void everyOffenderIsSeen() {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QFETCH(int, lineFound);
        const QStringList broken = brokenIn(path, source);
        QCOMPARE(broken.size(), lineFound > 0 ? 1 : 0);
        if (lineFound > 0)
            QVERIFY2(broken[0].startsWith(QStringLiteral("%1:%2:").arg(path).arg(lineFound)), qPrintable(broken[0]));
    }

    void theExemptFilesAreThere() {
        int exempt = 0;
        for (const SourceFile& file : sourceFiles())
            exempt += isExempt(file.path) ? 1 : 0;
        QCOMPARE(exempt, 3);
    }

    void neitherEngineNorWindowSpeaksTheCommandLine() {
        QStringList broken;
        for (const SourceFile& file : sourceFiles())
            broken += brokenIn(file.path, file.lines.join(QLatin1Char('\n')));
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
    }
};

QTEST_APPLESS_MAIN(tst_FrontEndWords)
#include "tst_FrontEndWords.moc"
