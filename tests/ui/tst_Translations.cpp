// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues against the sources: nothing is missing, nothing is unfinished, and every translation has the gaps
// of its source. Qt's lupdate collects the texts as the target "translations" does.
#include "tests/ui/support/Patience.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <optional>
#include <set>

namespace {

struct Message {
    QString context, source;
    QStringList translations; // one, or one a plural form
    bool plural = false, unfinished = false;
};

QList<Message> readCatalogue(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(name));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView element = xml.name();
        if (element == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (element == QLatin1String("message")) {
            messages.append(Message{context, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        } else if (element == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (element == QLatin1String("translation")) {
            messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().plural)
                messages.back().translations.append(xml.readElementText());
        } else if (element == QLatin1String("numerusform")) {
            messages.back().translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(name), qPrintable(xml.errorString()));
    return messages;
}

QString catalogue(const QString& language) {
    return QStringLiteral(KANTAI_SOURCE_DIR "/resources/i18n/kantai_%1.ts").arg(language);
}

// %1 and the like, sorted.
QStringList qtGaps(const QString& text) {
    static const QRegularExpression gap(QStringLiteral("%L?[0-9n]"));
    QStringList found;
    for (auto match = gap.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

// The arguments that {} or {2} take, each with its format, sorted. A text mixes no numbered and unnumbered gaps.
QStringList fmtGaps(const QString& text) {
    static const QRegularExpression gap(QStringLiteral("\\{([0-9]*)(:[^}]*)?\\}"));
    QString rest = text;
    rest.remove(QStringLiteral("{{")).remove(QStringLiteral("}}"));
    QStringList found;
    int next = 0;
    std::optional<bool> numbered;
    for (auto match = gap.globalMatch(rest); match.hasNext();) {
        const auto one = match.next();
        if (numbered.value_or(!one.captured(1).isEmpty()) != !one.captured(1).isEmpty())
            return {QStringLiteral("mixed")};
        numbered = !one.captured(1).isEmpty();
        found.append((*numbered ? one.captured(1) : QString::number(next++)) + one.captured(2));
    }
    found.sort();
    return found;
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsMissing_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("Turkish") << QStringLiteral("tr");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }
    void nothingIsMissing() {
        QFETCH(QString, language);
        const QTemporaryDir place;
        const QString copy = place.filePath(QFileInfo(catalogue(language)).fileName());
        QVERIFY(QFile::copy(catalogue(language), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QStringList arguments = QStringLiteral(KANTAI_LUPDATE_ARGUMENTS).split(QLatin1Char('|'));
        if (language == QLatin1String("en"))
            arguments.append(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(KANTAI_LUPDATE), arguments << QStringLiteral("-ts") << copy);
        QVERIFY(lupdate.waitForFinished(kantai::test::kPatience));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        QStringList missing;
        std::set<std::pair<QString, QString>> wanted;
        for (const Message& message : readCatalogue(copy)) {
            wanted.insert({message.context, message.source});
            if (message.unfinished || message.translations.contains(QString()) || message.translations.isEmpty())
                missing.append(message.context + QStringLiteral(": ") + message.source);
        }
        QVERIFY(wanted.size() > (language == QLatin1String("en") ? 5u : 900u));
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run the target translations and translate:\n") +
                                               missing.join(QLatin1Char('\n'))));
        for (const Message& message : readCatalogue(catalogue(language)))
            QVERIFY2(wanted.contains({message.context, message.source}),
                     qPrintable(QStringLiteral("no longer said: ") + message.source));
    }

    void everyTranslationHasTheGapsOfItsSource() {
        QStringList wrong;
        for (const QString& language : {QStringLiteral("tr"), QStringLiteral("en")})
            for (const Message& message : readCatalogue(catalogue(language)))
                for (const QString& translation : message.translations) {
                    const bool engine = message.context.endsWith(QLatin1String("Phrase"));
                    if (engine ? fmtGaps(message.source) != fmtGaps(translation)
                               : qtGaps(message.source) != qtGaps(translation))
                        wrong.append(message.source + QStringLiteral(" -> ") + translation);
                }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QCOMPARE(fmtGaps(QStringLiteral("{1} of {0:02X}")), fmtGaps(QStringLiteral("{:02X} {}")));
        QVERIFY(fmtGaps(QStringLiteral("{} {1}")) != fmtGaps(QStringLiteral("{} {}")));
    }

    // Words that the user must be able to type or read unchanged.
    void marksAndSpacesAreKept() {
        QStringList wrong;
        for (const Message& message : readCatalogue(catalogue(QStringLiteral("tr"))))
            for (const QString& translation : message.translations) {
                for (const char* word : {"<mask>", "<s>", "</s>", "<pad>", "<unk>", "*.kantai", "…"})
                    if (message.source.contains(QString::fromUtf8(word)) !=
                        translation.contains(QString::fromUtf8(word)))
                        wrong.append(message.source + QStringLiteral(" -> ") + translation);
                if (message.source.startsWith(QLatin1Char(' ')) != translation.startsWith(QLatin1Char(' ')) ||
                    message.source.endsWith(QLatin1Char(' ')) != translation.endsWith(QLatin1Char(' ')))
                    wrong.append(QLatin1Char('"') + message.source + QStringLiteral("\" -> ") + translation);
            }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    // "TITLE" lower-cased in Turkish is "tıtle": identifiers, names of files and searches go by Unicode's folding,
    // which is the same everywhere. That the C library's locale is left alone is held by tests/architecture.
    void nothingIsLowerCasedByLocale() {
        static const QRegularExpression forbidden(
            QStringLiteral("QLocale[^;]*\\.to(Lower|Upper)\\(|\\blocaleAwareCompare\\(|\\bstd::to(lower|upper)\\b|"
                           "\\b(str|::)?to(lower|upper)\\("));
        for (const char* folder : {"core", "ui", "app"})
            for (QDirIterator files(QStringLiteral(KANTAI_SOURCE_DIR "/") + QString::fromLatin1(folder),
                                    {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
                 files.hasNext();) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto found = forbidden.match(QString::fromUtf8(file.readAll()));
                QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + QStringLiteral(": ") + found.captured()));
            }
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
