#pragma once

#include "ui/widgets/field.h"

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace berth::ui {

class Label;

/** One line of text. */
class TextField final : public Field
{
    Q_OBJECT
public:
    TextField(const QString &name, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &text);
    void setMono();
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }

protected:
    void applyText(const QString &text) override;

private:
    QLineEdit *m_edit;
};

/** Several lines; Tab leaves it. */
class MultiLineField final : public Field
{
    Q_OBJECT
public:
    MultiLineField(const QString &name, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &text);
    void setMono();
    void setVisibleLines(int lines);

protected:
    void applyText(const QString &text) override;

private:
    QPlainTextEdit *m_edit;
};

/** One of several; text() is the choice's value, not what is shown. */
class ChoiceField final : public Field
{
    Q_OBJECT
public:
    ChoiceField(const QString &name, const QString &label, QWidget *parent = nullptr);
    void addChoice(const QString &value, const QString &text);
    void clearChoices();
    [[nodiscard]] QString text() const override;
    /** What is shown for the current value. */
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QComboBox *comboBox() const { return m_combo; }

protected:
    void applyText(const QString &text) override;

private:
    QComboBox *m_combo;
};

/** Yes or no, its label beside it; text() is "true" or "false". */
class CheckField final : public Field
{
    Q_OBJECT
public:
    CheckField(const QString &name, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    [[nodiscard]] bool isChecked() const;
    void setChecked(bool checked);

protected:
    void applyText(const QString &text) override;
    [[nodiscard]] bool isBlank() const override { return false; }

private:
    QCheckBox *m_box;
};

/** A number with a unit, or unlimited; text() is "500 GiB" or "-1", as rules::quota() reads it. */
class SizeField final : public Field
{
    Q_OBJECT
public:
    SizeField(const QString &name, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;

protected:
    void applyText(const QString &text) override;
    [[nodiscard]] bool isBlank() const override;

private:
    void updateEnabled();

    QLineEdit *m_number;
    QComboBox *m_unit;
    QCheckBox *m_unlimited;
};

/** A whole number, or no limit; text() is the digits as typed, "-1" without limit. */
class NumberField final : public Field
{
    Q_OBJECT
public:
    /** Without @p unlimitedText there is no box beside it. */
    NumberField(
        const QString &name, const QString &label, const QString &unlimitedText = {}, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    /** "Kbit/s" after the number. */
    void setUnit(const QString &unit);

protected:
    void applyText(const QString &text) override;
    [[nodiscard]] bool isBlank() const override;

private:
    QLineEdit *m_number;
    QCheckBox *m_unlimited;
    Label *m_unit;
};

/** A file to read, typed or chosen; text() is its path. Reading it is the page's. */
class FileField final : public Field
{
    Q_OBJECT
public:
    FileField(const QString &name, const QString &label, const QString &filter, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void applyText(const QString &text) override;

private:
    void browse();

    QLineEdit *m_path;
    QPushButton *m_browse;
    QString m_filter;
};

/** One of a few, each with an explanation; text() is the choice's value. */
class RadioField final : public Field
{
    Q_OBJECT
public:
    RadioField(const QString &name, const QString &label, QWidget *parent = nullptr);
    /** @p inner is shown under the explanation and enabled while this choice is on. */
    void addChoice(
        const QString &value, const QString &text, const QString &explanation = {}, QWidget *inner = nullptr);
    /** The person changed something in an @p inner widget: the form is not as it was. */
    void innerEdited() { edited(); }
    [[nodiscard]] QString text() const override;

protected:
    void applyText(const QString &text) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_choices;
    QList<std::pair<QAbstractButton *, QWidget *>> m_inner;
};

} // namespace berth::ui
