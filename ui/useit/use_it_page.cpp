#include "ui/useit/use_it_page.h"

#include "app/core/text.h"
#include "app/harbor/client.h"
#include "app/helm/snippet.h"
#include "app/session/session.h"
#include "app/store/settings.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/tone_icon.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int typingPauseMs = 150;
constexpr QLatin1StringView exampleText("nvcr.io/nvaie/gpu-operator-1-3:v22.9.1\nnvcr.io/nvidia/driver:550.54.15\n");

QString hostOf(const harbor::Registry &registry)
{
    const QUrl url(registry.url);
    const QString host = url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host();
    return oci::normalisedHost(host == "hub.docker.com"_L1 ? u"docker.io"_s : host);
}

} // namespace

UseItPage::UseItPage(PageInfo info, PageContext context, QWidget *parent)
    : Page(std::move(info), parent)
    , m_session(context.session)
    , m_settings(context.settings)
    , m_notices(new NoticeBar)
{
    m_notices->setObjectName(u"useItNotice"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(new PageHead(this->info().title, this->info().explanation));
    all->addWidget(m_notices);
    auto *halves = new QSplitter(Qt::Horizontal);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildInput());
    halves->addWidget(buildOutput());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    all->addWidget(halves, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &UseItPage::rewriteAll);
    m_input->setPlainText(exampleText);
    loadTarget();
}

QWidget *UseItPage::buildInput()
{
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    auto *label = new Label(tr("Image references, one a line"), TextStyle::Strong);
    m_input = new QPlainTextEdit;
    m_input->setObjectName(u"references"_s);
    m_input->setAccessibleName(label->text());
    m_input->setFont(textFont(TextStyle::Mono));
    m_input->setTabChangesFocus(true);
    m_input->setPlaceholderText(tr("nvcr.io/nvidia/driver:550 – also YAML lines, FROM lines and docker pull commands"));
    m_input->setMaximumHeight(fontMetrics().height() * 10);
    label->setBuddy(m_input);
    m_mapping = new Label(QString(), TextStyle::Secondary);
    m_mapping->setObjectName(u"mapping"_s);
    m_mapping->setWordWrap(true);
    m_table = new QTableWidget(0, 3);
    m_table->setObjectName(u"rewrites"_s);
    m_table->setAccessibleName(tr("References through the cache"));
    m_table->setHorizontalHeaderLabels({tr("Line"), tr("Through the cache"), tr("Result")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_count = new Label(QString(), TextStyle::Secondary);
    m_count->setObjectName(u"rewriteCount"_s);
    column->addWidget(label);
    column->addWidget(m_input);
    column->addWidget(m_mapping);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
        showCommands();
        showSnippet();
    });
    return half;
}

QWidget *UseItPage::buildOutput()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"useItTabs"_s);
    m_tabs->setDocumentMode(true);
    const auto view = [this](const QString &name, const QString &title) {
        auto *code = new CodeView;
        code->setObjectName(name);
        code->setTitle(title);
        code->setSavable(true);
        connect(code, &CodeView::saveRequested, this, [this, code](const QString &path) { save(code, path); });
        return code;
    };
    m_references = view(u"referenceView"_s, u"images.txt"_s);
    m_commands = view(u"commandView"_s, u"pull.sh"_s);
    m_snippet = view(u"snippetView"_s, u"values.yaml"_s);
    auto *commands = new QWidget;
    auto *column = new QVBoxLayout(commands);
    column->setContentsMargins(0, space::s, 0, 0);
    m_tool = new QComboBox;
    m_tool->setObjectName(u"pullTool"_s);
    m_tool->setAccessibleName(tr("Pull with"));
    for (const oci::PullTool tool : oci::pullTools())
        m_tool->addItem(oci::toolName(tool), static_cast<int>(tool));
    m_tool->setCurrentIndex(std::max(0, m_tool->findText(m_settings.value(store::setting::pullTool))));
    connect(m_tool, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.set(store::setting::pullTool, m_tool->currentText());
        showCommands();
    });
    column->addWidget(m_tool);
    column->addWidget(m_commands, 1);
    m_tabs->addTab(buildHelm(), tr("Helm values"));
    m_tabs->addTab(commands, tr("Pull commands"));
    m_tabs->addTab(m_references, tr("References"));
    return m_tabs;
}

QWidget *UseItPage::buildHelm()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    m_form = new QComboBox;
    m_form->setObjectName(u"snippetForm"_s);
    m_form->setAccessibleName(tr("How the chart names the image"));
    m_form->addItem(tr("GPU Operator component: repository, image, version"), u"operator"_s);
    m_form->addItem(tr("image: repository, tag"), u"repository"_s);
    m_form->addItem(tr("image: registry, repository, tag"), u"registry"_s);
    m_form->setCurrentIndex(std::max(0, m_form->findData(m_settings.value(store::setting::chartShape))));
    auto *keyLabel = new Label(tr("Key in the values"), TextStyle::Secondary);
    m_key = new QLineEdit;
    m_key->setObjectName(u"snippetKey"_s);
    keyLabel->setBuddy(m_key);
    m_key->setAccessibleName(keyLabel->text());
    column->addWidget(m_form);
    column->addWidget(keyLabel);
    column->addWidget(m_key);
    column->addWidget(m_snippet, 1);
    connect(m_form, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.set(store::setting::chartShape, m_form->currentData().toString());
        showSnippet();
    });
    connect(m_key, &QLineEdit::textChanged, this, &UseItPage::showSnippet);
    return tab;
}

void UseItPage::activate()
{
    m_input->setFocus();
    if (m_input->toPlainText() == exampleText)
        m_input->selectAll(); // so that pasting replaces the example
}

void UseItPage::focusFilter()
{
    m_input->setFocus();
    m_input->selectAll();
}

bool UseItPage::openObject(const QString &id)
{
    const Result<oci::Reference> reference = oci::parseReference(id);
    if (reference && id.contains(u'/')) {
        m_input->setPlainText(id + u'\n');
        rewriteAll();
        return true;
    }
    m_preferredProject = id;
    loadTarget();
    return true;
}

void UseItPage::loadTarget()
{
    harbor::ProjectFilter filter;
    filter.kind = harbor::ProjectFilter::Kind::Proxy;
    const harbor::Client client = m_session.harbor();
    m_targetCall.start(
        client.projects().all(filter), this, [this, client](const Result<berth::Page<harbor::Project>> &projects) {
            if (!projects)
                return m_notices->showError(projects.error(), {{tr("Retry"), [this] { loadTarget(); }}});
            m_targetCall.start(client.registries().all(), this,
                [this, proxies = projects->rows](const Result<berth::Page<harbor::Registry>> &registries) {
                    setTarget(proxies, registries ? registries->rows : QList<harbor::Registry>());
                });
        });
}

void UseItPage::setTarget(const QList<harbor::Project> &proxies, const QList<harbor::Registry> &registries)
{
    m_notices->clear();
    m_target = {};
    m_target.harborHost = m_session.authority();
    QStringList words;
    for (const harbor::Project &project : proxies) {
        for (const harbor::Registry &registry : registries) {
            if (registry.id != project.registryId)
                continue;
            const oci::Upstream upstream{hostOf(registry), {}, project.name};
            if (project.name == m_preferredProject)
                m_target.upstreams.prepend(upstream);
            else
                m_target.upstreams.append(upstream);
            words.append(tr("%1 through %2", "an upstream and a project")
                             .arg(displayText(upstream.host, 80), displayText(project.name, 64)));
        }
    }
    if (m_target.upstreams.isEmpty() && !proxies.isEmpty()) {
        // Without the right to list endpoints the field's own convention has to do.
        const QString project = m_preferredProject.isEmpty() ? proxies.first().name : m_preferredProject;
        m_target.upstreams.append({u"nvcr.io"_s, {}, project});
        words.append(tr("nvcr.io through %1, which is assumed: this account may not list endpoints")
                         .arg(displayText(project, 64)));
    }
    m_mapping->setText(words.join(u" · "_s));
    if (m_target.upstreams.isEmpty())
        m_notices->showNotice({.tone = Tone::Warning,
            .text = tr("This Harbor has no proxy-cache project yet, so nothing can come through it."),
            .actions = {{tr("Create project"), [this] { Q_EMIT goTo(page_id::projects, u"new:"_s); }}}});
    rewriteAll();
}

void UseItPage::rewriteAll()
{
    m_typing.stop();
    m_lines.clear();
    for (const oci::PastedLine &pasted : oci::parsePasted(m_input->toPlainText())) {
        Line line{pasted};
        if (pasted.reference)
            line.rewrite = oci::rewriteThroughCache(*pasted.reference, m_target);
        m_lines.append(line);
    }
    showLines();
}

void UseItPage::showLines()
{
    const int before = m_table->currentRow();
    m_table->setUpdatesEnabled(false);
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    int moved = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        showRow(row, m_lines.at(row));
        if (m_lines.at(row).pasted.reference && m_lines.at(row).rewrite.outcome == oci::Rewrite::Outcome::Rewritten)
            ++moved;
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(2);
    m_table->setUpdatesEnabled(true);
    m_count->setText(m_lines.isEmpty()
            ? tr("Paste references above.")
            : tr("%1 of %n references go through the cache", nullptr, static_cast<int>(m_lines.size())).arg(moved));
    if (!m_lines.isEmpty())
        m_table->setCurrentCell(std::clamp(before, 0, static_cast<int>(m_lines.size()) - 1), 0);
    m_references->setText(rewritten().join(u'\n') + (moved > 0 ? u"\n"_s : QString()), CodeView::Language::Plain);
    showCommands();
    showSnippet();
}

void UseItPage::showRow(int row, const Line &line)
{
    Tone tone = Tone::Ok;
    QString shown;
    QString result = tr("through %1").arg(displayText(line.rewrite.project, 64));
    if (!line.pasted.reference) {
        tone = Tone::Error;
        shown = displayText(line.pasted.text, 300);
        result = line.pasted.reference.error().message;
    } else {
        shown = displayText(line.rewrite.reference.toString(), 400);
        if (line.rewrite.outcome == oci::Rewrite::Outcome::AlreadyThere)
            tone = Tone::Neutral;
        else if (line.rewrite.outcome == oci::Rewrite::Outcome::NotMapped)
            tone = Tone::Warning;
        if (line.rewrite.outcome != oci::Rewrite::Outcome::Rewritten)
            result = line.rewrite.reason;
    }
    const QString number = QString::number(line.pasted.line);
    for (const auto &[column, text] : {std::pair{0, number}, {1, shown}, {2, result}}) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text.toHtmlEscaped());
        if (column == 2) {
            const Tokens &colors = tokens(palette());
            item->setIcon(iconPixmap(toneIcon(tone), 16, toneColor(colors, tone), devicePixelRatioF()));
            item->setForeground(toneColor(colors, tone));
        }
        if (column == 1)
            item->setFont(textFont(TextStyle::Mono));
        m_table->setItem(row, column, item);
    }
}

const UseItPage::Line *UseItPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

QStringList UseItPage::rewritten() const
{
    QStringList references;
    for (const Line &line : m_lines) {
        if (line.pasted.reference && line.rewrite.outcome != oci::Rewrite::Outcome::NotMapped)
            references.append(line.rewrite.reference.toString());
    }
    return references;
}

void UseItPage::showCommands()
{
    const auto tool = static_cast<oci::PullTool>(m_tool->currentData().toInt());
    QStringList commands;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.pasted.reference && line.rewrite.outcome != oci::Rewrite::Outcome::NotMapped)
            commands.append(oci::pullCommand(tool, line.rewrite.reference));
    }
    m_commands->setText(commands.isEmpty() ? QString() : commands.join(u'\n') + u'\n', CodeView::Language::Plain);
}

void UseItPage::showSnippet()
{
    const QString chosen = m_form->currentData().toString();
    const auto form = chosen == "operator"_L1 ? helm::SnippetForm::Component
        : chosen == "repository"_L1           ? helm::SnippetForm::RepositoryTag
                                              : helm::SnippetForm::RegistryRepositoryTag;
    m_key->setPlaceholderText(form == helm::SnippetForm::Component ? u"operator"_s : u"image"_s);
    const Line *line = current();
    if (!line || !line->pasted.reference) {
        m_snippet->setText(line ? u"# "_s + tr("Choose a line that is a reference.") + u'\n' : QString());
        return;
    }
    if (line->rewrite.outcome == oci::Rewrite::Outcome::NotMapped) {
        m_snippet->setText(u"# "_s + line->rewrite.reason + u'\n'); // values that pass the cache by help nobody
        return;
    }
    const Result<QString> text = helm::helmSnippet(form, line->rewrite.reference, m_key->text().trimmed());
    m_snippet->setText(text ? *text : u"# "_s + describe(text.error()).what + u'\n');
}

void UseItPage::save(CodeView *view, const QString &path)
{
    const QByteArray text = view->text().toUtf8();
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush()
        && file.error() == QFileDevice::NoError && file.commit();
    if (saved)
        return m_notices->showDone(tr("Saved to %1.").arg(path));
    Error error;
    error.kind = ErrorKind::File;
    error.target = path;
    m_notices->showError(error);
}

} // namespace berth::ui
