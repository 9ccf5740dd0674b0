#include <UI/Missive/Http/Console/EndDespiteHandlers.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace missive {

void endDespiteHandlers(std::vector<std::string> routes, Log& log) {
    if (routes.empty()) {
        return;
    }
    const auto count = std::to_string(routes.size());
    std::ranges::sort(routes);
    routes.erase(std::unique(routes.begin(), routes.end()), routes.end());
    log.write(LogLevel::Error,
              "The server ends although handlers still run after missive.http.grace, of " + nameList(routes) +
                  ": they are cut off, and what they have not committed is lost.",
              {{"route", nameList(routes)}, {"handlers", count}});
    std::fflush(nullptr); // what a handler of the log keeps; ours keep nothing
    std::_Exit(EXIT_SUCCESS);
}

} // namespace missive
