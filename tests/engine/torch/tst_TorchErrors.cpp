// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchErrors.h"
#include "tests/support/ErrorOf.h"

#include <QTest>

#include <new>
#include <torch/types.h>

using namespace kantai;

class TorchErrorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultPassesThrough() {
        QCOMPARE(guardTorch("adding", [] { return 1 + 1; }), 2);
        int called = 0;
        guardTorch("calling", [&] { ++called; });
        QCOMPARE(called, 1);
    }

    void anErrorOfOursPassesUnchanged() {
        VERIFY_REFUSED(guardTorch("reading", [] { throw Error(ErrorCode::Usage, "Not like this."); }),
                       ErrorCode::Usage, "Not like this.");
    }

    void aMistakeOfShapesNamesTheOperationInOneLine() {
        const auto error = test::errorOf([] {
            guardTorch("the product", [] { torch::ones({2, 3}).mm(torch::ones({2, 3})); });
        });
        QVERIFY(error.has_value());
        QVERIFY(error->code() == ErrorCode::Internal);
        QVERIFY2(error->message().starts_with("LibTorch stopped the product: "), error->what());
        QVERIFY(error->message().find('\n') == std::string::npos);
    }

    void notEnoughMemoryIsAResourceError() {
        VERIFY_REFUSED(guardTorch("the step", [] { torch::empty({std::int64_t{1} << 50}); }), ErrorCode::Resources,
                       "not enough memory for the step");
        VERIFY_REFUSED(guardTorch("the list", [] { throw std::bad_alloc(); }), ErrorCode::Resources, "the list");
    }

    void anythingElseIsInternal() {
        VERIFY_REFUSED(guardTorch("the loop", [] { throw std::runtime_error("odd"); }), ErrorCode::Internal, "odd");
    }
};

QTEST_APPLESS_MAIN(TorchErrorsTest)
#include "tst_TorchErrors.moc"
