#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/InboxPurge.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>

namespace missive {

/// Purges the inbox beside a worker, busy or idle: every ten seconds, in short pieces with pauses for other writers; at
/// its end, should it not have run that long, one piece. The purge and the tasks must outlive the events.
void purgeInboxRegularly(WorkerEvents& events, InboxPurge& purge, BackgroundTasks& tasks);

} // namespace missive
