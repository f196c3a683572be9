#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

namespace berth::ui {

/** Where views remember widths, order and sizes. The store implements it; views only know keys and values. */
class ViewMemory
{
public:
    ViewMemory() = default;
    Q_DISABLE_COPY_MOVE(ViewMemory)
    virtual ~ViewMemory() = default;

    /** @p key is a path such as "endpoints/columns"; invalid when nothing is remembered. */
    [[nodiscard]] virtual QVariant value(const QString &key) const = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

/** Forgets at the end: for tests, the demo, and before the settings are open. */
class TransientMemory final : public ViewMemory
{
public:
    [[nodiscard]] QVariant value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QVariant> m_values;
};

} // namespace berth::ui
