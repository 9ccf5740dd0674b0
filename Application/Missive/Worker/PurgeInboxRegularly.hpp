#pragma once

#include <Application/Missive/Worker/WorkerEvents.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>

namespace missive {

/// Lets the inbox forget what is older than seven days: when the worker starts, and once an hour while it is idle. A
/// message that is delivered again after a longer time would have its effects twice. What goes wrong is logged.
void purgeInboxRegularly(WorkerEvents& events, UnitOfWork& unitOfWork, UnitOfWorkListener& listener, Inbox& inbox,
                         Clock& clock, Log& log);

} // namespace missive
