#pragma once

namespace berth {
class Session;
class TaskList;
namespace store {
class Settings;
}
} // namespace berth

namespace berth::ui {

class Theme;
class ViewMemory;

/** What every page is handed; all of it outlives the page. Widgets know these by name only. */
struct PageContext
{
    Session &session;
    store::Settings &settings;
    ViewMemory &memory;
    TaskList &tasks;
};

} // namespace berth::ui
