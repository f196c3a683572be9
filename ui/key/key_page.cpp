#include "ui/key/key_page.h"

#include "app/core/text.h"
#include "app/ngc/key.h"
#include "app/setup/rules.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/page_ids.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int soonDays = 14;

/** The expiry a person noted, as a state. */
StatusValue expiryOf(const QDate &expires)
{
    const qint64 days = QDate::currentDate().daysTo(expires);
    const QString date = QLocale().toString(expires, QLocale::ShortFormat);
    if (days < 0)
        return {Tone::Error, KeyPage::tr("expired on %1").arg(date), {}};
    if (days <= soonDays)
        return {Tone::Warning, KeyPage::tr("%1, in %n days", nullptr, static_cast<int>(days)).arg(date), {}};
    return {Tone::Ok, date, {}};
}

} // namespace

KeyPage::KeyPage(PageInfo info, PageContext context, QWidget *parent)
    : Page(std::move(info), parent)
    , m_session(context.session)
    , m_notices(new NoticeBar)
    , m_facts(new KeyValueList)
    , m_forget(new QAction(iconOf(Icon::Trash), tr("Forget the key…"), this))
{
    m_forget->setObjectName(u"forgetKey"_s);
    connect(m_forget, &QAction::triggered, this, &KeyPage::askToForget);
    auto *head = new PageHead(this->info().title, this->info().explanation);
    head->addAction(m_forget);
    m_notices->setObjectName(u"keyNotice"_s);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::l, space::l, space::l);
    inside->setSpacing(space::m);
    buildCard(inside);
    card->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(head);
    column->addWidget(m_notices);
    column->addWidget(card);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(&m_session, &Session::ngcKeyChanged, this, &KeyPage::showFacts);
    showFacts();
}

void KeyPage::buildCard(QVBoxLayout *inside)
{
    inside->addWidget(m_facts);
    m_form = new Form;
    m_key = m_form->add(new SecretField(u"ngcKey"_s, tr("NGC API key")));
    m_key->setRequired();
    m_key->addRule([](const QString &text) { return rules::ngcKey(text); });
    m_expires = m_form->add(new TextField(u"expires"_s, tr("Expires on")), Form::Span::Half);
    m_expires->setOptional();
    m_expires->setPlaceholder(u"2027-03-31"_s);
    m_expires->setHint(tr("As NGC shows it. Berth reminds you; it cannot ask NGC."));
    m_expires->addRule([](const QString &text) -> std::optional<QString> {
        if (text.trimmed().isEmpty() || QDate::fromString(text.trimmed(), Qt::ISODate).isValid())
            return std::nullopt;
        return tr("Expires on is no date. Write it as year-month-day, e.g. 2027-03-31, or leave it empty.");
    });
    m_expires->addRule([](const QString &text) -> std::optional<QString> {
        const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
        if (!day.isValid() || day >= QDate::currentDate())
            return std::nullopt;
        return tr("Expires on lies in the past. Correct the date, or make a new key at NGC.");
    });
    m_form->alias(u"ngc_key"_s, u"ngcKey"_s);
    m_form->alias(u"ngc"_s, u"ngcKey"_s);
    m_form->alias(u"secret"_s, u"ngcKey"_s);
    inside->addWidget(m_form);
    auto *where = new Label(
        tr("Keys are made at NGC, in the menu of your account: Setup, then API keys. Harbor gets its own copy when an "
           "endpoint is created; Berth keeps this one in the keychain and puts it nowhere else."),
        TextStyle::Secondary);
    where->setWordWrap(true);
    inside->addWidget(where);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    m_keep = new QPushButton(tr("Keep key"));
    m_keep->setObjectName(u"keepKey"_s);
    setButtonRole(m_keep, ButtonRole::Primary);
    line->addWidget(m_keep);
    inside->addLayout(line);
    connect(m_keep, &QPushButton::clicked, this, &KeyPage::keep);
    if (auto *edit = qobject_cast<QLineEdit *>(m_key->editor()))
        connect(edit, &QLineEdit::returnPressed, this, &KeyPage::keep);
    connect(m_form, &Form::changed, this, &KeyPage::recognise);
}

void KeyPage::activate()
{
    if (!m_session.ngcFacts().held)
        m_key->editor()->setFocus();
}

void KeyPage::confirmLeave(std::function<void(bool)> answer)
{
    if (m_key->text().isEmpty())
        return answer(true);
    Question question;
    question.title = tr("Throw away the key that was typed?");
    question.text = tr("It was not kept yet.");
    question.confirm = tr("Throw away");
    question.cancel = tr("Stay here");
    ConfirmDialog::ask(this, question, [this, answer = std::move(answer)](bool leave) {
        if (leave)
            clearForm();
        answer(leave);
    });
}

void KeyPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_key->text().isEmpty())
        return Page::keyPressEvent(event);
    confirmLeave([this](bool) { m_key->editor()->setFocus(); });
}

void KeyPage::clearForm()
{
    m_key->wipe();
    m_expires->setText({});
    m_form->markClean();
    recognise();
}

void KeyPage::showFacts()
{
    const store::NgcKeyFacts facts = m_session.ngcFacts();
    m_forget->setEnabled(facts.held);
    m_facts->clear();
    m_facts->setVisible(facts.held);
    if (facts.held) {
        const ngc::KeyKind kind = ngc::kindFromName(facts.kind);
        m_facts->add(tr("Key"), ngc::keySummary(kind, facts.length, facts.lastFour));
        m_facts->add(tr("Given to Berth"), QLocale().toString(facts.noted, QLocale::ShortFormat));
        if (facts.expires.isValid())
            m_facts->addStatus(tr("Expires"), expiryOf(facts.expires));
        else
            m_facts->add(tr("Expires"), tr("not noted"));
        const auto profile = m_session.profile();
        m_facts->add(tr("Where"),
            profile ? store::keepingText(m_session.secrets().keeping(profile->id))
                    : tr("Kept for this run only: this connection is no profile."));
    }
    m_keep->setText(facts.held ? tr("Replace key") : tr("Keep key"));
    if (!m_key->isDirty())
        recognise();
}

void KeyPage::recognise()
{
    const auto objection = m_form->objection();
    m_keep->setEnabled(!objection && !m_form->isBusy());
    m_keep->setToolTip(objection.value_or(QString()));
    m_keep->setAccessibleDescription(objection.value_or(QString()));
    const Result<ngc::NgcKey> key = ngc::recognizeKey(m_key->text());
    if (m_key->text().isEmpty() || !key)
        return m_key->setHint(tr("Shown only while it is typed. Blanks and line ends around it are taken off."));
    QString hint = ngc::keySummary(key->kind, key->length, key->lastFour);
    if (key->kind == ngc::KeyKind::Legacy)
        hint += u' ' + tr("A legacy key ends the moment NGC makes another one.");
    if (!key->note.isEmpty())
        hint += u' ' + key->note;
    m_key->setHint(hint);
}

void KeyPage::keep()
{
    if (m_form->isBusy() || !m_form->check())
        return;
    m_form->setBusy(true);
    m_keep->setEnabled(false);
    m_notices->clear();
    m_replacing = m_session.ngcFacts().held;
    m_running.start(m_session.setNgcKey(m_key->text(), QDate::fromString(m_expires->text().trimmed(), Qt::ISODate)),
        this, [this](const Result<store::Keeping> &keeping) { kept(keeping); });
}

void KeyPage::kept(const Result<store::Keeping> &keeping)
{
    m_form->setBusy(false);
    if (!keeping) {
        recognise();
        if (!m_form->showError(keeping.error(), u"ngcKey"_s))
            m_notices->showError(keeping.error());
        return;
    }
    clearForm();
    showFacts();
    const bool kept = keeping->where == store::Keeping::Where::Keychain;
    // Without a profile there is nothing to keep it under, which is no trouble of the keychain.
    const bool noProfile = !m_session.profile();
    m_notices->showNotice({.tone = kept ? Tone::Ok : (noProfile ? Tone::Accent : Tone::Warning),
        .title =
            noProfile ? tr("Kept for this run only: this connection is no profile.") : store::keepingText(*keeping),
        .text = m_replacing ? tr("Endpoints that exist already still hold the former key in Harbor: edit them to hand "
                                 "over this one.")
                            : tr("Hand it to Harbor by creating an endpoint for nvcr.io."),
        .actions = {{tr("Show endpoints"), [this] { Q_EMIT goTo(page_id::endpoints); }, u"keyToEndpoints"_s}}});
}

void KeyPage::askToForget()
{
    Question question;
    question.title = tr("Forget the NGC key?");
    question.text = tr("It is deleted from the keychain. Endpoints in Harbor keep their own copy and go on working.");
    question.confirm = tr("Forget key");
    question.cancel = tr("Keep");
    ConfirmDialog::ask(this, question, [this](bool yes) {
        if (!yes)
            return;
        m_running.start(m_session.forgetNgcKey(), this, [this](const Result<Done> &done) {
            showFacts();
            if (done)
                m_notices->showDone(tr("The NGC key was forgotten, here and in the keychain."));
            else
                m_notices->showError(done.error());
        });
    });
}

} // namespace berth::ui
