// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"
#include "core/workflow/pretrain/SuggestStudent.h"
#include "tests/support/TinyConfig.h"

#include <QTest>

using namespace kantai;

namespace {

RobertaConfig teacher(const char* preset, std::int64_t rows) {
    RobertaConfig config = presetNamed(preset).config;
    config.vocabularySize = rows;
    return config;
}

} // namespace

class SuggestStudentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallerPresetsAndFewerLayersAreOffered() {
        const RobertaConfig config = teacher("kantaibert", 8000);
        const auto students = studentsOf(config, 8000);
        std::vector<std::string> names;
        for (const StudentShape& student : students) {
            names.push_back(student.preset);
            QVERIFY(student.parameters < parameterCount(config));
        }
        QCOMPARE(names, (std::vector<std::string>{"small", "mini", "nano", "", "", ""}));
        QCOMPARE(students[3].layers, std::int64_t{3});
        QCOMPARE(students[5].layers, std::int64_t{1});
        RobertaConfig half = config;
        half.layers = 3;
        QCOMPARE(students[3].parameters, parameterCount(half));
    }

    void theLargestOfAQuarterIsSuggested() {
        for (const char* preset : {"small", "kantaibert", "roberta-base"}) {
            const RobertaConfig config = teacher(preset, 8000);
            const auto students = studentsOf(config, 8000);
            const std::size_t chosen = suggestedStudent(students, config);
            QVERIFY(4 * students[chosen].parameters <= parameterCount(config));
            QVERIFY(chosen == 0 || 4 * students[chosen - 1].parameters > parameterCount(config));
        }
    }

    void theSmallestIsSuggestedWhereNoneIsSoSmall() {
        const RobertaConfig config = teacher("mini", 52000); // rows that a student has as well
        const auto students = studentsOf(config, 52000);
        const std::size_t chosen = suggestedStudent(students, config);
        QCOMPARE(students[chosen].preset, std::string("nano"));
    }

    void aModelOfOneLayerHasNoSmallerOne() {
        QVERIFY(studentsOf(test::tinyConfig(), 320).empty());
        RobertaConfig two = test::tinyConfig();
        two.layers = 2;
        const auto students = studentsOf(two, 320);
        QCOMPARE(students.size(), std::size_t{1});
        QCOMPARE(suggestedStudent(students, two), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(SuggestStudentTest)
#include "tst_SuggestStudent.moc"
