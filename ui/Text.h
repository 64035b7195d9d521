// SPDX-License-Identifier: GPL-3.0-or-later
// A translatable text, and the binding of widgets to the language. The code that creates a widget binds its texts
// once, as functions; a change of language then updates them and leaves everything that the user has typed, chosen or
// started untouched. UI thread.
#pragma once

#include <QString>
#include <concepts>
#include <functional>

class QObject;

namespace kantai::ui {

// Either a fixed text, or a function that calls the translator: [] { return tr("Corpus"); }.
class Text {
public:
    Text() = default;
    Text(const QString& fixed) : fixed_(fixed) {}
    Text(std::invocable auto translate) : translate_(std::move(translate)) {}
    QString operator()() const { return translate_ ? translate_() : fixed_; }
    bool follows() const { return static_cast<bool>(translate_); }

private:
    QString fixed_;
    std::function<QString()> translate_;
};

// A name as an entry of a menu shows it: an & would underline the letter behind it.
QString asMenuText(QString name);

// Calls show now and after each change of language while the widget exists. Children are notified in order of
// creation, so a function that a page registers last runs after those of its children.
void followLanguage(QObject* widget, std::function<void()> show);

// bindText(button, &QWidget::setToolTip, [] { return tr("Ask the model"); })
template <class Widget, class Setter>
void bindText(Widget* widget, Setter setter, const Text& text) {
    if (text.follows())
        followLanguage(widget, [widget, setter, text] { (widget->*setter)(text()); });
    else
        (widget->*setter)(text());
}

} // namespace kantai::ui
