#include "ui/connect/connect_page.h"

#include "app/core/text.h"
#include "app/store/profiles.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
constexpr int cardCharacters = 110;
constexpr qsizetype mostProfileButtons = 6;
} // namespace

ConnectPage::ConnectPage(PageInfo info, PageContext context, QWidget *parent)
    : Page(std::move(info), parent)
    , m_session(context.session)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *centred = new QHBoxLayout(inside);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::m);
    centred->setContentsMargins(space::xl, space::xxl, space::xl, space::xl);
    centred->addStretch(1);
    centred->addLayout(column, 8);
    centred->addStretch(1);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    column->addWidget(new Label(this->info().title, TextStyle::Title));
    auto *line = new Label(this->info().explanation, TextStyle::Secondary);
    line->setWordWrap(true);
    column->addWidget(line);
    m_profiles = new QWidget;
    column->addWidget(m_profiles);
    buildCard(column);
    buildChoices(column);
    column->addStretch(1);
    inside->setMaximumWidth(QWIDGETSIZE_MAX);
    setMinimumWidth(fontMetrics().averageCharWidth() * cardCharacters / 2);

    connect(&m_session.profiles(), &store::Profiles::changed, this, &ConnectPage::showProfiles);
    connect(&m_session, &Session::connectionChanged, this, [this] {
        if (m_session.connected())
            reset();
    });
    showProfiles();
    setBusy(false);
}

void ConnectPage::buildCard(QVBoxLayout *column)
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::l, space::l, space::l);
    inside->setSpacing(space::m);
    m_notices = new NoticeBar;
    m_notices->setObjectName(u"connectNotice"_s);
    buildForm();
    inside->addWidget(m_form);
    inside->addWidget(m_notices);
    inside->addWidget(buildFoot());
    column->addWidget(card);
}

void ConnectPage::buildForm()
{
    m_form = new Form;
    m_address = m_form->add(new TextField(u"address"_s, tr("Address")));
    m_address->setRequired();
    m_address->setPlaceholder(u"harbor.example.com"_s);
    m_address->addRule([](const QString &text) -> std::optional<QString> {
        const Result<TypedAddress> parsed = parseAddress(text);
        return parsed ? std::nullopt : std::optional(parsed.error().message);
    });
    m_account = m_form->add(new TextField(u"account"_s, tr("User or robot")), Form::Span::Half);
    m_account->setRequired();
    m_secret = m_form->add(new SecretField(u"secret"_s, tr("Password or secret")), Form::Span::Half);
    m_secret->setRequired();
    m_keep = m_form->add(new CheckField(u"keep"_s, tr("Remember this Harbor as a profile")), Form::Span::Half);
    m_keep->setChecked(true);
    m_name = m_form->add(new TextField(u"profileName"_s, tr("Profile name")), Form::Span::Half);
    m_name->setOptional();
    m_name->addRule([this](const QString &text) -> std::optional<QString> {
        if (text.trimmed().isEmpty() || !m_keep->isChecked() || m_profile)
            return std::nullopt;
        return m_session.profiles().nameObjection(text);
    });
    connect(m_keep, &Field::changed, this, [this] { m_name->setVisible(m_keep->isChecked() && !m_profile); });
    connect(m_address, &Field::changed, this, &ConnectPage::addressChanged);
    connect(m_address->lineEdit(), &QLineEdit::editingFinished, this, &ConnectPage::look);
    connect(m_form, &Form::changed, this, [this] {
        const auto objection = m_form->objection();
        m_connect->setEnabled(!objection && !m_form->isBusy());
        m_connect->setToolTip(objection.value_or(QString()));
        m_connect->setAccessibleDescription(objection.value_or(QString()));
    });
    for (const Field *field : {static_cast<Field *>(m_account), static_cast<Field *>(m_secret)}) {
        if (auto *edit = qobject_cast<QLineEdit *>(field->editor()))
            connect(edit, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    }
}

QWidget *ConnectPage::buildFoot()
{
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    m_accountHint = new Label(QString(), TextStyle::Secondary);
    m_accountHint->setObjectName(u"accountHint"_s);
    m_accountHint->setWordWrap(true);
    m_stage = new Label(QString(), TextStyle::Secondary);
    m_stage->setObjectName(u"connectStage"_s);
    words->addWidget(m_accountHint);
    words->addWidget(m_stage);
    line->addLayout(words, 1);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(u"cancelConnect"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_running.cancel();
        if (m_session.state() == Session::State::Connecting)
            m_session.disconnect().then(this, [](const Result<Done> &) {});
        setBusy(false);
    });
    m_connect = new QPushButton(tr("Connect"));
    m_connect->setObjectName(u"connectButton"_s);
    setButtonRole(m_connect, ButtonRole::Primary);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::connectNow);
    line->addWidget(m_cancel, 0, Qt::AlignBottom);
    line->addWidget(m_connect, 0, Qt::AlignBottom);
    return foot;
}

void ConnectPage::buildChoices(QVBoxLayout *column)
{
    auto *card = new Card;
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(space::l, space::m, space::l, space::m);
    auto *words = new QVBoxLayout;
    words->addWidget(new Label(tr("Try the demo"), TextStyle::Strong));
    auto *explanation = new Label(
        tr("A Harbor in this program's memory with an NVIDIA cache in it. Needs no network, changes nothing outside."),
        TextStyle::Secondary);
    explanation->setWordWrap(true);
    words->addWidget(explanation);
    line->addLayout(words, 1);
    m_demo = new QPushButton(tr("Try the demo"));
    m_demo->setObjectName(u"demoButton"_s);
    connect(m_demo, &QPushButton::clicked, this, &ConnectPage::startDemo);
    line->addWidget(m_demo);
    column->addWidget(card);
}

void ConnectPage::showProfiles()
{
    qDeleteAll(m_profiles->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_profiles->layout();
    const QList<store::Profile> &profiles = m_session.profiles().list();
    m_profiles->setVisible(!profiles.isEmpty());
    auto *line = new QHBoxLayout(m_profiles);
    line->setContentsMargins(0, 0, 0, 0);
    for (const store::Profile &profile : profiles.mid(0, mostProfileButtons)) {
        auto *button = new QPushButton(displayText(profile.name, 30));
        button->setObjectName(u"profile_"_s + profile.name);
        button->setToolTip(tr("%1 as %2", "address, account").arg(profile.address, displayText(profile.account, 60)));
        connect(button, &QPushButton::clicked, this,
            [this, id = profile.id] { openObject(id.toString(QUuid::WithoutBraces)); });
        line->addWidget(button);
    }
    auto *manage = new QPushButton(tr("Manage profiles"));
    manage->setObjectName(u"manageProfiles"_s);
    setButtonRole(manage, ButtonRole::Quiet);
    connect(manage, &QPushButton::clicked, this, [this] { Q_EMIT goTo(page_id::profiles); });
    line->addWidget(manage);
    line->addStretch(1);
}

void ConnectPage::activate()
{
    if (!m_form->isBusy())
        (m_address->text().isEmpty() ? m_address->editor() : m_account->editor())->setFocus();
}

bool ConnectPage::openObject(const QString &id)
{
    const auto profile = m_session.profiles().find(QUuid::fromString(id));
    if (!profile)
        return false;
    reset();
    m_profile = profile;
    m_trust = profile->trust;
    m_address->setText(profile->address);
    m_address->setReadOnly(true);
    m_address->setHint(
        tr("The profile %1. To reach another address, connect another Harbor.").arg(displayText(profile->name, 60)));
    m_account->setText(profile->account);
    m_account->setReadOnly(true);
    m_keep->setVisible(false);
    m_name->setVisible(false);
    if (profile->hasSecret)
        m_secret->setStored(tr("In the keychain."));
    connectNow();
    return true;
}

void ConnectPage::reset()
{
    m_running.cancel();
    m_profile.reset();
    m_seen.reset();
    m_seenAddress.clear();
    m_trust = {};
    m_notices->clear();
    m_secret->setNotStored();
    m_secret->wipe();
    m_address->setReadOnly(false);
    m_account->setReadOnly(false);
    for (Field *field :
        {static_cast<Field *>(m_address), static_cast<Field *>(m_account), static_cast<Field *>(m_name)}) {
        field->setText({});
        field->setHint({});
    }
    m_keep->setVisible(true);
    m_name->setVisible(m_keep->isChecked());
    m_accountHint->setText({});
    m_form->markClean();
    setBusy(false);
}

void ConnectPage::addressChanged()
{
    if (m_profile || m_address->text() == m_seenAddress)
        return;
    // Another address: what was decided about the former one does not hold for it.
    m_seen.reset();
    m_seenAddress.clear();
    m_trust = {};
    m_notices->clear();
    m_accountHint->setText({});
    const Result<TypedAddress> parsed = parseAddress(m_address->text());
    QStringList hints;
    if (parsed && parsed->schemeAdded)
        hints.append(tr("Berth added https://"));
    if (parsed && parsed->pathDropped)
        hints.append(tr("Berth uses %1 and drops what stood behind the host").arg(parsed->origin.text()));
    m_address->setHint(hints.join(u" · "_s));
}

void ConnectPage::look()
{
    if (m_profile || m_form->isBusy() || m_address->objection() || m_address->text() == m_seenAddress)
        return;
    settle({});
}

void ConnectPage::connectNow()
{
    if (m_form->isBusy() || !m_form->check())
        return;
    if (m_profile)
        return signInTo(*m_profile);
    if (m_seen && m_seenAddress == m_address->text() && m_seen->isHarbor())
        return signInFresh();
    settle([this] { signInFresh(); });
}

void ConnectPage::signInTo(const store::Profile &profile)
{
    m_notices->clear();
    setBusy(true, tr("Signing in to %1…").arg(displayText(profile.name, 60)));
    auto call = m_secret->isStored() || m_secret->text().isEmpty()
        ? m_session.connectTo(profile.id)
        : m_session.connectTo(profile.id, std::make_shared<const Secret>(m_secret->secret()), true);
    m_running.start(call, this, [this](const Result<SignedIn> &result) { signedIn(result); });
}

void ConnectPage::signInFresh()
{
    m_notices->clear();
    setBusy(true, tr("Signing in as %1…").arg(displayText(m_account->text(), 60)));
    ConnectDetails details;
    details.origin = m_seen->origin;
    details.trust = m_trust;
    details.credentials = {
        likelyKind(m_account->text()), m_account->text().trimmed(), std::make_shared<const Secret>(m_secret->secret())};
    m_running.start(m_session.connectWith(details), this, [this](const Result<SignedIn> &result) { signedIn(result); });
}

void ConnectPage::signedIn(const Result<SignedIn> &result)
{
    setBusy(false);
    if (!result)
        return refused(result.error());
    if (!m_profile && m_keep->isChecked())
        keepProfile();
}

void ConnectPage::keepProfile()
{
    const QString typed = m_name->text().trimmed();
    QString name = typed.isEmpty() ? m_session.title() : typed;
    for (int number = 2; m_session.profiles().nameObjection(name) && number < 100; ++number)
        name =
            tr("%1 (%2)", "a profile's name and a number").arg(typed.isEmpty() ? m_session.title() : typed).arg(number);
    // What becomes of it is said on the overview: the session tells where the secret is kept.
    m_session.saveAs(name).then(this, [this](const Result<store::Keeping> &kept) {
        if (!kept)
            m_notices->showError(kept.error());
    });
}

void ConnectPage::startDemo()
{
    m_notices->clear();
    setBusy(true, tr("Starting the demo…"));
    m_running.start(m_session.startDemo(), this, [this](const Result<SignedIn> &result) {
        setBusy(false);
        if (!result)
            m_notices->showError(result.error());
    });
}

void ConnectPage::setBusy(bool busy, const QString &what)
{
    m_form->setBusy(busy);
    m_stage->setText(what);
    m_stage->setVisible(busy);
    m_accountHint->setVisible(!busy);
    m_cancel->setVisible(busy);
    m_demo->setEnabled(!busy);
    const auto objection = m_form->objection();
    m_connect->setEnabled(!busy && !objection);
    m_connect->setToolTip(objection.value_or(QString()));
}

} // namespace berth::ui
