#pragma once

#include "app/core/task.h"
#include "app/demo/harbor.h"
#include "app/session/session.h"
#include "app/store/profiles.h"
#include "app/store/session_secrets.h"
#include "app/store/settings.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/view_memory.h"

#include <QTemporaryDir>

#include <memory>

class QWidget;

namespace berth::tests {

/** A keychain that can be locked, missing and so on; what it holds stays. */
class MoodySecrets final : public store::SecretStore
{
public:
    Call<store::SecretRecord> read(const QUuid &profile) override;
    Call<Done> write(const QUuid &profile, const store::SecretRecord &record) override;
    Call<Done> forget(const QUuid &profile) override;
    [[nodiscard]] QString backend() const override { return QStringLiteral("Test keychain"); }

    std::optional<ErrorKind> trouble = {}; ///< what every request ends with
    store::MemorySecrets inside;
};

/** Everything Berth has before it is connected, over a folder of its own. */
class Desk final
{
public:
    Desk();
    ~Desk();
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] ui::PageContext context() { return {session, settings, memory, tasks}; }
    /** Adds a profile for @p harbor's admin and, unless @p password is empty, its secret in the keychain. */
    QUuid addProfile(const QString &name, const demo::Harbor &harbor, const Trust &trust = {},
        const QString &password = QStringLiteral("Harbor12345"));

    QTemporaryDir folder;
    store::Settings settings;
    store::Profiles profiles;
    std::shared_ptr<MoodySecrets> keychain = std::make_shared<MoodySecrets>();
    store::SessionSecrets secrets;
    Session session;
    ui::TransientMemory memory;
    TaskList tasks;
};

/** A Harbor that answers at once. */
[[nodiscard]] demo::Options quickHarbor();

/** Visible text of labels, buttons and fields under @p widget, for "nothing of the former Harbor is left". */
[[nodiscard]] QStringList everyWord(const QWidget &widget);
/** Labels that would take text for markup. */
[[nodiscard]] QStringList markupLabels(const QWidget &widget);

} // namespace berth::tests
