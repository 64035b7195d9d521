// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/Ranks.h"
#include "tests/support/ErrorOf.h"

#include <QTest>
#include <map>

using namespace kantai;

namespace {

using Environment = std::map<std::string, std::string>;

Ranks ranksOf(const Environment& environment) {
    return ranksFrom([&](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional(found->second);
    });
}

} // namespace

class TestRanks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutALauncherItIsOneProcess() {
        QVERIFY(ranksOf({}).alone());
        QVERIFY(ranksOf({{"RANK", "0"}}).alone());
        // a job's script, which Slurm runs once, before its srun
        QVERIFY(ranksOf({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "4"}}).alone());
        QVERIFY(ranksOf({{"RANK", "0"}, {"WORLD_SIZE", "1"}}).alone());
    }

    void torchrun() {
        const Ranks ranks = ranksOf({{"RANK", "3"},
                                     {"WORLD_SIZE", "8"},
                                     {"LOCAL_WORLD_SIZE", "4"},
                                     {"MASTER_ADDR", "node1"},
                                     {"MASTER_PORT", "29400"},
                                     {"TORCHELASTIC_RUN_ID", "none"},
                                     {"TORCHELASTIC_RESTART_COUNT", "2"}});
        QCOMPARE(ranks.rank, 3);
        QCOMPARE(ranks.size, 8);
        QCOMPARE(ranks.onThisComputer, 4);
        QCOMPARE(ranks.master, std::string("node1"));
        QCOMPARE(ranks.port, std::uint16_t{29401}); // 29400 is torchrun's own
        QCOMPARE(ranks.starts, std::int64_t{2});
    }

    void byHand() {
        const Ranks ranks =
            ranksOf({{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "10.0.0.1"}, {"MASTER_PORT", "29400"}});
        QCOMPARE(ranks.port, std::uint16_t{29400});
        QCOMPARE(ranks.onThisComputer, 1);
    }

    void slurm_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("first");
        QTest::newRow("one") << "login"
                             << "login";
        QTest::newRow("two") << "a1,b2"
                             << "a1";
        QTest::newRow("range") << "node[03-07,12],other"
                               << "node03";
        QTest::newRow("list") << "node[4,7]"
                              << "node4";
        QTest::newRow("single") << "node[9]"
                                << "node9";
    }
    void slurm() {
        QFETCH(QString, list);
        const Ranks ranks = ranksOf({{"SLURM_PROCID", "5"},
                                     {"SLURM_STEP_NUM_TASKS", "8"},
                                     {"SLURM_STEP_NUM_NODES", "2"},
                                     {"SLURM_STEP_NODELIST", list.toStdString()},
                                     {"SLURM_JOB_ID", "123456"}});
        QCOMPARE(ranks.rank, 5);
        QCOMPARE(ranks.size, 8);
        QCOMPARE(ranks.onThisComputer, 4);
        QTEST(QString::fromStdString(ranks.master), "first");
        QCOMPARE(ranks.port, std::uint16_t{23456});
    }

    void openMpi() {
        const Ranks ranks = ranksOf({{"OMPI_COMM_WORLD_RANK", "1"},
                                     {"OMPI_COMM_WORLD_SIZE", "2"},
                                     {"OMPI_COMM_WORLD_LOCAL_SIZE", "2"},
                                     {"MASTER_ADDR", "127.0.0.1"},
                                     {"MASTER_PORT", "2000"}});
        QCOMPARE(ranks.rank, 1);
        QCOMPARE(ranks.onThisComputer, 2);
    }

    void whatIsMissingOrWrongIsNamed_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value"); // "-": not set
        QTest::newRow("no address") << "MASTER_ADDR"
                                    << "-";
        QTest::newRow("empty address") << "MASTER_ADDR"
                                       << "";
        QTest::newRow("no port") << "MASTER_PORT"
                                 << "-";
        QTest::newRow("port of another planet") << "MASTER_PORT"
                                                << "70000";
        QTest::newRow("rank too high") << "RANK"
                                       << "4";
        QTest::newRow("not a number") << "WORLD_SIZE"
                                      << "four";
        QTest::newRow("a fraction") << "WORLD_SIZE"
                                    << "4.0";
        QTest::newRow("negative") << "RANK"
                                  << "-1";
    }
    void whatIsMissingOrWrongIsNamed() {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        Environment environment{{"RANK", "1"}, {"WORLD_SIZE", "4"}, {"MASTER_ADDR", "a"}, {"MASTER_PORT", "29400"}};
        if (value == "-")
            environment.erase(variable.toStdString());
        else
            environment[variable.toStdString()] = value.toStdString();
        VERIFY_REFUSED(ranksOf(environment), ErrorCode::Usage, variable.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestRanks)
#include "tst_Ranks.moc"
