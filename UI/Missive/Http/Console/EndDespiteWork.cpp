#include <UI/Missive/Http/Console/EndDespiteWork.hpp>

#include <cstdio>
#include <cstdlib>

namespace missive {

std::unique_ptr<BackgroundTask> endDespiteWork(BackgroundTasks& tasks, std::chrono::milliseconds time, Log& log) {
    return tasks.every(time, [&log] {
        log.write(LogLevel::Error,
                  "The server ends although something that ran beside it still does: it looks at queues, tells events, "
                  "forgets old answers or is the application's own work. It is cut off, and what it has not committed "
                  "is lost. Does it wait for a lock in the database?",
                  {});
        std::fflush(nullptr); // what a handler of the log keeps; ours keep nothing
        std::_Exit(EXIT_SUCCESS);
    });
}

} // namespace missive
