#include <Domain/Performance/StoringDecision.hpp>

namespace missive::performance {

StoringDecision StoringDecision::in(const StoringSituation& situation) noexcept {
    using Way = StoringSituation::Way;
    const bool isRouted = situation.isAsync && situation.way == Way::Transport;
    const bool waits = !situation.isAsync;
    if (!situation.hasRoom) {
        return {Action::Drop, false, RecorderState::Dropping};
    }
    if (isRouted && situation.travels && situation.isTransportUp && !situation.isOver) {
        return {Action::Send, false, RecorderState::Async};
    }
    if (!situation.isDatabaseUp || situation.isOver) {
        return {situation.isOver ? Action::Drop : Action::Keep, waits && !situation.isOver, RecorderState::Holding};
    }
    if (isRouted && situation.travels) {
        return {Action::StoreInstead, false, RecorderState::Fallback};
    }
    const auto local = isRouted ? RecorderState::Async : RecorderState::AsyncLocal;
    return {Action::Store, waits, situation.isAsync ? local : RecorderState::Sync};
}

} // namespace missive::performance
