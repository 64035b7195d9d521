// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Text.h"

#include <QEvent>
#include <QObject>

namespace kantai::ui {

namespace {

// A child of the widget: Qt hands a change of language on to all children.
class Follower : public QObject {
public:
    Follower(QObject* widget, std::function<void()> show) : QObject(widget), show_(std::move(show)) {}

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange)
            show_();
        return QObject::event(event);
    }

private:
    std::function<void()> show_;
};

} // namespace

QString asMenuText(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void followLanguage(QObject* widget, std::function<void()> show) {
    show();
    new Follower(widget, std::move(show));
}

} // namespace kantai::ui
