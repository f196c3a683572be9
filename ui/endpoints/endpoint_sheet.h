#pragma once

#include "app/core/call.h"
#include "app/harbor/registry.h"
#include "app/setup/change_report.h"
#include "ui/widgets/sheet.h"

#include <optional>

namespace berth {
class Session;
struct ChangeContext;
struct TestOutcome;
} // namespace berth

namespace berth::ui {

/**
 * The form for an endpoint: new, edited or duplicated. Tests and saves what stands on screen; everything typed stays
 * until it is saved or thrown away by the person.
 */
class EndpointSheet final : public QObject
{
    Q_OBJECT
public:
    EndpointSheet(Session &session, QWidget *page);
    /** The sheet's rules ask this object, so it goes first. */
    ~EndpointSheet() override;
    Q_DISABLE_COPY_MOVE(EndpointSheet)

    void openNew(const QStringList &takenNames);
    void openEdit(const harbor::Registry &registry, const QStringList &takenNames);
    /** A new one with the values of another; the secret is to be given again. */
    void openDuplicate(const harbor::Registry &registry, const QStringList &takenNames);

    /** The NVIDIA preset, with the key from the keychain where there is one. */
    void fillPreset();

    [[nodiscard]] Sheet *sheet() const { return m_sheet; }

Q_SIGNALS:
    void saved(const berth::ChangeReport &report);
    void wantsKeyPage();

private:
    void build();
    void buildFields();
    void addRules();
    void open(const QString &title, const QString &primary);
    void fill(const harbor::RegistrySpec &values);
    void loadProviders();
    void providerChosen(bool byPerson);
    void updateHints();
    void chooseCaFile();
    /** Waits for the key in the keychain where that is what the secret field stands for. */
    void withValues(std::function<void(const harbor::RegistrySpec &)> use);
    void test();
    void showOutcome(const TestOutcome &outcome);
    void save();
    void finishSave(const Result<ChangeReport> &report, const harbor::RegistrySpec &values);
    [[nodiscard]] harbor::RegistrySpec values() const;
    [[nodiscard]] const harbor::Provider *provider() const;
    [[nodiscard]] QString ownSecretObjection() const;

    Session &m_session;
    Sheet *m_sheet;
    ChoiceField *m_provider = nullptr;
    TextField *m_name = nullptr;
    MultiLineField *m_description = nullptr;
    TextField *m_url = nullptr;
    TextField *m_accessId = nullptr;
    SecretField *m_secret = nullptr;
    FileField *m_secretFile = nullptr;
    CheckField *m_verify = nullptr;
    MultiLineField *m_ca = nullptr;
    QPushButton *m_test = nullptr;
    QList<harbor::Provider> m_providers;
    QStringList m_taken;
    std::optional<harbor::Registry> m_stored; ///< the one being edited
    bool m_keychainKey = false; ///< the secret field stands for the NGC key in the keychain
    Latest m_providerList;
    Latest m_running;
};

} // namespace berth::ui
