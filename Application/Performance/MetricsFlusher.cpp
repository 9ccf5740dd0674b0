#include <Application/Performance/MetricsFlusher.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Patience.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace missive::performance {

namespace {

/// A transport that takes longer is as good as away.
constexpr std::chrono::seconds transportPatience{5};

constexpr Backoff::Bounds transportPauses{std::chrono::seconds{1}, std::chrono::seconds{30}};

} // namespace

MetricsFlusher::MetricsFlusher(Parts parts, FlushOptions options)
    : parts_{std::move(parts)}, options_{options}, transport_{transportPauses} {}

bool MetricsFlusher::fill() {
    if (!batch_.measurements.empty()) {
        return true;
    }
    if (next_ == taken_.size()) {
        taken_ = parts_.buffer.take(options_.batch);
        next_ = 0;
    }
    if (next_ == taken_.size()) {
        return false;
    }
    const auto begin = taken_.begin() + static_cast<std::ptrdiff_t>(next_);
    const bool travels = begin->mayTravel();
    const auto end = std::find_if(begin, taken_.end(), [&](const auto& each) { return each.mayTravel() != travels; });
    if (begin == taken_.begin() && end == taken_.end()) {
        batch_ = {std::exchange(taken_, {}), parts_.ids.next().toString(), false, travels};
        next_ = 0;
        return true;
    }
    batch_ = {
        {std::make_move_iterator(begin), std::make_move_iterator(end)}, parts_.ids.next().toString(), false, travels};
    next_ += batch_.measurements.size();
    return true;
}

bool MetricsFlusher::step() { return fill() && settle(); }

StoringSituation MetricsFlusher::situation() const {
    const auto now = parts_.clock.elapsed();
    const auto isUp = [&](const Backoff& backoff) { return !backoff.failing() || backoff.left(now).count() == 0; };
    return {.isAsync = options_.isAsync,
            .way = options_.way,
            .travels = batch_.travels,
            .isTransportUp = isUp(transport_),
            .isDatabaseUp = isUp(database_),
            .isOver = isOver_};
}

bool MetricsFlusher::settle() {
    const auto count = batch_.measurements.size();
    for (;;) {
        const auto decision = StoringDecision::in(situation());
        if (decision.action == StoringDecision::Action::Keep) {
            parts_.told.went(decision.state, count, error_, parts_.buffer.counts());
            return false;
        }
        if (carryOut(decision.action)) {
            const auto error = std::exchange(error_, {});
            if (decision.action != StoringDecision::Action::Drop) {
                parts_.told.went(decision.state, count, error, parts_.buffer.counts());
            }
            return true;
        }
    }
}

bool MetricsFlusher::carryOut(StoringDecision::Action action) {
    const auto& measurements = batch_.measurements;
    switch (action) {
    case StoringDecision::Action::Send: {
        const Patience patience{transportPatience};
        batch_.wasSent = true;
        if (!attempt(transport_, [&] { parts_.sender.send(measurements); })) {
            return false;
        }
        finish(MeasurementBuffer::End::Sent);
        return true;
    }
    case StoringDecision::Action::StoreInstead:
    case StoringDecision::Action::Store:
        if (!attempt(database_, [&] { store(); })) {
            return false;
        }
        finish(MeasurementBuffer::End::Stored);
        return true;
    case StoringDecision::Action::Drop:
        finish(MeasurementBuffer::End::DroppedAtStop);
        return true;
    case StoringDecision::Action::Keep:
        break;
    }
    return true;
}

/// What may have been sent is stored under the names it has as messages, so that it counts once.
void MetricsFlusher::store() {
    if (batch_.wasSent || (options_.isAsync && options_.way == StoringSituation::Way::Transport && batch_.travels)) {
        parts_.store.addMessages(batch_.measurements);
    } else {
        parts_.store.addBatch(batch_.measurements, batch_.id);
    }
}

bool MetricsFlusher::attempt(Backoff& backoff, FunctionRef<void()> action) {
    try {
        action();
        backoff.succeeded();
        return true;
    } catch (...) {
        error_ = errorText(std::current_exception());
        backoff.failed(parts_.clock.elapsed(), parts_.random);
        return false;
    }
}

void MetricsFlusher::finish(MeasurementBuffer::End end) {
    parts_.buffer.settle(end, batch_.measurements.size());
    batch_.measurements.clear();
}

std::chrono::milliseconds MetricsFlusher::pause() const { return database_.left(parts_.clock.elapsed()); }

std::size_t MetricsFlusher::drain(std::chrono::nanoseconds within) {
    const auto until = parts_.clock.elapsed() + within;
    const auto droppedBefore = parts_.buffer.counts().droppedAtStop;
    while (fill()) {
        isOver_ = parts_.clock.elapsed() >= until;
        if (!settle() && !isOver_) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - parts_.clock.elapsed());
            parts_.pause(
                std::clamp(pause(), std::chrono::milliseconds{1}, std::max(left, std::chrono::milliseconds{1})));
        }
    }
    return static_cast<std::size_t>(parts_.buffer.counts().droppedAtStop - droppedBefore);
}

} // namespace missive::performance
