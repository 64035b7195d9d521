// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/FormDraft.h"

#include "ui/widgets/Controls.h"
#include <QAbstractButton>
#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVariantMap>
#include <QWizard>
#include <functional>

namespace kantai::ui {

namespace {

struct FormTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::FormDraft)
};

// A key of settings cannot contain a path's slashes.
QString keyOf(const QWizard& wizard, const QString& owner) {
    const QByteArray digest = QCryptographicHash::hash(owner.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("drafts/%1/%2").arg(wizard.objectName(), QString::fromLatin1(digest));
}

// The fields of one wizard by their object names.
class Draft : public QObject {
public:
    Draft(QWizard& wizard, const QString& owner) : QObject(&wizard), wizard_(wizard), key_(keyOf(wizard, owner)) {
        for (auto* box : wizard.findChildren<QComboBox*>())
            add(
                box, [box] { return box->currentIndex(); },
                [box](const QVariant& value) {
                    if (value.toInt() >= 0 && value.toInt() < box->count())
                        box->setCurrentIndex(value.toInt());
                },
                &QComboBox::currentIndexChanged);
        for (auto* box : wizard.findChildren<QSpinBox*>())
            add(
                box, [box] { return box->value(); }, [box](const QVariant& value) { box->setValue(value.toInt()); },
                &QSpinBox::valueChanged);
        for (auto* box : wizard.findChildren<QDoubleSpinBox*>())
            add(
                box, [box] { return box->value(); },
                [box](const QVariant& value) { box->setValue(value.toDouble()); }, &QDoubleSpinBox::valueChanged);
        for (auto* edit : wizard.findChildren<QLineEdit*>())
            if (!edit->isReadOnly() && qobject_cast<QAbstractSpinBox*>(edit->parentWidget()) == nullptr)
                add(
                    edit, [edit] { return edit->text(); },
                    [edit](const QVariant& value) { edit->setText(value.toString()); }, &QLineEdit::textChanged);
        first_ = entries();
        restore();
        connect(&wizard, &QDialog::finished, this, [this] { QSettings().remove(key_); });
    }

private:
    struct Field {
        QString name;
        std::function<QVariant()> read;
        std::function<void(const QVariant&)> write;
    };

    template <class Widget, class Signal>
    void add(Widget* widget, std::function<QVariant()> read, std::function<void(const QVariant&)> write,
             Signal changed) {
        if (widget->objectName().isEmpty())
            return;
        fields_.append({widget->objectName(), std::move(read), std::move(write)});
        connect(widget, changed, this, &Draft::keep);
    }

    QVariantMap entries() const {
        QVariantMap map;
        for (const Field& field : fields_)
            map.insert(field.name, field.read());
        return map;
    }

    void keep() const {
        if (const QVariantMap now = entries(); now != first_)
            QSettings().setValue(key_, now);
        else
            QSettings().remove(key_);
    }

    // Twice: a choice, such as a recipe, sets other fields.
    void show(const QVariantMap& map) const {
        for (int time = 0; time < 2; ++time)
            for (const Field& field : fields_)
                if (map.contains(field.name))
                    field.write(map.value(field.name));
    }

    void restore() {
        const QVariantMap kept = QSettings().value(key_).toMap();
        if (kept.isEmpty())
            return;
        show(kept);
        auto* page = wizard_.page(wizard_.startId());
        auto* layout = qobject_cast<QBoxLayout*>(page->layout());
        auto* notice = new QWidget(page);
        auto* row = new QHBoxLayout(notice);
        row->setContentsMargins(0, 0, 0, 0);
        auto* text = new QLabel(
            FormTexts::tr("These are your entries from when Kantai Studio ended without closing this window."),
            notice);
        text->setObjectName(QStringLiteral("draftLabel"));
        text->setProperty("notice", true);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        QPushButton* again = newButton(FormTexts::tr("Start over"), "forgetDraftButton", notice);
        row->addWidget(again);
        layout->insertWidget(1, notice); // below the title
        connect(again, &QPushButton::clicked, this, [this, notice] {
            show(first_);
            notice->hide();
        });
    }

    QWizard& wizard_;
    QString key_;
    QList<Field> fields_;
    QVariantMap first_; // the entries that the wizard proposes
};

} // namespace

void keepDraft(QWizard& wizard, const QString& owner) {
    new Draft(wizard, owner);
}

} // namespace kantai::ui
