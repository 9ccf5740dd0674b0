#include <UI/Missive/Http/Access/RefusalLimit.hpp>

#include <UI/Missive/Http/Message/ClientNetwork.hpp>

namespace missive {
namespace {

constexpr int mostRefusals = 10;
constexpr std::chrono::minutes within{1};
constexpr std::chrono::minutes waiting{1};

} // namespace

std::optional<std::chrono::seconds> RefusalLimit::wait(std::string_view address) const {
    const auto now = clock_.elapsed();
    const std::lock_guard lock{mutex_};
    const auto* const refusals = refusals_.find(clientNetwork(address));
    if (refusals == nullptr || refusals->waitsUntil <= now) {
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::seconds>(refusals->waitsUntil - now);
}

void RefusalLimit::refused(std::string_view address) {
    const auto now = clock_.elapsed();
    const std::lock_guard lock{mutex_};
    auto& refusals = refusals_.at(clientNetwork(address), {now, 0, {}});
    if (now - refusals.since >= within) {
        refusals.since = now;
        refusals.count = 0;
    }
    if (++refusals.count == mostRefusals) {
        refusals = {now + waiting, 0, now + waiting};
    }
}

} // namespace missive
