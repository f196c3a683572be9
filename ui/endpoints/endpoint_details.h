#pragma once

#include "app/core/call.h"
#include "app/models/endpoint_rows.h"
#include "ui/widgets/details_panel.h"

namespace berth::ui {

/** One endpoint beside the table: its fields, its secret by existence only, and the projects that pull through it. */
class EndpointDetails final : public DetailsPanel
{
    Q_OBJECT
public:
    explicit EndpointDetails(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EndpointDetails)

    void show(const EndpointRow &row, const QList<QAction *> &actions);
    using DetailsPanel::show;
    /** The proxy projects behind it, once they are known. */
    void showUses(const QStringList &projects);

Q_SIGNALS:
    void projectChosen(const QString &name);

private:
    QWidget *m_uses = nullptr;
};

} // namespace berth::ui
