#include <UI/Missive/Console/ReloadSignal.hpp>

#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <csignal>
#include <utility>

namespace missive {

ReloadSignal::ReloadSignal()
    : signals_{std::make_unique<ProcessSignals>(
          std::vector<int>{SIGHUP}, [this](std::string_view) { tell(); }, ProcessSignals::Second::IsTold)} {}

ReloadSignal::~ReloadSignal() = default;

void ReloadSignal::tell() {
    const std::lock_guard lock{mutex_};
    hasCome_ = true;
    if (reload_) {
        reload_();
    }
}

void ReloadSignal::onSignal(std::function<void()> reload) {
    const std::lock_guard lock{mutex_};
    reload_ = std::move(reload);
    if (hasCome_) {
        reload_();
    }
}

} // namespace missive
