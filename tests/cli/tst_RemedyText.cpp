// SPDX-License-Identifier: GPL-3.0-or-later
// Every remedy is worded for the command line, and what it says to type is what kantai accepts.
#include "app/cli/RemedyText.h"
#include "app/cli/Verbs.h"
#include "tests/support/Remedies.h"

#include <CLI/CLI.hpp>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::cli;

namespace {

// The parser of kantai with the verbs that remedies name.
class Parser {
public:
    Parser() {
        for (const auto addVerb :
             {addNewVerb, addImportVerb, addCorpusVerb, addTokenizerVerb, addPretrainVerb, addEvaluateVerb,
              addFillMaskVerb, addExportVerb, addCheckpointsVerb, addVerifyVerb})
            addVerb(root_, session_);
    }

    // "" or why kantai would refuse the command, of which words in capitals stand for a text and N for a number.
    QString refusal(const QString& command) {
        try {
            QString typed = command;
            app_.parse(typed.replace(QRegularExpression(QStringLiteral("\\bN\\b")), "300").toStdString(), true);
            return {};
        } catch (const CLI::ParseError& error) {
            return QString::fromUtf8(error.what());
        }
    }

    bool hasOption(const QString& name) const {
        const auto verbs = app_.get_subcommands([](const CLI::App*) { return true; });
        return std::any_of(verbs.begin(), verbs.end(), [&](const CLI::App* verb) {
            return verb->get_option_no_throw(name.toStdString()) != nullptr;
        });
    }

private:
    Session session_;
    CLI::App app_{"", "kantai"};
    cli::Verb root_{app_};
};

QStringList allOf(const QString& pattern, const QString& text) {
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

} // namespace

class tst_RemedyText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRemedyIsASentence() {
        for (const Remedy& remedy : test::remediesToWord()) {
            const std::string text = remedyText(remedy);
            QVERIFY2(text.ends_with('.'), qPrintable(QString::number(static_cast<int>(remedy.kind))));
        }
        QCOMPARE(remedyText({}), std::string());
        QCOMPARE(remedyText("Choose a file."), std::string("Choose a file."));
    }

    void everyCommandAndOptionIsAccepted() {
        int commands = 0, options = 0;
        for (const Remedy& remedy : test::remediesToWord()) {
            const QString text = QString::fromStdString(remedyText(remedy));
            for (const QString& command :
                 allOf(QStringLiteral("kantai(?: [a-z-]+)+(?: [A-Z_]+| --[a-z-]+| 0\\.[0-9]+)+"), text)) {
                QCOMPARE(Parser().refusal(command), QString());
                ++commands;
            }
            QCOMPARE(text.count(QStringLiteral("kantai ")) - text.count(QStringLiteral(".kantai ")),
                     allOf(QStringLiteral("kantai(?: [a-z-]+)+(?: [A-Z_]+)"), text).size());
            for (const QString& option : allOf(QStringLiteral("--[a-z-]+"), text)) {
                QVERIFY2(Parser().hasOption(option) || text.contains(QStringLiteral("kantai")), qPrintable(text));
                ++options;
            }
        }
        QVERIFY(commands >= 8 && options >= 5);
        QVERIFY(!Parser().refusal(QStringLiteral("kantai import PROJECT")).isEmpty()); // the parser looks
    }

    void aBatchThatFitsIsGivenAsOptions() {
        const std::string text = withRemedy("Too much.", FittingBatch{16, 4, 1'200'000'000});
        QCOMPARE(text,
                 std::string("Too much. --batch-size 16 --accumulation 4 takes the same steps in about 1.2 GB."));
        QCOMPARE(withRemedy("Too much.", {}), std::string("Too much."));
    }
};

QTEST_APPLESS_MAIN(tst_RemedyText)
#include "tst_RemedyText.moc"
