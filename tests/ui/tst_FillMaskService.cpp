// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/Checkpoints.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/jobs/FillMaskService.h"
#include <QSignalSpy>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

using View = FillMaskQuestion::View;

const QString kSentence = QStringLiteral("Reason seeks the <mask>.");

} // namespace

class tst_FillMaskService : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WindowProject> tiny_;
    QString folder_;
    std::vector<FillMaskReply> replies_;

    FillMaskQuestion question(View view, const QString& sentence = kSentence) const {
        FillMaskQuestion question;
        question.view = view;
        question.models = {folder_};
        question.sentence = sentence;
        question.topK = 4;
        return question;
    }
    void collect(FillMaskService& service) {
        replies_.clear();
        connect(&service, &FillMaskService::answered, this,
                [this](const FillMaskReply& reply) { replies_.push_back(reply); });
    }

private Q_SLOTS:
    void initTestCase() {
        tiny_ = std::make_unique<WindowProject>(TinyProject::Stage::Trained);
        folder_ = QString::fromStdString(modelFolder(tiny_->folder().toStdString(), "best").string());
    }

    void eachViewHasItsAnswer() {
        FillMaskService service;
        collect(service);
        for (const View view : {View::Tokens, View::Answers, View::Surprisal, View::Attention, View::Layers}) {
            replies_.clear();
            const quint64 request = service.ask(question(view));
            TRY_COMPARE(replies_.size(), std::size_t{1});
            const FillMaskReply& reply = replies_.front();
            QVERIFY2(reply.error.isEmpty(), qPrintable(reply.error));
            QCOMPARE(reply.request, request);
            QVERIFY(!reply.tokens.empty());
            QCOMPARE(reply.result.masks.size(), static_cast<std::size_t>(view == View::Answers ? 1 : 0));
            QCOMPARE(reply.surprisal.has_value(), view == View::Surprisal);
            QCOMPARE(reply.attention.has_value(), view == View::Attention);
            QCOMPARE(reply.layers.has_value(), view == View::Layers);
            QVERIFY(reply.joint.answers.empty()); // one mask needs none
        }
    }

    void severalMasksAreAlsoAnsweredTogether() {
        FillMaskService service;
        collect(service);
        service.ask(question(View::Answers, QStringLiteral("The <mask> seeks the <mask>.")));
        TRY_COMPARE(replies_.size(), std::size_t{1});
        QCOMPARE(replies_[0].result.masks.size(), std::size_t{2});
        QCOMPARE(replies_[0].joint.answers.size(), std::size_t{4});
        FillMaskQuestion words = question(View::Answers, QStringLiteral("The <mask> seeks the <mask>."));
        words.candidates = {"qqq"};
        service.ask(words);
        TRY_COMPARE(replies_.size(), std::size_t{2});
        QVERIFY(replies_[1].error.isEmpty());
        QCOMPARE(replies_[1].result.masks[0].answers.size(), std::size_t{1});
        QVERIFY2(replies_[1].jointRefused.contains(QStringLiteral("qqq")), qPrintable(replies_[1].jointRefused));
    }

    void eachModelMayHaveASentenceOfItsOwn() {
        FillMaskService service;
        collect(service);
        FillMaskQuestion two = question(View::Answers);
        two.models = {folder_, folder_};
        two.sentences = {kSentence, QStringLiteral("Nature <mask> by itself.")};
        service.ask(two);
        TRY_COMPARE(replies_.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(replies_[i].question.sentence, two.sentences[static_cast<qsizetype>(i)]);
            QVERIFY(QString::fromStdString(replies_[i].result.masks[0].answers[0].sentence)
                        .startsWith(two.sentences[static_cast<qsizetype>(i)].section(QLatin1Char(' '), 0, 0)));
        }
    }

    void everyModelAnswersInOrder() {
        FillMaskService service;
        collect(service);
        FillMaskQuestion both = question(View::Answers);
        both.models = {folder_, folder_, QStringLiteral("/nowhere")};
        service.ask(both);
        TRY_COMPARE(replies_.size(), std::size_t{3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(replies_[static_cast<std::size_t>(i)].model, i);
        QVERIFY(replies_[1].error.isEmpty());
        QVERIFY(replies_[2].error.contains(QStringLiteral("does not exist")));
        QVERIFY(!replies_[2].hint.isEmpty());
    }

    void onlyTheNewestQuestionMatters() {
        FillMaskService service;
        collect(service);
        QSignalSpy busy(&service, &FillMaskService::busyChanged);
        FillMaskQuestion old = question(View::Surprisal);
        old.models = QStringList(200, folder_);
        service.ask(old);
        quint64 newest = 0;
        for (int i = 0; i < 20; ++i)
            newest = service.ask(question(View::Answers, kSentence + QString::number(i)));
        QVERIFY(service.isBusy());
        TRY_VERIFY(!service.isBusy());
        QCOMPARE(replies_.size(), std::size_t{1}); // nothing is heard of the others, begun or not
        QCOMPARE(replies_[0].request, newest);
        QCOMPARE(busy.size(), 2);
    }

    void aForgottenQuestionIsNotAnswered() {
        FillMaskService service;
        collect(service);
        service.ask(question(View::Answers));
        service.forgetModels();
        TRY_VERIFY(!service.isBusy());
        QVERIFY(replies_.empty());
        service.ask(question(View::Answers)); // loads it again
        TRY_COMPARE(replies_.size(), std::size_t{1});
    }

    void theEndDoesNotWaitForALongQuestion() {
        auto service = std::make_unique<FillMaskService>();
        FillMaskQuestion many = question(View::Surprisal);
        many.models = QStringList(100'000, folder_);
        service->ask(many);
        service.reset(); // would take minutes
        QVERIFY(true);
    }
};

QTEST_MAIN(tst_FillMaskService)
#include "tst_FillMaskService.moc"
