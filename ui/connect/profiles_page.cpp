#include "ui/connect/profiles_page.h"

#include "app/core/text.h"
#include "app/session/sign_in.h"
#include "app/store/profiles.h"
#include "ui/connect/connect_page.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/sheet.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

StatusValue trustOf(const Trust &trust)
{
    if (trust.allowHttp)
        return {Tone::Error, ProfilesPage::tr("plain http"), ProfilesPage::tr("Nothing is encrypted on the way.")};
    switch (trust.mode) {
    case TrustMode::System:
        return {Tone::Ok, ProfilesPage::tr("as this computer"), {}};
    case TrustMode::CaFile:
        return {Tone::Ok, ProfilesPage::tr("own CA"), {}};
    case TrustMode::Pinned:
        return {Tone::Ok, ProfilesPage::tr("one certificate"), QString::fromLatin1(trust.pinSha256)};
    case TrustMode::Insecure:
        break;
    }
    return {Tone::Error, ProfilesPage::tr("not verified"), ProfilesPage::tr("Anybody may answer at this address.")};
}

QList<Column<store::Profile>> columns()
{
    using C = Column<store::Profile>;
    return {
        C(u"name"_s, ProfilesPage::tr("Name"), ColumnKind::Title,
            [](const store::Profile &profile) { return QVariant(displayText(profile.name)); })
            .wide(24),
        C(u"address"_s, ProfilesPage::tr("Address"), ColumnKind::Text,
            [](const store::Profile &profile) { return QVariant(profile.address); })
            .wide(32),
        C(u"account"_s, ProfilesPage::tr("Account"), ColumnKind::Text,
            [](const store::Profile &profile) { return QVariant(displayText(profile.account)); }),
        C(u"trust"_s, ProfilesPage::tr("Certificate"), ColumnKind::Status,
            [](const store::Profile &profile) { return QVariant::fromValue(trustOf(profile.trust)); }),
        C(u"secret"_s, ProfilesPage::tr("Secret"), ColumnKind::Text,
            [](const store::Profile &profile) {
                return QVariant(
                    profile.hasSecret ? ProfilesPage::tr("in the keychain") : ProfilesPage::tr("asked for each time"));
            }),
        C(u"ngcKey"_s, ProfilesPage::tr("NGC key"), ColumnKind::Text,
            [](const store::Profile &profile) {
                return profile.ngc.held ? QVariant(ProfilesPage::tr("ends in …%1").arg(profile.ngc.lastFour))
                                        : QVariant();
            })
            .orElse(ProfilesPage::tr("none")),
        C(u"lastUsed"_s, ProfilesPage::tr("Last used"), ColumnKind::Time,
            [](const store::Profile &profile) { return QVariant(profile.lastUsed); })
            .orElse(ProfilesPage::tr("never")),
    };
}

/** The list as a page of it, since it is all here already. */
berth::Page<store::Profile> matching(const QList<store::Profile> &all, const QString &search)
{
    berth::Page<store::Profile> page;
    for (const store::Profile &profile : all) {
        if (search.isEmpty() || profile.name.contains(search, Qt::CaseInsensitive)
            || profile.address.contains(search, Qt::CaseInsensitive))
            page.rows.append(profile);
    }
    page.total = page.rows.size();
    return page;
}

} // namespace

ProfilesPage::ProfilesPage(PageInfo info, PageContext context, QWidget *parent)
    : TablePage(std::move(info), context.memory, parent)
    , m_session(context.session)
    , m_model(new PagedModel<store::Profile>(
          columns(), [](const store::Profile &profile) { return profile.id.toString(QUuid::WithoutBraces); },
          [this](const PageQuery &) {
              return Call<berth::Page<store::Profile>>::ready(
                  matching(m_session.profiles().list(), m_model ? m_model->search() : QString()));
          },
          this))
    , m_sheet(new Sheet(this))
{
    setModel(m_model);
    setSearchPlaceholder(tr("Filter by name or address…"));
    addActions();
    setEmpty(tr("No profile yet: connect a Harbor, and Berth remembers it here."), m_add);
    m_sheet->setObjectName(u"renameSheet"_s);
    m_sheet->setPrimary(tr("Rename"));
    auto *name = m_sheet->form()->add(new TextField(u"profileName"_s, tr("Profile name")));
    name->setRequired();
    name->addRule([this](const QString &text) { return m_session.profiles().nameObjection(text, m_renamed); });
    connect(m_sheet, &Sheet::accepted, this, &ProfilesPage::finishRename);
    connect(&m_session.profiles(), &store::Profiles::changed, this, [this] { refresh(); });
    connect(this, &TablePage::currentChanged, this, &ProfilesPage::updateActions);
    updateActions();
    if (const QStringList &notes = m_session.profiles().notes(); !notes.isEmpty())
        notices()->showNotice({.tone = Tone::Warning, .text = notes.join(u'\n')});
}

ProfilesPage::~ProfilesPage()
{
    delete m_sheet;
}

void ProfilesPage::confirmLeave(std::function<void(bool)> answer)
{
    if (!m_sheet->isOpen())
        return answer(true);
    m_sheet->requestClose(std::move(answer));
}

void ProfilesPage::addActions()
{
    const auto make = [this](const QString &name, const QString &text, Icon image, auto &&run) {
        auto *action = new QAction(iconOf(image), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_add = make(u"addProfile"_s, tr("Connect another Harbor"), Icon::Plus,
        [this] { Q_EMIT goTo(page_id::connect, connect_object::fresh); });
    m_connect = make(u"connectProfile"_s, tr("Connect"), Icon::Anchor, [this] {
        if (const store::Profile *profile = current())
            Q_EMIT goTo(page_id::connect, profile->id.toString(QUuid::WithoutBraces));
    });
    m_rename = make(u"renameProfile"_s, tr("Rename…"), Icon::Edit, [this] { rename(); });
    m_remove = make(u"removeProfile"_s, tr("Remove…"), Icon::Trash, [this] { askToRemove(); });
    addPageAction(m_add, ButtonRole::Primary);
    addRowAction(m_connect, Key::Open);
    addRowAction(m_rename, Key::Rename);
    addRowSeparator();
    addRowAction(m_remove, Key::Delete);
}

const store::Profile *ProfilesPage::current() const
{
    return m_model->find(currentId());
}

void ProfilesPage::updateActions()
{
    const store::Profile *profile = current();
    m_connect->setEnabled(profile);
    for (QAction *action : {m_rename, m_remove}) {
        const bool newer = profile && profile->readOnly;
        action->setEnabled(profile && !newer);
        action->setToolTip(newer ? tr("A newer Berth wrote this profile; this one only uses it.") : action->text());
    }
}

void ProfilesPage::rename()
{
    const store::Profile *profile = current();
    if (!profile)
        return;
    m_renamed = profile->id;
    m_sheet->setTitle(tr("Rename %1").arg(displayText(profile->name, 60)));
    m_sheet->notices()->clear();
    m_sheet->form()->field(u"profileName"_s)->setText(profile->name);
    m_sheet->form()->markClean();
    m_sheet->open();
}

void ProfilesPage::finishRename()
{
    const QString name = m_sheet->form()->text(u"profileName"_s).trimmed();
    const Result<Done> renamed = m_session.profiles().rename(m_renamed, name);
    if (!renamed)
        return m_sheet->showError(renamed.error(), u"profileName"_s);
    m_sheet->close();
    notices()->showDone(tr("Renamed to %1.").arg(displayText(name, 60)));
    selectWhenThere(m_renamed.toString(QUuid::WithoutBraces));
}

void ProfilesPage::askToRemove()
{
    const store::Profile *chosen = current();
    if (!chosen)
        return;
    const store::Profile profile = *chosen;
    Question question;
    question.title = tr("Remove the profile %1?").arg(displayText(profile.name, 60));
    question.text = tr("Nothing changes in Harbor. Berth forgets, here and in the keychain:");
    question.consequences = {tr("the address %1 and how its certificate is checked").arg(profile.address),
        tr("the secret of %1").arg(displayText(profile.account, 60)), tr("the NGC key kept with it"),
        tr("the list of changes made with it")};
    question.confirm = tr("Remove profile");
    question.cancel = tr("Keep");
    ConfirmDialog::ask(this, question, [this, profile](bool yes) {
        if (yes)
            remove(profile, false);
    });
}

void ProfilesPage::remove(const store::Profile &profile, bool evenSo)
{
    m_remove->setEnabled(false);
    m_running.start(m_session.removeProfile(profile.id, evenSo), this, [this, profile](const Result<Done> &done) {
        updateActions();
        if (!done)
            return couldNotForget(profile, done.error());
        notices()->showDone(tr("Removed %1.").arg(displayText(profile.name, 60)));
    });
}

void ProfilesPage::couldNotForget(const store::Profile &profile, const Error &error)
{
    const Explanation words = describe(error);
    notices()->showNotice({.tone = Tone::Error,
        .title = tr("%1 was not removed: its secrets could not be forgotten.").arg(displayText(profile.name, 60)),
        .text = words.what + u' ' + words.remedy,
        .actions = {{tr("Remove it even so"), [this, profile] { remove(profile, true); }, u"removeEvenSo"_s}}});
}

} // namespace berth::ui
