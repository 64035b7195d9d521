// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the tree against the dependency rules of ARCHITECTURE.md: who may include whom, where torch, SQL, Qt,
// QCustomPlot and threads may appear, that nothing reads or writes numbers by the locale of the C library, that the
// tests of the window wait with one patience, and how large a file and a function may grow. Each rule is first tried
// on a text that breaks it, so that a rule that sees nothing fails here.
#include "tests/support/SourceFiles.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <functional>

using kantai::test::SourceFile;
using kantai::test::sourceFiles;

namespace {

// "core/tokenizer/train/x.h" -> "core/tokenizer", "ui/pages/x.h" -> "ui/pages", "app/cli/x.h" -> "app". Files
// directly in ui/ are what all of it uses, such as ui/Theme.h, except for MainWindow, which uses all of it.
QString moduleOf(const QString& path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    if (path.startsWith(QLatin1String("ui/MainWindow")))
        return QStringLiteral("ui/MainWindow");
    const bool hasModules = parts.value(0) == QLatin1String("core") || parts.value(0) == QLatin1String("ui");
    return hasModules && parts.size() > 2 ? parts.value(0) + QLatin1Char('/') + parts.value(1) : parts.value(0);
}

int layerOf(const QString& module) {
    static const QHash<QString, int> layers{{"core/base", 1},    {"core/corpus", 2},      {"core/model", 2},
                                            {"core/project", 2}, {"core/distributed", 2}, {"core/tokenizer", 3},
                                            {"core/engine", 3},  {"core/training", 4},    {"core/inference", 4},
                                            {"core/interop", 4}, {"core/workflow", 5},    {"ui", 6},
                                            {"ui/models", 7},    {"ui/jobs", 7},          {"ui/widgets", 8},
                                            {"ui/dialogs", 9},   {"ui/wizards", 10},      {"ui/pages", 11},
                                            {"ui/shell", 12},    {"ui/MainWindow", 13},   {"app", 14}};
    return layers.value(module, 0);
}

QString includedFile(const QString& line) {
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    return include.match(line).captured(1);
}

QString brokenIncludeRule(const QString& path, const QString& line) {
    const QString included = includedFile(line);
    if (included.isEmpty())
        return {};
    const QString module = moduleOf(path);
    const QString target = moduleOf(included);
    if (layerOf(target) > 0 && target != module && layerOf(target) >= layerOf(module))
        return QStringLiteral("%1 (layer %2) may not include %3 (layer %4)")
            .arg(module)
            .arg(layerOf(module))
            .arg(target)
            .arg(layerOf(target));

    static const QRegularExpression torch(QStringLiteral("^(torch|ATen|c10|caffe2)/|^core/engine/torch/"));
    if (torch.match(included).hasMatch() && !path.startsWith("core/engine/torch/"))
        return QStringLiteral("LibTorch and its engine's headers are included in core/engine/torch only");
    static const QRegularExpression sql(QStringLiteral("^(sqlite3|SQLiteCpp/|QtSql|QSql)"));
    if (sql.match(included).hasMatch() && module != "core/project")
        return QStringLiteral("SQL lives in core/project only");
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt[A-Z])"));
    if (qt.match(included).hasMatch() && module.startsWith("core/"))
        return QStringLiteral("no Qt in core");
    if (included.contains("qcustomplot", Qt::CaseInsensitive) && !path.startsWith("ui/widgets/plots/LossPlot"))
        return QStringLiteral("QCustomPlot is used in ui/widgets/plots/LossPlot only");
    static const QRegularExpression parser(QStringLiteral("^app/cli/(Verb|Options|Program)\\.cpp$"));
    if (included.startsWith("CLI/") && !parser.match(path).hasMatch())
        return QStringLiteral("verbs declare their options through app/cli/Verb.h");
    static const QRegularExpression threads(QStringLiteral("^(thread|future|pthread\\.h|QThread|QtConcurrent.*)$"));
    if (threads.match(included).hasMatch() && !module.startsWith("core/") && module != "ui/jobs")
        return QStringLiteral("threads start in ui/jobs only");
    return {};
}

// Numbers of the engine, of the command line and of files are the same everywhere. What the C library and the streams
// read and write depends on the locale of the process, and a desktop program has the user's: std::stod("0.0002") is 0
// where the decimal sign is a comma. Use std::from_chars, std::to_chars and fmt, and QLocale for what a user sees.
QString brokenNumberRule(const QString& path, const QString& line) {
    static const QRegularExpression byLocale(
        QStringLiteral("\\b(sto(f|d|ld|i|l|ll|ul|ull)|w?csto(f|d|ld)|strto(f|d|ld|l|ll|ul|ull|imax|umax)|"
                       "ato(f|i|l|ll)|v?[fs]?scanf|setlocale|uselocale|std::locale|imbue|[io]?stringstream)\\b"));
    const auto found = byLocale.match(line.section(QStringLiteral("//"), 0, 0));
    if (!found.hasMatch() || (path == "ui/shell/ApplicationSetup.cpp" && found.captured() == "setlocale") ||
        (path == "core/corpus/formats/ArchiveFile.cpp" && line.contains("uselocale"))) // of characters only
        return {};
    return QStringLiteral("%1 depends on the locale of the process").arg(found.captured());
}

// Qt's own fields for numbers read "0.5" as 5 where the point groups digits, and swallow keys that they do not like.
QString brokenFieldRule(const QString& path, const QString& line) {
    // They have no meta object of their own, so findChild() would find Qt's class; newer Qt does not compile it.
    static const QRegularExpression search(
        QStringLiteral("\\b(findChild(ren)?|find|the)<(const )?((Whole)?NumberBox|NumberEdit)\\b"));
    if (search.match(line).hasMatch())
        return QStringLiteral(
            "Number fields cannot be searched for: search for QSpinBox, QDoubleSpinBox or QLineEdit");
    static const QRegularExpression field(QStringLiteral("\\b(new Q(Double)?SpinBox|Q(Double|Int)Validator)\\b"));
    const auto found = field.match(line.section(QStringLiteral("//"), 0, 0));
    return found.hasMatch() && path.startsWith("ui/")
               ? QStringLiteral("%1 misreads numbers: use ui/widgets/fields/NumberBox.h").arg(found.captured())
               : QString();
}

// CLI11 by itself reads 010 as 8 and -1 as 2^64 - 1, takes an empty value for none, and brackets for a list.
QString brokenOptionRule(const QString& path, const QString& line) {
    const bool adds = line.section(QStringLiteral("//"), 0, 0).contains(QStringLiteral("addOption("));
    return adds && path.startsWith("app/cli/") && !path.startsWith("app/cli/Options.") &&
                   !path.startsWith("app/cli/Verb.")
               ? QStringLiteral("addOption() takes any text: use app/cli/Options.h, which reads numbers strictly")
               : QString();
}

// Qt waits five seconds unless told otherwise, which a busy machine exceeds; a number in a test is a guess of its
// own.
QString brokenWaitRule(const QString& path, const QString& line) {
    static const QRegularExpression patience(QStringLiteral("\\bkPatience = (\\d+)'000;"));
    const auto seconds = patience.match(line);
    if (seconds.hasMatch() && seconds.captured(1).toInt() < 120 && path == "tests/ui/support/Patience.h")
        return QStringLiteral("less than two minutes fail on a busy machine");
    static const QRegularExpression wait(
        QStringLiteral("\\b(QTRY_|qWait)\\w*|(\\.|->)wait\\(\\)|\\bwait(For\\w*)?\\((.*, *)?\\d[\\d']+\\)"));
    const auto found = wait.match(line.section(QStringLiteral("//"), 0, 0));
    return found.hasMatch() && path.startsWith("tests/ui/") && path != "tests/ui/support/Patience.h"
               ? QStringLiteral("%1 has a patience of its own: use tests/ui/support/Patience.h").arg(found.captured())
               : QString();
}

int lineBudget(const QString& path) {
    if (path.startsWith("ui/MainWindow."))
        return path.endsWith(".h") ? 150 : 300;
    return path.endsWith(".h") ? 150 : 400;
}

// Function bodies as this code base lays them out (clang-format): a body opens with a line ending in "{" at the outer
// level of a namespace or class and closes with a "}" at the same indentation.
QStringList longFunctions(const SourceFile& file, int budget) {
    static const QRegularExpression opens(QStringLiteral("^( *)(?!namespace|class|struct|enum|union|extern|//|\\})[^ "
                                                         "/#].*\\) ?(const|noexcept|override|final|mutable| )*\\{$"));
    static const QRegularExpression control(QStringLiteral("^ *(if|for|while|switch|else|do|try|catch)\\b"));
    QStringList found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const auto match = opens.match(file.lines[i]);
        if (!match.hasMatch() || control.match(file.lines[i]).hasMatch())
            continue;
        // A constructor's initialisers stand deeper than the brace that closes its body.
        const bool initialisers = file.lines[i].trimmed().startsWith(':') || file.lines[i].trimmed().startsWith(',');
        const QString indent = initialisers ? match.captured(1).chopped(4) : match.captured(1);
        const QString close = indent + QLatin1Char('}');
        qsizetype end = i + 1;
        while (end < file.lines.size() && file.lines[end] != close && !file.lines[end].startsWith(close + ';') &&
               !file.lines[end].startsWith(close + ')') && !file.lines[end].startsWith(close + ','))
            ++end;
        if (end < file.lines.size() && end - i + 1 > budget)
            found.append(QStringLiteral("%1:%2: a function of %3 lines").arg(file.path).arg(i + 1).arg(end - i + 1));
        if (indent.isEmpty())
            i = end; // nested blocks of a checked function need no second look
    }
    return found;
}

} // namespace

class tst_Architecture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleSeesItsOffender_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("forbidden");
        QTest::newRow("upwards") << "core/corpus/A.cpp"
                                 << "#include \"core/tokenizer/Tokenizer.h\"" << true;
        QTest::newRow("same layer") << "core/training/A.cpp"
                                    << "#include \"core/inference/FillMask.h\"" << true;
        QTest::newRow("downwards") << "core/training/A.cpp"
                                   << "#include \"core/model/RobertaConfig.h\"" << false;
        QTest::newRow("own module") << "core/training/A.cpp"
                                    << "#include \"core/training/Trainer.h\"" << false;
        QTest::newRow("engine looks at screen") << "core/workflow/A.cpp"
                                                << "#include \"ui/Theme.h\"" << true;
        QTest::newRow("torch in ui") << "ui/pages/A.cpp"
                                     << "#include <torch/torch.h>" << true;
        QTest::newRow("torch in training") << "core/training/A.cpp"
                                           << "#include <ATen/ATen.h>" << true;
        QTest::newRow("torch by its engine's header") << "core/engine/A.cpp"
                                                      << "#include \"core/engine/torch/TorchEngine.h\"" << true;
        QTest::newRow("CLI11 in a verb") << "app/cli/AVerb.cpp"
                                         << "#include <CLI/CLI.hpp>" << true;
        QTest::newRow("torch at home") << "core/engine/torch/A.h"
                                       << "#include <torch/torch.h>" << false;
        QTest::newRow("engine in the model") << "core/model/A.cpp"
                                             << "#include \"core/engine/Engine.h\"" << true;
        QTest::newRow("wizard opens a page") << "ui/wizards/A.cpp"
                                             << "#include \"ui/pages/Page.h\"" << true;
        QTest::newRow("page opens a wizard") << "ui/pages/model/A.cpp"
                                             << "#include \"ui/wizards/PretrainingWizard.h\"" << false;
        QTest::newRow("theme knows a widget") << "ui/Theme.cpp"
                                              << "#include \"ui/widgets/Card.h\"" << true;
        QTest::newRow("page knows the window") << "ui/pages/A.cpp"
                                               << "#include \"ui/MainWindow.h\"" << true;
        QTest::newRow("SQL in ui") << "ui/A.cpp"
                                   << "#include <SQLiteCpp/Database.h>" << true;
        QTest::newRow("SQL in workflow") << "core/workflow/A.cpp"
                                         << "#include <sqlite3.h>" << true;
        QTest::newRow("SQL at home") << "core/project/A.cpp"
                                     << "#include <sqlite3.h>" << false;
        QTest::newRow("Qt in core") << "core/base/A.cpp"
                                    << "#include <QString>" << true;
        QTest::newRow("plot elsewhere") << "ui/pages/A.cpp"
                                        << "#include <qcustomplot.h>" << true;
        QTest::newRow("plot at home") << "ui/widgets/plots/LossPlot.cpp"
                                      << "#include <qcustomplot.h>" << false;
        QTest::newRow("thread in a page") << "ui/pages/A.cpp"
                                          << "#include <thread>" << true;
        QTest::newRow("thread in jobs") << "ui/jobs/Job.cpp"
                                        << "#include <thread>" << false;
    }
    void everyRuleSeesItsOffender() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, forbidden);
        QCOMPARE(!brokenIncludeRule(path, line).isEmpty(), forbidden);
    }

    void everyReaderOfNumbersIsSeen_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("forbidden");
        for (const char* reader :
             {"std::stod(text)", "stof(text)", "std::strtod(text, nullptr)", "strtof(text, &end)", "std::atof(text)",
              "std::atoi(text)", "sscanf(text, format, &x)", "std::setlocale(LC_ALL, \"\")",
              "std::istringstream(text) >> x"})
            QTest::newRow(reader) << "core/base/A.cpp" << QStringLiteral("    return %1;").arg(reader) << true;
        QTest::newRow("in the window") << "ui/A.cpp"
                                       << "x = std::stod(text);" << true;
        QTest::newRow("set at home") << "ui/shell/ApplicationSetup.cpp"
                                     << "    std::setlocale(LC_NUMERIC, \"C\");" << false;
        QTest::newRow("read at home") << "ui/shell/ApplicationSetup.cpp"
                                      << "    x = std::stod(text);" << true;
        QTest::newRow("a comment") << "core/base/A.cpp"
                                   << "    x = 1; // not std::stod" << false;
        QTest::newRow("from_chars") << "core/base/A.cpp"
                                    << "    std::from_chars(begin, end, x);" << false;
        QTest::newRow("a longer name") << "core/base/A.cpp"
                                       << "    store(stops, customAtoll);" << false;
        QTest::newRow("a field of Qt") << "ui/pages/A.cpp"
                                       << "    auto* box = new QSpinBox(page);" << true;
        QTest::newRow("a search for a template") << "ui/wizards/A.cpp"
                                                 << "    page.findChild<NumberBox*>(name);" << true;
        QTest::newRow("a search of a test") << "tests/ui/tst_A.cpp"
                                            << "    f.the<NumberEdit>(name);" << true;
        QTest::newRow("a search for Qt's class") << "ui/wizards/A.cpp"
                                                 << "    page.findChild<QSpinBox*>(name);" << false;
        QTest::newRow("an option of any text") << "app/cli/AVerb.cpp"
                                               << "    verb.addOption(name, take, help);" << true;
        QTest::newRow("a field of the Studio") << "ui/pages/A.cpp"
                                               << "    auto* box = new NumberBox(page);" << false;
    }
    void everyReaderOfNumbersIsSeen() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, forbidden);
        const QString broken =
            brokenNumberRule(path, line) + brokenFieldRule(path, line) + brokenOptionRule(path, line);
        QCOMPARE(!broken.isEmpty(), forbidden);
    }

    void everyWaitOfItsOwnIsSeen_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("forbidden");
        const QString test = QStringLiteral("tests/ui/tst_A.cpp");
        for (const char* wait :
             {"QTRY_VERIFY(done);", "QTRY_COMPARE(rows, 3);", "QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);",
              "QTest::qWait(50);", "QTest::qWaitFor(done);", "QTest::qWaitForWindowActive(&window, 60'000);",
              "QVERIFY(spy.wait());", "QVERIFY(spy.wait(5000));", "waitFor([&] { return done; }, 30'000);",
              "process->waitForFinished(300'000);"})
            QTest::newRow(wait) << test << QStringLiteral("        %1").arg(wait) << true;
        for (const char* wait :
             {"TRY_VERIFY(done);", "TRY_COMPARE(rows, 3000);", "QVERIFY(spy.wait(kPatience));",
              "waitFor([this] { return steps() > 2; });", "process->waitForFinished(kPatience);", "// QTRY_VERIFY"})
            QTest::newRow(wait) << test << QStringLiteral("        %1").arg(wait) << false;
        QTest::newRow("at home") << "tests/ui/support/Patience.h"
                                 << "    return QTest::qWaitFor(condition, patience);" << false;
        QTest::newRow("short, for the search of a fault") << "tests/ui/support/Patience.h"
                                                          << "inline constexpr int kPatience = 10'000;" << true;
        QTest::newRow("not of the window") << "tests/base/tst_A.cpp"
                                           << "    QTRY_VERIFY(done);" << false;
    }
    void everyWaitOfItsOwnIsSeen() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, forbidden);
        QCOMPARE(!brokenWaitRule(path, line).isEmpty(), forbidden);
    }

    void aLongFunctionIsSeen() {
        SourceFile file{"core/base/A.cpp", {"int f(int x) {"}};
        for (int i = 0; i < 70; ++i)
            file.lines.append("    x += 1;");
        file.lines.append("}");
        QCOMPARE(longFunctions(file, 60).size(), 1);
        QCOMPARE(longFunctions(file, 80).size(), 0);
    }

    void noForbiddenIncludes() {
        QStringList offenders;
        const auto files = sourceFiles();
        QVERIFY2(files.size() > 80, "the tree was not found");
        for (const SourceFile& file : files) {
            if (file.path.startsWith("tests/"))
                continue;
            for (qsizetype i = 0; i < file.lines.size(); ++i) {
                const QString broken = brokenIncludeRule(file.path, file.lines[i]);
                if (!broken.isEmpty())
                    offenders.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(broken));
            }
        }
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join('\n')));
    }

    void noNumberDependsOnTheLocale() {
        QStringList offenders;
        for (const SourceFile& file : sourceFiles()) {
            if (file.path.startsWith("tests/"))
                continue;
            for (qsizetype i = 0; i < file.lines.size(); ++i)
                for (const auto rule : {brokenNumberRule, brokenFieldRule, brokenOptionRule})
                    if (const QString broken = rule(file.path, file.lines[i]); !broken.isEmpty())
                        offenders.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(broken));
        }
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join('\n')));
    }

    void everyWaitHasTheCommonPatience() {
        QStringList offenders;
        for (const SourceFile& file : sourceFiles())
            for (qsizetype i = 0; i < file.lines.size(); ++i)
                if (const QString broken = brokenWaitRule(file.path, file.lines[i]); !broken.isEmpty())
                    offenders.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(broken));
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join('\n')));
    }

    void noFileOverItsBudget() {
        QStringList offenders;
        for (const SourceFile& file : sourceFiles()) {
            const int lines = static_cast<int>(file.lines.size()) - 1;
            if (lines > lineBudget(file.path))
                offenders.append(
                    QStringLiteral("%1: %2 lines, budget %3").arg(file.path).arg(lines).arg(lineBudget(file.path)));
        }
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join('\n')));
    }

    void noFunctionOverItsBudget() {
        QStringList offenders;
        for (const SourceFile& file : sourceFiles())
            if (!file.path.startsWith("tests/"))
                offenders += longFunctions(file, 60);
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join('\n')));
    }

    void noCirclesBetweenHeaders() {
        QHash<QString, QStringList> includes;
        for (const SourceFile& file : sourceFiles())
            if (file.path.endsWith(".h"))
                for (const QString& line : file.lines)
                    if (const QString target = includedFile(line); !target.isEmpty())
                        includes[file.path].append(target);
        QHash<QString, int> color; // 1: on the way, 2: done
        std::function<QString(const QString&)> visit = [&](const QString& path) -> QString {
            if (color.value(path) == 2)
                return {};
            if (color.value(path) == 1)
                return path;
            color[path] = 1;
            for (const QString& next : includes.value(path))
                if (const QString circle = visit(next); !circle.isEmpty())
                    return circle + " <- " + path;
            color[path] = 2;
            return {};
        };
        for (auto it = includes.cbegin(); it != includes.cend(); ++it) {
            const QString circle = visit(it.key());
            QVERIFY2(circle.isEmpty(), qPrintable("headers include each other: " + circle));
        }
    }

    void everySourceFileNamesItsLicence() {
        for (const SourceFile& file : sourceFiles())
            QVERIFY2(file.lines.value(0) == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(file.path));
    }
};

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
