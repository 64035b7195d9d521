// SPDX-License-Identifier: GPL-3.0-or-later
// A text of the window that can be said again in another language, and how widgets follow the language. Who makes a
// widget says its texts once, as functions; from then on they follow by themselves, and nothing that a person has
// typed, chosen or started is touched. UI thread.
#pragma once

#include <QString>
#include <concepts>
#include <functional>

class QObject;

namespace kantai::ui {

// Either words that stay as they are, or a function that asks the translator: [] { return tr("Corpus"); }.
class Text {
public:
    Text() = default;
    Text(const QString& fixed) : fixed_(fixed) {}
    Text(std::invocable auto translate) : translate_(std::move(translate)) {}
    QString operator()() const { return translate_ ? translate_() : fixed_; }
    bool follows() const { return bool(translate_); }

private:
    QString fixed_;
    std::function<QString()> translate_;
};

// Calls it now, and again after each change of language for as long as the widget lives. Widgets are told children
// first to last, so what a page registers at its end comes after what its parts say by themselves.
void followLanguage(QObject* widget, std::function<void()> show);

// say(button, &QWidget::setToolTip, [] { return tr("Ask the model"); })
template <class Widget, class Setter>
void say(Widget* widget, Setter setter, const Text& text) {
    if (text.follows())
        followLanguage(widget, [widget, setter, text] { (widget->*setter)(text()); });
    else
        (widget->*setter)(text());
}

} // namespace kantai::ui
