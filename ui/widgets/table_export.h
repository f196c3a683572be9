#pragma once

#include <QString>

class QAbstractItemModel;
class QWidget;

namespace berth::ui {

/** Asks for a file over @p over and writes @p model there, CSV or JSON by its name's end; says failures there. */
void saveList(QWidget *over, const QAbstractItemModel &model, const QString &suggestedName);

} // namespace berth::ui
