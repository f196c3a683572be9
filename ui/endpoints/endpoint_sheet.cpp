#include "ui/endpoints/endpoint_sheet.h"

#include "app/core/text.h"
#include "app/ngc/key.h"
#include "app/ngc/preset.h"
#include "app/session/session.h"
#include "app/setup/endpoint_changes.h"
#include "app/setup/rules.h"
#include "ui/endpoints/test_notice.h"

#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr qint64 largestSecretFile = 64 * 1024;

/** A key file's text, or the sentence to show under its field. */
Result<QString> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(badInput(u"accessSecretFile"_s,
            EndpointSheet::tr("The key file cannot be read. Choose a file that this account may read.")));
    if (file.size() > largestSecretFile)
        return fail(badInput(u"accessSecretFile"_s,
            EndpointSheet::tr("The key file is larger than 64 KiB. Choose the key file itself.")));
    return QString::fromUtf8(file.readAll());
}

} // namespace

EndpointSheet::EndpointSheet(Session &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_sheet(new Sheet(page))
    , m_providers(harbor::builtInProviders())
{
    build();
}

EndpointSheet::~EndpointSheet()
{
    delete m_sheet;
}

void EndpointSheet::build()
{
    m_sheet->setObjectName(u"endpointSheet"_s);
    QPushButton *preset = m_sheet->addHeaderAction(tr("Fill in NVIDIA NGC"), u"fillPreset"_s);
    connect(preset, &QPushButton::clicked, this, &EndpointSheet::fillPreset);
    m_test = m_sheet->addFooterAction(tr("Test connection"), u"testConnection"_s);
    connect(m_test, &QPushButton::clicked, this, &EndpointSheet::test);
    connect(m_sheet, &Sheet::accepted, this, &EndpointSheet::save);
    connect(m_sheet, &Sheet::closed, this, [this] {
        m_running.cancel();
        m_secret->wipe();
    });
    buildFields();
    addRules();
}

void EndpointSheet::buildFields()
{
    Form *form = m_sheet->form();
    m_provider = form->add(new ChoiceField(u"provider"_s, tr("Provider")), Form::Span::Half);
    m_name = form->add(new TextField(u"name"_s, tr("Name")), Form::Span::Half);
    m_description = form->add(new MultiLineField(u"description"_s, tr("Description")));
    m_url = form->add(new TextField(u"url"_s, tr("Endpoint URL")));
    m_accessId = form->add(new TextField(u"accessId"_s, tr("Access ID")), Form::Span::Half);
    m_secret = form->add(new SecretField(u"accessSecret"_s, tr("Access secret")), Form::Span::Half);
    m_secretFile = form->add(
        new FileField(u"accessSecretFile"_s, tr("Access secret: key file"), tr("Key files (*.json);;All files (*)")));
    m_verify = form->add(new CheckField(u"verify"_s, tr("Verify the remote certificate")));
    m_ca = form->add(new MultiLineField(u"caCertificate"_s, tr("CA certificate")));

    m_description->setOptional();
    m_description->setVisibleLines(2);
    m_name->setRequired();
    m_url->setRequired();
    m_accessId->setMono();
    m_ca->setOptional();
    m_ca->setMono();
    m_ca->setVisibleLines(4);
    m_ca->setPlaceholder(u"-----BEGIN CERTIFICATE-----"_s);
    auto *caFile = new QPushButton(tr("CA certificate from a file…"));
    caFile->setObjectName(u"caFromFile"_s);
    connect(caFile, &QPushButton::clicked, this, &EndpointSheet::chooseCaFile);
    form->addWidget(caFile);

    form->alias(u"credential.access_key"_s, u"accessId"_s);
    form->alias(u"credential.access_secret"_s, u"accessSecret"_s);
    connect(m_provider, &Field::changed, this, [this] { providerChosen(m_provider->isDirty()); });
    for (Field *field : {static_cast<Field *>(m_url), static_cast<Field *>(m_verify)})
        connect(field, &Field::changed, this, &EndpointSheet::updateHints);
    connect(m_secret, &SecretField::replacing, this, [this] {
        m_keychainKey = false;
        updateHints();
    });
}

void EndpointSheet::addRules()
{
    const auto &features = [this]() -> const harbor::Features & { return m_session.features(); };
    m_name->addRule([this](const QString &text) { return rules::endpointName(text, m_taken); });
    m_description->addRule(rules::description);
    m_url->addRule([features](const QString &text) { return rules::endpointUrl(text, features()); });
    m_accessId->addRule(
        [this, features](const QString &text) { return rules::accessId(text, m_url->text(), features()); });
    m_secret->addRule([this](const QString &text) -> std::optional<QString> {
        if (text.isEmpty())
            return std::nullopt;
        return rules::isNvidiaRegistry(m_url->text()) ? rules::ngcKey(text) : rules::accessSecret(text);
    });
    m_secretFile->addRule([](const QString &path) -> std::optional<QString> {
        if (path.isEmpty())
            return std::nullopt;
        const auto read = readSecretFile(path);
        return read ? std::nullopt : std::optional(read.error().message);
    });
    m_ca->addRule(rules::caCertificate);
    m_sheet->form()->addRule([this]() -> std::optional<QString> {
        if (const QString own = ownSecretObjection(); !own.isEmpty())
            return own;
        const bool given = m_keychainKey || !m_secret->text().isEmpty()
            || (!m_secretFile->isHidden() && !m_secretFile->text().isEmpty());
        return rules::credentialPair(m_accessId->text(), given, m_stored && m_secret->isStored());
    });
}

QString EndpointSheet::ownSecretObjection() const
{
    if (!m_stored || !m_stored->hasSecret || m_keychainKey || !m_secret->isStored())
        return {};
    const harbor::RegistrySpec now = values();
    if (now.url == m_stored->url && now.insecure == m_stored->insecure)
        return {};
    return tr("Type the access secret again: it goes along when the URL or the certificate check changes.");
}

void EndpointSheet::openNew(const QStringList &takenNames)
{
    m_stored.reset();
    m_taken = takenNames;
    fill({});
    open(tr("New endpoint"), tr("Create endpoint"));
}

void EndpointSheet::openDuplicate(const harbor::Registry &registry, const QStringList &takenNames)
{
    m_stored.reset();
    m_taken = takenNames;
    fill(duplicateOf(registry, takenNames));
    open(tr("Duplicate of %1").arg(displayText(registry.name, 64)), tr("Create endpoint"));
    if (registry.hasSecret)
        m_secret->setHint(tr("Harbor does not give secrets out: type it again."));
}

void EndpointSheet::openEdit(const harbor::Registry &registry, const QStringList &takenNames)
{
    m_stored = registry;
    m_taken = takenNames;
    m_taken.removeAll(registry.name);
    harbor::RegistrySpec values;
    values.name = registry.name;
    values.type = registry.type;
    values.url = registry.url;
    values.description = registry.description;
    values.accessKey = registry.accessKey;
    values.insecure = registry.insecure;
    values.caCertificate = registry.caCertificate;
    fill(values);
    if (registry.hasSecret)
        m_secret->setStored(tr("Stored in Harbor, which does not give it out."));
    open(tr("Edit endpoint %1").arg(displayText(registry.name, 64)), tr("Save changes"));
}

void EndpointSheet::open(const QString &title, const QString &primary)
{
    m_sheet->setTitle(title);
    m_sheet->setPrimary(primary);
    m_sheet->setFooter(
        m_stored ? tr("Harbor tests the connection before it saves") : tr("Nothing is saved until you create it"));
    m_sheet->notices()->clear();
    m_provider->setEnabled(!m_stored); // the provider of an endpoint can never change (harbor-api.md §3.4)
    m_provider->setHint(m_stored ? tr("The provider of an endpoint cannot change.") : QString());
    const QString noCa = m_session.features().missingReason(harbor::Feature::RegistryCa);
    m_ca->setVisible(noCa.isEmpty());
    m_sheet->form()->findChild<QWidget *>(u"caFromFile"_s)->setVisible(noCa.isEmpty());
    if (!noCa.isEmpty())
        m_verify->setHint(noCa);
    m_sheet->form()->markClean();
    updateHints();
    loadProviders();
    m_sheet->open();
}

void EndpointSheet::fill(const harbor::RegistrySpec &values)
{
    m_keychainKey = false;
    m_secret->setNotStored();
    m_secret->wipe();
    m_secretFile->setText({});
    if (m_provider->comboBox()->findData(values.type) < 0)
        m_provider->addChoice(values.type, harbor::providerName(values.type));
    m_provider->setText(values.type);
    providerChosen(false);
    m_name->setText(values.name);
    m_description->setText(values.description);
    m_url->setText(values.url);
    m_accessId->setText(values.accessKey);
    m_verify->setChecked(!values.insecure);
    m_ca->setText(values.caCertificate);
}

void EndpointSheet::fillPreset()
{
    const ngc::Preset preset = ngc::nvidiaPreset();
    if (!m_stored) {
        m_provider->setText(preset.type);
        providerChosen(false);
    }
    if (m_name->text().trimmed().isEmpty() && !m_taken.contains(preset.name))
        m_name->setText(preset.name);
    else if (m_name->text().trimmed().isEmpty())
        m_name->setText(duplicateOf({.name = preset.name}, m_taken).name);
    if (m_description->text().trimmed().isEmpty())
        m_description->setText(preset.description);
    m_url->setText(preset.url);
    m_accessId->setText(preset.accessId);
    m_verify->setChecked(preset.verifyCertificate);
    const store::NgcKeyFacts key = m_session.ngcFacts();
    if (key.held && m_secret->text().isEmpty()) {
        m_secret->setStored(
            tr("From the keychain: %1").arg(ngc::keySummary(ngc::kindFromName(key.kind), key.length, key.lastFour)));
        m_keychainKey = true;
    }
    updateHints();
    m_sheet->form()->check();
    (m_keychainKey ? m_sheet->primaryButton() : m_secret->editor())->setFocus();
}

void EndpointSheet::loadProviders()
{
    const auto offer = [this] {
        const QString chosen = m_provider->text();
        m_provider->clearChoices();
        bool there = false;
        for (const harbor::Provider &each : std::as_const(m_providers)) {
            m_provider->addChoice(each.type, displayText(each.displayName, 60));
            there = there || each.type == chosen;
        }
        if (!there && !chosen.isEmpty())
            m_provider->addChoice(chosen, displayText(harbor::providerName(chosen), 60));
        m_provider->setText(chosen);
    };
    offer();
    m_providerList.start(
        m_session.harbor().registries().providers(), this, [this, offer](const Result<QList<harbor::Provider>> &list) {
            if (!list || list->isEmpty())
                return; // the built-in list stays
            m_providers = *list;
            offer();
            providerChosen(false);
        });
}

const harbor::Provider *EndpointSheet::provider() const
{
    for (const harbor::Provider &each : m_providers) {
        if (each.type == m_provider->text())
            return &each;
    }
    return nullptr;
}

void EndpointSheet::providerChosen(bool byPerson)
{
    const harbor::Provider *chosen = provider();
    if (!chosen)
        return;
    QStringList urls;
    for (const harbor::UrlChoice &choice : chosen->urls)
        urls.append(choice.url);
    const bool fixed = chosen->urlKind == harbor::Provider::UrlKind::Fixed && urls.size() == 1;
    if (byPerson && fixed)
        m_url->setText(urls.first());
    m_url->setReadOnly(fixed);
    m_url->setPlaceholder(chosen->urlHint);
    auto *completer = new QCompleter(urls, m_url->lineEdit());
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    delete m_url->lineEdit()->completer();
    m_url->lineEdit()->setCompleter(urls.isEmpty() ? nullptr : completer);
    if (byPerson && !chosen->accessKeyFixed.isEmpty())
        m_accessId->setText(chosen->accessKeyFixed);
    m_accessId->setReadOnly(!chosen->accessKeyFixed.isEmpty());
    m_accessId->setPlaceholder(chosen->accessKeyHint);
    m_secretFile->setVisible(chosen->secretIsFile);
    m_secret->setVisible(!chosen->secretIsFile);
    updateHints();
}

void EndpointSheet::updateHints()
{
    const harbor::Provider *chosen = provider();
    const bool nvidia = rules::isNvidiaRegistry(m_url->text());
    m_url->setWarning(rules::endpointUrlWarning(m_url->text(), !m_verify->isChecked()).value_or(QString()));
    m_accessId->setHint(nvidia ? tr("For NGC always this word, dollar sign included") : QString());
    if (nvidia && !m_secret->isStored()) {
        m_secret->setHint(tr("The NGC API key. Keep it under NGC key, and the preset fills it in from there."));
    } else if (!m_secret->isStored() && chosen) {
        m_secret->setHint(chosen->accessSecretHint);
    }
    if (m_session.features().has(harbor::Feature::RegistryCa))
        m_verify->setHint(
            m_verify->isChecked() ? QString() : tr("Harbor will accept any certificate, and send the secret there."));
    m_ca->setHint(tr("For an upstream whose issuer Harbor does not trust. Added to the system's own; it also turns "
                     "verification on."));
    m_secret->revalidate();
    m_accessId->revalidate();
}

void EndpointSheet::chooseCaFile()
{
    auto *dialog =
        new QFileDialog(m_sheet, tr("CA certificate"), {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(2 * 1024 * 1024) : QByteArray();
        if (file.error() != QFileDevice::NoError)
            return m_ca->showError(
                tr("The CA certificate file cannot be read. Choose one that this account may read."));
        if (const auto objection = rules::caCertificateFile(bytes))
            return m_ca->showError(*objection);
        m_ca->setText(QString::fromUtf8(bytes));
    });
    dialog->open();
}

harbor::RegistrySpec EndpointSheet::values() const
{
    harbor::RegistrySpec values;
    values.name = m_name->text().trimmed();
    values.type = m_provider->text();
    values.url = m_url->text().trimmed();
    values.description = m_description->text();
    values.accessKey = m_accessId->text().trimmed();
    values.insecure = !m_verify->isChecked();
    values.caCertificate = m_ca->isHidden() ? QString() : m_ca->text();
    if (!m_secretFile->isHidden() && !m_secretFile->text().isEmpty()) {
        if (const auto read = readSecretFile(m_secretFile->text()))
            values.accessSecret = std::make_shared<const Secret>(QStringView(*read));
    } else if (!m_secret->isStored()) {
        values.accessSecret = std::make_shared<const Secret>(m_secret->secret());
    }
    return values;
}

void EndpointSheet::withValues(std::function<void(const harbor::RegistrySpec &)> use)
{
    if (!m_keychainKey)
        return use(values());
    m_running.start(m_session.ngcKey(), this, [this, use = std::move(use)](const Result<SharedSecret> &key) {
        if (!key)
            return m_sheet->showError(key.error());
        harbor::RegistrySpec complete = values();
        complete.accessSecret = *key;
        use(complete);
    });
}

void EndpointSheet::test()
{
    // A name is not needed to test, so only what is tested must be right.
    for (Field *field : {static_cast<Field *>(m_url), static_cast<Field *>(m_accessId), static_cast<Field *>(m_secret),
             static_cast<Field *>(m_ca)}) {
        if (field->objection()) {
            field->touch();
            field->editor()->setFocus();
            return;
        }
    }
    m_sheet->setBusy(true, tr("Harbor tests the connection…"));
    withValues([this](const harbor::RegistrySpec &complete) {
        const EndpointChanges changes(m_session.changes());
        m_running.start(changes.test({m_stored, complete}), this, [this](const Result<TestOutcome> &outcome) {
            m_sheet->setBusy(false);
            if (outcome)
                showOutcome(*outcome);
            else
                m_sheet->showError(outcome.error());
        });
    });
}

void EndpointSheet::showOutcome(const TestOutcome &outcome)
{
    m_sheet->notices()->showNotice(testNotice(outcome));
}

void EndpointSheet::save()
{
    m_sheet->setBusy(true,
        m_stored ? tr("Harbor tests the connection and saves…")
                 : tr("Harbor tests the connection and creates the endpoint…"));
    withValues([this](const harbor::RegistrySpec &complete) {
        const EndpointChanges changes(m_session.changes());
        const auto call =
            m_stored ? changes.update(*m_stored, changesBetween(*m_stored, complete)) : changes.create(complete);
        m_running.start(
            call, this, [this, complete](const Result<ChangeReport> &report) { finishSave(report, complete); });
    });
}

void EndpointSheet::finishSave(const Result<ChangeReport> &report, const harbor::RegistrySpec &complete)
{
    m_sheet->setBusy(false);
    if (report && report->done()) {
        m_sheet->close();
        Q_EMIT saved(*report);
        return;
    }
    if (report) {
        m_sheet->notices()->showNotice(
            {.tone = report->outcome == ChangeReport::Outcome::Refused ? Tone::Error : Tone::Warning,
                .title = report->sentence,
                .text = deviationText(report->deviations)});
        return;
    }
    if (saysUnhealthy(report.error()))
        return showOutcome(explainRefusal(report.error(), complete));
    const QString field = endpointFieldOf(report.error());
    if (!field.isEmpty() && report.error().kind != ErrorKind::BadInput)
        if (m_sheet->form()->showError(field, describe(report.error()).what))
            return;
    m_sheet->showError(report.error());
}

} // namespace berth::ui
