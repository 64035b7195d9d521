// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PageId.h"

#include <QCoreApplication>

namespace kantai::ui {

namespace {

struct Title {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::PageId)
};

} // namespace

QString pageTitle(PageId id) {
    switch (id) {
    case PageId::Corpus:
        return Title::tr("Corpus");
    case PageId::Tokenizer:
        return Title::tr("Tokenizer");
    case PageId::Model:
        return Title::tr("Model");
    case PageId::Training:
        return Title::tr("Training");
    case PageId::Checkpoints:
        return Title::tr("Checkpoints");
    case PageId::Playground:
        return Title::tr("Playground");
    }
    return {};
}

} // namespace kantai::ui
