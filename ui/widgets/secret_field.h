#pragma once

#include "app/core/secret.h"
#include "ui/widgets/field.h"

class QLineEdit;
class QPushButton;

namespace berth::ui {

/**
 * A password or key. Masked; what is pasted loses blanks and line ends around it, and says so. One that is stored
 * already is never read back: the field says where it is kept and offers to replace it.
 */
class SecretField final : public Field
{
    Q_OBJECT
public:
    SecretField(const QString &name, const QString &label, QWidget *parent = nullptr);

    /** A stored secret: @p sentence says where, e.g. "In the keychain: personal key, ends in …7Qx2." */
    void setStored(const QString &sentence);
    /** Nothing is stored (any more): to be typed. */
    void setNotStored();
    /** True while the stored secret stands and nothing was typed instead. */
    [[nodiscard]] bool isStored() const { return m_stored; }
    /** What was typed; empty while isStored(). */
    [[nodiscard]] Secret secret() const;
    /** What was typed, for rules that look at its form; empty while isStored(). Never keep it. */
    [[nodiscard]] QString text() const override;
    /** Drops what was typed, e.g. after it was handed on. */
    void wipe();

Q_SIGNALS:
    /** The person wants to type another one. */
    void replacing();

protected:
    void applyText(const QString &text) override;
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] bool skipsRules() const override { return m_stored; }

private:
    void typed();
    void setShown(bool shown);
    void replace();

    QLineEdit *m_edit;
    QPushButton *m_replace;
    QAction *m_show;
    qsizetype m_length = 0;
    bool m_stored = false;
};

} // namespace berth::ui
