#include "ui/connect/connect_page.h"

#include "app/core/text.h"
#include "app/store/profiles.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
constexpr int cardCharacters = 110;
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
    m_warnings = new NoticeBar;
    m_warnings->setObjectName(u"startWarnings"_s);
    column->addWidget(m_warnings);
    m_profiles = new QWidget;
    column->addWidget(m_profiles);
    buildCard(column);
    buildChoices(column);
    column->addStretch(1);
    inside->setMaximumWidth(QWIDGETSIZE_MAX);
    setMinimumWidth(fontMetrics().averageCharWidth() * cardCharacters / 2);

    connect(&m_session.profiles(), &store::Profiles::changed, this, &ConnectPage::showProfiles);
    connect(&m_session, &Session::connectionChanged, this, [this] {
        if (m_session.connected() && !m_own)
            reset();
    });
    showProfiles();
    showWarnings();
    showWhereKept();
    setBusy(false);
}

ConnectPage::~ConnectPage()
{
    // A field that goes with the focus in it says that it was left, to a page that is half gone.
    for (QObject *child : findChildren<QObject *>())
        child->disconnect(this);
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
    connect(m_keep, &Field::changed, this, [this] {
        m_name->setVisible(m_keep->isChecked() && !m_profile);
        showWhereKept();
    });
    connect(m_address, &Field::changed, this, &ConnectPage::addressChanged);
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &ConnectPage::addressEntered);
    connect(m_address->lineEdit(), &QLineEdit::editingFinished, this, &ConnectPage::look);
    connect(m_form, &Form::changed, this, &ConnectPage::showObjection);
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
        m_own = false;
        if (!m_seen)
            m_seenAddress.clear();
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
    connect(m_demo, &QPushButton::clicked, this, [this] { leaveFor([this] { startDemo(); }); });
    line->addWidget(m_demo);
    column->addWidget(card);
}

void ConnectPage::showWhereKept()
{
    if (m_profile)
        return;
    m_secret->setHint(m_keep->isChecked()
            ? tr("Berth keeps it in the keychain, or for this run only without one. Keychain: %1.")
                  .arg(m_session.secrets().backend())
            : tr("Used for this connection only."));
}

void ConnectPage::showObjection()
{
    const QString objection = m_form->objection().value_or(QString());
    m_connect->setEnabled(objection.isEmpty() && !m_form->isBusy());
    m_connect->setToolTip(objection);
    m_connect->setAccessibleDescription(objection);
}

void ConnectPage::activate()
{
    if (!m_form->isBusy())
        (m_address->text().isEmpty() ? m_address->editor() : m_account->editor())->setFocus();
}

void ConnectPage::reset()
{
    m_running.cancel();
    m_own = false;
    m_profile.reset();
    m_another->hide();
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
    showWhereKept();
    m_accountHint->setText({});
    m_form->markClean();
    setBusy(false);
}

void ConnectPage::addressChanged()
{
    if (m_profile || m_address->text() == m_seenAddress)
        return;
    // Another address: what was asked and decided about the former one does not hold for it.
    if (m_looking) {
        m_running.cancel();
        setBusy(false);
    }
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

void ConnectPage::addressEntered()
{
    if (m_form->isBusy() || m_profile || m_address->objection())
        return m_address->touch();
    if (!m_form->objection())
        connectNow();
    else if (!m_seen && !m_looking)
        settle({});
}

void ConnectPage::connectNow()
{
    if (m_form->isBusy() || !m_form->check())
        return;
    leaveFor([this] {
        if (m_profile)
            signInTo(*m_profile);
        else if (m_seen && m_seenAddress == m_address->text())
            signInFresh();
        else
            settle([this] { signInFresh(); });
    });
}

void ConnectPage::signInTo(const store::Profile &profile)
{
    m_notices->clear();
    setBusy(true, tr("Signing in to %1…").arg(displayText(profile.name, 60)));
    auto call = m_secret->isStored() || m_secret->text().isEmpty()
        ? m_session.connectTo(profile.id)
        : m_session.connectTo(profile.id, std::make_shared<const Secret>(m_secret->secret()), true);
    m_own = true;
    m_running.start(call, this, [this](const Result<SignedIn> &result) { signedIn(result); });
}

void ConnectPage::signInFresh()
{
    m_notices->clear();
    setBusy(true, tr("Signing in as %1…").arg(displayText(m_account->text(), 60)));
    ConnectDetails details;
    details.origin = m_seen->origin;
    details.trust = m_trust;
    const QString account = m_account->text().trimmed();
    details.credentials = {likelyKind(account), account, std::make_shared<const Secret>(m_secret->secret())};
    m_own = true;
    m_running.start(m_session.connectWith(details), this, [this](const Result<SignedIn> &result) { signedIn(result); });
}

void ConnectPage::signedIn(const Result<SignedIn> &result)
{
    setBusy(false);
    m_own = false;
    if (!result)
        return refused(result.error());
    if (!m_profile && m_keep->isChecked())
        keepProfile();
    reset(); // nothing typed stays behind
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
    m_own = true;
    m_running.start(m_session.startDemo(), this, [this](const Result<SignedIn> &result) {
        setBusy(false);
        m_own = false;
        if (!result)
            return m_notices->showError(result.error());
        reset();
    });
}

void ConnectPage::setBusy(bool busy, const QString &what)
{
    m_form->setBusy(busy);
    m_looking = false;
    m_stage->setText(what);
    m_stage->setVisible(!what.isEmpty());
    m_accountHint->setVisible(what.isEmpty());
    m_cancel->setVisible(busy);
    m_demo->setEnabled(!busy);
    showObjection();
}

} // namespace berth::ui
