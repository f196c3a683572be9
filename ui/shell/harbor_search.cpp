#include "ui/shell/harbor_search.h"

#include "app/harbor/client.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "ui/widgets/page_ids.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr qsizetype mostRepositories = 30;

QList<SearchHit> hitsOf(const harbor::SearchResult &found)
{
    QList<SearchHit> hits;
    for (const harbor::Project &project : found.projects)
        hits.append({project.name, QCoreApplication::translate("HarborSearch", "Project"), Icon::Project,
            page_id::projects, project.name});
    for (const harbor::FoundRepository &repository : found.repositories) {
        if (hits.size() >= mostRepositories)
            break;
        hits.append({repository.name, QCoreApplication::translate("HarborSearch", "Repository"), Icon::Image,
            page_id::images, repository.name});
    }
    return hits;
}

} // namespace

Call<QList<SearchHit>> HarborSearch::find(const QString &text)
{
    if (!m_session.connected())
        return Call<QList<SearchHit>>::ready(QList<SearchHit>());
    const harbor::Client client = m_session.harbor();
    const bool mayNotList = m_session.signedIn().manageEndpoints == May::No;
    auto rest = client.search().find(text).andThen(hitsOf);
    if (mayNotList)
        return rest;
    PageQuery query;
    query.pageSize = 20;
    query.sort = u"name"_s;
    query.q = u"name=~"_s + QString(text).remove(u',');
    return client.registries()
        .list(query)
        .andThen([](const Page<harbor::Registry> &page) {
            QList<SearchHit> hits;
            for (const harbor::Registry &registry : page.rows)
                hits.append(
                    {registry.name, QCoreApplication::translate("HarborSearch", "Endpoint · %1").arg(registry.url),
                        Icon::Endpoint, page_id::endpoints, QString::number(registry.id)});
            return hits;
        })
        .orElse([](const Error &) -> Result<QList<SearchHit>> { return QList<SearchHit>(); })
        .andThen([rest](QList<SearchHit> hits) {
            return rest.andThen([hits](const QList<SearchHit> &more) { return hits + more; });
        });
}

} // namespace berth::ui
