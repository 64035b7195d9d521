// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson is what its run was, comes back from its file unchanged, and refuses whatever it did not write.
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/workflow/teach/Lesson.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>

using namespace kantai;
using Stage = test::TinyProject::Stage;

class LessonTest : public QObject {
    Q_OBJECT
private:
    test::OpenTinyProject project_;
    std::string json_;

    std::string changed(const std::string& from, const std::string& to) const {
        std::string text = json_;
        const std::size_t at = text.find(from);
        if (at == std::string::npos)
            qFatal("no %s", from.c_str());
        return text.replace(at, from.size(), to);
    }

private Q_SLOTS:
    void initTestCase() {
        project_.train(test::OpenTinyProject::request());
        json_ = toJson(lessonOf(project_.handle, 1));
    }

    void itHoldsTheSettingsOfTheRun() {
        const Lesson lesson = lessonOf(project_.handle, 1);
        QCOMPARE(lesson.title, std::string("Run 1"));
        QCOMPARE(lesson.texts.size(), std::size_t{1});
        QCOMPARE(lesson.texts.front().name, std::string("tiny.txt"));
        QCOMPARE(lesson.texts.front().sha256.size(), std::size_t{64});
        QCOMPARE(lesson.vocabularySize, 320u);
        QCOMPARE(lesson.options.batchSize, 8);
        QVERIFY(!lesson.expected.empty());
        VERIFY_REFUSED(lessonOf(project_.handle, 9), ErrorCode::BadInput, "9");
    }

    void itComesBackUnchanged() {
        const Lesson lesson = parseLesson(json_, "a lesson");
        QCOMPARE(toJson(lesson), json_);
        const fs::path file = project_.folder / "kant.kantai-lesson";
        writeLesson(lesson, file);
        QCOMPARE(toJson(readLesson(file)), json_);
        VERIFY_REFUSED(writeLesson(lesson, project_.handle.file()), ErrorCode::Usage, ".kantai-lesson");
    }

    void whatIsNoLessonIsRefusedByName_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* from, const char* to, const char* named) {
            QTest::newRow(to) << QString(from) << QString(to) << QString(named);
        };
        row("\"kantaiLesson\": 1", "\"kantaiLesson\": 2", "kantaiLesson");
        row("\"title\": \"Run 1\"", "\"title\": 7", "title");
        row("\"title\": \"Run 1\"", "\"name\": \"Run 1\"", "title");
        row("\"title\": \"Run 1\"", "\"title\": \"Run 1\", \"run\": \"rm -rf\"", "fields");
        row("\"heldOutFraction\": 0.02", "\"heldOutFraction\": 2", "heldOutFraction");
        row("\"vocabularySize\": 320", "\"vocabularySize\": -1", "vocabularySize");
        row("\"minFrequency\": 2", "\"minFrequency\": 1e9", "minFrequency");
        row("\"asksFirst\": true", "\"asksFirst\": 1", "asksFirst");
        row("\"batchSize\": 8", "\"batchSize\": 0", "batch size");
        row("\"hidden_size\": 16", "\"hidden_size\": 17", "a lesson");
        row("\"tolerance\": 0.3", "\"tolerance\": null", "tolerance");
        row("\"expected\": [", "\"expected\": [{\"step\": 0, \"heldOutLoss\": 1},", "step");
        row("\"expected\": [", "\"expected\": [{\"step\": 9000, \"heldOutLoss\": 1},", "rise");
        row("{", "[", "a lesson");
    }
    void whatIsNoLessonIsRefusedByName() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, named);
        VERIFY_REFUSED(parseLesson(changed(from.toStdString(), to.toStdString()), "a lesson"), ErrorCode::BadInput,
                       named.toStdString());
    }

    void aProjectBeginsWithIt() {
        const Lesson lesson = parseLesson(json_, "a lesson");
        const ProjectHandle begun = startLesson(project_.folder / "Pupil", "Pupil", lesson);
        const ProjectView view = readProject(begun);
        QCOMPARE(view.info.splitSeed, lesson.splitSeed);
        QVERIFY(parseConfigJson(view.info.draftConfig, "draft") == lesson.model);
        QCOMPARE(toJson(*lessonIn(begun)), json_);
        QVERIFY(!lessonIn(project_.handle));
    }

    void theDistanceIsTheGreatestAtTheSameSteps() {
        Lesson lesson;
        lesson.expected = {{10, 5.0}, {20, 4.0}, {30, 3.0}};
        QVERIFY(!distanceFrom(lesson, {}));
        QVERIFY(!distanceFrom(lesson, {{.step = 11, .loss = 5}}));
        QCOMPARE(
            *distanceFrom(lesson, {{.step = 10, .loss = 5.25}, {.step = 20, .loss = 3.5}, {.step = 25, .loss = 9}}),
            0.5);
    }
};

QTEST_GUILESS_MAIN(LessonTest)
#include "tst_Lesson.moc"
