#include <UI/Missive/Console/StopSignals.hpp>

#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>

namespace missive {

StopSignals::StopSignals(const std::vector<int>& signals, Log& log)
    : log_{log},
      signals_{std::make_unique<ProcessSignals>(signals.empty() ? std::vector<int>{SIGTERM, SIGINT, SIGQUIT} : signals,
                                                [this](std::string_view name) { tell(name); })} {}

StopSignals::~StopSignals() = default;

void StopSignals::tell(std::string_view name) {
    const std::string signal{name};
    received_.store(true);
    log_.write(LogLevel::Info, "Received signal " + signal + ".", {{"signal", signal}});
    if (exitAtOnce_.load()) {
        std::_Exit(EXIT_SUCCESS);
    }
    const std::lock_guard lock{mutex_};
    if (stop_) {
        stop_();
    }
}

void StopSignals::onSignal(std::function<void()> stop) {
    const std::lock_guard lock{mutex_};
    stop_ = std::move(stop);
    if (received()) {
        stop_();
    }
}

} // namespace missive
